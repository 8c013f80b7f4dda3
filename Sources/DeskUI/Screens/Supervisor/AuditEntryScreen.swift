package import DeskService
import Registration
import ScreenKit
package import Terminal

/// One entry of the audit trail with all its details.
package struct AuditEntryScreen: Screen {
  package static let outline = ScreenOutline(
    "audit-entry", commands: ["openPerson", "pageDown", "pageUp"],
    conditions: ["entryAboutPerson"])

  let line: AuditLine
  private(set) var reading = Reading()

  package init(_ line: AuditLine) { self.line = line }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let count = lines(context).count
    let rows = context.bodyRows()
    switch event {
    case .command("pageDown"): reading.pageDown(lines: count, rows: rows)
    case .command("pageUp"): reading.pageUp(rows: rows)
    case .command("openPerson"): return line.person.map { [.show(.person($0))] } ?? []
    case .key(let key): _ = reading.handle(key, lines: count, rows: rows)
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "entryAboutPerson" && line.person != nil
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text(
      "screens.audit-entry.title", ["sequence": String(line.sequence), "station": line.station])
  }

  package func status(_ context: ScreenContext) -> String { context.moment(line.at) }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    reading.draw(lines(context), on: &canvas, in: region)
  }

  private func lines(_ context: ScreenContext) -> [AttentionLine] {
    let words = context.words
    let columns = min(100, context.size.columns - 6)
    let who = line.by ?? words["program.none"]
    var lines = [
      AttentionLine("\(who) \(words["audit.\(line.action.rawValue)"])", style: .bold)
    ]
    let person = GlimpseLines.joined([line.personName ?? "", line.person ?? ""])
    if !person.isEmpty { lines.append(AttentionLine(person)) }
    lines.append(AttentionLine(""))
    return lines
      + AuditWords.lines(of: line, words).flatMap { Paragraph.lines($0, columns: columns) }
      .map { AttentionLine($0) }
  }
}
