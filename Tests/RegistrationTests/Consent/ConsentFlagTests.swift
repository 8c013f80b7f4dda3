import Registration
import TestSupport
import Testing

@Suite("Consent flags")
struct ConsentFlagTests {
  private let now = Instant(milliseconds: 1_000_000_000_000)

  private func purpose(
    _ code: String = "photographs", basis: LegalBasis = .consent, explicit: Bool = false
  ) -> Purpose {
    Purpose(code: code, name: code, legalBasis: basis, services: ["desk"], explicit: explicit)
  }

  private func kinds(
    _ status: ConsentStatus, basis: LegalBasis = .consent, explicit: Bool = false,
    isListed: Bool = false, special: Bool = false
  ) -> [ConsentFlagKind] {
    let one = ConsentFlagCase(
      purpose: purpose(basis: basis, explicit: explicit), status: status,
      lastDisclosed: isListed ? Instant(milliseconds: 0) : nil,
      holdsSpecialCategory: special)
    return ConsentFlagRules.flags([one], at: now).map(\.kind)
  }

  private func given(
    by: AnsweredBy = .`self`, until: Instant? = nil, channel: ConsentChannel = .desk
  ) -> ConsentStatus {
    ConsentStatus(
      state: .given, since: Instant(milliseconds: 5),
      event: consentEvent(
        .given, at: 5, by: by, validUntil: until?.milliseconds, channel: channel))
  }

  @Test(
    "every state has its flags, listed or not",
    arguments: [
      (.unknown, [.neverAsked], [.neverAsked]), (.askedLater, [.askedLater], [.askedLater]),
      (.given, [], []), (.refused, [], [.refusedButListed]),
      (.withdrawn, [], [.withdrawnButListed]), (.expired, [.expired], [.expired]),
      (.superseded, [.superseded], [.superseded]),
    ] as [(ConsentState, [ConsentFlagKind], [ConsentFlagKind])])
  func states(state: ConsentState, plain: [ConsentFlagKind], listed: [ConsentFlagKind]) {
    #expect(kinds(ConsentStatus(state: state)) == plain)
    #expect(kinds(ConsentStatus(state: state), isListed: true) == listed)
    for basis in [LegalBasis.contract, .legalObligation] {
      #expect(kinds(ConsentStatus(state: state), basis: basis, isListed: true) == [])
    }
    let objection = listed.filter { $0 == .refusedButListed || $0 == .withdrawnButListed }
    #expect(
      kinds(ConsentStatus(state: state), basis: .legitimateInterest, isListed: true) == objection)
  }

  @Test(
    "consent is expiring in its last 30 days",
    arguments: [(30 * 86_400_000 + 1, false), (30 * 86_400_000, true), (1, true)]
      as [(Int64, Bool)])
  func expiring(left: Int64, isFlagged: Bool) {
    let end = now.adding(milliseconds: left)
    #expect(kinds(given(until: end)) == (isFlagged ? [.expiring] : []))
    let one = ConsentFlagCase(purpose: purpose(), status: given(until: end))
    #expect(ConsentFlagRules.flags([one], at: now).allSatisfy { $0.at == end })
  }

  @Test("what was given by somebody else or in contradiction is flagged")
  func doubtful() {
    #expect(kinds(given(by: .proxy)) == [.byProxyUnconfirmed])
    #expect(kinds(given(by: .parent)) == [])
    #expect(kinds(ConsentStatus(state: .refused, isContradictory: true)) == [.contradictory])
    let withdrawn = ConsentStatus(state: .withdrawn, isContradictory: true)
    #expect(kinds(withdrawn, isListed: true) == [.withdrawnButListed, .contradictory])
  }

  @Test(
    "data of a special category needs explicit consent in force", arguments: ConsentState.allCases)
  func special(state: ConsentState) {
    let status = state == .given ? given() : ConsentStatus(state: state)
    let isFlagged = kinds(status, explicit: true, special: true)
      .contains(.specialCategoryWithoutExplicit)
    #expect(isFlagged == (state != .given))
    #expect(
      !kinds(status, explicit: true).contains(.specialCategoryWithoutExplicit))
    #expect(!kinds(status, special: true).contains(.specialCategoryWithoutExplicit))
  }

  @Test("an imported or a proxy's yes is not explicit")
  func notExplicit() {
    #expect(
      kinds(given(channel: .import), explicit: true, special: true)
        == [.specialCategoryWithoutExplicit])
    #expect(
      kinds(given(by: .proxy), explicit: true, special: true)
        == [.specialCategoryWithoutExplicit, .byProxyUnconfirmed])
  }

  @Test(
    "the most urgent flag comes first, whatever the order of the cases",
    arguments: 1...4 as ClosedRange<UInt64>)
  func urgency(seed: UInt64) {
    #expect(
      ConsentFlagKind.allCases.sorted() == [
        .disclosedAfterWithdrawal, .withdrawnButListed, .refusedButListed,
        .specialCategoryWithoutExplicit, .childWithoutParent, .contradictory,
        .expired, .superseded, .byProxyUnconfirmed, .expiring, .neverAsked, .askedLater,
      ])
    var random = SplitMix64(seed: seed)
    let cases = ConsentState.allCases.enumerated().map { index, state in
      ConsentFlagCase(
        purpose: purpose("p\(index)"), status: ConsentStatus(state: state),
        lastDisclosed: now)
    }
    let flags = ConsentFlagRules.flags(cases, at: now)
    #expect(flags.map(\.kind) == flags.map(\.kind).sorted())
    #expect(flags.count == 6)
    #expect(
      flags == ConsentFlagRules.flags(cases.shuffled(using: &random), at: now), "seed \(seed)")
  }
}
