import DeskService
import Registration
import Testing

@Suite("The member rate")
struct MemberRateTests {
  private let choice = RegistrationChoice(category: "delegate", member: true)

  @Test("a membership on record is the evidence, kept with who looked", arguments: Store.allCases)
  func onRecord(store: Store) throws {
    let rehearsal = try Rehearsal.members(store, evidenceRequired: true)
    let desk = try rehearsal.session(.desk)
    let (person, membership) = try rehearsal.member()
    let quoted = try desk.quote(person, conference: "2026", choice)
    #expect(quoted.quote.reasons.contains(.memberRate(evidence: "onRecord")))
    let done = try desk.register(person, conference: "2026", choice)
    let proofs = try desk.memberProofs(done.registration)
    #expect(proofs.map(\.membership) == [membership])
    #expect(proofs.first?.state == .current)
    #expect(proofs.first?.validUntil == (try .day("2026-12-31")))
    #expect(proofs.first?.by == "desk.test")
    let detail = try rehearsal.detail(of: .registered)
    #expect(detail.contains(#""membership":"\#(membership)""#))
    _ = try desk.handOff(
      try #require(done.charge), toldNotice: desk.providerNotice().version)
    #expect(try desk.memberProofs(done.registration).count == 2)
  }

  @Test("without a membership, and with one that does not hold, the reason is told")
  func tellsWhyNot() throws {
    let rehearsal = try Rehearsal.members(evidenceRequired: true)
    let desk = try rehearsal.session(.desk)
    let stranger = try desk.enter(.invented("Sam Stranger"))
    #expect(throws: DeskError.fee(.memberEvidenceMissing)) {
      try desk.quote(stranger, conference: "2026", choice)
    }
    var asked = choice
    asked.memberEvidence = MemberEvidence(code: "onRecord")
    let day = try CivilDate.day("2026-01-05")
    #expect(throws: DeskError.membership(.notMember([], on: day))) {
      try desk.register(stranger, conference: "2026", asked)
    }
    let applied = try desk.apply(.person(stranger), for: "full").membership
    let reasons = [NoMember.state(membership: applied, .applied, ended: nil)]
    #expect(throws: DeskError.membership(.notMember(reasons, on: day))) {
      try desk.register(stranger, conference: "2026", choice)
    }
    asked.memberEvidence = MemberEvidence(code: "letter")
    let done = try desk.register(stranger, conference: "2026", asked)
    #expect(try desk.memberProofs(done.registration).map(\.evidence) == ["letter"])
  }

  @Test("the record outweighs the person's own word where that would be enough")
  func recordOutweighsTheWord() throws {
    let rehearsal = try Rehearsal.members()
    let desk = try rehearsal.session(.desk)
    let stranger = try desk.enter(.invented("Sam Stranger"))
    let quoted = try desk.quote(stranger, conference: "2026", choice)
    #expect(quoted.quote.reasons.contains(.memberRateUnproven))
    _ = try desk.apply(.person(stranger), for: "full")
    #expect(throws: DeskError.self) { try desk.quote(stranger, conference: "2026", choice) }
  }

  @Test("a membership that has ended since is found at the hand-off")
  func checkedAgainAtHandOff() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let (person, membership) = try rehearsal.member()
    let done = try clerk.register(person, conference: "2026", choice)
    let charge = try #require(done.charge)
    try clerk.leave(membership, as: .resigned, reason: "by letter")
    let notice = try clerk.providerNotice().version
    let before = try rehearsal.counts()
    let reasons = [
      NoMember.state(membership: membership, .resigned, ended: try .day("2026-01-04"))
    ]
    #expect(
      throws: DeskError.membership(.memberRateEnded(reasons, on: try .day("2026-01-05")))
    ) { try clerk.handOff(charge, toldNotice: notice) }
    #expect(try rehearsal.counts() == before)
  }

  @Test("a letter that has run out is found at the hand-off")
  func letterRunsOut() throws {
    let rehearsal = try Rehearsal.members()
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let end = try CivilDate.day("2026-01-05")
    var asked = choice
    asked.memberEvidence = MemberEvidence(code: "letter", validUntil: end)
    let done = try desk.register(person, conference: "2026", asked)
    rehearsal.advance(days: 1)
    #expect(throws: DeskError.fee(.memberEvidenceExpired(end))) {
      try desk.handOff(
        try #require(done.charge), toldNotice: desk.providerNotice().version)
    }
  }
}
