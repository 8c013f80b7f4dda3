import DeskService
import Registration
import ScreenKit
import Terminal

extension RegisterScreen {
  /// The fee as rows of the table: each line with how it came about, then the total.
  func feeRows(_ context: ScreenContext) -> [TableRow] {
    guard let fee else { return [] }
    let words = context.words
    let widths = Self.widths(context)
    let hasReasons = widths["reason"] != nil
    let room = widths["reason"] ?? (widths["item"] ?? 2) - 2
    var rows: [TableRow] = []
    for quoted in fee.lines {
      let amount = TableCell(quoted.line.amount.formatted)
      let reasons = FeeWords.texts(of: quoted, fee, words).flatMap {
        Paragraph.lines($0, columns: room)
      }
      rows.append(
        TableRow([
          "item": TableCell(quoted.name), "amount": amount,
          "reason": TableCell(hasReasons ? reasons.first ?? "" : "", style: .dim),
        ]))
      for reason in hasReasons ? Array(reasons.dropFirst()) : reasons {
        let cell = TableCell(hasReasons ? reason : "  " + reason, style: .dim)
        rows.append(TableRow([hasReasons ? "reason" : "item": cell]))
      }
    }
    let isFree = fee.total.isZero
    rows.append(
      TableRow(["amount": TableCell(String(repeating: "\u{2500}", count: 14), style: .dim)]))
    rows.append(
      TableRow([
        "item": TableCell(
          words[isFree ? "screens.register.nothing" : "screens.register.total"], style: .bold),
        "amount": TableCell(fee.total.formatted, style: .bold),
      ]))
    return rows
  }

  /// How wide the columns of the fee are that a window of this size shows.
  private static func widths(_ context: ScreenContext) -> [String: Int] {
    let columns =
      context.library[outline.name]?.table("lines")?.columns(across: context.size.columns) ?? []
    let layout = Table.layout(columns, in: min(columnLimit, context.size.columns))
    return Dictionary(layout.map { ($0.column.key, $0.width) }) { first, _ in first }
  }

  /// Draws the fee; where it does not fit the total is what stays.
  func drawFee(
    _ rows: [TableRow], on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    guard !rows.isEmpty else {
      let key = failure == nil ? "program.working" : "screens.register.noFee"
      canvas.write(context.words[key], in: region, row: 0, column: 3, style: .dim)
      return
    }
    var shown = rows
    if rows.count > region.rows {
      // Reasons stand without an amount; they go first.
      shown = rows.filter { $0.cells["amount"] != nil }
    }
    let kept = Array(shown.suffix(region.rows))
    let cursor = canvas.cursor
    Table().draw(
      on: &canvas, in: region, context.library[name]?.table("lines"), context, count: kept.count,
      hasHeadings: false, hasFocus: false, hasMark: false
    ) { kept[$0] }
    canvas.cursor = cursor
  }
}
