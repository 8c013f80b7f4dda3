/// Mends in a text what other programs leave behind and nobody has typed.
///
/// A tab becomes a space; a mark of direction or a zero-width space that stands alone goes (marks
/// that turn text around stay, and are refused); the control characters from U+0080 to U+009F are
/// read as the signs of Windows-1252 that they stand for when a file was converted wrongly.
enum CellTidying {
  static func tidied(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUntidy) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: scalars.append(" ")
      case 0x200B, 0x200E, 0x200F, 0xFEFF: continue
      case 0x80...0x9F:
        let value = windows1252[Int(scalar.value) - 0x80]
        scalars.append(Unicode.Scalar(value) ?? scalar)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func isUntidy(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x80...0x9F, 0x200B, 0x200E, 0x200F, 0xFEFF: true
    default: false
    }
  }

  // WHATWG Encoding, index windows-1252; the five holes stay what they are.
  private static let windows1252: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
