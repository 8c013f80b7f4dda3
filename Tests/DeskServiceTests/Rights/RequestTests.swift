import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Requests of people")
struct RequestTests {
  @Test(
    "a request goes its way from receipt to answer, each step logged", arguments: Store.allCases)
  func way(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let supervisor = try rehearsal.supervisor()
    let person = try desk.enter(.invented())
    let start = try rehearsal.actions().count
    let reference = try desk.receive(NewRightsRequest(.access, person: person, channel: .email))
    let line = try #require(try supervisor.requests().first)
    #expect(line.reference == reference && line.person == person && line.channel == "email")
    #expect(line.receivedOn.description == "2026-01-05" && line.dueOn.description == "2026-02-05")
    #expect(throws: DeskError.stateForbids(from: "received", to: "answered")) {
      try supervisor.answer(reference, with: "sent")
    }
    #expect(try supervisor.identify(reference, how: "passport shown").state == .identified)
    let extended = try supervisor.extend(reference, reason: "three years of registrations")
    #expect(extended.dueOn.description == "2026-04-05" && extended.extendedAt != nil)
    #expect(throws: DeskError.rights(.extendedAlready)) {
      try supervisor.extend(reference, reason: "again")
    }
    let answered = try supervisor.answer(reference, with: "handed over")
    #expect(answered.state == .answered && answered.closedBy == "amina")
    #expect(try supervisor.requests().isEmpty)
    #expect(try supervisor.requests(openOnly: false).map(\.reference) == [reference])
    #expect(
      try rehearsal.actions(after: start) == [
        .requestReceived, .requestChanged, .requestChanged, .requestChanged,
      ])
    #expect(try rehearsal.desk.verifyAudit().isSound)
  }

  @Test("the most urgent comes first, and what lies ahead is refused")
  func order() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let supervisor = try rehearsal.supervisor()
    let new = try supervisor.receive(NewRightsRequest(.access))
    let old = try supervisor.receive(
      NewRightsRequest(.erasure, receivedOn: CivilDate("2025-11-30")))
    let lines = try supervisor.requests()
    #expect(lines.map(\.reference) == [old, new])
    #expect(lines.first?.urgency(on: supervisor.today) == .late(days: 6))
    #expect(throws: DeskError.rights(.extensionTooLate(try #require(CivilDate("2025-12-30"))))) {
      try supervisor.extend(old, reason: "complex")
    }
    #expect(throws: DeskError.rights(.receivedInFuture)) {
      try supervisor.receive(NewRightsRequest(.access, receivedOn: CivilDate("2026-01-06")))
    }
    #expect(throws: DeskError.notFound("M-0000-0000")) {
      try supervisor.receive(NewRightsRequest(.access, person: "M-0000-0000"))
    }
    #expect(try supervisor.requests().count == 2)
  }

  @Test("a request of nobody is answered only where the question was whether anything is held")
  func nobody() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let supervisor = try rehearsal.supervisor()
    let access = try supervisor.receive(NewRightsRequest(.access))
    _ = try supervisor.identify(access, how: "by letter")
    #expect(throws: DeskError.rights(.nobodyNamed)) {
      try supervisor.answer(access, with: "handed over")
    }
    #expect(try supervisor.refuse(access, reason: "nobody like that").state == .refused)
    let named = try supervisor.receive(NewRightsRequest(.access))
    let person = try supervisor.enter(.invented())
    #expect(try supervisor.identify(named, person: person, how: "by letter").person == person)
    #expect(try supervisor.takeBack(named).state == .withdrawn)
    #expect(throws: DeskError.stateForbids(from: "withdrawn", to: "refused")) {
      try supervisor.refuse(named, reason: "late")
    }
  }

  @Test("nothing held is an answer, kept without the name", arguments: Store.allCases)
  func existence(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let supervisor = try rehearsal.supervisor()
    _ = try supervisor.enter(.invented("Adaeze Okafor", email: "adaeze@example.org"))
    let line = try supervisor.answerNothingHeld(.invented("Zebulonia Quarkwright"))
    #expect(line.state == .answered && line.answer == "nothingHeld" && line.person == nil)
    #expect(try rehearsal.driver.remains(of: [Array("Quarkwright".utf8)]).nowhere.isEmpty)
    #expect(throws: DeskError.rights(.perhapsHeld(1))) {
      try supervisor.answerNothingHeld(.invented("Adaeze Okafor"))
    }
    #expect(throws: DeskError.rights(.perhapsHeld(1))) {
      try supervisor.answerNothingHeld(.invented("Other Name", email: "adaeze@example.org"))
    }
    #expect(throws: DeskError.invalid([FieldFailure(field: "fullName", code: "required")])) {
      try supervisor.answerNothingHeld(PersonDetails([:]))
    }
    #expect(try supervisor.requests(openOnly: false).count == 1)
  }

  @Test("the desk receives, supervisors decide")
  func roles() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let clerk = try rehearsal.session(.clerk)
    let reference = try desk.receive(NewRightsRequest(.access))
    for session in [desk, clerk] {
      #expect(throws: DeskError.notPermitted(.answerRequest)) { try session.requests() }
      #expect(throws: DeskError.notPermitted(.answerRequest)) {
        try session.identify(reference, how: "seen")
      }
      #expect(throws: DeskError.notPermitted(.answerRequest)) {
        try session.refuse(reference, reason: "no")
      }
      #expect(throws: DeskError.notPermitted(.answerRequest)) {
        try session.answerNothingHeld(.invented())
      }
    }
  }
}
