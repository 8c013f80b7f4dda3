import Registration
import TestSupport
import Testing

@Suite("The standing of a membership")
struct MembershipStandingTests {
  private let rule = StandingRule(graceDays: 90, newDays: 30)

  @Test(
    "the day decides between not begun, new, current, grace and lapsed",
    arguments: [
      ("2024-02-29", .approved, nil), ("2024-03-01", .new, "2025-12-31"),
      ("2024-03-30", .new, "2025-12-31"), ("2024-03-31", .current, "2025-12-31"),
      ("2025-12-31", .current, "2025-12-31"), ("2026-01-01", .grace, "2026-03-31"),
      ("2026-03-31", .grace, "2026-03-31"), ("2026-04-01", .lapsed, nil),
    ] as [(String, MembershipState, String?)])
  func byTerms(day: String, state: MembershipState, validUntil: String?) throws {
    let standing = try MembershipSamples.membership()
      .standing(on: MembershipSamples.date(day), rule: rule)
    #expect(standing.state == state)
    #expect(standing.validUntil?.description == validUntil)
  }

  @Test("a gap between two terms is grace and lapse, and the later term begins again")
  func gap() throws {
    let membership = try MembershipSamples.membership(
      terms: [("2024-03-01", "2024-12-31"), ("2026-01-01", "2026-12-31")])
    let states = try ["2025-03-31", "2025-04-01", "2025-12-31", "2026-01-01"].map {
      membership.standing(on: try MembershipSamples.date($0), rule: rule).state
    }
    #expect(states == [.grace, .lapsed, .lapsed, .current])
    let day = try MembershipSamples.date("2024-06-01")
    #expect(
      membership.standing(on: day, rule: rule).validUntil
        == (try MembershipSamples.date("2024-12-31")))
  }

  @Test("without grace a membership lapses on the day after its term")
  func noGrace() throws {
    let standing = try MembershipSamples.membership()
      .standing(
        on: MembershipSamples.date("2026-01-01"), rule: StandingRule(graceDays: 0))
    #expect(standing.state == .lapsed)
    #expect(standing.basis == .ended(try MembershipSamples.term("2025-01-01", "2025-12-31")))
  }

  @Test("what was decided holds on every day")
  func decided() throws {
    for state in [MembershipState.applied, .approved, .denied, .lapsed, .resigned, .deceased] {
      let membership = try MembershipSamples.membership(state)
      for day in ["2024-06-01", "2030-01-01"] {
        let standing = membership.standing(on: try MembershipSamples.date(day), rule: rule)
        #expect(standing == MembershipStanding(state: state, basis: .decision))
      }
    }
  }

  @Test("dues that are never paid lapse with their term")
  func pending() throws {
    let membership = try MembershipSamples.membership(.pendingPayment)
    let (last, after) = (
      try MembershipSamples.date("2026-03-31"), try MembershipSamples.date("2026-04-01")
    )
    #expect(membership.standing(on: last, rule: rule).state == .pendingPayment)
    #expect(membership.standing(on: after, rule: rule).state == .lapsed)
    let bare = try MembershipSamples.membership(.pendingPayment, terms: [])
    #expect(bare.standing(on: after, rule: rule).state == .pendingPayment)
  }

  @Test("who resigns stays a member until the day")
  func resigned() throws {
    let membership = try MembershipSamples.membership(.resigned, leftOn: "2025-07-01")
    let before = membership.standing(on: try MembershipSamples.date("2025-06-30"), rule: rule)
    #expect(before.state == .current)
    #expect(before.validUntil == (try MembershipSamples.date("2025-06-30")))
    let after = membership.standing(on: try MembershipSamples.date("2025-07-01"), rule: rule)
    #expect(after.state == .resigned)
  }

  @Test("an honour has no end")
  func honorary() throws {
    let membership = try MembershipSamples.membership(.honorary)
    let standing = membership.standing(on: .latest, rule: rule)
    #expect(standing == MembershipStanding(state: .honorary, basis: .decision))
    let before = try MembershipSamples.date("2024-02-29")
    #expect(membership.standing(on: before, rule: rule).state == .approved)
  }

  @Test("a state set by hand needs a reason and holds for its days")
  func override() throws {
    let (from, to) = (
      try MembershipSamples.date("2026-04-01"), try MembershipSamples.date("2026-06-30")
    )
    let override = try MembershipOverride(
      state: .current, reason: "Moved house, the reminder came back", from: from, to: to)
    let membership = try MembershipSamples.membership(override: override)
    func state(_ day: CivilDate) -> MembershipState {
      membership.standing(on: day, rule: rule).state
    }
    #expect(state(from.adding(days: -1)) == .grace)
    #expect(state(from) == .current)
    #expect(state(to) == .current)
    #expect(state(to.adding(days: 1)) == .lapsed)
    #expect(
      membership.standing(on: from, rule: rule)
        == MembershipStanding(
          state: .current, basis: .override(reason: override.reason), validUntil: to))
    for reason in ["", " \n\u{A0}"] {
      #expect(throws: OverrideRefusal.reasonMissing) {
        try MembershipOverride(state: .current, reason: reason, from: from)
      }
    }
    #expect(throws: OverrideRefusal.endsBeforeItBegins) {
      try MembershipOverride(state: .current, reason: "r", from: to, to: from)
    }
  }

  @Test(
    "day by day a membership changes only as the table allows", arguments: [1, 2, 3] as [UInt64])
  func walk(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var seen: Set<MembershipState> = []
    for _ in 0..<40 {
      var list: [MembershipTerm] = []
      var day = try MembershipSamples.date("2026-01-01")
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let from = day.adding(days: .random(in: 1...200, using: &random))
        day = from.adding(days: .random(in: 0...200, using: &random))
        list.append(MembershipTerm(from: from, to: day))
      }
      let rule = StandingRule(
        graceDays: .random(in: 0...90, using: &random),
        newDays: .random(in: 0...250, using: &random))
      let stored: [MembershipState] = [.current, .resigned, .deceased, .honorary]
      let membership = Membership(
        reference: "m", type: "full", state: stored.randomElement(using: &random) ?? .current,
        since: list.randomElement(using: &random)?.from, terms: try MembershipTerms(list),
        leftOn: day.adding(days: .random(in: -300...100, using: &random)))
      var previous: MembershipState?
      for offset in 0...1200 {
        let date = try MembershipSamples.date("2025-12-31").adding(days: offset)
        let standing = membership.standing(on: date, rule: rule)
        if let previous, previous != standing.state {
          #expect(previous.allows(standing.state), "seed \(seed): \(previous), \(standing.state)")
        }
        if standing.state.isInForce || standing.state == .grace, standing.state != .honorary {
          #expect(standing.validUntil.map { $0 >= date } ?? false, "seed \(seed)")
        }
        previous = standing.state
        seen.insert(standing.state)
      }
    }
    #expect(seen.count == 8, "seed \(seed): \(seen) prove little")
  }
}
