package import Terminal

extension TextArea {
  /// All lines as they are broken now.
  var lineCount: Int { paragraphs.reduce(0) { $0 + $1.starts.count } }

  /// The line with the cursor.
  var cursorLine: Int {
    paragraphs[..<cursor.paragraph].reduce(0) { $0 + $1.starts.count }
      + paragraphs[cursor.paragraph].line(of: cursor.offset)
  }

  /// The paragraph of a line, and its number there.
  func place(ofLine line: Int) -> (paragraph: Int, line: Int) {
    var rest = line
    for (index, paragraph) in paragraphs.enumerated() {
      if rest < paragraph.starts.count { return (index, rest) }
      rest -= paragraph.starts.count
    }
    return (paragraphs.count - 1, paragraphs[paragraphs.count - 1].starts.count - 1)
  }

  /// The first line seen of so many rows, so that the cursor is among them.
  func firstLine(rows: Int) -> Int {
    let line = cursorLine
    var first = min(top, max(0, lineCount - rows))
    if line < first { first = line }
    if line >= first + rows { first = line - rows + 1 }
    return max(0, first)
  }

  /// Draws what can be seen; with the focus the cursor is put. Arrows at the right edge say that
  /// there is more.
  package func draw(on canvas: inout Canvas, in region: Region, isFocused: Bool) {
    guard !region.isEmpty else { return }
    var area = self
    area.wrap(columns: region.columns)
    let first = area.firstLine(rows: region.rows)
    var (index, line) = area.place(ofLine: first)
    var row = 0
    while row < region.rows, index < area.paragraphs.count {
      let paragraph = area.paragraphs[index]
      canvas.write(
        paragraph.text(of: line), in: region, row: row, width: region.columns - 1)
      if isFocused, index == area.cursor.paragraph, paragraph.line(of: area.cursor.offset) == line {
        canvas.focus(
          in: region, row: row,
          column: min(paragraph.column(of: area.cursor.offset), region.columns - 1))
      }
      row += 1
      line += 1
      if line == paragraph.starts.count { (index, line) = (index + 1, 0) }
    }
    canvas.drawMore(
      in: region, above: first > 0, below: first + region.rows < area.lineCount)
  }
}
