import Registration
import TestSupport
import Testing

@Suite("Representatives of an organisation")
struct RepresentativeTests {
  private func seat(
    _ person: String, _ role: RepresentativeRole, _ from: String, _ to: String? = nil
  ) throws -> RepresentativeSeat {
    RepresentativeSeat(
      person: person, role: role, from: try MembershipSamples.date(from),
      to: try to.map { try MembershipSamples.date($0) })
  }

  private func check(
    _ new: RepresentativeSeat, beside seats: [RepresentativeSeat], votes: Bool = true,
    limit: Int = 2
  ) throws {
    try MembershipSamples.type(holder: .organisation, votes: votes, representatives: limit)
      .check(naming: new, beside: seats)
  }

  @Test("people are counted, not roles, and only while they are named")
  func limit() throws {
    let seats = [
      try seat("anna", .vote, "2025-01-01"), try seat("anna", .dues, "2025-01-01"),
      try seat("bo", .contact, "2025-01-01", "2025-06-30"),
    ]
    try check(seat("bo", .dues, "2025-01-01"), beside: seats)
    try check(seat("chi", .contact, "2025-07-01"), beside: seats)
    #expect(
      throws: RepresentativeRefusal.tooMany(
        limit: 2, on: try MembershipSamples.date("2025-06-30"))
    ) { try check(seat("chi", .contact, "2025-06-30"), beside: seats) }
    let later = seats + [try seat("dev", .contact, "2026-01-01")]
    #expect(
      throws: RepresentativeRefusal.tooMany(
        limit: 2, on: try MembershipSamples.date("2026-01-01"))
    ) { try check(seat("chi", .contact, "2025-07-01"), beside: later) }
    try check(seat("chi", .contact, "2025-07-01", "2025-12-31"), beside: later)
  }

  @Test("an organisation has one vote, and none without the right to vote")
  func vote() throws {
    let voter = try seat("anna", .vote, "2025-01-01", "2025-12-31")
    #expect(throws: RepresentativeRefusal.secondVote(voter)) {
      try check(seat("bo", .vote, "2025-12-31"), beside: [voter])
    }
    try check(seat("bo", .vote, "2026-01-01"), beside: [voter])
    #expect(throws: RepresentativeRefusal.voteNotGiven) {
      try check(seat("bo", .vote, "2026-01-01"), beside: [], votes: false)
    }
    try check(seat("bo", .dues, "2026-01-01"), beside: [], votes: false)
  }

  @Test("nobody has one role twice at a time, nor for days that run backwards")
  func twice() throws {
    let one = try seat("anna", .dues, "2025-01-01", "2025-12-31")
    #expect(throws: RepresentativeRefusal.twice(one)) {
      try check(seat("anna", .dues, "2024-01-01"), beside: [one])
    }
    try check(seat("anna", .contact, "2024-01-01"), beside: [one])
    #expect(throws: RepresentativeRefusal.endsBeforeItBegins) {
      try check(seat("bo", .dues, "2025-02-01", "2025-01-31"), beside: [])
    }
  }

  @Test(
    "seats taken one by one never exceed the limit on any day", arguments: [1, 2, 3] as [UInt64])
  func property(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let start = try MembershipSamples.date("2025-01-01")
    for _ in 0..<60 {
      let limit = Int.random(in: 0...3, using: &random)
      let type = try MembershipSamples.type(holder: .organisation, representatives: limit)
      var seats: [RepresentativeSeat] = []
      for _ in 0..<20 {
        let from = start.adding(days: .random(in: 0...60, using: &random))
        let new = RepresentativeSeat(
          person: ["a", "b", "c", "d"].randomElement(using: &random) ?? "a",
          role: RepresentativeRole.allCases.randomElement(using: &random) ?? .dues, from: from,
          to: Bool.random(using: &random)
            ? nil : from.adding(days: .random(in: 0...20, using: &random)))
        do throws(RepresentativeRefusal) {
          try type.check(naming: new, beside: seats)
        } catch {
          if case .tooMany = error {
            let worst = most(seats + [new], from: start)
            #expect(worst.people > limit, "seed \(seed)")
          }
          continue
        }
        seats.append(new)
      }
      let worst = most(seats, from: start)
      #expect(worst.people <= limit && worst.votes <= 1, "seed \(seed)")
    }
  }

  private func most(
    _ seats: [RepresentativeSeat], from start: CivilDate
  ) -> (people: Int, votes: Int) {
    (0...100).reduce((0, 0)) { worst, offset in
      let named = seats.filter { $0.covers(start.adding(days: offset)) }
      return (
        max(worst.0, Set(named.map(\.person)).count),
        max(worst.1, named.count { $0.role == .vote })
      )
    }
  }
}
