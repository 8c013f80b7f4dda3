/// What of a payment provider can stand in a redirect address.
package enum ProviderRule {
  /// Whether this is a host in upper case: labels of letters, digits and inner hyphens (RFC 1123,
  /// 2.1); a port may follow.
  package static func isHost(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard text.utf8.count <= 253, (1...2).contains(parts.count) else { return false }
    if parts.count == 2 {
      guard parts[1].utf8.allSatisfy(isDigit), let port = Int(parts[1]),
        (1...65_535).contains(port)
      else { return false }
    }
    return parts[0].split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isDigit($0) || isUpper($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// Whether this is an account of letters, digits, point, hyphen and underscore: nothing that
  /// could end a signed line.
  package static func isPayee(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        isDigit(byte) || isUpper(byte) || isUpper(byte &- 0x20) || ".-_".utf8.contains(byte)
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
