/// One column of one row.
///
/// A wide glyph takes two cells: its own, of width 2, and a continuation of width 0 without text.
package struct Cell: Hashable, Sendable {
  /// One glyph as ``Glyphs`` cuts it: a spacing scalar with its marks; "" for a continuation.
  package let text: String
  package let style: Style
  /// Columns: 0 (a continuation), 1 or 2.
  package let width: UInt8

  package init(text: String, style: Style, width: UInt8) {
    self.text = text
    self.style = style
    self.width = width
  }

  /// A space in the plain style.
  package static let blank = Cell(text: " ", style: .plain, width: 1)

  /// A space in a style.
  package static func blank(_ style: Style) -> Cell { Cell(text: " ", style: style, width: 1) }

  /// The right half of a wide glyph.
  package static func continuation(_ style: Style) -> Cell {
    Cell(text: "", style: style, width: 0)
  }

  /// The same glyph in another style.
  func restyled(_ style: Style) -> Cell { Cell(text: text, style: style, width: width) }
}
