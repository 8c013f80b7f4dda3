/// What of a text may reach a terminal.
package enum DisplayText {
  /// The text with everything out that could command, turn around or hide parts of a screen.
  ///
  /// Controls (C0, C1, ESC), bidi controls, invisible and unassigned scalars each become a visible
  /// U+FFFD; variation selectors go without a trace; more than four marks on one letter are cut;
  /// of a joined emoji the first picture is left. Safe text stays as it is.
  package static func safe(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = ""
    for character in text {
      for glyph in Glyphs(character) { result += glyph.text }
    }
    return result
  }

  /// Whether every byte is a printing character of ASCII, so that bytes are columns.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
