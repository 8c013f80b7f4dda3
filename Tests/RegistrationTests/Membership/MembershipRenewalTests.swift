import Registration
import Testing

@Suite("Renewals")
struct MembershipRenewalTests {
  private func renewal(
    _ membership: Membership, on day: String, since: SinceAfterLapse = .anew
  ) throws -> MembershipRenewal {
    let rollover = try #require(MonthDay(month: 9, day: 30))
    let type = try MembershipSamples.type(
      .calendar(years: 1, rollover: rollover, remainderIncluded: true), since: since)
    return try type.renewal(of: membership, on: MembershipSamples.date(day))
  }

  @Test(
    "in force and in grace the new term follows the old one and member since stays",
    arguments: ["2025-06-01", "2025-12-31", "2026-01-01", "2026-03-31"])
  func withoutGap(day: String) throws {
    let renewal = try renewal(MembershipSamples.membership(), on: day)
    #expect(
      renewal
        == MembershipRenewal(
          term: try MembershipSamples.term("2026-01-01", "2026-12-31"),
          since: try MembershipSamples.date("2024-03-01"), isAfterLapse: false))
  }

  @Test("after a lapse the rule says whether member since is kept")
  func afterLapse() throws {
    let membership = try MembershipSamples.membership()
    let anew = try renewal(membership, on: "2026-04-01")
    #expect(anew.term == (try MembershipSamples.term("2026-04-01", "2026-12-31")))
    #expect(anew.since == (try MembershipSamples.date("2026-04-01")))
    #expect(anew.isAfterLapse)
    let kept = try renewal(membership, on: "2026-10-01", since: .kept)
    #expect(kept.term == (try MembershipSamples.term("2026-10-01", "2027-12-31")))
    #expect(kept.since == (try MembershipSamples.date("2024-03-01")))
  }

  @Test("nobody renews twice ahead")
  func twice() throws {
    let day = try MembershipSamples.term("2026-01-01", "2026-12-31")
    let membership = try MembershipSamples.membership(
      terms: [("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31")])
    #expect(throws: RenewalRefusal.alreadyRenewed(day)) {
      try renewal(membership, on: "2025-12-31")
    }
    #expect(
      try renewal(membership, on: "2026-01-01").term
        == (try MembershipSamples.term("2027-01-01", "2027-12-31")))
  }

  @Test("where there is nothing to renew it is refused with the state")
  func refused() throws {
    for state in [
      MembershipState.applied, .approved, .denied, .pendingPayment, .resigned, .honorary, .deceased,
    ] {
      let membership = try MembershipSamples.membership(state)
      #expect(throws: RenewalRefusal.state(state)) { try renewal(membership, on: "2025-06-01") }
    }
    let other = Membership(reference: "m", type: "student", state: .current)
    #expect(throws: RenewalRefusal.otherType("student")) {
      try renewal(other, on: "2025-06-01")
    }
  }

  @Test("a stored lapse is renewed like any, and never into a term that is there")
  func storedLapse() throws {
    let membership = try MembershipSamples.membership(.lapsed)
    #expect(try renewal(membership, on: "2026-02-01").isAfterLapse)
    #expect(throws: RenewalRefusal.self) { try renewal(membership, on: "2025-06-01") }
  }

  @Test("an application begins where its type says")
  func firstState() throws {
    let (owed, nothing) = try (
      Money(minorUnits: 1, currency: #require(Currency("EUR"))),
      Money.zero(#require(Currency("EUR")))
    )
    let decided = try MembershipSamples.type()
    let open = try MembershipSamples.type(needsApproval: false)
    #expect(decided.firstState(owed: owed) == .applied)
    #expect(decided.firstState(owed: nothing) == .applied)
    #expect(open.firstState(owed: owed) == .pendingPayment)
    #expect(open.firstState(owed: nothing) == .current)
    #expect(decided.stateOnceApproved(owed: owed) == .pendingPayment)
  }
}
