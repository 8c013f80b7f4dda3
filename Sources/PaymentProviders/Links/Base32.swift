/// Crockford's base 32, upper case, without check symbols.
enum Base32 {
  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// A number in as many symbols as it needs, or more with leading zeros.
  static func text(_ number: UInt64, width: Int = 1) -> String {
    var digits: [UInt8] = []
    var rest = number
    repeat {
      digits.append(symbols[Int(rest & 31)])
      rest >>= 5
    } while rest > 0
    let zeros = max(0, width - digits.count)
    digits += Array(repeating: symbols[0], count: zeros)
    return String(decoding: digits.reversed(), as: UTF8.self)
  }

  /// A number from its symbols, nil for anything else and above 64 bits.
  static func number(_ text: some StringProtocol) -> UInt64? {
    guard !text.isEmpty else { return nil }
    var number: UInt64 = 0
    for symbol in text.utf8 {
      guard let value = symbols.firstIndex(of: symbol), number <= UInt64.max >> 5 else {
        return nil
      }
      number = number << 5 | UInt64(value)
    }
    return number
  }

  /// Bytes as symbols of five bits from the left; the last is filled with zero bits.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var held: UInt32 = 0
    var bits = 0
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(symbols[Int(held >> UInt32(bits) & 31)])
      }
    }
    if bits > 0 { text.append(symbols[Int(held << UInt32(5 - bits) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }
}
