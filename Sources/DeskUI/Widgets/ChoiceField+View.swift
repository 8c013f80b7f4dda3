package import Terminal

extension ChoiceField {
  /// Draws the choice into one row; with the focus, what was typed stands before what it would
  /// take.
  package func draw(
    on canvas: inout Canvas, in region: Region, row: Int, column: Int, width: Int,
    isFocused: Bool, empty: String
  ) {
    let width = min(width, region.columns - column)
    guard width > 0 else { return }
    guard isFocused else {
      let text = label.isEmpty ? empty : label
      canvas.write(
        text, in: region, row: row, column: column, style: label.isEmpty ? .dim : .plain,
        width: width)
      return
    }
    canvas.fill(
      row: region.row + row,
      columns: (region.column + column)..<(region.column + column + width), style: .underline)
    let lead = typed.isEmpty ? "" : "\(typed) \u{2192} "
    var used = canvas.write(
      lead, in: region, row: row, column: column, style: .underline, width: width)
    let cursor = typed.isEmpty ? 0 : DisplayWidth.of(typed)
    used += canvas.write(
      shownLabel, in: region, row: row, column: column + used,
      style: Style(bold: isOpen, underline: true), width: max(0, width - used))
    canvas.put(
      "\u{25BE}", row: region.row + row, column: region.column + column + width - 1,
      style: .underline)
    canvas.focus(in: region, row: row, column: column + min(cursor, width - 1))
  }

  /// Draws the items that fit below the field, over whatever is there; none while nothing is typed
  /// or walked through.
  package func drawList(
    on canvas: inout Canvas, in region: Region, row: Int, column: Int, width: Int
  ) {
    guard isOpen, !matches.isEmpty, row < region.rows else { return }
    let rows = min(6, region.rows - row, matches.count)
    guard rows > 0 else { return }
    let current = marked ?? 0
    let first = min(max(0, current - rows + 1), max(0, matches.count - rows))
    for offset in 0..<rows {
      let index = first + offset
      let isMarked = index == marked
      let area = Region(
        row: region.row + row + offset, column: region.column + column, rows: 1,
        columns: min(width, region.columns - column))
      canvas.clear(area, style: Style(reverse: true))
      canvas.write(
        (isMarked ? "\u{203A} " : "  ") + items[matches[index]].label, in: area, row: 0,
        style: Style(bold: isMarked, reverse: true))
      if offset == rows - 1, matches.count > first + rows {
        canvas.writeRight("+\(matches.count - first - rows) ", in: area, row: 0, style: .reverse)
      }
    }
  }
}
