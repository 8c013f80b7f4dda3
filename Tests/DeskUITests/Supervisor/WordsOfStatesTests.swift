import DeskService
import DeskUI
import Registration
import ScreenKit
import Testing

@Suite("Words of states")
struct WordsOfStatesTests {
  @Test("every state, code and action has words")
  func all() throws {
    let words = try DeskHarness.library().words("en")
    var keys: [String] = []
    func add(_ prefix: String, _ names: [String]) { keys += names.map { "\(prefix).\($0)" } }
    add("attemptStates", AttemptState.allCases.map(\.rawValue))
    add("chargeStates", ChargeState.allCases.map(\.rawValue))
    add("registrationStates", RegistrationState.allCases.map(\.rawValue))
    add("consentStates", ConsentState.allCases.map(\.rawValue))
    add("consentSigns", ConsentState.allCases.map(\.rawValue))
    add("consentAnswers", ConsentAnswer.allCases.map(\.rawValue))
    add("consentFlags", ConsentFlagKind.allCases.map(\.rawValue))
    add("consentChannels", ConsentChannel.allCases.map(\.rawValue))
    add("answeredBy", AnsweredBy.allCases.map(\.rawValue))
    add("legalBases", LegalBasis.allCases.map(\.rawValue))
    add("roles", Role.allCases.map(\.rawValue))
    add("acts", Act.allCases.map(\.rawValue))
    add("proposalKinds", ProposalKind.allCases.map(\.rawValue))
    add("audit", AuditAction.allCases.map(\.rawValue))
    add("fields", PersonField.allCases.map(\.rawValue))
    #expect(keys.filter { !words.has($0) }.isEmpty)
  }

  @Test("every condition that offers a key has words for why not")
  func whyNot() throws {
    let words = try DeskHarness.library().words("en")
    let conditions = DeskState.outlines.flatMap(\.conditions)
    #expect(conditions.filter { !words.has("whyNot.\($0)") }.isEmpty)
  }
}
