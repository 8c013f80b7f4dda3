/// How many columns a text takes on a terminal, in the form that ``DisplayText`` lets through.
///
/// Agrees with `wcwidth` of the C library and with tmux; terminals that count a joined emoji
/// otherwise never see one, because only its first picture is shown.
package enum DisplayWidth {
  /// The columns of one grapheme cluster; more than 2 where an Indic cluster has spacing signs.
  package static func of(_ character: Character) -> Int { Glyphs(character).width }

  /// The columns of a text.
  package static func of(_ text: String) -> Int {
    DisplayText.isPlain(text) ? text.utf8.count : text.reduce(0) { $0 + of($1) }
  }

  /// The safe form of a text, cut to a number of columns between two grapheme clusters.
  ///
  /// A text that is too long ends in "…", unless `ellipsis` is false.
  package static func clip(_ text: String, to columns: Int, ellipsis: Bool = true) -> String {
    guard columns > 0 else { return "" }
    if text.utf8.count <= columns, DisplayText.isPlain(text) { return text }
    let room = ellipsis ? columns - 1 : columns
    var whole = ""
    var short = ""
    var used = 0
    var isShort = false
    for character in text {
      let glyphs = Glyphs(character)
      guard used + glyphs.width <= columns else {
        return ellipsis ? short + "\u{2026}" : whole
      }
      isShort = isShort || used + glyphs.width > room
      for glyph in glyphs {
        whole += glyph.text
        if !isShort { short += glyph.text }
      }
      used += glyphs.width
    }
    return whole
  }

  /// The safe form of a text in exactly a number of columns: cut as ``clip(_:to:ellipsis:)`` does,
  /// or filled with spaces at its end.
  package static func pad(_ text: String, to columns: Int) -> String {
    let clipped = clip(text, to: columns)
    return clipped + String(repeating: " ", count: max(0, columns - of(clipped)))
  }
}
