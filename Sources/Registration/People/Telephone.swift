/// A telephone number that could be understood (ITU-T E.164).
package struct Telephone: Hashable, Sendable {
  /// `+` and at most 15 digits.
  package let e164: String
  /// The digits to dial after the connection, when some were typed (`ext. 12`).
  package let extensionDigits: String?

  private static let digitCount = 7...15

  /// Reads what people type: an international number (`+49 30 1234567`, `0049 …`, `tel:`,
  /// `+49 (0)30 …`), or a national one when the country is known and the number begins as numbers
  /// dialled inside that country do. Digits of any script.
  ///
  /// - Parameters:
  ///   - text: as typed.
  ///   - country: alpha-2 of the address the number stands in, if known.
  /// - Returns: nil when it cannot be told for sure; then it is kept as typed with a flag.
  package static func parse(_ text: String, country: String?) -> Telephone? {
    guard let (number, extensionDigits) = read(text) else { return nil }
    var digits = number.digits
    if !number.isInternational {
      if digits.starts(with: [0x30, 0x30]), let rest = international(Array(digits.dropFirst(2))) {
        return Telephone(digits: rest, extensionDigits)
      }
      guard let country, let whole = national(digits, country) else { return nil }
      digits = whole
    }
    guard let whole = international(digits) else { return nil }
    return Telephone(digits: whole, extensionDigits)
  }

  private init?(digits: [UInt8], _ extensionDigits: String?) {
    guard Self.digitCount.contains(digits.count) else { return nil }
    e164 = "+" + String(decoding: digits, as: UTF8.self)
    self.extensionDigits = extensionDigits
  }

  private struct Number {
    var digits: [UInt8] = []
    var isInternational = false
  }

  private static func read(_ text: String) -> (Number, String?)? {
    guard text.utf8.count <= 120 else { return nil }
    if let number = readPlain(text) { return (number, nil) }
    var number = Number()
    var extensionDigits: [UInt8]?
    var scalars = Array(text.unicodeScalars)[...]
    if text.lowercased().hasPrefix("tel:") { scalars = scalars.dropFirst(4) }
    while let scalar = scalars.first {
      if let digit = DigitValue.of(scalar) {
        if extensionDigits == nil {
          number.digits.append(digit + 0x30)
        } else {
          extensionDigits?.append(digit + 0x30)
        }
        scalars = scalars.dropFirst()
      } else if scalar == "+" || scalar.value == 0xFF0B {
        guard number.digits.isEmpty, !number.isInternational else { return nil }
        number.isInternational = true
        scalars = scalars.dropFirst()
      } else if number.isInternational, extensionDigits == nil, startsBracketedZero(scalars) {
        scalars = scalars.dropFirst(3)
      } else if isSpacing(scalar) {
        scalars = scalars.dropFirst()
      } else if extensionDigits == nil, !number.digits.isEmpty,
        let length = extensionSignLength(scalars)
      {
        extensionDigits = []
        scalars = scalars.dropFirst(length)
      } else {
        return nil
      }
    }
    guard let extensionDigits else { return (number, nil) }
    guard 1...8 ~= extensionDigits.count else { return nil }
    return (number, String(decoding: extensionDigits, as: UTF8.self))
  }

  // The usual case in one pass: ASCII digits, spaces and signs, and nothing to decide.
  private static func readPlain(_ text: String) -> Number? {
    var number = Number()
    number.digits.reserveCapacity(16)
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: number.digits.append(byte)
      case 0x2B where index == 0: number.isInternational = true
      case 0x20, 0x2D...0x2F: break
      default: return nil
      }
    }
    return number
  }

  private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0xB7, 0x2010...0x2015, 0x2212, 0xFF08, 0xFF09, 0xFF0D: true
    default: TextRule.isWhiteSpace(scalar)
    }
  }

  // +49 (0)30: the zero is for callers inside the country.
  private static func startsBracketedZero(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count > 3 && scalars.prefix(3).elementsEqual(["(", "0", ")"])
  }

  private static func extensionSignLength(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let lower = String(String.UnicodeScalarView(scalars.prefix(12))).lowercased()
    return [";ext=", "extension:", "extension", "ext.", "ext:", "ext", "x", "#"]
      .first(where: lower.hasPrefix)?.unicodeScalars.count
  }

  /// The digits after the plus sign when their calling code is assigned and no trunk prefix stands
  /// where the national number begins.
  private static func international(_ digits: [UInt8]) -> [UInt8]? {
    guard let code = CallingCodes.shared.code(startingIn: digits) else { return nil }
    let rest = digits[code.digits.count...]
    guard rest.count >= 4 else { return nil }
    if code.trunkPrefix?.first == "0", rest.first == 0x30 { return nil }
    return digits
  }

  private static func national(_ digits: [UInt8], _ country: String) -> [UInt8]? {
    guard let code = CallingCodes.shared.code(ofCountry: country) else { return nil }
    if code.digits == Array("1".utf8) { return northAmerican(digits) }
    guard let trunk = code.trunkPrefix else {
      return digits.count >= 5 ? code.digits + digits : nil
    }
    guard digits.starts(with: trunk.utf8) else { return nil }
    let rest = digits.dropFirst(trunk.utf8.count)
    // Only the calling code of another country follows two zeros.
    guard rest.count >= 5, rest.first != 0x30 else { return nil }
    return code.digits + rest
  }

  // NXX NXX XXXX with or without the 1 before it, N from 2 to 9.
  private static func northAmerican(_ digits: [UInt8]) -> [UInt8]? {
    let rest = digits.count == 11 && digits[0] == 0x31 ? digits[1...] : digits[...]
    guard rest.count == 10, let area = rest.first, area >= 0x32,
      rest[rest.startIndex + 3] >= 0x32
    else { return nil }
    return [0x31] + rest
  }
}
