/// Writes rows of texts as JSON objects whose keys always come in the order of the columns.
struct JSONRow: Sendable {
  /// `"name":` for each column, escaped once.
  private let keys: [[UInt8]]

  init(columns: [String]) {
    keys = columns.map { column in
      var key: [UInt8] = []
      Self.append(text: column, to: &key)
      key.append(UInt8(ascii: ":"))
      return key
    }
  }

  /// Appends one object, without a line end.
  func append(_ row: [String], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, (key, text)) in zip(keys, row).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: key)
      Self.append(text: text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends a string of RFC 8259; controls, C1 controls and the two line separators are written
  /// as escapes, so that a terminal or a script that shows the file takes no order from it.
  private static func append(text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        appendEscape(scalar.value, to: &bytes)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "\\u".utf8)
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
