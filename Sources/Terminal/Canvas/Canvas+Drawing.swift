extension Canvas {
  /// Draws a text from a place to the right and returns the columns it took.
  ///
  /// The text goes through ``DisplayText/safe(_:)``; what lies outside the canvas or past `limit`
  /// columns is cut, never inside a wide glyph or a grapheme cluster. Half a wide glyph that is
  /// overwritten leaves a blank in its other half.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    guard holds(row: row), column < size.columns, column > Int.min / 2 else { return 0 }
    let room = min(size.columns - column, max(0, limit ?? Int.max))
    if DisplayText.isPlain(text) {
      let count = min(room, text.utf8.count)
      for (offset, byte) in text.utf8.prefix(count).enumerated() {
        place(Glyph.plain[Int(byte) - 0x20], row: row, column: column + offset, style: style)
      }
      return max(0, min(count, count + column))
    }
    var used = 0
    for character in text {
      let glyphs = Glyphs(character)
      guard glyphs.width <= room - used else { break }
      for glyph in glyphs {
        place(glyph, row: row, column: column + used, style: style)
        used += glyph.width
      }
    }
    return max(0, min(used, used + column))
  }

  /// Fills a run of columns of one row with a character; a wide one leaves a blank where it does
  /// not fit.
  package mutating func fill(
    row: Int, columns: Range<Int>, with character: Character = " ", style: Style = .plain
  ) {
    guard holds(row: row) else { return }
    let columns = columns.clamped(to: 0..<size.columns)
    let glyphs = Array(Glyphs(character))
    let width = glyphs.reduce(0) { $0 + $1.width }
    var column = columns.lowerBound
    while width > 0, column + width <= columns.upperBound {
      for glyph in glyphs {
        place(glyph, row: row, column: column, style: style)
        column += glyph.width
      }
    }
    for rest in column..<max(column, columns.upperBound) {
      place(Glyph.blank, row: row, column: rest, style: style)
    }
  }

  /// Changes the style of a run of columns and leaves the text; a wide glyph is styled whole.
  package mutating func restyle(row: Int, columns: Range<Int>, style: Style) {
    guard holds(row: row) else { return }
    let start = row * size.columns
    for column in columns.clamped(to: 0..<size.columns) {
      let index = start + column
      cells[index] = cells[index].restyled(style)
      if cells[index].width == 0, column > 0 {
        cells[index - 1] = cells[index - 1].restyled(style)
      } else if cells[index].width == 2 {
        cells[index + 1] = cells[index + 1].restyled(style)
      }
    }
  }

  /// Places a glyph that fits on the right; at the left edge a cut one leaves a blank.
  private mutating func place(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    guard column >= 0 else {
      if column + glyph.width > 0 {
        place(Glyph.blank, row: row, column: 0, style: style)
      }
      return
    }
    let index = row * size.columns + column
    release(index)
    if glyph.width == 2 {
      release(index + 1)
      cells[index + 1] = .continuation(style)
    }
    cells[index] = Cell(text: glyph.text, style: style, width: UInt8(glyph.width))
  }

  /// Blanks the other half of a wide glyph whose cell is about to be overwritten.
  private mutating func release(_ index: Int) {
    switch cells[index].width {
    case 0: cells[index - 1] = .blank(cells[index - 1].style)
    case 2: cells[index + 1] = .blank(cells[index + 1].style)
    default: break
    }
  }
}
