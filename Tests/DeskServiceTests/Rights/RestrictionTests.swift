import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Restriction, leaving services, children")
struct RestrictionTests {
  @Test("a restricted record goes out on no list, and is counted", arguments: Store.allCases)
  func exports(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let clerk = try rehearsal.session(.clerk)
    let supervisor = try rehearsal.supervisor()
    let kept = try clerk.enter(.invented("Kept Apart"))
    let other = try clerk.enter(.invented("Somebody Else"))
    for person in [kept, other] {
      _ = try clerk.register(person, conference: "2026", RegistrationChoice(category: "delegate"))
      _ = try clerk.record(
        person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    }
    try supervisor.restrict(kept, reason: "says the address is wrong")
    #expect(try clerk.standing(kept).restrictedAt == rehearsal.clock.now)
    func outcome(
      _ export: (([String]) throws -> Void) throws -> ExportDone
    ) throws -> (names: [String], left: [String]) {
      var names: [String] = []
      let done = try export { row in
        names += row.filter { ["Kept Apart", "Somebody Else"].contains($0) }
      }
      return (names, done.leftOut.map { "\($0.reason.code) \($0.count)" })
    }
    let outcomes = [
      try outcome {
        try clerk.exportPeople(purpose: "newsletter", format: "csv", fields: [.fullName], row: $0)
      },
      // Whatever the basis is.
      try outcome {
        try clerk.exportPeople(purpose: "conference", format: "csv", fields: [.fullName], row: $0)
      },
      try outcome { try clerk.exportConsents(purpose: "newsletter", format: "csv", row: $0) },
      try outcome {
        try clerk.exportRegistrations(
          conference: "2026", purpose: "conference", format: "csv", row: $0)
      },
    ]
    for outcome in outcomes {
      #expect(Set(outcome.names) == ["Somebody Else"])
      #expect(outcome.left == ["restricted 1"])
    }
    #expect(throws: DeskError.rights(.restricted(kept))) {
      try supervisor.restrict(kept, reason: "again")
    }
    #expect(throws: DeskError.rights(.restricted(kept))) {
      try clerk.proposeMerge(kept: other, MergeRequest(gone: kept, take: []), reason: "same name")
    }
    try supervisor.unrestrict(kept, reason: "the address was right")
    #expect(throws: DeskError.rights(.notRestricted(kept))) {
      try supervisor.unrestrict(kept, reason: "again")
    }
    let after = try outcome {
      try clerk.exportPeople(purpose: "conference", format: "csv", fields: [.fullName], row: $0)
    }
    #expect(after.names.count == 2 && after.left.isEmpty)
  }

  @Test("supervisors restrict, with a reason")
  func roles() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented())
    #expect(throws: DeskError.notPermitted(.answerRequest)) {
      try clerk.restrict(person, reason: "asked for")
    }
    #expect(throws: DeskError.invalid([FieldFailure(field: "reason", code: "required")])) {
      try rehearsal.supervisor().restrict(person, reason: "  ")
    }
    #expect(try clerk.standing(person).restrictedAt == nil)
  }

  @Test(
    "leaving a service ends what rests on consent, names the contact and makes a task",
    arguments: Store.allCases)
  func optOut(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    _ = try desk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    let done = try desk.optOut(person, of: "conference")
    #expect(done.ended == ["newsletter", "attendeeList", "dietaryAndAccess"])
    #expect(done.staying == ["conference"])
    #expect(done.focalPoint.name == "Society of Coastal Registries")
    let states = try desk.consentHistory(person).map { "\($0.event.purpose) \($0.event.answer)" }
    #expect(states.contains("newsletter withdrawn") && states.contains("attendeeList refused"))
    let task = try #require(try desk.serviceTasks().first)
    #expect(task.reference == done.task && task.person == person && task.service == "conference")
    #expect(task.purposes == done.ended)
    let line = try rehearsal.supervisor().request(done.request)
    #expect(line.kind == .optOut && line.state == .answered && line.person == person)
    try desk.finishTask(done.task)
    #expect(try desk.serviceTasks().isEmpty)
    #expect(throws: DeskError.notFound(done.task)) { try desk.finishTask(done.task) }
    // Once more ends nothing more.
    #expect(try desk.optOut(person, of: "conference").ended.isEmpty)
    #expect(throws: DeskError.rights(.unknownService("elsewhere"))) {
      try desk.optOut(person, of: "elsewhere")
    }
  }

  @Test("an objection to a legitimate interest is kept and obeyed, and the service's contact named")
  func objection() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    try rehearsal.driver.write { tx in
      try tx.run(RehearsalSQL.legitimateInterest, [])
      try tx.run(
        ServiceSQL.put,
        [
          "conference", "conference",
          .text(
            try JSONText.encode(
              Service(
                code: "conference", kind: .conference, names: ["en": "Conference"],
                focalPoint: FocalPoint(name: "Ngozi", email: "ngozi@example.org")))), 1, 0, 1,
        ])
    }
    let done = try desk.optOut(person, of: "conference")
    #expect(done.ended.contains("conference") && done.staying.isEmpty)
    #expect(done.focalPoint == FocalPoint(name: "Ngozi", email: "ngozi@example.org"))
    #expect(try rehearsal.supervisor().request(done.request).kind == .objection)
    let export = try rehearsal.session(.clerk).exportPeople(
      purpose: "conference", format: "csv"
    ) { _ in }
    #expect(export.people == 0)
  }

  @Test("a child's day of coming of age is noted and changed")
  func child() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    try desk.noteChild(person, until: CivilDate("2031-05-01"))
    #expect(try desk.standing(person).childUntil == CivilDate("2031-05-01"))
    #expect(try rehearsal.detail(of: .childNoted).contains("2031-05-01"))
    try desk.noteChild(person, until: nil)
    #expect(try desk.standing(person).childUntil == nil)
  }
}

private enum RehearsalSQL: String, CatalogueStatement, CaseIterable {
  case legitimateInterest = """
    UPDATE purpose SET legal_basis = 'legitimateInterest' WHERE code = 'conference'
    """
}
