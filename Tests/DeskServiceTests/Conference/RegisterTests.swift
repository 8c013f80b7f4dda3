import DeskService
import Registration
import Testing

@Suite("Registering")
struct RegisterTests {
  @Test("a quote is what the registration then costs", arguments: Store.allCases)
  func quoteIsTheCharge(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let choice = RegistrationChoice(
      category: "delegate", member: true, memberEvidence: MemberEvidence(code: "letter"),
      options: [OptionChoice(code: "dinner", quantity: 2), OptionChoice(code: "tour")])
    let quoted = try desk.quote(person, conference: "2026", choice)
    let done = try desk.register(person, conference: "2026", choice)
    #expect(quoted == done.fee)
    #expect(quoted.band == .c)
    #expect(quoted.lines.map(\.name) == ["Delegate", "Dinner", "Harbour tour"])
    #expect(quoted.total == (try .euros(260)))
    #expect(
      quoted.quote.reasons == [
        .period(code: "early", until: try .day("2026-01-05")), .memberRate(evidence: "letter"),
        .band(.c, country: "NG", since: try .day("2025-07-01")),
      ])
    let charge = try desk.charge(try #require(done.charge))
    #expect(charge.total == quoted.total)
    #expect(charge.owed == quoted.total)
    #expect(charge.lines.map(\.line.name) == quoted.lines.map(\.name))
    #expect(charge.lines.map(\.reasons) == quoted.lines.map(\.line.reasons))
    #expect(charge.registration == done.registration)
    #expect(try desk.conference("2026").options.map(\.taken) == [2, 0, 1])
  }

  @Test(
    "the band is the country's, the unclassified one without",
    arguments: [
      ("NG", IncomeBand.c), ("NZ", .a), ("FR", .b), ("", .b),
    ])
  func bandFollowsTheCountry(country: String, band: IncomeBand) throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented(country: country))
    let quoted = try desk.quote(
      person, conference: "2026", RegistrationChoice(category: "delegate"))
    #expect(quoted.band == band)
  }

  @Test("a registration that costs nothing is complete, one to be approved waits")
  func firstStates() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    func register(_ category: String) throws -> RegistrationDone {
      try desk.register(
        try desk.enter(.invented(category)), conference: "2026",
        RegistrationChoice(category: category))
    }
    let guest = try register("guest")
    #expect(guest.state == .complete)
    #expect(guest.charge == nil)
    #expect(try register("speaker").state == .pendingApproval)
    let delegate = try register("delegate")
    #expect(delegate.state == .unpaid)
    #expect(delegate.charge != nil)
  }

  @Test("one live registration a person and conference", arguments: Store.allCases)
  func registersOnce(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let choice = RegistrationChoice(category: "delegate", options: [OptionChoice(code: "dinner")])
    let first = try desk.register(person, conference: "2026", choice)
    let before = try rehearsal.counts()
    #expect(throws: DeskError.alreadyRegistered(first.registration)) {
      try desk.register(person, conference: "2026", choice)
    }
    #expect(try rehearsal.counts() == before)
    _ = try desk.withdraw(first.registration, reason: "entered twice")
    #expect(try desk.register(person, conference: "2026", choice).state == .unpaid)
  }

  @Test("sold out names the option and keeps nothing", arguments: Store.allCases)
  func soldOutKeepsNothing(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store, places: 1)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    try desk.keepDraft(slot: "register", subject: person, body: "{}")
    let before = try rehearsal.counts()
    #expect(throws: DeskError.soldOut(option: "dinner")) {
      try desk.register(
        person, conference: "2026",
        RegistrationChoice(
          category: "delegate",
          options: [OptionChoice(code: "workshop"), OptionChoice(code: "dinner", quantity: 2)]),
        draft: "register")
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("the draft and the answers go with the registration, and are in the audit trail")
  func draftAndAnswersGoWithIt() throws {
    let rehearsal = try Rehearsal.conference(.file)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    try desk.keepDraft(slot: "register", subject: person, body: "{\"category\":\"delegate\"}")
    try desk.keepDraft(slot: "other", subject: nil, body: "{}")
    let before = try rehearsal.actions().count
    _ = try desk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"),
      answers: [
        ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1),
        ConsentReply(purpose: "attendeeList", answer: .later, noticeVersion: 1),
      ],
      draft: "register")
    #expect(try desk.drafts().map(\.slot) == ["other"])
    #expect(try rehearsal.actions(after: before) == [.registered, .consentRecorded])
    let answers = #""answers":{"attendeeList":"later","newsletter":"given"}"#
    #expect(try rehearsal.detail(of: .consentRecorded).contains(answers))
    #expect(try rehearsal.detail(of: .registered).contains("\"total\":\"300.00 EUR\""))
    #expect(try rehearsal.desk.verifyAudit().isSound)
  }

  @Test("an answer that cannot be taken takes the registration with it")
  func answersAreAllOrNothing() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let before = try rehearsal.counts()
    #expect(throws: DeskError.noticeChanged) {
      try desk.register(
        person, conference: "2026", RegistrationChoice(category: "delegate"),
        answers: [ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 2)])
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("what cannot be quoted cannot be registered", arguments: Unquotable.allCases)
  func refusesTheUnquotable(kind: Unquotable) throws {
    let rehearsal = try Rehearsal.conference(.memory, evidenceRequired: true)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let before = try rehearsal.counts()
    #expect(throws: kind.refusal) { try desk.quote(person, conference: "2026", kind.choice) }
    #expect(throws: kind.refusal) { try desk.register(person, conference: "2026", kind.choice) }
    #expect(try rehearsal.counts() == before)
  }

  enum Unquotable: CaseIterable {
    case category, option, evidence, quantity

    var choice: RegistrationChoice {
      switch self {
      case .category: RegistrationChoice(category: "nobody")
      case .option:
        RegistrationChoice(category: "delegate", options: [OptionChoice(code: "moon")])
      case .evidence: RegistrationChoice(category: "delegate", member: true)
      case .quantity:
        RegistrationChoice(
          category: "delegate", options: [OptionChoice(code: "tour", quantity: 0)])
      }
    }

    var refusal: DeskError {
      switch self {
      case .category: .fee(.unknownCategory("nobody"))
      case .option: .fee(.unknownOption("moon"))
      case .evidence: .fee(.memberEvidenceMissing)
      case .quantity: .fee(.quantityOutOfRange(option: "tour", quantity: 0))
      }
    }
  }

  @Test("nobody and nowhere are named")
  func namesTheUnknown() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let choice = RegistrationChoice(category: "delegate")
    #expect(throws: DeskError.notFound("M-0000-0000")) {
      try desk.register("M-0000-0000", conference: "2026", choice)
    }
    let person = try desk.enter(.invented())
    #expect(throws: DeskError.notFound("1999")) {
      try desk.register(person, conference: "1999", choice)
    }
  }

  @Test("a card number as evidence is refused and kept nowhere")
  func evidenceIsNoCard() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let before = try rehearsal.counts()
    #expect(throws: DeskError.self) {
      try desk.register(
        person, conference: "2026",
        RegistrationChoice(
          category: "delegate", member: true,
          memberEvidence: MemberEvidence(code: "4111 1111 1111 1111")))
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("today's registrations begin at midnight at the conference")
  func todayBeginsAtMidnightThere() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let choice = RegistrationChoice(category: "delegate")
    _ = try desk.register(
      try desk.enter(.invented("Early Bird")), conference: "2026", choice)
    // 22:00 becomes 01:00 of the next day in Auckland; in UTC it stays the same day.
    rehearsal.clock.advance(seconds: 3 * 3_600)
    let late = try desk.register(
      try desk.enter(.invented("Night Owl")), conference: "2026", choice)
    let today = try desk.today()
    #expect(today.map(\.name) == ["Night Owl"])
    #expect(today.first?.registration == late.registration)
    #expect(today.first?.total == (try .euros(400)))
    #expect(today.first?.category == "Delegate")
    #expect(today.first?.paid == .open)
  }
}
