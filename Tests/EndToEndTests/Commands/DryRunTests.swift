import Foundation
import TestSupport
import Testing

@Suite("regdesk import people --dry-run", .enabled(if: isWanted(sqlite3)))
struct DryRunTests {
  /// Rows from so few values that many are the same person, in the file and in the society.
  private func rows(_ count: Int, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    func one(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
    return (0..<count).map { _ in
      [
        one(["Ann Moss", "Moss Ann", "Zoë Ek", "zoe\u{308} ek", "Okan Müller"]),
        one(["", "", "a@example.org", "A@Example.org", "b@example.org"]),
        one(["", "Tide Registry"]), one(["", "Lagos"]), one(["", "extension 7"]),
      ].joined(separator: ",")
    }
  }

  private func file(_ society: DemoSociety, _ rows: some Sequence<String>) throws -> String {
    try society.folder.write(
      (["Full name,E-mail,Organisation,City,Telephone"] + rows).joined(separator: "\n"),
      to: "people-\(UUID().uuidString).csv")
  }

  /// Everything in the database but the trail, in which each log-on stands.
  private func contents(_ society: DemoSociety) throws -> [Substring] {
    try society.sql(".dump").split(separator: "\n").filter {
      !$0.hasPrefix("INSERT INTO audit") && !$0.hasPrefix("INSERT INTO sqlite_sequence")
    }
  }

  private func report(
    _ society: DemoSociety, _ file: String, _ more: String...
  ) throws -> [String: Any] {
    let result = try Regdesk.run(
      ["import", "people", file, "--json"] + more + [
        "--database", society.database, "--as", "chidi", "--password-file", society.passwordFile,
      ])
    try #require(result.status == 0, "\(result.errors)")
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test(
    "foresees the numbers of the run, on an empty society, half known and all known",
    arguments: UInt64(1)...5)
  func foresees(seed: UInt64) throws {
    let society = try DemoSociety()
    let rows = rows(60, seed: seed)
    let half = try file(society, rows.prefix(12))
    let whole = try file(society, rows)
    for file in [half, whole, whole] {
      let planned = try report(society, file, "--dry-run")
      let done = try report(society, file)
      let run = try #require(done["import"] as? [String: Any])
      for key in ["written", "known"] {
        #expect(planned[key] as? Int == run[key] as? Int, "\(key), seed \(seed)")
      }
      #expect(planned["repeatedCount"] as? Int == done["repeatedCount"] as? Int)
      let numbers = try ["written", "known"].map { try #require(planned[$0] as? Int) }
      #expect(numbers.reduce(0, +) == planned["good"] as? Int)
    }
  }

  @Test("says in words what the run says, and changes nothing")
  func sameWords() throws {
    let society = try DemoSociety()
    let rows = rows(30, seed: 9)
    _ = try report(society, file(society, rows.prefix(10)))
    let whole = try file(society, rows)
    let before = try contents(society)
    let rehearsed = try society.run("import", "people", whole, "--dry-run", as: "chidi")
    #expect(rehearsed.status == 0)
    #expect(try contents(society) == before)
    #expect(rehearsed.output.contains("Here already, left as they are: "))
    let done = try society.run("import", "people", whole, as: "chidi")
    #expect(rehearsed.output == done.output)
    #expect(try contents(society) != before)
  }

  @Test("with bad rows that are to be left out, it counts the others")
  func skipping() throws {
    let society = try DemoSociety()
    let file = try file(society, ["Ann,,,,", ",,Registry,,", "Bob,not an address,,,", "Ann,,,,"])
    let refused = try society.run("import", "people", file, "--dry-run", as: "chidi")
    #expect(refused.status == 3)
    #expect(!refused.output.contains("New people"))
    let planned = try report(society, file, "--dry-run", "--skip-bad")
    #expect(planned["written"] as? Int == 1)
    #expect(planned["known"] as? Int == 1)
    #expect(planned["bad"] as? Int == 2)
  }
}
