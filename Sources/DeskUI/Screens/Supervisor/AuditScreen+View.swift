import DeskService
import Registration
import ScreenKit
package import Terminal

extension AuditScreen {
  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    if let check { return [AttentionLine(Self.text(of: check, context))] }
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
    var list = region
    if let check {
      list = region.above(2)
      let bar = region.bottom(1).inset(1)
      check.progress.draw(on: &canvas, in: bar, row: 0, at: context.now, words)
    }
    table.draw(
      on: &canvas, in: list, context.library[name]?.table("entries"), context,
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

  /// How far the check has come: `12,000 of 96,400 entries checked, 31,000 a second`.
  private static func text(of check: Check, _ context: ScreenContext) -> String {
    let words = context.words
    if check.isStopping { return words["screens.audit.stopping"] }
    let progress = check.progress
    guard progress.done > 0 else { return words["screens.audit.checking"] }
    let values = [
      "done": Grouped.digits(Int64(progress.done)), "total": Grouped.digits(Int64(progress.total)),
    ]
    let far = words.text("screens.audit.checked", values)
    guard let rate = progress.rate(at: context.now) else { return far }
    let speed = words.text("screens.audit.rate", ["rate": Grouped.digits(Int64(rate))])
    return "\(far), \(speed)"
  }
}
