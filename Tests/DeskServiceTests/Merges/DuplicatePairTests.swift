import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("Likely pairs over the whole society")
struct DuplicatePairTests {
  @Test("each kind of likeness is found once, with its reason", arguments: Store.allCases)
  func finds(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let clerk = try rehearsal.session(.clerk)
    func enter(_ name: String, _ more: [PersonField: String]) throws -> String {
      try clerk.enter(PersonDetails(more.merging([.fullName: name]) { first, _ in first }))
    }
    let mail = try [
      enter("Ada Okoro", [.email: "ada@registry.example.org"]),
      enter("Okoro, Ada", [.email: "ada@registry.example.org"]),
    ]
    let slip = try [
      enter("Jonas Lindqvist", [.organisation: "Harbour Office", .city: "Umeå"]),
      enter("Jonas Lindquist", [.organisation: "Harbour Office", .city: "Umeå"]),
    ]
    _ = try enter("Jonas Lindqvist", [.organisation: "Elsewhere"])
    _ = try enter("Mei Tanaka", [.city: "Umeå"])

    let answer = try clerk.duplicatePairs(least: 55)
    let found = answer.pairs.map { Set([$0.one.person, $0.other.person]) }
    #expect(found == [Set(mail), Set(slip)])
    #expect(answer.pairs.map(\.match.score) == [100, 60])
    #expect(answer.total == 2)
    #expect(answer.pairs.first?.match.reasons == [.sameEmail, .sameName])
  }

  @Test("two people remain two")
  func remembersDistinct() throws {
    let rehearsal = try Rehearsal(.memory)
    let clerk = try rehearsal.session(.clerk)
    let people = try (0..<2).map { _ in
      try clerk.enter(PersonDetails([.fullName: "Li Wei", .organisation: "Harbour Office"]))
    }
    #expect(try clerk.duplicatePairs().total == 1)
    try clerk.areDistinct(people[1], people[0])
    try clerk.areDistinct(people[0], people[1])
    #expect(try clerk.duplicatePairs().total == 0)
    #expect(try clerk.open(people[0]).history.map(\.action).contains(.foundDistinct))
  }

  @Test("a crowd under one address is counted, not compared")
  func countsCrowds() throws {
    let rehearsal = try Rehearsal(.memory)
    let clerk = try rehearsal.session(.clerk)
    let rows = try (0..<40).map { number in
      let details = PersonDetails([
        .fullName: "Person \(Character(UnicodeScalar(UInt8(65 + number % 26))))\(number)",
        .email: "office@registry.example.org",
      ])
      return ImportedRow(line: number + 1, person: try details.checked())
    }
    let batch = try clerk.beginImport(fileName: "a.csv", digest: [1], rows: rows.count)
    _ = try clerk.importSlice(batch, rows)
    let answer = try clerk.duplicatePairs()
    #expect(answer.total == 0)
    #expect(answer.crowded == 1)
  }

  @Test("it can be stopped, and desk staff do not see it")
  func isGuarded() throws {
    let rehearsal = try Rehearsal(.memory)
    let clerk = try rehearsal.session(.clerk)
    _ = try clerk.enter(.invented())
    #expect(throws: CancellationError.self) { try clerk.duplicatePairs { _ in false } }
    let desk = try rehearsal.session(.desk)
    #expect(throws: DeskError.notPermitted(.correctOthersEntry)) { try desk.duplicatePairs() }
  }
}
