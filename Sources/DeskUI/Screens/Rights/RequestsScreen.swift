import DeskService
import Registration
import ScreenKit
package import Terminal

/// What people ask for who use their rights, those due first at the top.
package struct RequestsScreen: Screen {
  package static let outline = ScreenOutline(
    "requests",
    commands: RequestSteps.commands.union([
      "openRequest", "openPerson", "newRequest", "nothingHeld", "tasks",
    ]),
    conditions: RequestSteps.conditions.union(["rowChosen", "rowAboutPerson"]),
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
      return [.say(RightsWords.nowIs(line, context.words)), .work(.rights(.requests))]
    case .command(let command): return perform(command)
    case .confirmed(let question): return RequestSteps.work(after: question)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func perform(_ command: String) -> [Effect] {
    switch command {
    case "newRequest": return [.show(.newRequest(person: nil))]
    case "nothingHeld": return [.show(.nothingHeld)]
    case "tasks": return [.show(.tasks)]
    case "openRequest": return chosen.map { [.show(.request($0.reference))] } ?? []
    case "openPerson": return chosen?.person.map { [.show(.person($0))] } ?? []
    default: return chosen.map { RequestSteps.effects(of: command, $0) } ?? []
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowAboutPerson": chosen?.person != nil
    default: RequestSteps.holds(condition, chosen, context)
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
      return TableRow([
        "due": TableCell(line.dueOn.description), "urgency": RightsWords.urgency(line, context),
        "request": TableCell(RightsWords.kind(line.kind.rawValue, words)),
        "about": TableCell(line.name ?? words["rights.nobodyYet"]),
        "state": TableCell(RightsWords.state(line, words)),
      ])
    }
  }
}
