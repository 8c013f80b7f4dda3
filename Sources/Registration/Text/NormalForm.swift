import Foundation

/// Unicode normal forms (UAX #15) with a quick answer for text that is composed already.
enum NormalForm {
  /// The text in NFC.
  static func composed(_ text: String) -> String {
    isSurelyComposed(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// The text in NFKC.
  static func compatiblyComposed(_ text: String) -> String {
    let composed = text.precomposedStringWithCompatibilityMapping
    // Foundation leaves the jamo that half-width ones become uncomposed.
    let hasJamo = composed.unicodeScalars.contains { 0x1100...0x11FF ~= $0.value }
    return hasJamo ? composed.precomposedStringWithCanonicalMapping : composed
  }

  /// Whether every character is one that NFC leaves alone whatever stands beside it.
  ///
  /// False says nothing: the ranges are those that names and addresses are made of, not all.
  static func isSurelyComposed(_ text: String) -> Bool {
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value >= 0x300, !isStable(value, after: previous) { return false }
      previous = value
    }
    return true
  }

  private static func isStable(_ value: UInt32, after previous: UInt32) -> Bool {
    switch value {
    // Greek, Cyrillic, Armenian, Hebrew, Arabic letters.
    case 0x388...0x3CE, 0x3D0...0x482, 0x48A...0x52F, 0x531...0x556, 0x561...0x587,
      0x5D0...0x5EA, 0x620...0x64A, 0x660...0x66F, 0x671...0x6D5, 0x6F0...0x6F9:
      return true
    // Devanagari letters, vowel signs and virama; Thai letters.
    case 0x904...0x939, 0x93D...0x94D, 0xE01...0xE37, 0xE40...0xE47:
      return true
    // Thai vowels below and tone marks: in canonical order when the vowel comes first.
    case 0xE38...0xE3A:
      return !(0xE38...0xE4B ~= previous)
    case 0xE48...0xE4B:
      return !(0xE48...0xE4B ~= previous)
    // Georgian, Ethiopic, Vietnamese and other Latin, punctuation, kana, Han, Hangul syllables.
    case 0x10A0...0x10FF, 0x1200...0x135A, 0x1E00...0x1EFF, 0x2010...0x2027, 0x20A0...0x20BF,
      0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0x1F300...0x1F3FA, 0x1F400...0x1FAFF, 0x20000...0x2A6DF:
      return true
    default: return false
    }
  }
}
