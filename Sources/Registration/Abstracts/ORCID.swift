/// The iD of a researcher: sixteen characters with a check character (ISO 7064 MOD 11-2).
package struct ORCID: Hashable, Sendable {
  /// Sixteen capitals and digits without hyphens.
  private let characters: [UInt8]

  /// Takes it with or without hyphens and spaces, as an address (`https://orcid.org/…`) and after
  /// `ORCID` or `ORCID iD`; any case and dash.
  ///
  /// - Throws: also when the number is in none of the blocks that ORCID gives out: what looks like
  ///   a card number is never taken for an iD.
  package init(_ text: String) throws(ORCIDRefusal) {
    guard text.utf8.count <= 200 else { throw .malformed }
    var characters: [UInt8] = []
    for scalar in Self.withoutLabel(text).unicodeScalars where !Self.isSpacing(scalar) {
      switch scalar.value {
      case 0x30...0x39: characters.append(UInt8(scalar.value))
      case 0x58, 0x78: characters.append(UInt8(ascii: "X"))
      default: throw .malformed
      }
      guard characters.count <= 16 else { throw .malformed }
    }
    guard characters.count == 16, !characters.dropLast().contains(UInt8(ascii: "X")) else {
      throw .malformed
    }
    guard Checksum.orcid(characters) else { throw .checksum }
    guard CardGuard.isORCID(characters) else { throw .notGivenOut }
    self.characters = characters
  }

  /// The address at which it is found.
  package var address: String { "https://orcid.org/\(description)" }

  // `https://www.orcid.org/`, `orcid.org/`, `ORCID iD:` and a slash at the end, in any case.
  private static func withoutLabel(_ text: String) -> Substring {
    var rest = TextRule.trimmingWhiteSpace(text)[...]
    for prefix in ["https://", "http://", "www.", "orcid.org/", "orcid", "id", ":"] {
      if rest.lowercased().hasPrefix(prefix) {
        rest = rest.dropFirst(prefix.count).drop { $0 == " " }
      }
    }
    return rest.hasSuffix("/") ? rest.dropLast() : rest
  }

  private static func isSpacing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || 0x2010...0x2015 ~= scalar.value || scalar.value == 0x2212
      || TextRule.isWhiteSpace(scalar)
  }
}

extension ORCID: CustomStringConvertible {
  /// The canonical form: `0000-0002-1825-0097`.
  package var description: String {
    stride(from: 0, to: 16, by: 4)
      .map { String(decoding: characters[$0..<$0 + 4], as: UTF8.self) }
      .joined(separator: "-")
  }
}

/// Why an iD was not taken.
package enum ORCIDRefusal: Error, Hashable, Sendable {
  /// Not sixteen digits, the last of which may be an X.
  case malformed
  /// The check character does not fit: a digit is wrong or two are swapped.
  case checksum
  /// In no block of numbers that ORCID gives out.
  case notGivenOut

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .malformed: "orcid.malformed"
    case .checksum: "orcid.checksum"
    case .notGivenOut: "orcid.notGivenOut"
    }
  }
}
