import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Faults of requests and consents")
struct RightsFaultTests {
  @Test("a day that lies ahead, or behind, is refused by name")
  func days() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let (desk, supervisor) = (try rehearsal.session(.desk), try rehearsal.supervisor())
    let person = try desk.enter(.invented())
    let tomorrow = desk.today.adding(days: 1)
    #expect(throws: DeskError.rights(.receivedInFuture)) {
      try desk.receive(NewRightsRequest(.access, person: person, receivedOn: tomorrow))
    }
    #expect(throws: DeskError.rights(.receivedInFuture)) {
      try supervisor.answerNothingHeld(.invented("Nobody Here"), receivedOn: tomorrow)
    }
    #expect(throws: DeskError.rights(.ageInPast(desk.today))) {
      try desk.noteChild(person, until: desk.today)
    }
    #expect(try supervisor.requests(openOnly: false).isEmpty)
    #expect(try desk.standing(person).childUntil == nil)
  }

  @Test("a withdrawal older than the consent is refused: nothing would be taken back")
  func olderThanConsent() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    func answer(_ answer: ConsentAnswer) throws -> ConsentState {
      try desk.record(
        person, ConsentReply(purpose: "newsletter", answer: answer, noticeVersion: 1)
      ).state
    }
    // By a clock an hour ahead.
    rehearsal.clock.advance(seconds: 3_600)
    #expect(try answer(.given) == .given)
    let givenAt = rehearsal.clock.now
    rehearsal.clock.advance(seconds: -3_600)
    #expect(throws: DeskError.rights(.olderThanConsent(givenAt))) { try answer(.withdrawn) }
    #expect(throws: DeskError.rights(.olderThanConsent(givenAt))) {
      try desk.optOut(person, of: "conference")
    }
    rehearsal.clock.advance(seconds: 3_700)
    #expect(try answer(.withdrawn) == .withdrawn)
  }

  @Test("an unknown purpose is named, at the desk and in an export")
  func unknownPurpose() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented())
    #expect(throws: DeskError.notFound("newspaper")) {
      try clerk.record(
        person, ConsentReply(purpose: "newspaper", answer: .given, noticeVersion: 1))
    }
    #expect(throws: DeskError.notFound("newspaper")) {
      try clerk.exportPeople(purpose: "newspaper", format: "csv") { _ in }
    }
  }

  @Test("a second erasure of the same person is refused by name", arguments: Store.allCases)
  func secondErasure(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let (clerk, supervisor) = (try rehearsal.session(.clerk), try rehearsal.supervisor())
    let person = try clerk.enter(.invented())
    // What was paid is kept for the accounts, so that the reference goes on without a name.
    let done = try clerk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"))
    _ = try clerk.withdraw(done.registration, reason: "cannot come")
    let request = try supervisor.receive(NewRightsRequest(.erasure, person: person))
    let proposal = try clerk.proposeErasure(of: person, reason: "asked for")
    #expect(throws: DeskError.rights(.erasureProposed(proposal))) {
      try clerk.proposeErasure(of: person, request: request, reason: "asked for again")
    }
    _ = try supervisor.approve(proposal)
    #expect(throws: DeskError.rights(.erasedAlready(person))) {
      try clerk.proposeErasure(of: person, reason: "once more")
    }
    #expect(throws: DeskError.rights(.erasedAlready(person))) { try clerk.erasurePreview(person) }
  }
}
