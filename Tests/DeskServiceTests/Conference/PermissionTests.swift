import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("Who may do what")
struct PermissionTests {
  @Test(
    "a verb is refused to the roles below its act, and leaves nothing behind",
    arguments: Verb.all)
  func followsTheRoles(verb: Verb) throws {
    let rehearsal = try Rehearsal.conference(.memory)
    for role in Role.allCases {
      let session = try rehearsal.session(role)
      let before = try rehearsal.counts()
      var refused: Act?
      do {
        try verb.run(session)
      } catch DeskError.notPermitted(let act) {
        refused = act
      } catch is DeskError {
        // Permitted, and refused for what was asked.
      }
      #expect(refused == (role.allows(verb.act) ? nil : verb.act), "\(role)")
      if refused != nil { #expect(try rehearsal.counts() == before, "\(role)") }
    }
  }

  struct Verb: CustomTestStringConvertible, Sendable {
    let name: String
    let act: Act
    let run: @Sendable (DeskSession) throws -> Void

    var testDescription: String { name }

    init(_ name: String, _ act: Act, _ run: @escaping @Sendable (DeskSession) throws -> Void) {
      self.name = name
      self.act = act
      self.run = run
    }

    static let all: [Verb] = conference + consent + payments + membership + rest

    private static let conference: [Verb] = [
      Verb("setUp", .setUp) { try $0.setUp(conference: .rehearsal()) },
      Verb("setCurrentConference", .setUp) { try $0.setCurrentConference(nil) },
      Verb("setIncomeBands", .setUp) {
        try $0.setIncomeBands(IncomeBandTable(entries: [], unclassified: .a))
      },
      Verb("conferences", .findPeople) { _ = try $0.conferences() },
      Verb("conference", .findPeople) { _ = try $0.conference("2026") },
      Verb("quote", .register) {
        _ = try $0.quote("M", conference: "2026", RegistrationChoice(category: "delegate"))
      },
      Verb("register", .register) {
        _ = try $0.register("M", conference: "2026", RegistrationChoice(category: "delegate"))
      },
      Verb("withdraw", .register) { _ = try $0.withdraw("R", reason: "none") },
      Verb("decide", .approveProposal) { _ = try $0.decide("R", accepted: true) },
      Verb("checkIn", .checkIn) { _ = try $0.checkIn("R") },
      Verb("today", .findPeople) { _ = try $0.today() },
    ]

    private static let consent: [Verb] = [
      Verb("consentSheet", .recordConsent) {
        _ = try $0.consentSheet("M", service: "conference", language: "en")
      },
      Verb("record", .recordConsent) {
        _ = try $0.record(
          "M", ConsentReply(purpose: "newsletter", answer: .later, noticeVersion: 1))
      },
      Verb("consentHistory", .openPerson) { _ = try $0.consentHistory("M") },
      Verb("flags", .reviewConsentFlags) { _ = try $0.flags() },
      Verb("decide", .reviewConsentFlags) {
        _ = try $0.decide(
          "M", purpose: "newsletter", kind: .contradictory, FlagDecision(.confirmed))
      },
    ]

    private static let payments: [Verb] = [
      Verb("charge", .handOffPayment) { _ = try $0.charge("C") },
      Verb("openCharges", .handOffPayment) { _ = try $0.openCharges() },
      Verb("providerNotice", .handOffPayment) { _ = try $0.providerNotice() },
      Verb("handOff", .handOffPayment) { _ = try $0.handOff("C", toldNotice: 0) },
      Verb("attempt", .handOffPayment) { _ = try $0.attempt("P") },
      Verb("attempts", .handOffPayment) { _ = try $0.attempts("C") },
      Verb("recentAttempts", .handOffPayment) { _ = try $0.recentAttempts() },
      Verb("cancelAttempt", .cancelPayment) { _ = try $0.cancelAttempt("P") },
      Verb("renewAttempt", .handOffPayment) { _ = try $0.renewAttempt("P") },
      Verb("proposeConfirmation", .confirmPaymentByHand) {
        _ = try $0.proposeConfirmation(of: "P", received: .euros(1), reason: "none")
      },
    ]

    private static let membership: [Verb] = [
      Verb("setMembershipTypes", .setUp) { try $0.setMembershipTypes([]) },
      Verb("membershipTypes", .findPeople) { _ = try $0.membershipTypes() },
      Verb("quote membership", .applyForMembership) {
        _ = try $0.quote(.person("M"), membership: "full")
      },
      Verb("apply", .applyForMembership) { _ = try $0.apply(.person("M"), for: "full") },
      Verb("decideMembership", .decideMembership) {
        _ = try $0.decideMembership("S", approved: true)
      },
      Verb("membershipOffers", .applyForMembership) {
        _ = try $0.membershipOffers(for: "M")
      },
      Verb("renew", .applyForMembership) { _ = try $0.renew("S") },
      Verb("quoteRenewal", .applyForMembership) { _ = try $0.quoteRenewal("S") },
      Verb("leave", .keepMembership) { try $0.leave("S", as: .resigned, reason: "none") },
      Verb("override", .overrideMembership) { try $0.override("S", with: nil, reason: "none") },
      Verb("name", .keepMembership) {
        try $0.name(
          RepresentativeSeat(person: "M", role: .vote, from: .day("2026-01-01")), for: "S")
      },
      Verb("endRepresentative", .keepMembership) {
        try $0.endRepresentative("M", as: .vote, of: "S", on: .day("2026-01-01"))
      },
      Verb("membership", .findPeople) { _ = try $0.membership("S") },
      Verb("memberships of a person", .findPeople) { _ = try $0.memberships(of: "M") },
      Verb("memberships of an organisation", .findPeople) {
        _ = try $0.memberships(ofOrganisation: "G")
      },
      Verb("memberships", .findPeople) { _ = try $0.memberships(.waiting) },
      Verb("member", .findPeople) { _ = try $0.member("M", on: .day("2026-01-01")) },
      Verb("memberProofs", .findPeople) { _ = try $0.memberProofs("R") },
    ]

    private static let rest: [Verb] = [
      Verb("keepDraft", .enterPerson) {
        try $0.keepDraft(slot: "new", subject: nil, body: "{}")
      },
      Verb("drafts", .enterPerson) { _ = try $0.drafts() },
      Verb("dropDraft", .enterPerson) { try $0.dropDraft("new") },
      Verb("propose", .propose) {
        _ = try $0.propose(.correction, target: "M", body: "[]", reason: "none")
      },
      Verb("proposals", .propose) { _ = try $0.proposals() },
      Verb("approve", .approveProposal) { _ = try $0.approve("Q") },
      Verb("decline", .propose) { _ = try $0.decline("Q", reason: "none") },
      Verb("exportPeople", .exportPeople) {
        _ = try $0.exportPeople(purpose: "newsletter", format: "csv") { _ in }
      },
      Verb("exportRegistrations", .exportPeople) {
        _ = try $0.exportRegistrations(
          conference: "2026", purpose: "newsletter", format: "csv"
        ) { _ in }
      },
    ]
  }
}
