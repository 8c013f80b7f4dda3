import Registration
import Testing

@Suite("Who is a member")
struct MemberRuleTests {
  private let seat: RepresentativeSeat

  init() throws {
    seat = RepresentativeSeat(
      person: "anna", role: .contact, from: try MembershipSamples.date("2025-02-01"),
      to: try MembershipSamples.date("2025-09-30"))
  }

  private func held(
    _ membership: Membership? = nil, named: Bool = false, graceCounts: Bool = true
  ) throws -> HeldMembership {
    HeldMembership(
      membership: try membership ?? MembershipSamples.membership(),
      type: try MembershipSamples.type(graceCounts: graceCounts),
      holding: named ? .representative(organisation: "registry", seat) : .own)
  }

  private func answer(_ held: [HeldMembership], on day: String) throws -> MemberAnswer {
    MemberRule.answer(held, on: try MembershipSamples.date(day))
  }

  @Test("an own membership in force shows it, with its reference, type and end")
  func own() throws {
    let proof = try #require(try answer([held()], on: "2024-06-01").proof)
    #expect(proof.membership == "first")
    #expect(proof.type == "full")
    #expect(proof.holding == .own)
    #expect(proof.date == (try MembershipSamples.date("2024-06-01")))
    #expect(proof.validUntil == (try MembershipSamples.date("2025-12-31")))
    #expect(
      proof.evidence
        == MemberEvidence(
          code: "onRecord", validUntil: try MembershipSamples.date("2025-12-31")))
  }

  @Test("in grace the type says whether the rate holds")
  func grace() throws {
    #expect(
      try answer([held()], on: "2026-02-01").proof?.validUntil
        == (try MembershipSamples.date("2026-03-31")))
    #expect(
      try answer([held(graceCounts: false)], on: "2026-02-01")
        == .notMember([
          .state(
            membership: "first", .grace, ended: try MembershipSamples.date("2025-12-31"))
        ]))
  }

  @Test("somebody named by an organisation is a member while both hold")
  func representative() throws {
    let one = try held(named: true)
    let proof = try #require(try answer([one], on: "2025-05-01").proof)
    #expect(proof.validUntil == seat.to)
    for day in ["2025-02-01", "2025-09-30"] {
      #expect(try answer([one], on: day).proof != nil, "\(day)")
    }
    #expect(proof.holding == .representative(organisation: "registry", seat))
    #expect(
      try answer([one], on: "2025-01-31")
        == .notMember([.notYetNamed(membership: "first", from: seat.from)]))
    #expect(
      try answer([one], on: "2025-10-01")
        == .notMember([
          .noLongerNamed(membership: "first", until: try MembershipSamples.date("2025-09-30"))
        ]))
    let lapsed = try MembershipSamples.membership(terms: [("2020-01-01", "2020-12-31")])
    #expect(
      try answer([held(lapsed, named: true)], on: "2025-05-01")
        == .notMember([
          .state(membership: "first", .lapsed, ended: try MembershipSamples.date("2020-12-31"))
        ]))
  }

  @Test("nobody is a member without a membership, and every one says why not")
  func reasons() throws {
    #expect(try answer([], on: "2025-05-01") == .notMember([]))
    let applied = try MembershipSamples.membership(.applied, reference: "second")
    let resigned = try MembershipSamples.membership(
      .resigned, reference: "third", leftOn: "2025-04-01")
    let answer = try answer([held(applied), held(resigned)], on: "2025-05-01")
    #expect(
      answer
        == .notMember([
          .state(membership: "second", .applied, ended: nil),
          .state(membership: "third", .resigned, ended: try MembershipSamples.date("2025-03-31")),
        ]))
    #expect(answer.proof == nil)
    for state in MembershipState.allCases where state.isStored {
      let held = try held(MembershipSamples.membership(state))
      let isMember = try self.answer([held], on: "2025-05-01").proof != nil
      #expect(isMember == (state == .current || state == .honorary), "\(state)")
    }
  }

  @Test("of several the own one counts, then the one that holds longest, in any order")
  func order() throws {
    let short = try held(MembershipSamples.membership(reference: "short"))
    let long = try held(
      MembershipSamples.membership(
        reference: "long", terms: [("2024-03-01", "2026-12-31")]))
    let same = try held(MembershipSamples.membership(reference: "alike"))
    let honour = try held(MembershipSamples.membership(.honorary, reference: "honour"))
    let named = try held(
      MembershipSamples.membership(.honorary, reference: "named"), named: true)
    // Ends before the organisation ceases to name the person, and counts all the same.
    let ending = try held(
      MembershipSamples.membership(reference: "ending", terms: [("2024-03-01", "2025-06-30")]))
    let ladder = [honour, long, same, short, ending, named]
    for first in ladder.indices {
      for second in ladder.indices where first < second {
        for pair in [[ladder[first], ladder[second]], [ladder[second], ladder[first]]] {
          #expect(
            try answer(pair, on: "2025-05-01").proof?.membership
              == ladder[first].membership.reference)
        }
      }
    }
  }

  @Test("the fee of a conference takes the evidence as it is")
  func memberRate() throws {
    let euro = try #require(Currency("EUR"))
    let (day, end) = (
      try MembershipSamples.date("2025-05-01"), try MembershipSamples.date("2026-06-30")
    )
    let table = FeeTable(
      currency: euro, periods: [FeePeriod(code: "all", name: "All", from: day, to: end)],
      rules: [
        FeeRule(
          category: "delegate", period: "all", member: true, band: nil, amount: .zero(euro))
      ], memberEvidenceRequired: true)
    let evidence = try #require(try answer([held()], on: "2025-05-01").proof).evidence
    func quote(_ date: CivilDate) throws -> FeeQuote {
      try table.quote(
        FeeQuestion(
          category: "delegate", date: date, isMember: true, memberEvidence: evidence,
          band: BandAssignment(band: .a, basis: .noCountry)))
    }
    #expect(try quote(day).reasons[1] == .memberRate(evidence: "onRecord"))
    #expect(
      throws: FeeRefusal.memberEvidenceExpired(try MembershipSamples.date("2025-12-31"))
    ) { try quote(try MembershipSamples.date("2026-01-01")) }
  }
}
