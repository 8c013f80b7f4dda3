import DeskService
import Registration
import Testing

@Suite("Renewing and leaving")
struct RenewTests {
  @Test(
    "a renewal follows without a gap, counts once paid, and keeps since", arguments: Store.allCases)
  func followsWithoutGap(store: Store) throws {
    let rehearsal = try Rehearsal.members(store)
    let clerk = try rehearsal.session(.clerk)
    let (person, membership) = try rehearsal.member()
    let since = try clerk.membership(membership).line.since
    // 10 January 2027: in grace.
    rehearsal.advance(days: 370)
    #expect(try clerk.standing(membership) == .grace)
    #expect(
      try clerk.memberships(.lapsing(days: 30)).map(\.membership) == [membership])
    let quoted = try clerk.quoteRenewal(membership)
    let done = try clerk.renew(membership)
    #expect(done.quote == quoted)
    #expect(done.quote.term.from == (try .day("2027-01-01")))
    #expect(done.state == .grace)
    #expect(try clerk.member(person, on: .day("2027-02-10")).proof == nil)
    #expect(throws: DeskError.membership(.renewal(.alreadyRenewed(done.quote.term)))) {
      try clerk.renew(membership)
    }
    try rehearsal.pay(try #require(done.charge))
    #expect(try clerk.standing(membership) == .current)
    #expect(try clerk.membership(membership).line.since == since)
    #expect(try clerk.memberships(.lapsing(days: 30)).isEmpty)
    #expect(try clerk.member(person, on: .day("2027-02-10")).proof != nil)
  }

  @Test("after a lapse since is as the type says, once paid; dues long over are given up")
  func afterLapse() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let (_, membership) = try rehearsal.member()
    // 9 February 2027, then 9 March 2028.
    rehearsal.advance(days: 400)
    #expect(try clerk.standing(membership) == .lapsed)
    let unpaid = try clerk.renew(membership)
    #expect(try clerk.standing(membership) == .lapsed)
    rehearsal.advance(days: 394)
    let again = try clerk.renew(membership)
    #expect(again.quote.term.from == (try .day("2028-03-09")))
    #expect(try clerk.charge(try #require(unpaid.charge)).state == .cancelled)
    #expect(try clerk.membership(membership).line.since == (try .day("2026-01-05")))
    try rehearsal.pay(try #require(again.charge))
    #expect(try clerk.standing(membership) == .current)
    #expect(try clerk.membership(membership).line.since == (try .day("2028-03-09")))
  }

  @Test("what costs nothing is in force at once, and can be renewed")
  func withoutDues() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented())
    let done = try clerk.apply(.person(person), for: "friend")
    #expect(done.charge == nil)
    #expect(try clerk.standing(done.membership) == .current)
    #expect(try clerk.membership(done.membership).line.since == (try .day("2026-01-05")))
    rehearsal.advance(days: 360)
    let renewed = try clerk.renew(done.membership)
    #expect(renewed.charge == nil)
    #expect(try clerk.membership(done.membership).line.endsOn == (try .day("2028-01-04")))
  }

  @Test("who resigns is a member until the day before, and owes nothing more")
  func resigns() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let (_, membership) = try rehearsal.member()
    rehearsal.advance(days: 300)
    let renewed = try clerk.renew(membership)
    #expect(throws: DeskError.membership(.leavesBeforeItBegins(try .day("2026-01-05")))) {
      try clerk.leave(
        membership, as: .resigned, from: .day("2025-12-01"), reason: "moved away")
    }
    try clerk.leave(membership, as: .resigned, from: .day("2026-12-01"), reason: "moved away")
    #expect(try clerk.standing(membership) == .current)
    #expect(try clerk.charge(try #require(renewed.charge)).state == .cancelled)
    rehearsal.advance(days: 40)
    #expect(try clerk.standing(membership) == .resigned)
    #expect(throws: DeskError.membership(.renewal(.state(.resigned)))) {
      try clerk.renew(membership)
    }
  }

  @Test("a state set by hand needs a reason, counts on its days and can be taken away")
  func override() throws {
    let rehearsal = try Rehearsal.members()
    let supervisor = try rehearsal.supervisor()
    let (_, membership) = try rehearsal.member()
    rehearsal.advance(days: 500)
    #expect(try supervisor.standing(membership) == .lapsed)
    let honoured = try MembershipOverride(
      state: .honorary, reason: "forty years of work", from: .day("2027-05-01"))
    try supervisor.override(membership, with: honoured)
    #expect(try supervisor.standing(membership) == .honorary)
    #expect(try supervisor.membership(membership).override == honoured)
    #expect(throws: DeskError.reasonMissing) { try supervisor.override(membership, with: nil) }
    try supervisor.override(membership, with: nil, reason: "entered by mistake")
    #expect(try supervisor.standing(membership) == .lapsed)
    #expect(throws: DeskError.membership(.noOverride)) {
      try supervisor.override(membership, with: nil, reason: "again")
    }
  }
}
