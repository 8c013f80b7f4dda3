package import Terminal

extension Canvas {
  /// Writes a text into one row of a region and returns the columns it took; a text that is too
  /// long for the region, or for `width`, ends in "…".
  ///
  /// Rows and columns count from 0 inside the region; nothing is written outside, and the text is
  /// made safe for a terminal on the way.
  @discardableResult
  package mutating func write(
    _ text: String, in region: Region, row: Int, column: Int = 0, style: Style = .plain,
    width: Int? = nil
  ) -> Int {
    guard row >= 0, row < region.rows, column >= 0, column < region.columns else { return 0 }
    let room = min(region.columns - column, width ?? region.columns)
    return put(
      DisplayWidth.clip(text, to: room), row: region.row + row, column: region.column + column,
      style: style)
  }

  /// Writes a text that ends where the region ends, if it fits behind `after` columns.
  @discardableResult
  package mutating func writeRight(
    _ text: String, in region: Region, row: Int, after: Int = 0, style: Style = .plain
  ) -> Int {
    let width = DisplayWidth.of(text)
    guard width <= region.columns - after else { return 0 }
    return write(text, in: region, row: row, column: region.columns - width, style: style)
  }

  /// Draws a rule across one row of a region.
  package mutating func rule(in region: Region, row: Int) {
    guard row >= 0, row < region.rows else { return }
    fill(
      row: region.row + row, columns: region.column..<(region.column + region.columns),
      with: "\u{2500}", style: .dim)
  }

  /// Says at the right edge that there are more lines above or below.
  package mutating func drawMore(in region: Region, above: Bool, below: Bool) {
    if above { writeRight("\u{2191}", in: region, row: 0, style: .dim) }
    if below { writeRight("\u{2193}", in: region, row: region.rows - 1, style: .dim) }
  }

  /// Blanks a region.
  package mutating func clear(_ region: Region, style: Style = .plain) {
    for row in region.row..<(region.row + region.rows) {
      fill(row: row, columns: region.column..<(region.column + region.columns), style: style)
    }
  }

  /// Puts the hardware cursor at a place inside a region, kept within it.
  package mutating func focus(in region: Region, row: Int, column: Int) {
    guard !region.isEmpty else { return }
    cursor = Position(
      row: region.row + min(max(0, row), region.rows - 1),
      column: region.column + min(max(0, column), region.columns - 1))
  }
}
