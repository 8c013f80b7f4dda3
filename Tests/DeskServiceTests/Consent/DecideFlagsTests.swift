import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Decisions about many flags")
struct DecideFlagsTests {
  /// Five people who are registered and were never asked anything.
  private func society(_ store: Store = .memory) throws -> (Rehearsal, DeskSession, [String]) {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let people = try (1...5).map { number in
      let person = try desk.enter(.invented("Person Number\(number)"))
      _ = try desk.register(person, conference: "2026", RegistrationChoice(category: "guest"))
      return person
    }
    return (rehearsal, try rehearsal.supervisor(), people)
  }

  @Test("those that are named are decided, and no others", arguments: Store.allCases)
  func named(store: Store) throws {
    let (rehearsal, supervisor, people) = try society(store)
    let all = try supervisor.flags()
    #expect(Set(all.lines.map(\.person)) == Set(people))
    let named = all.lines.filter { people[..<2].contains($0.person) }.map(\.subject)
    let rows = try rehearsal.actions().count
    var reports: [Int] = []
    #expect(
      try supervisor.decide(named, .askAgain) {
        reports.append($0)
        return true
      } == named.count)
    #expect(reports == [0])
    #expect(
      try rehearsal.actions(after: rows)
        == named.map { _ in AuditAction.consentFlagReviewed }, "one row for each")
    #expect(try supervisor.flags().total == all.total - named.count)
    #expect(try supervisor.flags(FlagFilter(isToBeAsked: true)).total == named.count)
    // Decided already: nothing is decided twice.
    #expect(try supervisor.decide(named, .askAgain) == 0)
  }

  @Test("all that fit a filter are decided with one reason", arguments: Store.allCases)
  func filtered(store: Store) throws {
    let (rehearsal, supervisor, _) = try society(store)
    let all = try supervisor.flags()
    let filter = FlagFilter(purpose: "newsletter")
    let wanted = try supervisor.flags(filter).total
    #expect(wanted == 5)
    #expect(throws: DeskError.reasonMissing) {
      try supervisor.decide(all: filter, .dismissed, reason: " ")
    }
    #expect(try supervisor.decide(all: filter, .dismissed, reason: "a paper form lies here") == 5)
    #expect(try supervisor.flags(filter).total == 0)
    #expect(try supervisor.flags().total == all.total - 5)
    #expect(try rehearsal.detail(of: .consentFlagReviewed).contains("a paper form"))
    #expect(try supervisor.decide(all: FlagFilter(), .askAgain) == all.total - 5)
    #expect(try supervisor.flags().total == 0)
  }

  @Test("what needs the person, or a supervisor, is not decided so; a stop is heeded")
  func refusals() throws {
    let (rehearsal, supervisor, people) = try society()
    let flags = try supervisor.flags().lines.map(\.subject)
    #expect(throws: DeskError.stateForbids(from: "", to: "withdrawn")) {
      try supervisor.decide(flags, .withdrawn)
    }
    #expect(throws: DeskError.notPermitted(.reviewConsentFlags)) {
      try rehearsal.session(.clerk).decide(flags, .askAgain)
    }
    #expect(try supervisor.decide(flags, .askAgain) { _ in false } == 0)
    #expect(try supervisor.decide(all: FlagFilter(), .askAgain) { _ in false } == 0)
    #expect(try supervisor.flags().total == flags.count)
    #expect(try supervisor.ledger(of: people[0], purpose: "newsletter").isEmpty)
    let reply = ConsentReply(purpose: "newsletter", answer: .later, noticeVersion: 1)
    _ = try rehearsal.session(.desk).record(people[0], reply)
    let ledger = try supervisor.ledger(of: people[0], purpose: "newsletter")
    #expect(ledger.map(\.event.answer) == [.later])
  }
}
