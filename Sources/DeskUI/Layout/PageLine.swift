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

  /// Draws the line; labels take so many columns.
  package func draw(on canvas: inout Canvas, in region: Region, row: Int, labels: Int) {
    guard !text.isEmpty else {
      canvas.write(label, in: region, row: row, style: style)
      return
    }
    canvas.write(sign, in: region, row: row, style: style)
    guard !label.isEmpty else {
      canvas.write(text, in: region, row: row, column: 2, style: style)
      return
    }
    canvas.write(label, in: region, row: row, column: 2, style: .dim, width: labels)
    canvas.write(text, in: region, row: row, column: 2 + labels + 2, style: style)
  }
}
