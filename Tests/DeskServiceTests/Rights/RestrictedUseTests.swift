import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("A restricted record is used for nothing")
struct RestrictedUseTests {
  @Test(
    "registering, letting in, payments and memberships are refused until it is lifted",
    arguments: Store.allCases)
  func verbs(store: Store) throws {
    let rehearsal = try Rehearsal.members(store)
    let (clerk, supervisor) = (try rehearsal.session(.clerk), try rehearsal.supervisor())
    let person = try clerk.enter(.invented(country: "NG"))
    let newcomer = try clerk.enter(.invented("New Comer"))
    let choice = RegistrationChoice(category: "delegate")
    let registered = try clerk.register(person, conference: "2026", choice)
    let waiting = try clerk.apply(.person(person), for: "full")
    let charge = try #require(registered.charge)
    for one in [person, newcomer] { try supervisor.restrict(one, reason: "the address is wrong") }
    let (told, before) = (try clerk.providerNotice().version, try rehearsal.counts())
    #expect(throws: DeskError.rights(.restricted(newcomer))) {
      try clerk.register(newcomer, conference: "2026", choice)
    }
    #expect(throws: DeskError.rights(.restricted(newcomer))) {
      try clerk.apply(.person(newcomer), for: "full")
    }
    #expect(throws: DeskError.rights(.restricted(person))) {
      try clerk.decideMembership(waiting.membership, approved: true)
    }
    #expect(throws: DeskError.rights(.restricted(person))) {
      try clerk.handOff(charge, toldNotice: told)
    }
    #expect(try rehearsal.counts() == before)
    #expect(
      try clerk.checkIn(registered.registration).answer == .referToSupervisor(reason: "restricted"))
    for one in [person, newcomer] { try supervisor.unrestrict(one, reason: "it was right") }
    #expect(try clerk.decideMembership(waiting.membership, approved: true) != .denied)
    #expect(try !clerk.handOff(charge, toldNotice: told).attempt.isEmpty)
    #expect(try !clerk.register(newcomer, conference: "2026", choice).registration.isEmpty)
  }

  @Test("a membership is not renewed, and nobody is named for an organisation")
  func memberships() throws {
    let rehearsal = try Rehearsal.members()
    let (clerk, supervisor) = (try rehearsal.session(.clerk), try rehearsal.supervisor())
    let (person, membership) = try rehearsal.member()
    let payer = try clerk.enter(.invented("Payer Of An Institute"))
    try clerk.affiliate(
      payer, NewAffiliation(organisation: "Institute of Tides", from: nil, to: nil))
    let institute = try clerk.apply(
      .organisation("Institute of Tides", payer: payer), for: "institution")
    try supervisor.restrict(person, reason: "the address is wrong")
    rehearsal.advance(days: 330)
    #expect(throws: DeskError.rights(.restricted(person))) { try clerk.renew(membership) }
    #expect(throws: DeskError.rights(.restricted(person))) {
      try clerk.name(
        RepresentativeSeat(person: person, role: .vote, from: clerk.today, to: nil),
        for: institute.membership)
    }
    #expect(try clerk.memberships(.lapsing(days: 365)).isEmpty)
    #expect(
      try clerk.memberships(.states([], type: nil)).map(\.membership) == [institute.membership])
    try supervisor.unrestrict(person, reason: "it was right")
    #expect(try clerk.memberships(.lapsing(days: 365)).map(\.membership) == [membership])
    #expect(try !clerk.renew(membership).membership.isEmpty)
  }

  @Test("nobody asks for consent, but to say no and to take back stay open to the person")
  func consent() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let (desk, supervisor) = (try rehearsal.session(.desk), try rehearsal.supervisor())
    let person = try desk.enter(.invented())
    func reply(_ purpose: String, _ answer: ConsentAnswer) -> ConsentReply {
      ConsentReply(purpose: purpose, answer: answer, noticeVersion: 1)
    }
    _ = try desk.record(person, reply("newsletter", .given))
    try supervisor.restrict(person, reason: "the address is wrong")
    rehearsal.clock.advance(seconds: 60)
    for answer in [ConsentAnswer.given, .later] {
      #expect(throws: DeskError.rights(.restricted(person))) {
        try desk.record(person, reply("attendeeList", answer))
      }
    }
    #expect(try desk.record(person, reply("newsletter", .withdrawn)).state == .withdrawn)
    #expect(try desk.record(person, reply("attendeeList", .refused)).state == .refused)
  }

  @Test("a file brings nothing new to the record, and says why")
  func imports() throws {
    let rehearsal = try Rehearsal.members()
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented("Ada Obi", email: "ada@example.org"))
    try rehearsal.supervisor().restrict(person, reason: "the address is wrong")
    let file = FileOfRows(session: clerk)
    let registered = try file.registrations(
      "Full name,Email,Country,Category\nAda Obi,ada@example.org,NG,delegate\n", skipBad: true)
    let member = try file.memberships(
      "Name,Email,Organisation,Type,State,Since,Until\n"
        + "Ada Obi,ada@example.org,,full,current,2025-01-01,2026-12-31\n", skipBad: true)
    for done in [registered, member] {
      #expect(done.written == 0 && done.refusals.count == 1)
      #expect(done.refusals.first?.hasSuffix("restricted") ?? false)
    }
    #expect(try clerk.open(person).registrations.isEmpty)
    #expect(try clerk.memberships(of: person).isEmpty)
  }

  @Test("work lists leave the record out, and today's says so", arguments: Store.allCases)
  func lists(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let (clerk, supervisor) = (try rehearsal.session(.clerk), try rehearsal.supervisor())
    let person = try clerk.enter(.invented("Adaeze Okafor"))
    let twin = try clerk.enter(.invented("Adaeze Okafor"))
    _ = try clerk.register(person, conference: "2026", RegistrationChoice(category: "delegate"))
    func found() throws -> [Int] {
      [
        try supervisor.flags().lines.filter { $0.person == person }.count,
        try clerk.glimpse(person).flags.count, try clerk.openCharges().count,
        try clerk.duplicatePairs().pairs.count,
        try clerk.today().filter { !$0.isRestricted }.count,
      ]
    }
    #expect(try found().allSatisfy { $0 > 0 })
    try supervisor.restrict(person, reason: "the address is wrong")
    #expect(try found() == [0, 0, 0, 0, 0])
    #expect(try clerk.today().map(\.isRestricted) == [true])
    try supervisor.unrestrict(person, reason: "it was right")
    #expect(try found().allSatisfy { $0 > 0 })
    #expect(try !clerk.glimpse(twin).name.isEmpty)
  }
}
