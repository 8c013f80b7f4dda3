import DeskService
import Registration
import ScreenKit
package import Terminal

/// What people ask for who use their rights, those due first at the top.
package struct RequestsScreen: Screen {
  package static let outline = ScreenOutline(
    "requests",
    commands: ["identify", "answerRequest", "extendRequest", "refuseRequest", "openPerson"],
    conditions: ["rowChosen", "rowAboutPerson", "isReceived", "isIdentified", "canExtend"],
    columns: ["requests": ["due", "urgency", "request", "about", "state"]])

  private(set) var lines: [RightsRequestLine]?
  private(set) var table = Table()

  package init() {}

  var chosen: RightsRequestLine? {
    guard let lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere, .time: return [.work(.rights(.requests))]
    case .key(let key):
      _ = table.handle(key, count: lines?.count ?? 0, page: context.bodyRows() / 2)
    case .answered(.rights(.requests(let lines))):
      let marked = chosen?.reference
      self.lines = lines
      if let row = lines.firstIndex(where: { $0.reference == marked }) { table.select(row) }
    case .answered(.rights(.changed(let line))):
      let words = context.words
      return [
        .say(
          .done(
            "rights.nowIs",
            [
              "reference": line.reference, "state": words["rights.states.\(line.state.rawValue)"],
              "due": line.dueOn.description,
            ])), .work(.rights(.requests)),
      ]
    case .command("openPerson"): return chosen?.person.map { [.show(.person($0))] } ?? []
    case .command(let command): return question(command)
    case .confirmed(let question): return work(after: question)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private static let keys = [
    "identify": "screens.confirm.identify", "answerRequest": "screens.confirm.answerRequest",
    "extendRequest": "screens.confirm.extendRequest",
    "refuseRequest": "screens.confirm.refuseRequest",
  ]

  private func question(_ command: String) -> [Effect] {
    guard let chosen, let key = Self.keys[command] else { return [] }
    let values = [
      "reference": chosen.reference, "name": chosen.name ?? "",
      "due": RightsDeadline.extended(receivedOn: chosen.receivedOn).description,
    ]
    return [.ask(Question(id: chosen.reference, key: key, values: values, needsReason: true))]
  }

  private func work(after question: Question) -> [Effect] {
    guard let command = Self.keys.first(where: { $0.value == question.key })?.key else { return [] }
    switch command {
    case "identify": return [.work(.rights(.identify(question.id, how: question.reason)))]
    case "answerRequest": return [.work(.rights(.answer(question.id, with: question.reason)))]
    case "extendRequest": return [.work(.rights(.extend(question.id, reason: question.reason)))]
    default: return [.work(.rights(.refuse(question.id, reason: question.reason)))]
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowAboutPerson": chosen?.person != nil
    case "isReceived": chosen?.state == .received
    case "isIdentified": chosen?.state == .identified
    case "canExtend": chosen.map { $0.extendedAt == nil && context.today <= $0.dueOn } ?? false
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen else { return [] }
    let words = context.words
    let parts = [
      chosen.reference, words.text("rights.receivedOn", ["day": chosen.receivedOn.description]),
      chosen.service, chosen.identification, chosen.extensionReason,
    ]
    return Paragraph.lines(GlimpseLines.joined(parts, by: " \u{00B7} "), columns: columns)
      .prefix(2).map { AttentionLine($0) }
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let lines else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let words = context.words
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("requests"), context,
      count: lines.count
    ) { index in
      let line = lines[index]
      let urgency = line.urgency(on: context.today)
      let text = words.text(
        "rights.urgency.\(urgency.code)", ["days": urgency.days.map { "\($0)" } ?? ""])
      return TableRow([
        "due": TableCell(line.dueOn.description),
        "urgency": TableCell(text, style: urgency.isPressing ? .attention : .plain),
        "request": TableCell(words["rights.kinds.\(line.kind.rawValue)"]),
        "about": TableCell(line.name ?? words["rights.nobodyYet"]),
        "state": TableCell(words["rights.states.\(line.state.rawValue)"]),
      ])
    }
  }
}

extension RightsUrgency {
  /// Whether it stands out: late, or due within days.
  fileprivate var isPressing: Bool {
    switch self {
    case .late, .soon: true
    case .open, .closed: false
    }
  }
}
