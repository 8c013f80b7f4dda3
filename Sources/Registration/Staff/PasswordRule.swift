import Foundation

/// Decides which passwords can be used (NIST SP 800-63B-4, 3.1.1.2).
package enum PasswordRule {
  /// The least number of code points after NFKC.
  package static let minimumLength = 12
  /// The greatest number of code points after NFKC.
  package static let maximumLength = 256
  /// So much has to be left when names or runs are taken out.
  private static let remainder = 8

  /// The password as it is hashed, in NFKC, or the first reason why it cannot be used.
  ///
  /// There is no rule about kinds of characters. Spaces count like any other character.
  package static func check(
    _ password: String, login: String, society: String
  ) throws(PasswordRefusal) -> String {
    let normal = normalized(password)
    let scalars = Array(normal.unicodeScalars)
    guard scalars.count >= minimumLength else { throw .tooShort(minimum: minimumLength) }
    guard scalars.count <= maximumLength else { throw .tooLong(maximum: maximumLength) }
    let isPrintable = scalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    guard isPrintable else { throw .controlCharacter }
    let folded = normal.lowercased()
    let characters = Array(folded.unicodeScalars)
    guard !isLittle(of: folded, without: [normalized(login).lowercased()], atLeast: 3) else {
      throw .containsLogin
    }
    let words = normalized(society).lowercased().split { !$0.isLetter && !$0.isNumber }
    guard !isLittle(of: folded, without: words.map(String.init), atLeast: 4) else {
      throw .containsSociety
    }
    guard !isRepetitive(characters) else { throw .repetitive }
    guard PasswordRuns.outside(characters) >= remainder else { throw .sequential }
    guard !CommonPasswords.matches(folded) else { throw .common }
    return normal
  }

  /// The form in which a password is hashed and compared: NFKC.
  package static func normalized(_ password: String) -> String {
    password.precomposedStringWithCompatibilityMapping
  }

  /// Whether any of the names is in the text and fewer than ``remainder`` letters and digits are
  /// left without them.
  private static func isLittle(
    of text: String, without names: [String], atLeast length: Int
  ) -> Bool {
    var rest = text
    // Longer names first, so that a name within a name does not leave its ends behind.
    let usable = names.filter { $0.count >= length }.sorted { $0.count > $1.count }
    for name in usable { rest = rest.replacingOccurrences(of: name, with: " ") }
    guard rest != text else { return false }
    return rest.filter { $0.isLetter || $0.isNumber }.count < remainder
  }

  /// Fewer than five different characters, or one piece said again and again.
  private static func isRepetitive(_ characters: [Unicode.Scalar]) -> Bool {
    if Set(characters).count < 5 { return true }
    return (1...characters.count / 2).contains { period in
      characters.indices.dropFirst(period).allSatisfy {
        characters[$0] == characters[$0 - period]
      }
    }
  }
}
