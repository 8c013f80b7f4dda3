import DeskService
import Registration
import ScreenKit
package import Terminal

/// What was done at the desks, the latest first, a page at a time.
package struct AuditScreen: Screen {
  package static let outline = ScreenOutline(
    "audit", commands: ["verifyAudit", "openEntry"], conditions: ["rowChosen", "notVerifying"],
    columns: ["entries": ["moment", "station", "login", "action", "about"]])

  private(set) var lines: [AuditLine] = []
  /// Where the next page begins; nil when all has been read.
  private(set) var next: AuditCursor?
  private(set) var isLoaded = false
  private(set) var isReading = false
  private(set) var isVerifying = false
  /// What the last check found.
  private(set) var report: AuditReport?
  private(set) var table = Table()

  package init() {}

  var chosen: AuditLine? { table.row(of: lines.count).map { lines[$0] } }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere:
      // While one reads further down, the list stands still.
      guard !isLoaded || table.selected == 0 else { return [] }
      return [.work(.supervisor(.trail(before: nil)))]
    case .key(let key):
      _ = table.handle(key, count: lines.count, page: context.bodyRows() - 1)
      return readOn()
    case .answered(.supervisor(let answer)): return take(answer)
    case .command("openEntry"): return chosen.map { [.show(.auditEntry($0))] } ?? []
    case .command("verifyAudit"):
      isVerifying = true
      return [.work(.supervisor(.verifyTrail))]
    case .failed(let work, let failure):
      if work == .supervisor(.verifyTrail) { isVerifying = false } else { isReading = false }
      return [.say(.failed(failure))]
    default: return []
    }
  }

  /// Reads the next page when the mark comes near the end.
  private mutating func readOn() -> [Effect] {
    guard let next, !isReading, table.selected + 50 >= lines.count else { return [] }
    isReading = true
    return [.work(.supervisor(.trail(before: next)))]
  }

  private mutating func take(_ answer: SupervisorAnswer) -> [Effect] {
    switch answer {
    case .trail(let before, let page, let next):
      isReading = false
      isLoaded = true
      guard before == nil || before == self.next else { return [] }
      lines = before == nil ? page : lines + page
      self.next = next
    case .verified(let report):
      isVerifying = false
      self.report = report
      guard let fault = report.faults.first else {
        let count = Grouped.digits(report.rows)
        return [.say(.done("toasts.auditFits", ["count": count]))]
      }
      let values = ["sequence": String(fault.sequence), "station": fault.station]
      return [.say(Notice("toasts.auditBroken", values, .attention))]
    case .staff, .staffChanged, .proposals, .decided: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "notVerifying": !isVerifying
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    if isVerifying { return [AttentionLine(words["screens.audit.checking"])] }
    if let fault = report?.faults.first {
      let reason = words["refusals.\(fault.reason.code)"]
      let values = [
        "sequence": String(fault.sequence), "station": fault.station, "reason": reason,
      ]
      return Paragraph.lines(
        "! " + words.text("screens.audit.fault", values), columns: columns
      ).map { AttentionLine($0, style: Style(colour: .attention, bold: true)) }
    }
    guard let chosen else { return [] }
    let fields = AuditWords.lines(of: chosen, words).joined(separator: "   ")
    let hasColumn =
      context.library[name]?.table("entries")?.columns(across: context.size.columns)
      .contains { $0.key == "about" } ?? false
    guard !hasColumn, let person = chosen.personName else { return [AttentionLine(fields)] }
    return [AttentionLine("\(person)   \(fields)")]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard isLoaded else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let words = context.words
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("entries"), context,
      count: lines.count
    ) { index in
      let line = lines[index]
      return TableRow([
        "moment": TableCell(context.moment(line.at)), "station": TableCell(line.station),
        "login": TableCell(line.by ?? words["program.none"]),
        "action": TableCell(words["audit.\(line.action.rawValue)"]),
        "about": TableCell(line.personName ?? line.person ?? ""),
      ])
    }
  }
}
