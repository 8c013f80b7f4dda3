import Foundation

/// A domain name in both spellings: as people write it and in the ASCII that the network knows.
///
/// A label is letters, digits and inner hyphens, 63 characters at most (WHATWG HTML, e-mail state;
/// RFC 5890 for other scripts). Mapped before: NFKC and lower case, the full stops of East Asia
/// to a plain one. What is an A-label (`xn--`) must decode, and encode to itself again. The rules
/// about text direction inside a label (RFC 5893) are the registries' and not asked here.
struct DomainName: Equatable {
  /// Labels in ASCII, lower case, joined by full stops.
  let ascii: String

  private static let longest = 255
  private static let longestLabel = 63

  init?(_ text: String) {
    if let plain = Self.plainASCII(text) {
      ascii = plain
      return
    }
    guard let mapped = Self.mapped(text) else { return nil }
    var labels: [String] = []
    for label in mapped.split(separator: ".", omittingEmptySubsequences: false) {
      guard let encoded = Self.asciiLabel(label) else { return nil }
      labels.append(encoded)
    }
    let joined = labels.joined(separator: ".")
    guard joined.utf8.count <= Self.longest else { return nil }
    ascii = joined
  }

  // The usual case, in one pass: nil when anything asks for a closer look.
  private static func plainASCII(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      guard !bytes.isEmpty, bytes.count <= longest else { return nil }
      var labelLength = 0
      var previous = UInt8(ascii: ".")
      var hasCapitals = false
      for byte in bytes {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: break
        case 0x41...0x5A: hasCapitals = true
        case 0x2D:
          // Two hyphens in a row may be an A-label.
          if previous == 0x2E || previous == 0x2D { return nil }
        case 0x2E:
          if previous == 0x2E || previous == 0x2D { return nil }
          labelLength = -1
        default: return nil
        }
        labelLength += 1
        if labelLength > longestLabel { return nil }
        previous = byte
      }
      if previous == 0x2E || previous == 0x2D { return nil }
      let domain = String(decoding: bytes, as: UTF8.self)
      return hasCapitals ? domain.lowercased() : domain
    }
  }

  private static func mapped(_ text: String) -> String? {
    guard text.utf8.count <= longest * 4 else { return nil }
    var stops = 0
    var lowered = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if [0x2E, 0x3002, 0xFF0E, 0xFF61].contains(scalar.value) {
        stops += 1
        lowered.append(".")
      } else {
        lowered.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    let composed = NormalForm.compatiblyComposed(String(lowered))
    let again = NormalForm.compatiblyComposed(composed.lowercased())
    // A character that hides a full stop (⒈) would make labels nobody typed.
    guard again.unicodeScalars.count(where: { $0 == "." }) == stops else { return nil }
    return again
  }

  private static func asciiLabel(_ label: Substring) -> String? {
    guard let first = label.utf8.first, let last = label.utf8.last, first != 0x2D, last != 0x2D
    else { return nil }
    if label.utf8.allSatisfy({ $0 < 0x80 }) {
      guard label.utf8.count <= longestLabel, label.utf8.allSatisfy(isLetterDigitHyphen) else {
        return nil
      }
      return label.hasPrefix("xn--") ? checkedALabel(label) : String(label)
    }
    return encoded(Array(label.unicodeScalars))
  }

  private static func checkedALabel(_ label: Substring) -> String? {
    guard let scalars = Punycode.decode(label.dropFirst(4).utf8),
      scalars.contains(where: { !$0.isASCII }), encoded(scalars) == String(label)
    else { return nil }
    return String(label)
  }

  private static func encoded(_ scalars: [Unicode.Scalar]) -> String? {
    guard let first = scalars.first, !isMark(first) else { return nil }
    let text = String(String.UnicodeScalarView(scalars))
    guard scalars.allSatisfy(isLabelScalar),
      TextRule.characterRefusal(in: text, multiline: false) == nil,
      NormalForm.composed(text).unicodeScalars.elementsEqual(scalars),
      let punycode = Punycode.encode(scalars)
    else { return nil }
    let label = "xn--" + punycode
    return label.utf8.count <= longestLabel ? label : nil
  }

  private static func isLetterDigitHyphen(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte &- 0x61 < 26 || byte == 0x2D
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  // RFC 5892: letters, marks and decimal digits, and the few exceptions of its section 2.6 and
  // appendix A that names need.
  private static func isLabelScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetterDigitHyphen(UInt8(scalar.value)) }
    switch scalar.value {
    case 0xB7, 0x375, 0x5F3, 0x5F4, 0xF0B, 0x200C, 0x200D, 0x3007, 0x30FB: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    default: return false
    }
  }
}
