import Foundation

/// What each Unicode scalar becomes when a text is folded.
enum FoldingTable {
  enum Kind: UInt8 {
    case separator, joint, dropped, letters, ideograph
  }

  /// Up to four bytes of UTF-8, the first in the lowest eight bits.
  struct Fold {
    var packed: UInt32 = 0
    var count: Int8 = 0
    var kind: Kind = .separator
    var hasAlternate = false
    /// Only the normal form of the whole text decides what this becomes.
    var needsNormalForm = false
  }

  static func fold(_ value: UInt32) -> Fold {
    if value < low.endIndex { return low[Int(value)] }
    if isIdeograph(value) { return Fold(scalar: value, kind: .ideograph) }
    if 0xAC00...0xD7A3 ~= value { return Fold(scalar: value, kind: .letters) }
    if 0x1E00..<0x2000 ~= value { return latinAndGreekExtended[Int(value - 0x1E00)] }
    return composedFold(value)
  }

  static func needsNormalForm(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      let value = scalar.value
      if value < low.endIndex {
        if low[Int(value)].needsNormalForm { return true }
      } else if 0x1E00..<0x2000 ~= value {
        if latinAndGreekExtended[Int(value - 0x1E00)].needsNormalForm { return true }
      } else {
        switch value {
        case 0x2010...0x2015, 0x2018, 0x2019, 0x201C...0x201E, 0x3041...0x3096, 0x30A1...0x30FC,
          0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x2A6DF:
          continue
        default: return true
        }
      }
    }
    return false
  }

  /// NFKC, where a mark that is dropped no longer parts jamo that compose without it.
  static func normalForm(of text: String) -> String {
    let composed = NormalForm.compatiblyComposed(text)
    guard composed.unicodeScalars.contains(where: { 0x1100...0x11FF ~= $0.value }) else {
      return composed
    }
    let kept = composed.unicodeScalars.filter { !isWordScalar($0) || !isDroppedMark($0) }
    return NormalForm.compatiblyComposed(String(String.UnicodeScalarView(kept)))
  }

  /// The two letters that German, Danish and Norwegian write where the mark is missing.
  static func alternateSpelling(_ value: UInt32) -> (UInt8, UInt8)? {
    switch value {
    case 0xE4, 0xC4: (0x61, 0x65)  // ä → ae
    case 0xF6, 0xD6, 0xF8, 0xD8: (0x6F, 0x65)  // ö, ø → oe
    case 0xFC, 0xDC: (0x75, 0x65)  // ü → ue
    case 0xE5, 0xC5: (0x61, 0x61)  // å → aa
    default: nil
    }
  }

  // Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic; then Vietnamese and polytonic Greek.
  private static let low: [Fold] = table(0..<0x700)
  private static let latinAndGreekExtended: [Fold] = table(0x1E00..<0x2000)

  /// Han, Hiragana and Katakana, with their iteration and length marks.
  static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3005, 0x3007, 0x303B, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA,
      0x30FC...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  // A few normal forms of one long text cost a hundredth of those of its characters one by one;
  // U+0000 between them keeps them apart.
  private static func table(_ values: Range<UInt32>) -> [Fold] {
    let scalars = values.map { value in value == 0 ? " " : Unicode.Scalar(value) ?? " " }
    let composed = parts(joined(scalars).precomposedStringWithCompatibilityMapping)
    let lower = joined(parts(joined(scalars).decomposedStringWithCompatibilityMapping)) {
      $0.properties.lowercaseMapping.unicodeScalars.map { $0 }
    }
    let pieces = parts(lower.decomposedStringWithCanonicalMapping)
    // Marks of scripts that compose again (Indic vowels, kana voicing) stay as they are.
    let kept = joined(pieces) { piece in
      isWordScalar(piece) && !isDroppedMark(piece) ? own(piece) : []
    }
    let folded = parts(kept.precomposedStringWithCanonicalMapping)
    return scalars.indices.map { index in
      let scalar = scalars[index]
      if let fold = special(scalar.value) { return fold }
      var fold = Fold(bytes: folded[index].flatMap { Array(UTF8.encode($0) ?? .init()) })
      if folded[index].isEmpty {
        fold.kind = pieces[index].contains(where: isWordScalar) ? .dropped : .separator
      }
      fold.hasAlternate = alternateSpelling(scalar.value) != nil
      // Left alone by NFKC wherever it stands: a starter that is its own composed form.
      if composed[index] != [scalar]
        || scalar.properties.canonicalCombiningClass != .notReordered
      {
        fold.needsNormalForm = true
      }
      return fold
    }
  }

  private static func joined(_ scalars: [Unicode.Scalar]) -> String {
    joined(scalars.map { [$0] }) { [$0] }
  }

  private static func joined(
    _ parts: [[Unicode.Scalar]], _ transform: (Unicode.Scalar) -> [Unicode.Scalar]
  ) -> String {
    var text = String.UnicodeScalarView()
    for part in parts {
      for scalar in part { text.append(contentsOf: transform(scalar)) }
      text.append("\0")
    }
    return String(text)
  }

  private static func parts(_ text: String) -> [[Unicode.Scalar]] {
    var parts: [[Unicode.Scalar]] = []
    var part: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar == "\0" {
        parts.append(part)
        part = []
      } else {
        part.append(scalar)
      }
    }
    return parts
  }

  private static func special(_ value: UInt32) -> Fold? {
    switch value {
    // Apostrophes, primes and the letters used as apostrophes; hyphens and dashes inside words.
    case 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2C8, 0x5F3, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07,
      0x2D, 0x58A, 0x5BE, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFF0D:
      Fold(kind: .joint)
    // Tatweel, and the joiners: they shape letters and are none.
    case 0x640, 0x200C, 0x200D, 0x34F, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      Fold(kind: .dropped)
    default: nil
    }
  }

  // Beyond the tables the text is in NFKC, and what composes there keeps its marks.
  private static func composedFold(_ value: UInt32) -> Fold {
    if let fold = special(value) { return fold }
    guard let scalar = Unicode.Scalar(value), isWordScalar(scalar) else { return Fold() }
    if isDroppedMark(scalar) { return Fold(kind: .dropped) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return Fold(bytes: own(lower).flatMap { Array(UTF8.encode($0) ?? .init()) })
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  // Accents, points and nuktas go; viramas (9), kana voicing (8) and the vowel and tone signs of
  // Thai, Lao, Telugu and Tibetan (84 to 132) are letters to their readers.
  private static func isDroppedMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.canonicalCombiningClass.rawValue {
    case 0, 8, 9, 84...132: false
    default: true
    }
  }

  private static func own(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "ß": ["s", "s"]
    case "ø": ["o"]
    case "ł": ["l"]
    case "đ", "ð", "ɖ": ["d"]
    case "þ": ["t", "h"]
    case "æ": ["a", "e"]
    case "œ": ["o", "e"]
    case "ħ": ["h"]
    case "ı": ["i"]
    case "ŧ": ["t"]
    case "ŋ": ["n"]
    case "ə": ["e"]
    case "ς": ["σ"]
    case "ى", "ی": ["ي"]
    case "ک": ["ك"]
    case "ة": ["ه"]
    case "ٱ": ["ا"]
    default: [digit(scalar) ?? scalar]
    }
  }

  // A house number typed in Arabic or Devanagari digits is the same house.
  private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.properties.generalCategory == .decimalNumber, let value = DigitValue.of(scalar)
    else { return nil }
    return Unicode.Scalar(0x30 + value)
  }
}

extension FoldingTable.Fold {
  init(bytes: [UInt8]) {
    guard bytes.count <= 4 else {
      needsNormalForm = true
      return
    }
    kind = .letters
    count = Int8(bytes.count)
    for (position, byte) in bytes.enumerated() { packed |= UInt32(byte) << UInt32(8 * position) }
  }

  init(scalar value: UInt32, kind: FoldingTable.Kind) {
    guard let scalar = Unicode.Scalar(value) else { return }
    self.kind = kind
    for byte in UTF8.encode(scalar) ?? .init() {
      packed |= UInt32(byte) << UInt32(8 * Int(count))
      count += 1
    }
  }
}
