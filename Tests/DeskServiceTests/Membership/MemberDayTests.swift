import DeskService
import Registration
import Testing

@Suite("The day that counts for the member's fee")
struct MemberDayTests {
  private let choice = RegistrationChoice(category: "delegate", member: true)

  /// A society whose conference counts this day.
  private func society(_ store: Store, _ day: MemberDay) throws -> Rehearsal {
    let rehearsal = try Rehearsal.members(store)
    var document = SetUpDocument()
    var conference = try #require(
      try rehearsal.supervisor().setUpDocument().conferences.first)
    let old = conference.conference
    // Whoever joins today is a member on its first day.
    conference.conference = Conference(
      code: old.code, name: old.name, place: old.place, from: try .day("2026-01-06"), to: old.to,
      timeZone: old.timeZone, currency: old.currency, memberOn: day)
    document.conferences = [conference]
    _ = try rehearsal.supervisor().apply(document)
    return rehearsal
  }

  @Test(
    "a day of the set-up counts, at the registration and at the payment", arguments: Store.allCases)
  func fixedDay(store: Store) throws {
    let past = try CivilDate.day("2025-12-01")
    let rehearsal = try society(store, .date(past))
    #expect(
      try rehearsal.supervisor().setUpDocument().conferences.first?.conference.memberOn
        == .date(past))
    let (person, membership) = try rehearsal.member()
    let desk = try rehearsal.session(.desk)
    let reason = NoMember.state(membership: membership, .pendingPayment, ended: nil)
    do {
      _ = try desk.register(person, conference: "2026", choice)
      Issue.record("nobody was a member on \(past), but: \(reason)")
    } catch DeskError.membership(.notMember(_, let on)) {
      #expect(on == past)
    }
  }

  @Test(
    "the first day of the conference counts where the set-up says so", arguments: Store.allCases)
  func opening(store: Store) throws {
    let rehearsal = try society(store, .opening)
    let (person, _) = try rehearsal.member()
    let desk = try rehearsal.session(.desk)
    let opening = try desk.conference("2026").conference.from
    let done = try desk.register(person, conference: "2026", choice)
    #expect(try desk.memberProofs(done.registration).map(\.date) == [opening])
    _ = try desk.handOff(
      try #require(done.charge), toldNotice: desk.providerNotice().version)
    #expect(try desk.memberProofs(done.registration).map(\.date) == [opening, opening])
    let sheet = try desk.charge(try #require(done.charge))
    #expect(sheet.memberProof?.validUntil == (try .day("2026-12-31")))
    #expect(try desk.open(person).memberProofs[done.registration]?.date == opening)
  }

  @Test("a letter that ends before the day that counts shows nothing")
  func letter() throws {
    let rehearsal = try society(.memory, .date(try .day("2026-06-01")))
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented("Sam Stranger"))
    var asked = choice
    asked.memberEvidence = MemberEvidence(code: "letter", validUntil: try .day("2026-05-31"))
    #expect(throws: DeskError.fee(.memberEvidenceExpired(try .day("2026-05-31")))) {
      try desk.register(person, conference: "2026", asked)
    }
    asked.memberEvidence = MemberEvidence(code: "letter", validUntil: try .day("2026-06-01"))
    _ = try desk.register(person, conference: "2026", asked)
  }

  @Test("a place in an organisation ends, and a seat is followed by another, all or nothing")
  func endings() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let payer = try clerk.enter(.invented())
    let other = try clerk.enter(.invented("Kofi Mensah"))
    try clerk.affiliate(
      payer,
      NewAffiliation(organisation: "Lagos Coastal Registry", from: try .day("2025-01-01"), to: nil))
    let membership = try clerk.apply(
      .organisation("Lagos Coastal Registry", payer: payer), for: "institution"
    ).membership
    let place = try #require(try clerk.open(payer).affiliations.first)
    #expect(throws: DeskError.invalid([FieldFailure(field: "to", code: "date.beforeStart")])) {
      try clerk.endAffiliation(payer, in: place.reference, on: .day("2024-12-31"))
    }
    #expect(
      try clerk.endAffiliation(payer, in: place.reference, on: .day("2026-01-04"))
        == "Lagos Coastal Registry")
    #expect(try clerk.open(payer).affiliations.first?.to == "2026-01-04")
    #expect(throws: DeskError.notFound(place.reference)) {
      try clerk.endAffiliation(payer, in: place.reference, on: .day("2026-01-05"))
    }
    // Whoever cannot be named leaves the old seat as it is.
    #expect(throws: DeskError.notFound("M-NOBODY")) {
      try clerk.replaceRepresentative(
        payer, as: .dues, of: membership,
        by: RepresentativeSeat(person: "M-NOBODY", role: .dues, from: .day("2026-02-01")))
    }
    #expect(try clerk.membership(membership).representatives.map(\.seat.to) == [nil])
    try clerk.replaceRepresentative(
      payer, as: .dues, of: membership,
      by: RepresentativeSeat(person: other, role: .dues, from: .day("2026-02-01")))
    #expect(
      try clerk.membership(membership).representatives.map(\.seat.to) == [
        try .day("2026-01-31"), nil,
      ])
  }
}
