package import ScreenKit
package import Terminal

extension Form {
  private static let margin = 3
  /// Cells left of a field for the mark of the focus or of a refusal.
  private static let gap = 2

  /// One line of the drawn form.
  private enum Line {
    case heading(String)
    case blank
    case field(Int)
  }

  /// Draws the fields with their labels; what does not fit is scrolled so that the focus is seen.
  ///
  /// Without the focus (`hasFocus` false) no field has the cursor.
  package func draw(
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext, hasFocus: Bool = true
  ) {
    let words = context.words
    let lines = lines(words)
    let labelWidth = labelWidth(words, columns: region.columns)
    let focusLine =
      lines.firstIndex { if case .field(focus) = $0 { true } else { false } } ?? 0
    let start = Self.start(of: lines.count, focus: focusLine, rows: region.rows)
    for (row, line) in lines[start...].prefix(region.rows).enumerated() {
      switch line {
      case .blank: break
      case .heading(let text):
        canvas.write(text, in: region, row: row, column: Self.margin, style: .bold)
      case .field(let index):
        draw(index, on: &canvas, in: region, row: row, labelWidth, words, hasFocus: hasFocus)
      }
    }
    canvas.drawMore(in: region, above: start > 0, below: start + region.rows < lines.count)
    if hasFocus, fields.indices.contains(focus), case .choice(let field) = fields[focus].input {
      let column = Self.margin + labelWidth + Self.gap
      field.drawList(
        on: &canvas, in: region, row: focusLine - start + 1, column: column,
        width: min(34, region.columns - column))
    }
  }

  /// Cells from the left to where fields begin.
  private func labelWidth(_ words: Words, columns: Int) -> Int {
    let widest = fields.map { DisplayWidth.of(words[$0.definition.label]) }.max() ?? 0
    return min(widest, max(columns / 3, columns - 36))
  }

  private func draw(
    _ index: Int, on canvas: inout Canvas, in region: Region, row: Int, _ labelWidth: Int,
    _ words: Words, hasFocus: Bool
  ) {
    let field = fields[index]
    let isFocused = hasFocus && index == focus
    let column = Self.margin + labelWidth + Self.gap
    canvas.write(
      words[field.definition.label], in: region, row: row, column: Self.margin,
      style: isFocused ? .bold : .plain, width: labelWidth)
    if isFocused {
      canvas.write("\u{203A}", in: region, row: row, column: 1, style: .markedSign)
    }
    let room = region.columns - column - 1
    let width = max(1, min(field.definition.width, room))
    switch field.input {
    case .text(let input):
      input.draw(
        on: &canvas, in: region, row: row, column: column, width: width, isFocused: isFocused)
    case .date(let input):
      input.field.draw(
        on: &canvas, in: region, row: row, column: column, width: width, isFocused: isFocused)
    case .choice(let input):
      input.draw(
        on: &canvas, in: region, row: row, column: column, width: width, isFocused: isFocused,
        empty: "")
    }
    if field.refusal != nil {
      canvas.write("!", in: region, row: row, column: column - 2, style: Self.refusedSign)
    }
  }

  private static let refusedSign = Style(colour: .attention, bold: true)

  /// Headings and fields from top to bottom, with a blank line before a heading.
  private func lines(_ words: Words) -> [Line] {
    var lines: [Line] = []
    var group: String?
    for (index, field) in fields.enumerated() {
      if field.definition.group != group {
        group = field.definition.group
        if !lines.isEmpty { lines.append(.blank) }
        if let heading = groups.first(where: { $0.key == group })?.heading {
          lines.append(.heading(words[heading]))
        }
      }
      lines.append(.field(index))
    }
    return lines
  }

  private static func start(of count: Int, focus: Int, rows: Int) -> Int {
    guard count > rows else { return 0 }
    return min(max(0, focus - rows / 2), count - rows)
  }

  /// What is said of the field with the focus: why it was refused, or its hint.
  package func attention(_ words: Words, columns: Int) -> [AttentionLine] {
    guard let field = focused else { return [] }
    if let refusal = field.refusal {
      return AttentionLine.sentence(
        "! " + refusal.sentence(words), columns: columns, style: Self.refusedSign)
    }
    guard let hint = field.definition.hint else { return [] }
    return AttentionLine.sentence(words[hint], columns: columns)
  }
}
