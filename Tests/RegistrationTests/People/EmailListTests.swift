import Foundation
import TestSupport
import Testing

@testable import Registration

/// How our rule differs from the lists of others, named so that no case is left out silently.
@Suite("E-mail lists of others", .enabled(if: SharedData.isAvailable, "needs ../shared/data"))
struct EmailListTests {
  /// Why an address that a list takes is refused here, or the other way round.
  enum Difference: CaseIterable {
    /// RFC 5322 quoted strings, comments, folding white space and computer addresses in brackets.
    case outsideHTMLRule
    /// A display name and angle brackets: no field of ours holds both.
    case displayName
    /// HTML lets full stops stand anywhere before the @.
    case dotsInLocalPart
    /// HTML asks for no top-level domain: `localhost`, `bad.tld-2`, reserved names.
    case anyDomain
    /// Two hyphens in third and fourth place are allowed to labels that are no A-labels.
    case hyphens
    /// White space around an address is trimmed before it is checked.
    case trimmed
    /// Lengths are those of the composed text that is stored, not of what was typed.
    case countedComposed
  }

  @Test("every case agrees, or differs for a named reason")
  func cases() throws {
    let url = try #require(SharedData.url("email/python-email-validator_cases.json"))
    // One case is half of a surrogate pair, which no text of ours can hold.
    let json = try String(contentsOf: url, encoding: .utf8).replacing(
      #""\ud800""#, with: #""\ufffd""#)
    let lists = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [String: Any]])
    var seen = 0
    var differences: Set<Difference> = []
    for (name, list) in lists {
      for entry in try #require(list["cases"] as? [Any]) {
        let fields = entry as? [Any]
        var address = try #require(fields?.first as? String ?? entry as? String)
        var isValid = Self.validLists.contains(name)
        if name == "test_email_unsafe_character" { address += "@example.org" }
        if name == "test_pyisemail_tests" {
          isValid = fields?[1] as? String == "ISEMAIL_VALID"
        } else if name == "test_email_invalid_character_smtputf8_off" {
          // That list forbids what RFC 6531 allows.
          isValid = !address.contains("\"")
        }
        seen += 1
        // Addresses come to the check trimmed, as every text does.
        let trimmed = TextRule.trimmingWhiteSpace(address)
        let accepted = (try? EmailAddress.check(trimmed)) != nil
        if accepted == isValid { continue }
        let difference = Self.difference(address, trimmed, accepted: accepted)
        if let difference { differences.insert(difference) }
        #expect(difference != nil, "\(name): \(address.debugDescription) accepted: \(accepted)")
      }
    }
    #expect(seen > 250)
    #expect(differences == Set(Difference.allCases), "a difference named but not met")
  }

  private static let validLists = [
    "test_email_valid", "test_email_valid_intl_local_part",
    "test_email_valid_only_if_quoted_local_part",
  ]

  private static func difference(
    _ address: String, _ trimmed: String, accepted: Bool
  ) -> Difference? {
    if !accepted {
      if address.contains("<") { return .displayName }
      return address.contains("\"") || address.contains("(") || address.contains("[")
        ? .outsideHTMLRule : nil
    }
    if trimmed != address { return .trimmed }
    let composed = address.precomposedStringWithCanonicalMapping
    if address.utf8.count > 254, composed.utf8.count <= 254 { return .countedComposed }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let local = "." + parts[0] + "."
    if local.contains("..") { return .dotsInLocalPart }
    let labels = parts[1].split(separator: ".")
    if labels.contains(where: {
      let label = $0.precomposedStringWithCompatibilityMapping
      return !label.hasPrefix("xn--") && label.dropFirst(2).hasPrefix("--")
    }) {
      return .hyphens
    }
    let reserved: Set<Substring> = ["arpa", "invalid", "local", "localhost", "onion", "test"]
    let isUnusualTop =
      labels.count == 1 || labels.last.map(reserved.contains) ?? false
      || labels.last?.contains { !$0.isLetter } ?? false
    return isUnusualTop ? .anyDomain : nil
  }

  @Test("every universal acceptance name is taken, in both spellings")
  func universalAcceptance() throws {
    let url = try #require(SharedData.url("email/idn-universal-acceptance.tsv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count == 49)
    for line in lines {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      let address = fields[0] == "mail" ? String(fields[1]) : "anna@\(fields[1])"
      let checked = try EmailAddress.check(address)
      #expect(checked.asciiDomain.utf8.allSatisfy { $0 < 0x80 }, "\(address)")
      let local = String(address.prefix { $0 != "@" })
      let again = try EmailAddress.check("\(local)@\(checked.asciiDomain)")
      #expect(again.key == checked.key, "\(address)")
      #expect(try Website.normalise(checked.asciiDomain).hasPrefix("https://"), "\(address)")
    }
  }

  @Test("the lists of isemail agree on what HTML takes", arguments: ["tests", "tests-original"])
  func isEmail(file: String) throws {
    let url = try #require(SharedData.url("email/\(file).xml"))
    let text = try String(contentsOf: url, encoding: .utf8)
    var seen = 0
    for block in text.components(separatedBy: "<test ").dropFirst() {
      guard let address = element("address", block), let category = element("category", block),
        !address.contains("&#x"), !address.contains("\u{2400}")
      else { continue }
      seen += 1
      let isPlain = address.utf8.allSatisfy { 0x21...0x7E ~= $0 }
      let isOutside = address.contains { "\"()[]\\<>,:; ".contains($0) } || !isPlain
      let accepted = (try? EmailAddress.check(address)) != nil
      if category == "ISEMAIL_VALID_CATEGORY" || category == "ISEMAIL_DNSWARN" {
        // An A-label that decodes to nothing is no label to us.
        #expect(accepted || isOutside || address.contains("@xn--"), "\(address)")
      }
      if isOutside { #expect(!accepted || !isPlain, "\(address)") }
    }
    #expect(seen > 100)
  }

  private func element(_ name: String, _ block: String) -> String? {
    guard let start = block.range(of: "<\(name)>"), let end = block.range(of: "</\(name)>") else {
      return nil
    }
    return block[start.upperBound..<end.lowerBound]
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&amp;", with: "&")
  }
}
