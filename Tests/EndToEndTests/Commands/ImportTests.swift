import Foundation
import TestSupport
import Testing

@Suite("regdesk import")
struct ImportTests {
  private static let rows = (1...9).map { "Row \($0) Person,Registry \($0),DE" }

  private func file(_ society: DemoSociety, row7: String) throws -> String {
    var rows = Self.rows
    rows[6] = row7
    return try society.folder.write(
      (["Full name,Organisation,Country"] + rows).joined(separator: "\n") + "\n",
      to: "people.csv")
  }

  @Test(
    "a card number in row 7 leaves nothing of itself anywhere, and nothing of the other rows",
    arguments: [
      "4111 1111 1111 1111", "4111111111111111", "٤١١١١١١١١١١١١١١١", "4111-1111-1111-1111",
    ])
  func card(number: String) throws {
    let society = try DemoSociety()
    let file = try file(society, row7: "Row 7 Person,Registry \(number),DE")
    for options in [["--rejects", society.folder.file("rejects")], ["--dry-run"], ["--json"]] {
      let result = try Regdesk.run(
        ["import", "people", file] + options + [
          "--database", society.database, "--as", "chidi", "--password-file",
          society.passwordFile,
        ])
      #expect(result.status == 3)
      #expect(!(result.output + result.errors).contains("1111"))
      #expect(!(result.output + result.errors).contains("١١١١"))
      #expect(result.output.contains("8"), "the line is named: \(result.output)")
    }
    let rejects = try String(contentsOfFile: society.folder.file("rejects"), encoding: .utf8)
    #expect(rejects.contains("8,2,"))
    for (name, bytes) in try society.folder.contents() where name != "people.csv" {
      for trace in ["1111 1111", "11111111", "1111-1111", "١١١١", "Row 3 Person"] {
        #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace) in \(name)")
      }
    }
    #expect(try society.json("people", "find", "row", as: "dora") as? [String] == [])
  }

  @Test("with --skip-bad the other rows are taken")
  func skipBad() throws {
    let society = try DemoSociety()
    let file = try file(society, row7: "Row 7 Person,Registry 4111111111111111,DE")
    let result = try society.run("import", "people", file, "--skip-bad", as: "chidi")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("8 people are new"))
  }

  @Test("the same file again finds the same people, and undo takes back what nobody has used")
  func undo() throws {
    let society = try DemoSociety()
    let file = try file(society, row7: "Row 7 Person,Registry 7,DE")
    let first = try #require(
      try society.json("import", "people", file, as: "chidi") as? [String: Any])
    let batch = try #require((first["import"] as? [String: Any])?["batch"] as? String)
    let again = try #require(
      try society.json("import", "people", file, as: "chidi") as? [String: Any])
    #expect((again["import"] as? [String: Any])?["known"] as? Int == 9)
    #expect((again["import"] as? [String: Any])?["written"] as? Int == 0)
    let undone = try #require(
      try society.json("import", "undo", batch, as: "chidi") as? [String: Any])
    #expect(undone["removed"] as? Int == 9)
    #expect(try society.json("people", "find", "row", as: "dora") as? [String] == [])
    let check = try Regdesk.run("check", "--database", society.database)
    #expect(check.status == 0, "\(check.output)")
  }

  /// Imports 20,000 people and sends a signal when some have been written.
  private func interrupted(by signal: String, _ society: DemoSociety) throws -> (
    file: String, said: String
  ) {
    let rows = (1...20_000).map { "Person Number\($0),Registry \($0 % 50),DE" }
    let file = try society.folder.write(
      (["Full name,Organisation,Country"] + rows).joined(separator: "\n"), to: "many.csv")
    let said = try ChildProgram.run(
      "/bin/sh",
      [
        "-c",
        """
        "\(Regdesk.path)" import people "\(file)" --database "\(society.database)" --as chidi \
        --password-file "\(society.passwordFile)" > /dev/null &
        until [ "$(\(sqlite3) "\(society.database)" 'SELECT rows_written > 500 FROM import_batch')" \
        = 1 ]; do kill -0 $! || exit 9; done
        kill -\(signal) $!
        wait $!
        """,
      ], environment: ["PATH": "/usr/bin:/bin"])
    try #require(said.status != 9, "the import ended before the signal came")
    return (file, said.errors)
  }

  @Test(
    "an import that was killed goes on when the same file is given again",
    .enabled(if: isWanted(sqlite3)))
  func resumed() throws {
    let society = try DemoSociety()
    let file = try interrupted(by: "KILL", society).file
    let planned = try #require(
      try society.json("import", "people", file, "--dry-run", as: "chidi") as? [String: Any])
    #expect(planned["written"] as? Int == 20_000)
    #expect(planned["known"] as? Int == 0)
    let done = try #require(
      try society.json("import", "people", file, as: "chidi") as? [String: Any])
    let batch = try #require(done["import"] as? [String: Any])
    #expect(batch["written"] as? Int == 20_000)
    #expect(batch["known"] as? Int == 0)
    #expect(try society.sql("SELECT COUNT(*) FROM person").hasPrefix("20000"))
    let check = try Regdesk.run("check", "--database", society.database)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("Ctrl-C stops an import with nothing half done", .enabled(if: isWanted(sqlite3)))
  func stopped() throws {
    let society = try DemoSociety()
    let said = try interrupted(by: "INT", society).said
    #expect(said.contains("taken back"), "\(said)")
    #expect(try society.sql("SELECT COUNT(*) FROM person").hasPrefix("0"))
    let lines = try society.json("import", "list", as: "chidi") as? [[String: Any]]
    #expect(lines?.first?["state"] as? String == "undone")
  }
}
