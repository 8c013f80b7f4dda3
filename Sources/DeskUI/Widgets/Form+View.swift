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
    /// A line of a question that is too long to stand beside its field.
    case question(Int, String)
    /// A further row of a field.
    case rest
  }

  /// Draws the fields with their labels; what does not fit is scrolled so that the focus is seen.
  ///
  /// Without the focus (`hasFocus` false) no field has the cursor.
  package func draw(
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext, hasFocus: Bool = true
  ) {
    let words = context.words
    let labelWidth = labelWidth(words, columns: region.columns)
    let lines = lines(words, labelWidth: labelWidth, columns: region.columns)
    let focusLine =
      lines.firstIndex { if case .field(focus) = $0 { true } else { false } } ?? 0
    let start = Self.start(of: lines.count, focus: focusLine, rows: region.rows)
    for (row, line) in lines[start...].prefix(region.rows).enumerated() {
      switch line {
      case .blank, .rest: break
      case .question(let index, let text):
        canvas.write(
          text, in: region, row: row, column: Self.margin,
          style: hasFocus && index == focus ? .bold : .plain)
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
    // A long question stands above its field and moves no other.
    let widest = fields.filter { $0.asked == nil }.map { DisplayWidth.of($0.label(words)) }.max()
    let asked = fields.map { DisplayWidth.of($0.label(words)) }.filter { $0 <= columns / 3 }.max()
    return min(max(widest ?? 0, asked ?? 4), max(columns / 3, columns - 36))
  }

  private func stands(_ index: Int, beside labelWidth: Int, _ words: Words) -> Bool {
    guard fields[index].asked != nil else { return true }
    if case .area = fields[index].input { return false }
    return DisplayWidth.of(fields[index].label(words)) <= labelWidth
  }

  private func draw(
    _ index: Int, on canvas: inout Canvas, in region: Region, row: Int, _ labelWidth: Int,
    _ words: Words, hasFocus: Bool
  ) {
    let field = fields[index]
    let isFocused = hasFocus && index == focus
    let column = Self.margin + labelWidth + Self.gap
    if stands(index, beside: labelWidth, words) {
      canvas.write(
        field.label(words), in: region, row: row, column: Self.margin,
        style: isFocused ? .bold : .plain, width: labelWidth)
    }
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
    case .marks(let input):
      input.draw(
        on: &canvas, in: region, row: row, column: column, width: room, isFocused: isFocused)
    case .area(let area):
      let box = region.below(row).right(of: Self.areaColumn)
        .left(AskedField.areaColumns).top(AskedField.areaRows)
      area.draw(on: &canvas, in: box, isFocused: isFocused)
      for line in 0..<box.rows {
        canvas.write("\u{2502}", in: region, row: row + line, column: Self.areaColumn - 2)
      }
    }
    if field.refusal != nil {
      canvas.write(
        "!", in: region, row: row, column: Self.signColumn(of: field, beside: column),
        style: Self.refusedSign)
    }
  }

  /// Where a text of several lines begins.
  private static let areaColumn = margin + 2

  private static func signColumn(of field: FormField, beside column: Int) -> Int {
    if case .area = field.input { 2 } else { column - 2 }
  }

  private static let refusedSign = Style(colour: .attention, bold: true)

  /// Headings and fields from top to bottom, with a blank line before a heading.
  private func lines(_ words: Words, labelWidth: Int, columns: Int) -> [Line] {
    var lines: [Line] = []
    var group: String?
    var asked: String?
    for (index, field) in fields.enumerated() {
      if field.definition.group != group {
        group = field.definition.group
        if !lines.isEmpty { lines.append(.blank) }
        if let heading = groups.first(where: { $0.key == group })?.heading {
          lines.append(.heading(words[heading]))
        }
      }
      if let heading = field.asked?.heading, heading != asked {
        asked = heading
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(heading))
      }
      if !stands(index, beside: labelWidth, words) {
        lines += Paragraph.lines(field.label(words), columns: columns - Self.margin - 1)
          .map { .question(index, $0) }
      }
      lines.append(.field(index))
      if case .area = field.input {
        lines += Array(repeating: .rest, count: AskedField.areaRows - 1)
      }
    }
    return lines
  }

  /// How many lines the form takes in so many columns.
  func lineCount(_ words: Words, columns: Int) -> Int {
    lines(words, labelWidth: labelWidth(words, columns: columns), columns: columns).count
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
    if let asked = field.asked {
      return AttentionLine.sentence(asked.hint(words), columns: columns)
    }
    guard let hint = field.definition.hint else { return [] }
    return AttentionLine.sentence(words[hint], columns: columns)
  }
}
