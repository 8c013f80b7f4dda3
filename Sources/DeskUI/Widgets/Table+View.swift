package import ScreenKit
package import Terminal

extension Table {
  /// Columns left of the first, for the mark.
  private static let markWidth = 3
  private static let gap = 2

  /// Draws the rows that fit, the mark and, if wished, the headings.
  ///
  /// With `hasFocus` the hardware cursor stands on the marked row; without `hasMark` no row is
  /// marked. `cells` is asked only for rows that are seen.
  package func draw(
    on canvas: inout Canvas, in region: Region, _ definition: TableDefinition?,
    _ context: ScreenContext, count: Int, hasHeadings: Bool = true, hasFocus: Bool = true,
    hasMark: Bool = true, row cells: (Int) -> TableRow
  ) {
    guard let definition, !region.isEmpty else { return }
    let columns = Self.layout(definition.columns(across: context.size.columns), in: region.columns)
    var body = region
    if hasHeadings, region.rows > 2 {
      for (column, start, width) in columns {
        let heading = context.words[column.heading]
        Self.put(TableCell(heading, style: .dim), column, on: &canvas, region, 0, start, width)
      }
      body = region.below(1)
    }
    guard count > 0 else {
      if hasFocus { canvas.focus(in: body, row: 0, column: Self.markWidth) }
      let lines = Paragraph.lines(
        context.words[definition.empty], columns: body.columns - Self.markWidth - 1)
      for (row, line) in lines.enumerated() {
        canvas.write(line, in: body, row: row, column: Self.markWidth, style: .dim)
      }
      return
    }
    let range = visible(count: count, rows: body.rows)
    let marked = hasMark ? min(selected, count - 1) : nil
    for (offset, index) in range.enumerated() {
      let row = cells(index)
      let isMarked = index == marked
      if isMarked { canvas.write("\u{203A}", in: body, row: offset, style: Style.markedSign) }
      for (column, start, width) in columns {
        var cell = row.cells[column.key] ?? ""
        if isMarked { cell.style.bold = true }
        Self.put(cell, column, on: &canvas, body, offset, start, width)
      }
      if isMarked, hasFocus { canvas.focus(in: body, row: offset, column: Self.markWidth) }
    }
  }

  private static func put(
    _ cell: TableCell, _ column: ColumnDefinition, on canvas: inout Canvas, _ region: Region,
    _ row: Int, _ start: Int, _ width: Int
  ) {
    let text = DisplayWidth.clip(cell.text, to: width)
    let lead = column.align == .right ? max(0, width - DisplayWidth.of(text)) : 0
    canvas.write(text, in: region, row: row, column: start + lead, style: cell.style)
  }

  /// Where each column starts and how wide it is; what fixed columns leave over is shared out.
  static func layout(
    _ columns: [ColumnDefinition], in width: Int
  ) -> [(column: ColumnDefinition, start: Int, width: Int)] {
    let gaps = gap * max(0, columns.count - 1)
    var fixed = 0
    var shares = 0
    for column in columns {
      switch column.width {
      case .cells(let cells): fixed += cells
      case .share(let share): shares += share
      }
    }
    var room = max(0, width - markWidth - 1 - gaps - fixed)
    var start = markWidth
    return columns.map { column in
      var cells: Int
      switch column.width {
      case .cells(let wanted): cells = wanted
      case .share(let share):
        cells = shares > 0 ? room * share / shares : 0
        room -= cells
        shares -= share
      }
      cells = max(0, min(cells, width - start))
      defer { start += cells + gap }
      return (column, start, cells)
    }
  }
}

extension Style {
  /// The sign before the marked row.
  static let markedSign = Style(colour: .accent, bold: true)
}
