import Foundation

/// Why an e-mail address was not taken.
package enum EmailRefusal: Error, Hashable, Sendable {
  case missingAt
  case emptyLocalPart
  /// Quotes, spaces, brackets, comments or an invisible character before the @.
  case localPart
  /// More than 64 bytes before the @.
  case localPartTooLong
  /// Not a domain name: an empty or overlong label, a character that is none, an A-label that
  /// stands for nothing, an address of a computer in brackets.
  case domain
  /// More than 254 bytes in all.
  case tooLong

  /// The key of the words for people.
  package var code: String {
    switch self {
    case .missingAt: "email.missingAt"
    case .emptyLocalPart: "email.emptyLocalPart"
    case .localPart: "email.localPart"
    case .localPartTooLong: "email.localPartTooLong"
    case .domain: "email.domain"
    case .tooLong: "email.tooLong"
    }
  }
}

/// An e-mail address that can be written to, as far as its form tells.
///
/// The rule is that of HTML (WHATWG HTML, `valid e-mail address`): no quoted strings, no comments,
/// no computer addresses, full stops anywhere before the @. Beyond it, RFC 6531: letters of any
/// script on both sides. Only a delivered message proves that an address exists.
package struct EmailAddress: Hashable, Sendable {
  /// As typed, in NFC.
  package let typed: String
  /// What two spellings of one address share: everything in lower case, the domain in ASCII. Dots
  /// and plus signs stay: they tell mailboxes apart.
  package let key: String
  /// The domain as the network knows it.
  package var asciiDomain: String {
    key.utf8.lastIndex(of: UInt8(ascii: "@")).map { String(key[$0...].dropFirst()) } ?? ""
  }

  private static let longestLocalPart = 64
  private static let longest = 254

  /// Takes a text without white space around it.
  package static func check(_ text: String) throws(EmailRefusal) -> EmailAddress {
    if let address = plain(text) { return address }
    let typed = NormalForm.composed(text)
    let raw = text.utf8
    guard let at = raw.firstIndex(of: UInt8(ascii: "@")) else { throw .missingAt }
    guard at > raw.startIndex else { throw .emptyLocalPart }
    guard isLocalPart(text[..<at]) else { throw .localPart }
    guard let composedAt = typed.utf8.firstIndex(of: UInt8(ascii: "@")) else { throw .missingAt }
    let local = typed[..<composedAt]
    guard isLocalPart(local) else { throw .localPart }
    guard local.utf8.count <= longestLocalPart else { throw .localPartTooLong }
    guard let domain = DomainName(String(typed[typed.utf8.index(after: composedAt)...])) else {
      throw .domain
    }
    let length = max(typed.utf8.count, local.utf8.count + 1 + domain.ascii.utf8.count)
    guard length <= longest else { throw .tooLong }
    let key = NormalForm.composed(local.lowercased()) + "@" + domain.ascii
    return EmailAddress(typed: typed, key: key)
  }

  // The usual address in one pass: ASCII, short enough, no doubled hyphen that an A-label has.
  private static func plain(_ text: String) -> EmailAddress? {
    var hasCapitals = false
    var localLength: Int?
    var index = 0
    var previous: UInt8 = 0
    var labelStart = 0
    for byte in text.utf8 {
      if 0x41...0x5A ~= byte { hasCapitals = true }
      if localLength == nil {
        if byte == 0x40, 1...longestLocalPart ~= index {
          localLength = index
          labelStart = index + 1
        } else if !isAtextOrDot(byte) {
          return nil
        }
      } else {
        let isEdge = previous == 0x2D || index == labelStart
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
        case 0x2D where !isEdge: break
        case 0x2E where !isEdge && index - labelStart <= 63: labelStart = index + 1
        default: return nil
        }
      }
      previous = byte
      index += 1
    }
    guard localLength != nil, index <= longest, index > labelStart, index - labelStart <= 63,
      previous != 0x2D
    else { return nil }
    return EmailAddress(typed: text, key: hasCapitals ? text.lowercased() : text)
  }

  private static func isLocalPart(_ local: Substring) -> Bool {
    var isASCII = true
    for byte in local.utf8 {
      if byte >= 0x80 {
        isASCII = false
      } else if !isAtextOrDot(byte) {
        return false
      }
    }
    return isASCII || isInternationalLocalPart(local)
  }

  // RFC 5322 atext, and the full stop.
  private static func isAtextOrDot(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D...0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  // RFC 6531 lets every other character stand; those that no reader can see or type do not.
  private static func isInternationalLocalPart(_ local: Substring) -> Bool {
    guard TextRule.characterRefusal(in: String(local), multiline: false) == nil else {
      return false
    }
    for (index, scalar) in local.unicodeScalars.enumerated() where !scalar.isASCII {
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .privateUse,
        .unassigned, .surrogate:
        return false
      case .nonspacingMark, .spacingMark, .enclosingMark:
        if index == 0 { return false }
      default: break
      }
    }
    return true
  }
}
