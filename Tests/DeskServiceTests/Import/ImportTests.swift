import DeskService
import Registration
import Testing

@Suite("Importing people")
struct ImportTests {
  @Test("a repeated import finds the same people", arguments: Store.allCases)
  func repetitionFindsTheSame(store: Store) throws {
    let session = try Rehearsal(store).session(.clerk)
    let rows = try Self.rows(300)
    let first = try run(session, rows)
    #expect(first.written == 300)
    let second = try run(session, rows)
    #expect(second.written == 0)
    #expect(second.known == 300)
    #expect(try session.peopleCount() == 300)
  }

  @Test("sixty people of one address are found again, each one")
  func sharedAddress() throws {
    let rehearsal = try Rehearsal(.memory)
    let clerk = try rehearsal.session(.clerk)
    let rows = try (1...60).map { number in
      let details = PersonDetails([
        .fullName: "Ada \(number)", .email: "office@example.org",
      ])
      return ImportedRow(line: number, person: try details.checked())
    }
    let first = try clerk.beginImport(fileName: "a.csv", digest: [1], rows: rows.count)
    #expect(try clerk.importSlice(first, rows).written == 60)
    _ = try clerk.finishImport(first)
    let second = try clerk.beginImport(fileName: "b.csv", digest: [2], rows: rows.count)
    #expect(try clerk.importSlice(second, rows).known == 60)
  }

  @Test("undoing takes back what nobody has changed or used since", arguments: Store.allCases)
  func undoTakesBack(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let session = try rehearsal.session(.clerk)
    let own = try session.enter(.invented("Not Imported"))
    let line = try run(session, try Self.rows(1_200))
    let changed = try #require(try session.find("person7x").hits.first?.person)
    let base = try session.unmask(changed)
    var new = base
    new[.city] = "Lagos"
    _ = try session.correct(changed, version: 1, from: base, to: new)

    let undone = try session.undoImport(line.reference)
    #expect(undone.removed == 1_199)
    #expect(undone.kept == [changed])
    #expect(try session.peopleCount() == 2)
    let names = try session.find("person8x").hits.map(\.name)
    #expect(names.filter { $0 != "Person7x Example" } == [])
    #expect(try session.find("imported").hits.map(\.person) == [own])
    #expect(try session.imports().first?.state == .undone)
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("an import that stopped half-way goes on where it stopped")
  func interruptedImportsResume() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.clerk)
    let rows = try Self.rows(100)
    let batch = try session.beginImport(fileName: "people.csv", digest: [7], rows: 100)
    _ = try session.importSlice(batch, Array(rows.prefix(40)))

    let again = try session.beginImport(fileName: "people.csv", digest: [7], rows: 100)
    #expect(again.isResumed)
    #expect(again.reference == batch.reference)
    #expect(again.lastLine == 41)
    _ = try session.importSlice(again, rows.filter { $0.line > again.lastLine })
    let line = try session.finishImport(again)
    #expect(line.written == 100)
    #expect(try session.peopleCount() == 100)
  }

  @Test("what came from a file says so", arguments: Store.allCases)
  func originIsTheFile(store: Store) throws {
    let session = try Rehearsal(store).session(.clerk)
    let line = try run(session, try Self.rows(1))
    let person = try #require(try session.find("person0x").hits.first?.person)
    let origin = try session.open(person).origin
    #expect(origin.source == .import)
    #expect(origin.batch == line.reference)
    #expect(origin.file == "people.csv")
  }

  @Test("desk staff do not import")
  func deskStaffDoNotImport() throws {
    let session = try Rehearsal(.memory).session(.desk)
    #expect(throws: DeskError.notPermitted(.importPeople)) {
      try session.beginImport(fileName: "people.csv", digest: [1], rows: 1)
    }
    #expect(throws: DeskError.notPermitted(.undoImport)) { try session.undoImport("B-0000-0000") }
  }

  private func run(_ session: DeskSession, _ rows: [ImportedRow]) throws -> ImportLine {
    let batch = try session.beginImport(fileName: "people.csv", digest: [1], rows: rows.count)
    for start in stride(from: 0, to: rows.count, by: 100) {
      _ = try session.importSlice(batch, Array(rows[start..<min(start + 100, rows.count)]))
    }
    return try session.finishImport(batch)
  }

  private static func rows(_ count: Int) throws -> [ImportedRow] {
    try (0..<count).map { number in
      let details = PersonDetails([
        .fullName: "Person\(number)x Example", .organisation: "Registry \(number % 7)",
        .email: number.isMultiple(of: 2) ? "person\(number)@example.org" : "",
      ])
      return ImportedRow(line: number + 2, person: try details.checked())
    }
  }
}
