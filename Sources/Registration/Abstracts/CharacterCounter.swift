/// The one counter of characters, spaces and line breaks included.
///
/// A character is what a reader takes for one (an extended grapheme cluster, UAX #29): `é` is one
/// in either normal form, an emoji of several parts is one, CR LF is one.
package enum CharacterCounter {
  /// How many characters the text has.
  package static func characters(in text: String) -> Int {
    asciiCharacters(in: text) ?? text.count
  }

  // In ASCII only CR LF is more than one byte.
  private static func asciiCharacters(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes -> Int? in
      var pairs = 0
      var previous: UInt8 = 0
      for byte in bytes {
        if byte >= 0x80 { return nil }
        if byte == 0x0A, previous == 0x0D { pairs += 1 }
        previous = byte
      }
      return bytes.count - pairs
    }
  }
}
