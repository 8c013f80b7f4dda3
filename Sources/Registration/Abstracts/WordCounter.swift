/// The one word counter: at the key, in an import and in an export a text has the same count.
///
/// A word is what stands between white space (Unicode `White_Space`, line breaks and no-break
/// spaces included) and holds at least one letter or digit of any script. So:
///
/// - `state-of-the-art`, `Kaplan–Meier`, `and/or`, `don't` and `p=0.05` are one word each; hyphens,
///   dashes, slashes and apostrophes never part words, only white space does;
/// - a dash, a bullet or a sign that stands alone (`–`, `•`, `+`, `&`, `%`) is none;
/// - a number is one word as it is written: `3.14`, `1,000` and `95%` one, `1 000` and `5 mg` two;
/// - an address (`https://example.org/a-b?c=d`) is one word;
/// - TeX is counted as it stands: `\alpha` and `$x^2$` one each, `$a + b$` two;
/// - each Han, Hiragana and Katakana character is a word of its own, as these scripts write no
///   spaces, and what stands between them is counted as above: `第3章` three, `COVID-19の` two;
/// - Hangul is written with spaces and counted by them; so are Thai, Lao, Khmer and Burmese, where
///   a run without a space is one word: for texts in these set a limit in characters.
///
/// White space belongs to no word, so a text has as many words as its paragraphs together: an
/// editor counts again only the paragraph that changed. The normal form of the text does not count.
package enum WordCounter {
  /// How many words the text has.
  package static func words(in text: String) -> Int {
    var text = text
    return text.withUTF8 { words(in: $0) }
  }

  /// The same for a part of a text.
  package static func words(in text: Substring) -> Int {
    var text = text
    return text.withUTF8 { words(in: $0) }
  }

  private static func words(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var scan = WordScan()
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        scan.addASCII(byte)
        index += 1
      } else {
        let (value, length) = Folding.decodeScalar(bytes, at: index)
        scan.add(value)
        index += length
      }
    }
    return scan.finished()
  }
}

/// Counts while it goes; a word is counted when it ends.
private struct WordScan {
  private var count = 0
  private var isWord = false

  mutating func addASCII(_ byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: isWord = true
    case 0x20, 0x09...0x0D: endWord()
    default: break
    }
  }

  mutating func add(_ value: UInt32) {
    if value >= 0x3005 {
      if FoldingTable.isIdeograph(value) || Self.halfWidthKatakana ~= value {
        endWord()
        count += 1
        return
      }
      if Self.halfWidthSoundMarks ~= value { return }
    }
    guard let scalar = Unicode.Scalar(value) else { return }
    if TextRule.isWhiteSpace(scalar) {
      endWord()
    } else if !isWord {
      isWord = Self.isLetterOrDigit(scalar)
    }
  }

  mutating func finished() -> Int {
    endWord()
    return count
  }

  private mutating func endWord() {
    if isWord { count += 1 }
    isWord = false
  }

  private static let halfWidthKatakana: ClosedRange<UInt32> = 0xFF66...0xFF9D
  // They belong to the katakana before them.
  private static let halfWidthSoundMarks: ClosedRange<UInt32> = 0xFF9E...0xFF9F

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
