import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Exports")
struct ExportTests {
  @Test("only whom the purpose covers comes out, and that is recorded", arguments: Store.allCases)
  func givesOutTheCovered(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let answers: [(String, ConsentAnswer?, AnsweredBy)] = [
      ("Said Yes", .given, .`self`), ("Said No", .refused, .`self`),
      ("Said Later", .later, .`self`), ("Never Asked", nil, .`self`),
      ("By Proxy", .given, .proxy),
    ]
    for (name, answer, by) in answers {
      let person = try desk.enter(.invented(name, email: "x@example.org"))
      guard let answer else { continue }
      _ = try desk.record(
        person,
        ConsentReply(purpose: "newsletter", answer: answer, answeredBy: by, noticeVersion: 1))
    }
    let before = try rehearsal.actions().count
    var rows: [[String]] = []
    let clerk = try rehearsal.session(.clerk)
    let start = try rehearsal.actions().count
    let done = try clerk.exportPeople(
      purpose: "newsletter", format: "csv", fields: [.fullName, .email]
    ) { rows.append($0) }
    #expect(before < start)
    #expect(rows.map { Array($0.dropFirst()) } == [["Said Yes", "x@example.org"]])
    #expect(ExportColumns.people([.fullName, .email]) == ["reference", "fullName", "email"])
    #expect(done.people == 1)
    #expect(done.leftOutCount == 4)
    #expect(
      Set(done.leftOut.map { "\($0.reason.code) \($0.count)" })
        == ["refused 1", "askedLater 1", "unknown 1", "byProxyUnconfirmed 1"])
    #expect(try rehearsal.actions(after: start) == [.exported])
    #expect(try rehearsal.detail(of: .exported).contains("\"leftOut\":4"))
    #expect(try rehearsal.counts()["disclosure"] == 1)
  }

  @Test("another legal basis needs no consent")
  func otherBasesCoverEverybody() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    for index in 0..<3 { _ = try desk.enter(.invented("Person \(index)")) }
    var names: [String] = []
    let done = try rehearsal.session(.clerk).exportPeople(
      purpose: "conference", format: "json", fields: [.fullName]
    ) { names.append($0[1]) }
    #expect(names == ["Person 0", "Person 1", "Person 2"])
    #expect(done.leftOut.isEmpty)
  }

  @Test("more people than a slice come out whole and once")
  func crossesSlices() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    for index in 0..<1_203 {
      let person = try desk.enter(.invented("Person \(index)"))
      guard index.isMultiple(of: 3) else { continue }
      _ = try desk.record(
        person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    }
    var names: [String] = []
    let done = try rehearsal.session(.clerk).exportPeople(
      purpose: "newsletter", format: "csv", fields: [.fullName]
    ) { names.append($0[1]) }
    #expect(names == stride(from: 0, to: 1_203, by: 3).map { "Person \($0)" })
    #expect(done.people == 401)
    #expect(done.leftOutCount == 802)
    #expect(try rehearsal.counts()["disclosure"] == 401)
  }

  @Test("registrations come out with what was chosen and charged")
  func registrations() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let done = try desk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"),
      answers: [ConsentReply(purpose: "attendeeList", answer: .given, noticeVersion: 1)])
    _ = try desk.register(
      try desk.enter(.invented("No Thanks")), conference: "2026",
      RegistrationChoice(category: "guest"))
    var rows: [[String]] = []
    let export = try rehearsal.session(.clerk).exportRegistrations(
      conference: "2026", purpose: "attendeeList", format: "csv"
    ) { rows.append($0) }
    #expect(export.people == 1)
    #expect(export.leftOut == [LeftOut(reason: .state(.unknown), count: 1)])
    let row = try #require(rows.first)
    let values = Dictionary(
      zip(ExportColumns.registrations, row), uniquingKeysWith: { first, _ in first })
    #expect(row.count == ExportColumns.registrations.count)
    #expect(values["registration"] == done.registration)
    #expect(values["person"] == person)
    #expect(values["state"] == "unpaid")
    #expect(values["member"] == "no")
    #expect(values["registeredAt"] == "2026-01-05T09:00:00Z")
    #expect(values["total"] == "300.00")
    #expect(values["currency"] == "EUR")
  }

  @Test("a file that cannot be written closes the disclosure with what has gone out")
  func stopsHonestly() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    for index in 0..<3 { _ = try desk.enter(.invented("Person \(index)")) }
    #expect(throws: DatabaseFault.full) {
      try rehearsal.session(.clerk).exportPeople(purpose: "conference", format: "csv") { _ in
        throw DatabaseFault.full
      }
    }
    #expect(try rehearsal.actions().last == .exported)
    #expect(try rehearsal.detail(of: .exported).contains("\"whole\":false"))
    #expect(try rehearsal.counts()["disclosure"] == 3)
  }

  @Test("an unknown purpose or conference lets nobody out")
  func namesTheUnknown() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let clerk = try rehearsal.session(.clerk)
    let before = try rehearsal.counts()
    #expect(throws: DeskError.notFound("moon")) {
      try clerk.exportPeople(purpose: "moon", format: "csv") { _ in }
    }
    #expect(throws: DeskError.notFound("1999")) {
      try clerk.exportRegistrations(
        conference: "1999", purpose: "newsletter", format: "csv"
      ) { _ in }
    }
    #expect(try rehearsal.counts() == before)
  }
}
