package import Terminal

extension TextField {
  /// Draws the field into one row of a region; with the focus it is underlined and has the cursor.
  ///
  /// A text wider than the field is shown from where the cursor can be seen; "‹" and "›" at the
  /// ends say that there is more.
  package func draw(
    on canvas: inout Canvas, in region: Region, row: Int, column: Int, width: Int, isFocused: Bool
  ) {
    let width = min(width, region.columns - column)
    guard width > 0, row >= 0, row < region.rows else { return }
    let shown =
      isSecret ? Array(repeating: Character("\u{2022}"), count: characters.count) : characters
    let widths = shown.map { DisplayWidth.of($0) }
    let start = isFocused ? firstShown(widths, width: width) : 0
    var text = ""
    var used = 0
    var index = start
    while index < shown.count, used + widths[index] <= width {
      text.append(shown[index])
      used += widths[index]
      index += 1
    }
    let style: Style = isFocused ? Style(reverse: isReplacedByTyping, underline: true) : .plain
    if isFocused {
      canvas.fill(
        row: region.row + row,
        columns: (region.column + column)..<(region.column + column + width),
        style: .underline)
    }
    canvas.put(text, row: region.row + row, column: region.column + column, style: style)
    if start > 0 {
      canvas.put("\u{2039}", row: region.row + row, column: region.column + column, style: style)
    }
    if index < shown.count {
      canvas.put(
        "\u{203A}", row: region.row + row, column: region.column + column + width - 1, style: style)
    }
    if isFocused {
      let before = widths[start..<max(start, min(cursor, widths.count))].reduce(0, +)
      canvas.focus(in: region, row: row, column: column + min(before, width - 1))
    }
  }

  /// The first character shown so that the cursor has a cell: it moves in steps of half a field,
  /// so that the text stands still while one types.
  private func firstShown(_ widths: [Int], width: Int) -> Int {
    var start = 0
    while widths[start..<cursor].reduce(0, +) > width - 1 {
      let target = max(1, width / 2)
      var skipped = 0
      while start < cursor, skipped < target {
        skipped += widths[start]
        start += 1
      }
    }
    return start
  }
}
