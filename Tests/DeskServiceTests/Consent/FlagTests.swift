import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Consent flags")
struct FlagTests {
  @Test("who is registered has to be asked, who is not need not", arguments: Store.allCases)
  func neverAsked(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let registered = try desk.enter(.invented("Registered Person"))
    let visitor = try desk.enter(.invented("Passing Visitor"))
    _ = try desk.register(
      registered, conference: "2026", RegistrationChoice(category: "delegate"),
      answers: [ConsentReply(purpose: "newsletter", answer: .refused, noticeVersion: 1)])
    let answer = try rehearsal.supervisor().flags()
    #expect(answer.lines.map(\.person) == [registered, registered])
    #expect(answer.lines.map(\.flag.kind) == [.neverAsked, .neverAsked])
    #expect(answer.lines.map(\.flag.purpose) == ["attendeeList", "dietaryAndAccess"])
    #expect(answer.lines.map(\.station) == ["desk 1", "desk 1"])
    #expect(try rehearsal.flagCounts([registered, visitor]) == [2, 0])
  }

  @Test("the count in a search row is that of the supervisor's list")
  func countsAgree() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    var people: [String] = []
    for index in 0..<120 {
      let person = try desk.enter(.invented("Person \(index)"))
      people.append(person)
      guard index.isMultiple(of: 2) else { continue }
      _ = try desk.register(
        person, conference: "2026", RegistrationChoice(category: "guest"),
        answers: index.isMultiple(of: 3)
          ? [ConsentReply(purpose: "newsletter", answer: .later, noticeVersion: 1)] : [])
    }
    let lines = try rehearsal.supervisor().flags().lines
    let counts = try rehearsal.flagCounts(people)
    for (person, count) in zip(people, counts) {
      #expect(lines.filter { $0.person == person }.count == count)
    }
    #expect(counts.reduce(0, +) == 180)
    #expect(lines.filter { $0.flag.kind == .askedLater }.count == 20)
    #expect(lines.map(\.flag.kind) == lines.map(\.flag.kind).sorted())
  }

  @Test("a filter narrows the list, the counts are of all kinds, the limit is kept")
  func filters() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    for station in ["desk 1", "desk 2"] {
      let desk = try rehearsal.session(.desk, station: station)
      let person = try desk.enter(.invented("Person at \(station)"))
      _ = try desk.register(
        person, conference: "2026", RegistrationChoice(category: "guest"),
        answers: [
          ConsentReply(
            purpose: "newsletter", answer: .given, answeredBy: .proxy, noticeVersion: 1)
        ])
    }
    let supervisor = try rehearsal.supervisor()
    let proxies = try supervisor.flags(FlagFilter(kind: .byProxyUnconfirmed))
    #expect(proxies.lines.map(\.flag.purpose) == ["newsletter", "newsletter"])
    #expect(proxies.counts == [.byProxyUnconfirmed: 2, .neverAsked: 4])
    #expect(try supervisor.flags(FlagFilter(station: "desk 2")).lines.count == 3)
    #expect(try supervisor.flags(FlagFilter(purpose: "attendeeList")).total == 2)
    let short = try supervisor.flags(limit: 1)
    #expect(short.lines.map(\.flag.kind) == [.byProxyUnconfirmed])
    #expect(short.total == 6)
  }

  @Test("a yes taken back after a list went out is flagged until a supervisor has seen to it")
  func withdrawnButListed() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let yes = ConsentReply(purpose: "attendeeList", answer: .given, noticeVersion: 1)
    _ = try desk.register(
      person, conference: "2026", RegistrationChoice(category: "guest"),
      answers: [yes])
    let listed = FlagFilter(kind: .withdrawnButListed)
    let supervisor = try rehearsal.supervisor()
    _ = try supervisor.exportPeople(purpose: "attendeeList", format: "csv") { _ in }
    #expect(try supervisor.flags(listed).lines.isEmpty)
    rehearsal.clock.advance(seconds: 60)
    let no = ConsentReply(purpose: "attendeeList", answer: .withdrawn, noticeVersion: 1)
    _ = try desk.record(person, no)
    #expect(try supervisor.flags(listed).lines.map(\.person) == [person])
    rehearsal.clock.advance(seconds: 60)
    _ = try supervisor.decide(
      person, purpose: "attendeeList", kind: .withdrawnButListed,
      FlagDecision(.dismissed, reason: "the printed list was collected again"))
    #expect(try supervisor.flags(listed).lines.isEmpty)
    #expect(try rehearsal.actions().last == .consentFlagReviewed)
    // Given, listed and taken back once more: there is something to see to again.
    _ = try desk.record(person, yes)
    _ = try supervisor.exportPeople(purpose: "attendeeList", format: "csv") { _ in }
    rehearsal.clock.advance(seconds: 60)
    _ = try desk.record(person, no)
    #expect(try supervisor.flags(listed).lines.map(\.person) == [person])
  }

  @Test("what went out after it was taken back is the most urgent of all")
  func disclosedAfterWithdrawal() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    _ = try desk.record(
      person, ConsentReply(purpose: "attendeeList", answer: .refused, noticeVersion: 1))
    rehearsal.clock.advance(seconds: 60)
    // No export lets a refusal out; a list that was printed elsewhere and recorded does.
    try rehearsal.disclose(person, purpose: "attendeeList")
    let flags = try rehearsal.supervisor().flags().lines.map(\.flag)
    #expect(flags.map(\.kind) == [.disclosedAfterWithdrawal])
    #expect(flags.first?.at == rehearsal.clock.now)
  }

  @Test("without a current conference nothing is expected of anybody")
  func noConference() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let person = try rehearsal.session(.desk).enter(.invented())
    try rehearsal.supervisor().setCurrentConference(nil)
    #expect(try rehearsal.supervisor().flags().total == 0)
    #expect(try rehearsal.flagCounts([person]) == [0])
  }
}

extension Rehearsal {
  /// Records that a person went out on a list, whatever they have answered.
  fileprivate func disclose(_ person: String, purpose: String) throws {
    try driver.write { tx in
      let entry = try #require(try PurposeBook(tx).entry(code: purpose))
      let batch = try tx.insert(
        DisclosureSQL.insertBatch,
        [
          .text("E-TEST"), .int(entry.id), .text("people"), .text("csv"), .int(1),
          .int(clock.now.milliseconds), "",
        ])
      try tx.run(
        DisclosureSQL.insert, [.int(batch), .int(try PersonKey.find(person, tx).id)])
    }
  }

  /// What the rows of a search show, in the order asked for.
  fileprivate func flagCounts(_ people: [String]) throws -> [Int] {
    let session = try session(.desk)
    return try driver.read { reader in
      let ids = try people.map { try PersonKey.find($0, reader).id }
      let counts = try session.flagCounts(ids, reader)
      return ids.map { counts[$0] ?? 0 }
    }
  }
}
