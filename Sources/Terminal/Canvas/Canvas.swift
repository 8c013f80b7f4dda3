/// A grid of cells that screens draw into; a terminal only shows it.
///
/// Every row holds exactly `size.columns` cells and every wide glyph is followed by its
/// continuation, whatever is drawn and wherever.
///
///     var canvas = Canvas(size: Size(columns: 80, rows: 24))
///     canvas.put("Find", row: 1, column: 1, style: .bold)
///     canvas.cursor = Position(row: 1, column: 7)
package struct Canvas: Equatable, Sendable {
  package let size: Size
  /// Where the hardware cursor stands, or nil when it is hidden.
  package var cursor: Position?
  var cells: [Cell]

  /// A blank canvas; an extent below zero counts as zero.
  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The cell at a place, a blank one outside the canvas.
  package subscript(row row: Int, column column: Int) -> Cell {
    guard holds(row: row), column >= 0, column < size.columns else { return .blank }
    return cells[row * size.columns + column]
  }

  /// The text of a row, without the blanks at its end; "" outside the canvas.
  package func line(_ row: Int) -> String {
    guard holds(row: row) else { return "" }
    let end = cells[range(of: row)].lastIndex { $0.text != " " }
    guard let end else { return "" }
    return cells[(row * size.columns)...end].reduce(into: "") { $0 += $1.text }
  }

  func holds(row: Int) -> Bool { row >= 0 && row < size.rows }

  func range(of row: Int) -> Range<Int> {
    row * size.columns..<(row + 1) * size.columns
  }
}
