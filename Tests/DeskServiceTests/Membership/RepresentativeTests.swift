import DeskService
import Registration
import Testing

@Suite("Organisations that are members")
struct RepresentativeTests {
  /// An institution that has paid, its payer, and somebody else of it.
  private func institution() throws -> (
    Rehearsal, DeskSession, membership: String, payer: String, other: String
  ) {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let payer = try clerk.enter(.invented())
    let other = try clerk.enter(.invented("Kofi Mensah"))
    try clerk.affiliate(
      payer, NewAffiliation(organisation: "Lagos Coastal Registry", from: nil, to: nil))
    let done = try clerk.apply(
      .organisation("Lagos Coastal Registry", payer: payer), for: "institution")
    #expect(done.state == .pendingPayment)
    try rehearsal.pay(try #require(done.charge))
    return (rehearsal, clerk, done.membership, payer, other)
  }

  @Test("who is named has the rate of a member, and no longer once that has ended")
  func namedIsMember() throws {
    let (_, clerk, membership, payer, other) = try institution()
    let day = try CivilDate.day("2026-03-01")
    #expect(try clerk.member(payer, on: day).proof?.membership == membership)
    #expect(try clerk.member(other, on: day) == .notMember([]))
    try clerk.name(
      RepresentativeSeat(person: other, role: .vote, from: try .day("2026-02-01")),
      for: membership)
    #expect(try clerk.member(other, on: day).proof != nil)
    #expect(
      try clerk.member(other, on: .day("2026-01-20"))
        == .notMember([.notYetNamed(membership: membership, from: try .day("2026-02-01"))]))
    try clerk.endRepresentative(other, as: .vote, of: membership, on: .day("2026-02-10"))
    #expect(
      try clerk.member(other, on: day)
        == .notMember([.noLongerNamed(membership: membership, until: try .day("2026-02-10"))]))
    #expect(throws: DeskError.membership(.notNamed)) {
      try clerk.endRepresentative(other, as: .dues, of: membership, on: day)
    }
  }

  @Test("a third person and a second vote are refused")
  func limits() throws {
    let (_, clerk, membership, payer, other) = try institution()
    let day = try CivilDate.day("2026-02-01")
    try clerk.name(RepresentativeSeat(person: other, role: .vote, from: day), for: membership)
    let third = try clerk.enter(.invented("Ana Third"))
    #expect(
      throws: DeskError.membership(.representative(.tooMany(limit: 2, on: day)))
    ) {
      try clerk.name(
        RepresentativeSeat(person: third, role: .contact, from: day), for: membership)
    }
    #expect(throws: DeskError.self) {
      try clerk.name(RepresentativeSeat(person: payer, role: .vote, from: day), for: membership)
    }
    #expect(try clerk.membership(membership).representatives.count == 2)
  }

  @Test("the renewal goes to whom the organisation names for the dues")
  func renewalGoesToThePayer() throws {
    let (rehearsal, clerk, membership, payer, other) = try institution()
    try clerk.endRepresentative(payer, as: .dues, of: membership, on: .day("2026-06-30"))
    try clerk.name(
      RepresentativeSeat(person: other, role: .dues, from: try .day("2026-07-01")),
      for: membership)
    rehearsal.advance(days: 340)
    let done = try clerk.renew(membership)
    #expect(try clerk.charge(try #require(done.charge)).person == other)
    #expect(try clerk.memberships(ofOrganisation: "lagos coastal registry").count == 1)
  }
}
