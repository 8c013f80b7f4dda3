/// The folded copy of a text that searches and duplicate keys compare: case, accents and width
/// gone, words apart.
///
/// NFKC, then lower case, then without diacritics, then an own map for letters that no
/// normalisation takes apart (ß→ss, ø→o, ł→l, đ ð→d, þ→th, æ→ae, œ→oe, ħ→h, ı→i). Every character
/// that is not a letter, a digit or a mark ends a word; each Han, Hiragana and Katakana character
/// is a word of its own. Folding what is folded changes nothing.
package enum Folding {
  /// The folded words in their order.
  package static func words(_ text: String) -> [String] {
    withFoldedWords(of: text) { bytes, words in
      words.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }
  }

  /// The folded words joined by one space.
  package static func fold(_ text: String) -> String {
    withFoldedWords(of: text) { bytes, words in
      guard let first = words.first else { return "" }
      if words.count == 1 { return String(decoding: bytes[first.start..<first.end], as: UTF8.self) }
      return words.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        .joined(separator: " ")
    }
  }

  /// Where one word lies in the folded bytes, and what its other spellings depend on.
  struct FoldedWord {
    var start: Int
    var end: Int
    /// Only an apostrophe or a hyphen stands between it and the word before.
    var isJoined: Bool
    /// It holds ä, ö, ü, å or ø, for which another spelling is usual.
    var hasAlternate: Bool
  }

  static func withFoldedWords<Result>(
    of text: String, _ body: (UnsafeMutableBufferPointer<UInt8>, [FoldedWord]) -> Result
  ) -> Result {
    var text = text
    if FoldingTable.needsNormalForm(text) { text = FoldingTable.normalForm(of: text) }
    return text.withUTF8 { source in
      // One scalar grows by a byte at most where it has two (Ⱥ), never where it has more.
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count * 2 + 4) { bytes in
        let words = fold(source, into: bytes, alternate: false)
        return body(bytes, words)
      }
    }
  }

  /// Writes the folded words of UTF-8 text one after another into `bytes`.
  static func fold(
    _ source: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>,
    alternate: Bool
  ) -> [FoldedWord] {
    var writer = FoldingWriter(bytes: bytes, alternate: alternate)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        writer.addASCII(byte)
        index += 1
      } else {
        let (value, length) = decodeScalar(source, at: index)
        writer.add(value)
        index += length
      }
    }
    return writer.finished()
  }

  /// The scalar that begins at `index` and its length; the bytes come from a String and are valid.
  static func decodeScalar(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (UInt32, Int) {
    let lead = UInt32(source[index])
    let second = UInt32(source[index + 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(source[index + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(source[index + 3] & 0x3F)
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }
}
