import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Corrections that somebody asks for")
struct CorrectionTests {
  private func change(
    _ person: String, _ field: PersonField, to value: String, asked: AskedCorrection?,
    _ session: DeskSession
  ) throws -> CorrectionDone {
    let (version, held) = (try session.open(person).version, try session.unmask(person))
    var details = held
    details[field] = value
    return try session.correct(person, version: version, from: held, to: details, asked: asked)
  }

  @Test(
    "those who received the wrong value are found, and a task is to tell them",
    arguments: Store.allCases)
  func recipients(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let (clerk, supervisor) = (try rehearsal.session(.clerk), try rehearsal.supervisor())
    let person = try clerk.enter(.invented())
    let other = try clerk.enter(.invented("Somebody Else"))
    func send(_ fields: [PersonField]) throws -> String {
      rehearsal.clock.advance(seconds: 60)
      return try clerk.exportPeople(
        purpose: "conference", format: "csv", fields: fields, row: { _ in }
      ).batch
    }
    let all = try send(PersonField.allCases)
    _ = try send([.fullName, .country])
    let addresses = try send([.fullName, .city])
    let request = try supervisor.receive(NewRightsRequest(.correction, person: person))
    let asked = AskedCorrection(by: .representative, request: request)
    rehearsal.clock.advance(seconds: 60)
    let done = try change(person, .city, to: "Abuja", asked: asked, clerk)
    #expect(done.recipients.map(\.disclosure.batch) == [all, addresses])
    #expect(done.recipients.allSatisfy { $0.fields == [.city] && !$0.disclosure.by.isEmpty })
    let detail = try rehearsal.detail(of: .corrected)
    #expect(detail.contains("representative") && detail.contains(request))
    let task = try #require(try supervisor.serviceTasks().first)
    #expect(task.reference == done.task && task.person == person && task.kind == "correction")
    #expect(task.purposes == [all, addresses])
    try clerk.finishTask(task.reference)
    // What went out before it was mended is told once.
    let later = try send([.city])
    rehearsal.clock.advance(seconds: 60)
    let again = try change(person, .city, to: "Jos", asked: AskedCorrection(by: .person), clerk)
    #expect(again.recipients.map(\.disclosure.batch) == [later])
    // Two fields at once: each since it was entered itself.
    let (version, held) = (try clerk.open(person).version, try clerk.unmask(person))
    var both = held
    (both[.city], both[.badgeName]) = ("Kano", "Adaeze")
    let two = try clerk.correct(
      person, version: version, from: held, to: both, asked: AskedCorrection(by: .person))
    #expect(two.recipients.map(\.disclosure.batch) == [all])
    #expect(two.recipients.first?.fields == [.badgeName])
    // A name nobody had received since it was entered, and a mistake of the desk's own.
    let mended = try change(other, .position, to: "Reader", asked: nil, clerk)
    #expect(mended.recipients.isEmpty && mended.task == nil)
    #expect(
      try supervisor.serviceTasks().map(\.reference) == [
        try #require(again.task), try #require(two.task),
      ])
  }

  @Test("what two people decide keeps who asked, and makes the task when it is approved")
  func proposed() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let (desk, clerk) = (try rehearsal.session(.desk), try rehearsal.session(.clerk))
    let supervisor = try rehearsal.supervisor()
    let person = try clerk.enter(.invented())
    rehearsal.clock.advance(seconds: 60)
    let batch = try clerk.exportPeople(purpose: "conference", format: "csv") { _ in }.batch
    do {
      _ = try change(person, .city, to: "Abuja", asked: AskedCorrection(by: .third), desk)
      Issue.record("it was corrected at once")
    } catch DeskError.proposed(let proposal) {
      #expect(try supervisor.serviceTasks().isEmpty)
      _ = try supervisor.approve(proposal)
    }
    #expect(try clerk.unmask(person).city == "Abuja")
    #expect(try supervisor.serviceTasks().map(\.purposes) == [[batch]])
    #expect(try rehearsal.detail(of: .corrected).contains("third"))
  }

  @Test("a request nobody has made is named")
  func unknownRequest() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented())
    let asked = AskedCorrection(by: .person, request: "V-0000-0000")
    #expect(throws: DeskError.notFound("V-0000-0000")) {
      try change(person, .city, to: "Abuja", asked: asked, clerk)
    }
    #expect(try clerk.unmask(person).city != "Abuja")
  }
}
