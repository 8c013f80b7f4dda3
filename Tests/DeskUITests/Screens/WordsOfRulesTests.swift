import DeskService
import DeskUI
import Foundation
import Registration
import ScreenKit
import TestSupport
import Testing

@Suite("Words of rules")
struct WordsOfRulesTests {
  private let words: Words

  init() throws { words = try DeskHarness.library().words("en") }

  private func check<Value: CaseIterable & RawRepresentable>(
    _ group: String, _ type: Value.Type, sourceLocation: SourceLocation = #_sourceLocation
  ) where Value.RawValue == String {
    let missing = type.allCases.map { "\(group).\($0.rawValue)" }.filter { !words.has($0) }
    #expect(missing.isEmpty, sourceLocation: sourceLocation)
  }

  @Test("every state, role, act, answer, flag, field and action has words")
  func rawValues() {
    check("roles", Role.self)
    check("acts", Act.self)
    check("registrationStates", RegistrationState.self)
    check("chargeStates", ChargeState.self)
    check("attemptStates", AttemptState.self)
    check("proposalKinds", ProposalKind.self)
    check("proposalStates", ProposalState.self)
    check("consentAnswers", ConsentAnswer.self)
    check("consentStates", ConsentState.self)
    check("consentSigns", ConsentState.self)
    check("consentFlags", ConsentFlagKind.self)
    check("consentChannels", ConsentChannel.self)
    check("answeredBy", AnsweredBy.self)
    check("legalBases", LegalBasis.self)
    check("visibility", PurposeVisibility.self)
    check("membershipStates", MembershipState.self)
    check("membershipHolders", MembershipHolder.self)
    check("representativeRoles", RepresentativeRole.self)
    check("audit", AuditAction.self)
    check("fields", PersonField.self)
  }

  /// Refusals carry values, so that they cannot be listed; their codes are read where they are
  /// written.
  @Test("every code that a rule or a verb can give has words", arguments: CodeSource.all)
  func codes(source: CodeSource) throws {
    let groups = ["", "refusals.", "checkIn.", "feeReasons.", "consentFlags.", "consentStates."]
    let missing = try source.codes().filter { code in
      !groups.contains { words.has($0 + code) }
    }
    #expect(missing.isEmpty)
  }

  @Test("every condition that offers a key has words for why not")
  func whyNot() {
    let conditions = DeskState.outlines.flatMap(\.conditions)
    #expect(conditions.filter { !words.has("whyNot.\($0)") }.isEmpty)
  }
}

/// A folder of the sources whose codes are shown to people.
struct CodeSource: Sendable, CustomTestStringConvertible {
  let folder: String

  static let all =
    [
      "DeskService", "Exchange", "PaymentProviders", "TerminalNcurses", "Registration/Abstracts",
      "Registration/Audit",
      "Registration/Conference", "Registration/Consent", "Registration/Membership",
      "Registration/Payments",
      "Registration/People", "Registration/Staff", "Registration/Text",
    ].map { CodeSource(folder: $0) }

  var testDescription: String { folder }

  /// What stands in a `var code: String { … }`, and codes given to a failure of a field.
  func codes() throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/\(folder)").standardizedFileURL
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    let files = names.filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    var codes: Set<String> = []
    for file in files {
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      for body in text.matches(of: /var code: String \{(?s:(.*?))\n  \}/) {
        codes.formUnion(body.1.matches(of: /"([A-Za-z.]+)"/).map { String($0.1) })
      }
      codes.formUnion(
        text.matches(of: /FieldFailure\([^)]*code: "([A-Za-z.]+)"/).map { String($0.1) })
    }
    return codes
  }
}
