import Registration

/// Sixteen random bytes as a UUID of version 4 (RFC 9562).
enum UniqueIdentifier {
  static func text(_ random: [UInt8]) -> String {
    precondition(random.count == 16, "a UUID has sixteen bytes")
    var bytes = random
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(Hexadecimal.text(bytes))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}
