import DeskService
import Registration
import Testing

@Suite("Applying for a membership")
struct ApplyTests {
  @Test("an application is decided, paid and then in force", arguments: Store.allCases)
  func wholeWay(store: Store) throws {
    let rehearsal = try Rehearsal.members(store)
    let desk = try rehearsal.session(.desk)
    let clerk = try rehearsal.session(.clerk)
    let person = try desk.enter(.invented())
    try desk.keepDraft(slot: "apply", subject: person, body: "{}")
    let quoted = try desk.quote(.person(person), membership: "full")
    let done = try desk.apply(
      .person(person), for: "full",
      answers: [ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1)],
      draft: "apply")
    #expect(done.quote == quoted)
    #expect(done.state == .applied)
    #expect(quoted.total == (try .euros(20)))
    #expect(quoted.band == .c)
    #expect(quoted.term.from == (try .day("2026-01-05")))
    #expect(quoted.term.to == (try .day("2026-12-31")))
    #expect(try desk.drafts().isEmpty)
    #expect(try desk.memberships(.waiting).map(\.membership) == [done.membership])
    let charge = try #require(done.charge)
    #expect(throws: DeskError.membership(.state(.applied))) {
      try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    }
    #expect(try clerk.decideMembership(done.membership, approved: true) == .pendingPayment)
    #expect(try desk.memberships(.waiting).isEmpty)
    #expect(try desk.member(person, on: quoted.term.from).proof == nil)
    try rehearsal.pay(charge)
    let sheet = try desk.membership(done.membership)
    #expect(sheet.line.standing.state == .current)
    #expect(sheet.line.since == quoted.term.from)
    #expect(sheet.line.owedCharge == nil)
    #expect(sheet.terms.map(\.paid) == [.paid])
    #expect(sheet.applied.by == "desk.test")
    #expect(sheet.decided?.by == "clerk.test")
    #expect(try desk.charge(charge).membership == done.membership)
    #expect(try desk.member(person, on: quoted.term.to).proof?.validUntil == quoted.term.to)
    #expect(try desk.lookUp(done.membership) == .person(person))
    #expect(try desk.open(person).memberships.map(\.line.membership) == [done.membership])
    #expect(try rehearsal.desk.verifyAudit().isSound)
  }

  @Test("a no needs a reason, gives up the charge and is no membership")
  func denied() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented())
    let done = try clerk.apply(.person(person), for: "full")
    #expect(throws: DeskError.reasonMissing) {
      try clerk.decideMembership(done.membership, approved: false)
    }
    #expect(
      try clerk.decideMembership(done.membership, approved: false, reason: "no registry")
        == .denied)
    #expect(try clerk.charge(try #require(done.charge)).state == .cancelled)
    #expect(try clerk.membership(done.membership).reason == "no registry")
    #expect(throws: DeskError.membership(.state(.denied))) {
      try clerk.decideMembership(done.membership, approved: true)
    }
    #expect(try clerk.apply(.person(person), for: "full").state == .applied)
  }

  @Test("a membership that would overlap another is refused with its reference")
  func overlapsItself() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let (person, membership) = try rehearsal.member()
    for type in ["full", "friend"] {
      #expect(throws: DeskError.membership(.alreadyMember(membership))) {
        try clerk.apply(.person(person), for: type)
      }
    }
    rehearsal.advance(days: 500)
    #expect(try clerk.standing(membership) == .lapsed)
    #expect(throws: DeskError.membership(.alreadyMember(membership))) {
      try clerk.apply(.person(person), for: "full")
    }
    #expect(try clerk.apply(.person(person), for: "friend").state == .current)
  }

  @Test("persons and organisations do not take each other's types")
  func holders() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented())
    try clerk.affiliate(
      person, NewAffiliation(organisation: "Lagos Coastal Registry", from: nil, to: nil))
    #expect(throws: DeskError.membership(.otherHolder(.organisation))) {
      try clerk.apply(.person(person), for: "institution")
    }
    #expect(throws: DeskError.membership(.otherHolder(.person))) {
      try clerk.apply(
        .organisation("Lagos Coastal Registry", payer: person), for: "full")
    }
    #expect(throws: DeskError.notFound("Nowhere Institute")) {
      try clerk.apply(.organisation("Nowhere Institute", payer: person), for: "institution")
    }
  }

  @Test("an answer that cannot be taken takes the application with it")
  func isAllOrNothing() throws {
    let rehearsal = try Rehearsal.members()
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let before = try rehearsal.counts()
    #expect(throws: DeskError.noticeChanged) {
      try desk.apply(
        .person(person), for: "full",
        answers: [ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 2)])
    }
    #expect(try rehearsal.counts() == before)
    #expect(try desk.memberships(of: person).isEmpty)
  }

  @Test("an unclassified country has the stated band, frozen with the charge")
  func bandIsFrozen() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented(country: "FR"))
    let done = try clerk.apply(.person(person), for: "full")
    #expect(done.quote.band == .b)
    try rehearsal.supervisor().setIncomeBands(
      IncomeBandTable(entries: [], unclassified: .c))
    #expect(try clerk.membership(done.membership).terms.map(\.band) == [.b])
    #expect(try clerk.charge(try #require(done.charge)).total == (try .euros(60)))
  }
}
