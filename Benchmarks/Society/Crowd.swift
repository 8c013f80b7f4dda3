import DeskService
import Foundation
import Registration
import SQLiteDriver

/// A society full of people, written as an import writes them.
enum Crowd {
  /// So many of them are registered for the conference.
  static func registered(of people: Int) -> Int { min(people / 20, 2_000) }

  /// Founds a society at the path and gives it its people.
  static func write(_ count: Int, to path: String) throws {
    let society = try BenchmarkSociety.found(path)
    let session = try society.logOn(station: "office")
    let invented = InventedPeople()
    let batch = try session.beginImport(
      fileName: "people.csv", digest: [UInt8](repeating: 0, count: 32), rows: count)
    for start in stride(from: 0, to: count, by: 500) {
      let rows = try (start..<min(count, start + 500)).map { number in
        ImportedRow(line: number + 2, person: try invented.person(number).checked())
      }
      _ = try session.importSlice(batch, rows)
    }
    _ = try session.finishImport(batch)
    try register(Self.registered(of: count), session)
    try session.logOff()
    try society.desk.tidy()
  }

  private static func register(_ count: Int, _ session: DeskSession) throws {
    for (index, person) in try people(session, count).enumerated() {
      _ = try session.register(
        person, conference: BenchmarkSociety.conference,
        RegistrationChoice(category: index.isMultiple(of: 3) ? "guest" : "delegate"),
        answers: Array(BenchmarkSociety.answers.prefix(index % 11)))
    }
  }

  /// The references of people who are not registered yet: the first of all, or those whose numbers
  /// lie so many apart.
  static func people(
    _ session: DeskSession, _ count: Int, from start: Int = 0, step: Int = 1
  ) throws -> [String] {
    var found: [String] = []
    var number = start
    let invented = InventedPeople()
    while found.count < count {
      // The part before the sign tells people apart; the domain may be held in other letters.
      let address = invented.person(number).email.prefix { $0 != "@" } + "@"
      guard let hit = try session.find(String(address)).hits.first else {
        throw BenchmarkFailure("too few people for this measurement")
      }
      if hit.registration == nil { found.append(hit.person) }
      number += step
    }
    return found
  }
}
