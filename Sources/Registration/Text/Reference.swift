/// The reference people see, read aloud and scan: `M-7K3Q-9TXA`.
///
/// A letter for the kind, a random number of 35 bits in seven symbols of Crockford's base 32
/// (without I, L, O and U), and a check symbol: the number modulo 37. Numbers whose check would be
/// one of the five signs beyond the alphabet are never issued. Any single wrong symbol and any
/// swap of neighbours is found. Eight digits at most, so never a card number.
package struct Reference: Hashable, Sendable {
  /// What the reference stands for.
  package enum Kind: Character, CaseIterable, Sendable {
    case person = "M"
    case registration = "R"
    case charge = "C"
    case payment = "P"
    case organisation = "G"
    case batch = "B"
    case proposal = "Q"
    case membership = "S"
    case abstract = "A"
    case merge = "D"
    case erasure = "E"
    case rightsRequest = "V"
    case serviceTask = "T"
    case retentionRun = "K"
  }

  package let kind: Kind
  /// Below 2^35, and modulo 37 below 32.
  package let number: UInt64

  private static let limit: UInt64 = 1 << 35
  private static let modulus: UInt64 = 37
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Nil when `number` is not one that is issued.
  package init?(kind: Kind, number: UInt64) {
    guard number < Self.limit, number % Self.modulus < 32 else { return nil }
    self.init(kind: kind, checked: number)
  }

  private init(kind: Kind, checked number: UInt64) {
    self.kind = kind
    self.number = number
  }

  /// A new reference; `bytes` gives that many random bytes, five for each try.
  package static func random(_ kind: Kind, bytes: (Int) -> [UInt8]) -> Reference {
    var number: UInt64 = 0
    for _ in 0..<64 {
      number = bytes(5).reduce(0) { $0 << 8 | UInt64($1) } % limit
      if let reference = Reference(kind: kind, number: number) { return reference }
    }
    // Only a source that repeats itself comes here; zero checks to zero.
    return Reference(kind: kind, checked: number - number % modulus)
  }

  private var symbols: [UInt8] {
    let body = (0..<7).map { Self.alphabet[Int(number >> UInt64(30 - 5 * $0) & 31)] }
    return body + [Self.alphabet[Int(number % Self.modulus)]]
  }

  /// For reading aloud: the letters in the ICAO spelling alphabet, digits as digits, a comma
  /// where the eye sees a hyphen: `Mike, 7 Kilo 3 Quebec, 9 Tango X-ray Alfa`.
  package var spelled: String {
    let spoken = symbols.map { SpellingAlphabet.word(for: $0) }
    let letter = kind.rawValue.utf8.first.map { SpellingAlphabet.word(for: $0) } ?? ""
    return [[letter], Array(spoken[..<4]), Array(spoken[4...])]
      .map { $0.joined(separator: " ") }.joined(separator: ", ")
  }
}

extension Reference: LosslessStringConvertible {
  package var description: String {
    let symbols = symbols
    let groups = [symbols[..<4], symbols[4...]].map { String(decoding: $0, as: UTF8.self) }
    return "\(kind.rawValue)-\(groups[0])-\(groups[1])"
  }

  /// Forgiving about case, width, spaces, hyphens and dashes; O is read as 0, I and L as 1.
  /// Nil when the letter of the kind is missing, a symbol is not one, or the check fails.
  package init?(_ text: String) {
    guard text.utf8.count <= 64 else { return nil }
    var symbols: [UInt8] = []
    for scalar in text.unicodeScalars where !Self.isSpacing(scalar) {
      let value = 0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
      guard value < 0x80, symbols.count < 9 else { return nil }
      symbols.append(UInt8(0x61...0x7A ~= value ? value - 0x20 : value))
    }
    guard symbols.count == 9, let letter = symbols.first,
      let kind = Kind(rawValue: Character(Unicode.Scalar(letter)))
    else { return nil }
    var number: UInt64 = 0
    for symbol in symbols[1..<8] {
      guard let value = Self.value(of: symbol) else { return nil }
      number = number << 5 | value
    }
    guard let check = Self.value(of: symbols[8]), number % Self.modulus == check else { return nil }
    self.init(kind: kind, checked: number)
  }

  private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || TextRule.isWhiteSpace(scalar)
      || 0x2010...0x2015 ~= scalar.value || scalar.value == 0x2212 || scalar.value == 0xFF0D
  }

  private static func value(of symbol: UInt8) -> UInt64? {
    switch symbol {
    case UInt8(ascii: "O"): 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): 1
    default: alphabet.firstIndex(of: symbol).map { UInt64($0) }
    }
  }
}
