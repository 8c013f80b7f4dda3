/// The encodings an import reads.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// ISO 8859-1 with the punctuation of windows-1252 in 80-9F, as the WHATWG Encoding Standard
  /// reads the label "latin1".
  case latin1 = "latin-1"

  /// Finds an encoding by the names people give it: `UTF8`, `iso-8859-1`, `cp1252` …
  package init?(name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8": self = .utf8
    case "utf16le", "utf16littleendian": self = .utf16LittleEndian
    case "utf16be", "utf16bigendian": self = .utf16BigEndian
    case "latin1", "iso88591", "windows1252", "cp1252", "ansi": self = .latin1
    default: return nil
    }
  }

  /// The encoding whose byte order mark opens `head`, and the mark's length.
  package static func byteOrderMark(in head: some Collection<UInt8>) -> (TextEncoding, length: Int)?
  {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}

/// Why a source is read in its encoding.
package enum EncodingReason: Equatable, Sendable {
  case given
  case byteOrderMark
  /// Every other byte of the beginning is zero.
  case zeroBytes
  case wellFormedUTF8
  /// The bytes are UTF-8 but for some; the rows that hold those are refused one by one.
  case mostlyUTF8
  /// The first byte that UTF-8 does not allow: line and character from 1.
  case notUTF8(line: Int, column: Int)

  package var code: String {
    switch self {
    case .given: "encoding.given"
    case .byteOrderMark: "encoding.byteOrderMark"
    case .zeroBytes: "encoding.zeroBytes"
    case .wellFormedUTF8: "encoding.wellFormedUTF8"
    case .mostlyUTF8: "encoding.mostlyUTF8"
    case .notUTF8: "encoding.notUTF8"
    }
  }
}
