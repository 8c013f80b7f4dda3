import DeskService
import Foundation
import Registration
import Testing

@Suite("Planning an import")
struct ImportPlanTests {
  @Test("what is known is what a run passes over", arguments: Store.allCases)
  func knownIsPassedOver(store: Store) throws {
    let session = try Rehearsal(store).session(.clerk)
    let rows = try Self.rows(40)
    #expect(try session.known(rows) == Array(repeating: false, count: 40))
    #expect(try run(session, Array(rows.prefix(15)), digest: 1).written == 15)
    let half = try session.known(rows)
    #expect(half == (0..<40).map { $0 < 15 })
    let line = try run(session, rows, digest: 2)
    #expect(line.known == half.count { $0 })
    #expect(line.written == half.count { !$0 })
    #expect(try session.known(rows) == Array(repeating: true, count: 40))
    #expect(try session.known([]) == [])
  }

  @Test("asking who is known changes no byte of the database")
  func changesNothing() throws {
    let rehearsal = try Rehearsal(.file)
    let session = try rehearsal.session(.clerk)
    let rows = try Self.rows(40)
    _ = try run(session, Array(rows.prefix(15)), digest: 1)
    let folder = try #require(rehearsal.folder)
    func bytes() throws -> [Data] {
      try ["desk.sqlite", "desk.sqlite-wal"].map {
        try Data(contentsOf: folder.appending(path: $0))
      }
    }
    let before = try bytes()
    _ = try session.known(rows)
    _ = try session.unfinishedImport(digest: [1])
    #expect(try bytes() == before)
  }

  @Test("an import that was cut off is known by its file until it is finished")
  func unfinished() throws {
    let session = try Rehearsal(.memory).session(.clerk)
    let rows = try Self.rows(10)
    #expect(try session.unfinishedImport(digest: [1]) == nil)
    let batch = try session.beginImport(fileName: "people.csv", digest: [1], rows: 10)
    _ = try session.importSlice(batch, Array(rows.prefix(4)))
    let rest = try #require(try session.unfinishedImport(digest: [1]))
    #expect(rest.line.reference == batch.reference)
    #expect(rest.line.written == 4)
    #expect(rest.lastLine == 5)
    #expect(try session.unfinishedImport(digest: [2]) == nil)
    _ = try session.finishImport(batch)
    #expect(try session.unfinishedImport(digest: [1]) == nil)
  }

  @Test("who may not import is not told who is known")
  func notPermitted() throws {
    let session = try Rehearsal(.memory).session(.desk)
    #expect(throws: DeskError.notPermitted(.importPeople)) {
      try session.known(try Self.rows(1))
    }
    #expect(throws: DeskError.notPermitted(.importPeople)) {
      try session.unfinishedImport(digest: [1])
    }
  }

  private func run(
    _ session: DeskSession, _ rows: [ImportedRow], digest: UInt8
  ) throws -> ImportLine {
    let batch = try session.beginImport(fileName: "p.csv", digest: [digest], rows: rows.count)
    _ = try session.importSlice(batch, rows)
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
