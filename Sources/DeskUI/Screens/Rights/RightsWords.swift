import DeskService
import Registration
import ScreenKit
import Terminal

/// Requests and services as people read them.
package enum RightsWords {
  static func kind(_ kind: String, _ words: Words) -> String { words["rights.kinds.\(kind)"] }

  static func state(_ line: RightsRequestLine, _ words: Words) -> String {
    words["rights.states.\(line.state.rawValue)"]
  }

  /// `soon, 3 days`, `LATE by 2 days`; nothing once it is closed.
  static func urgency(_ line: RightsRequestLine, _ context: ScreenContext) -> TableCell {
    let urgency = line.urgency(on: context.today)
    let text = context.words.text(
      "rights.urgency.\(urgency.code)", ["days": urgency.days.map { "\($0)" } ?? ""])
    return TableCell(text, style: urgency.isPressing ? .attention : .plain)
  }

  /// What is said after a step of a request.
  static func nowIs(_ line: RightsRequestLine, _ words: Words) -> Notice {
    .done(
      "rights.nowIs",
      [
        "reference": line.reference, "state": state(line, words),
        "due": line.dueOn.description,
      ])
  }

  /// What is said after somebody has left a service.
  static func left(_ service: PersonService, _ done: OptOutDone, _ words: Words) -> Notice {
    .done(
      "screens.person-rights.left",
      [
        "service": name(of: service, words), "task": done.task,
        "ended": service.ending.joined(separator: ", "), "contact": contact(done.focalPoint),
      ])
  }

  /// What a service is called; those that are always there have words of the desk's own.
  static func name(of service: PersonService, _ words: Words) -> String {
    guard service.name == service.code else { return service.name }
    return words.find("services.\(service.code)") ?? service.code
  }

  static func contact(_ point: FocalPoint) -> String {
    GlimpseLines.joined([point.name, point.email], by: " ")
  }
}

extension RightsUrgency {
  /// Whether it stands out: late, or due within days.
  var isPressing: Bool {
    switch self {
    case .late, .soon: true
    case .open, .closed: false
    }
  }
}
