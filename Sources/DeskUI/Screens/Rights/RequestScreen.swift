import DeskService
import Registration
import ScreenKit
package import Terminal

/// One request: what is asked for, how far it has come, and by when it has to be answered.
package struct RequestScreen: Screen {
  package static let outline = ScreenOutline(
    "request",
    commands: RequestSteps.commands.union(["openPerson", "rights", "document"]),
    conditions: RequestSteps.conditions.union(["aboutPerson", "asksForDocument"]))

  let reference: String
  private(set) var line: RightsRequestLine?

  package init(_ reference: String) { self.reference = reference }

  package var aboutPerson: String? { line?.person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.rights(.request(reference)))]
    case .answered(.rights(.request(let line))): self.line = line
    case .answered(.rights(.changed(let line))):
      self.line = line
      return [.say(RightsWords.nowIs(line, context.words))]
    case .command(let command): return line.map { perform(command, $0) } ?? []
    case .confirmed(let question): return RequestSteps.work(after: question)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func perform(_ command: String, _ line: RightsRequestLine) -> [Effect] {
    switch command {
    case "openPerson": line.person.map { [.show(.person($0))] } ?? []
    case "rights": line.person.map { [.show(.personRights($0))] } ?? []
    case "document":
      line.person.map {
        [
          .show(
            .accessDocument(
              person: $0, portable: line.kind == .portability, request: line.reference))
        ]
      } ?? []
    default: RequestSteps.effects(of: command, line)
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "aboutPerson": line?.person != nil
    case "asksForDocument":
      line.map { $0.person != nil && [.access, .portability].contains($0.kind) } ?? false
    default: RequestSteps.holds(condition, line, context)
    }
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.request.titleOf", ["reference": reference])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let line, line.state.isOpen else { return [] }
    let next =
      line.state == .received ? "first" : line.kind == .erasure ? "thenErase" : "then"
    return AttentionLine.sentence(
      context.words["screens.request.\(next)"], columns: columns, style: .dim)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    PageLayout(lines(context), columns: min(100, region.columns - 4))
      .draw(on: &canvas, in: region.below(1).right(of: 1), from: 0)
    canvas.focus(in: region, row: 0, column: 1)
  }

  private func lines(_ context: ScreenContext) -> [PageLine] {
    guard let line else { return [] }
    let words = context.words
    func labelled(_ key: String, _ parts: [String], style: Style = .plain) -> PageLine {
      PageLine(
        GlimpseLines.joined(parts, by: " \u{00B7} "), label: words["screens.request.\(key)"],
        style: style)
    }
    let urgency = RightsWords.urgency(line, context)
    var lines = [
      labelled("asked", [RightsWords.kind(line.kind.rawValue, words), line.service]),
      labelled(
        "about", [line.name ?? words["rights.nobodyYet"], line.person ?? ""],
        style: line.person == nil && line.kind != .existence ? .attention : .plain),
      labelled(
        "received",
        [
          line.receivedOn.description, words["consentChannels.\(line.channel)"], line.receivedBy,
        ]),
      labelled("due", [line.dueOn.description, urgency.text], style: urgency.style),
      labelled("state", [RightsWords.state(line, words)]),
    ]
    if let at = line.identifiedAt {
      lines.append(labelled("identified", [context.moment(at), line.identification]))
    }
    if let at = line.extendedAt {
      lines.append(labelled("extended", [context.moment(at), line.extensionReason]))
    }
    if let at = line.closedAt {
      lines.append(
        labelled(
          "closed", [context.moment(at), line.closedBy ?? "", line.answer, line.reason]))
    }
    return lines
  }
}
