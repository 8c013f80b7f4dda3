package import Terminal

/// One line of a page that is read: a sign in the margin, a label, dim, and what stands behind it.
package struct PageLine: Equatable, Sendable {
  package var label: String
  package var text: String
  package var style: Style
  /// One cell before the label: "⚑".
  package var sign: String

  package init(_ text: String, label: String = "", style: Style = .plain, sign: String = "") {
    self.sign = sign
    self.label = label
    self.text = text
    self.style = style
  }

  package static let blank = PageLine("")

  package static func heading(_ text: String) -> PageLine {
    PageLine("", label: text, style: .bold)
  }
}

/// The lines of a page as they are seen at one width.
package struct PageLayout: Equatable, Sendable {
  private static let indent = 2
  private static let gap = 2

  private struct Row: Equatable, Sendable {
    var line: PageLine
    var labels: Int
  }

  private let rows: [Row]

  /// Lays lines out; between two blank lines all texts begin at the same column, and a text that
  /// is too long goes on below itself.
  package init(_ lines: [PageLine], columns: Int) {
    rows = lines.split(separator: .blank, omittingEmptySubsequences: false).enumerated()
      .flatMap { index, section in
        (index > 0 ? [Row(line: .blank, labels: 0)] : [])
          + Self.rows(of: section, columns: columns)
      }
  }

  package var count: Int { rows.count }

  private static func rows(of section: ArraySlice<PageLine>, columns: Int) -> [Row] {
    let widest = section.filter { !$0.text.isEmpty }.map { DisplayWidth.of($0.label) }.max() ?? 0
    let labels = min(widest, columns / 3)
    let room = columns - indent - (labels == 0 ? 0 : labels + gap)
    return section.flatMap { line in
      guard !line.text.isEmpty else { return [Row(line: line, labels: labels)] }
      return Paragraph.lines(line.text, columns: max(8, room)).enumerated().map { index, text in
        var part = line
        part.text = text
        if index > 0 { (part.label, part.sign) = ("", "") }
        return Row(line: part, labels: line.label.isEmpty ? 0 : labels)
      }
    }
  }

  /// Draws the rows from `first` on that fit.
  package func draw(on canvas: inout Canvas, in region: Region, from first: Int) {
    let start = min(max(0, first), max(0, rows.count - region.rows))
    canvas.drawMore(in: region, above: start > 0, below: start + region.rows < rows.count)
    for (offset, row) in rows[start...].prefix(region.rows).enumerated() {
      let line = row.line
      guard !line.text.isEmpty else {
        canvas.write(line.label, in: region, row: offset, style: line.style)
        continue
      }
      canvas.write(line.sign, in: region, row: offset, style: line.style)
      canvas.write(
        line.label, in: region, row: offset, column: Self.indent, style: .dim, width: row.labels)
      let column = Self.indent + (row.labels == 0 ? 0 : row.labels + Self.gap)
      canvas.write(line.text, in: region, row: offset, column: column, style: line.style)
    }
  }
}
