import Registration
import Testing

@testable import DeskService

@Suite("Figures of consent over time")
struct ConsentFigureTests {
  /// People who answered in January 2026, `given` with yes and `refused` with no.
  private func society(_ store: Store, given: Int, refused: Int) throws -> (Rehearsal, [String]) {
    let rehearsal = try Rehearsal.conference(store)
    let clerk = try rehearsal.session(.clerk)
    let people = try (0..<given + refused).map { index in
      let person = try clerk.enter(.invented("Person \(index)"))
      let answer: ConsentAnswer = index < given ? .given : .refused
      _ = try clerk.record(
        person, ConsentReply(purpose: "newsletter", answer: answer, noticeVersion: 1))
      return person
    }
    return (rehearsal, people)
  }

  private func newsletter(_ rehearsal: Rehearsal, _ search: FigureSearch) throws -> ConsentFigures {
    var search = search
    search.purpose = "newsletter"
    let found = try rehearsal.supervisor().consentFigures(search).figures
    return try #require(found.first)
  }

  @Test("each month tells what was in force at its end", arguments: Store.allCases)
  func months(store: Store) throws {
    let (rehearsal, people) = try society(store, given: 8, refused: 6)
    rehearsal.advance(days: 40)
    let clerk = try rehearsal.session(.clerk)
    for person in people.prefix(1) {
      _ = try clerk.record(
        person, ConsentReply(purpose: "newsletter", answer: .withdrawn, noticeVersion: 1))
    }
    try rehearsal.supervisor().setLeast(1)
    let figures = try newsletter(rehearsal, FigureSearch(from: .day("2025-12-15")))
    #expect(
      figures.months.map { $0.month.description } == ["2025-12-01", "2026-01-01", "2026-02-01"])
    #expect(figures.months.map { $0[.given] } == [0, 8, 7])
    #expect(figures.months.map { $0[.withdrawn] } == [0, 0, 1])
    #expect(figures.months.map { $0[.refused] } == [0, 6, 6])
    #expect(figures.months.map(\.total) == [0, 14, 14])
    // A year later what was given has ended.
    rehearsal.advance(days: 340)
    let later = try newsletter(rehearsal, FigureSearch(from: .day("2027-01-01")))
    #expect(later.months.last?[.given] == 0 && later.months.last?[.ended] == 7)
  }

  @Test("small counts are left out by what the set-up says, and so is what gives them away")
  func suppressed() throws {
    let (rehearsal, _) = try society(.memory, given: 12, refused: 4)
    let found = try rehearsal.supervisor().consentFigures()
    #expect(found.least == 5 && found.figures.count == 3 && found.figures[0].months.count == 12)
    let month = try #require(found.figures.first?.months.last)
    #expect(month[.refused] == nil && month[.given] == nil && month.total == 16)
    try rehearsal.supervisor().setLeast(4)
    #expect(try newsletter(rehearsal, FigureSearch()).months.last?[.given] == 12)
  }

  @Test("who is restricted or erased is not counted")
  func notCounted() throws {
    let (rehearsal, people) = try society(.memory, given: 10, refused: 0)
    try rehearsal.supervisor().restrict(people[0], reason: "a claim is heard")
    try rehearsal.erase(people[1])
    #expect(try newsletter(rehearsal, FigureSearch()).months.last?[.given] == 8)
  }

  @Test("what cannot be asked is refused")
  func refused() throws {
    let (rehearsal, _) = try society(.memory, given: 1, refused: 0)
    let supervisor = try rehearsal.supervisor()
    #expect(throws: DeskError.notFound("shoes")) {
      try supervisor.consentFigures(FigureSearch(purpose: "shoes"))
    }
    #expect(throws: DeskError.self) {
      try supervisor.consentFigures(
        FigureSearch(from: .day("2026-01-01"), to: .day("2025-01-01")))
    }
    #expect(throws: DeskError.self) {
      try supervisor.consentFigures(FigureSearch(from: .day("1900-01-01")))
    }
    for role in [Role.desk, .clerk] {
      let session = try rehearsal.session(role)
      #expect(throws: DeskError.notPermitted(.reviewConsentFlags)) {
        try session.consentFigures()
      }
    }
  }
}

extension DeskSession {
  fileprivate func setLeast(_ least: Int) throws {
    var document = SetUpDocument()
    document.leastShown = least
    _ = try apply(document)
  }
}
