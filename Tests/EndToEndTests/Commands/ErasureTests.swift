import Foundation
import TestSupport
import Testing

/// Erasure from the first look to the proof, without a desk.
@Suite("Commands of erasure")
struct ErasureTests {
  private func proposed(_ society: DemoSociety, _ person: String) throws -> String {
    let result = try #require(
      try society.json("people", "erase", person, "--reason", "asked for by letter", as: "chidi")
        as? [String: Any])
    return try #require(result["proposal"] as? String)
  }

  @Test("a person is shown, proposed, approved, gone, and the proof is printed")
  func erase() throws {
    let society = try DemoSociety()
    let person = try society.enter("Zebulonia Quarkwright", "email=zebulonia@example.org")
    let shown = try society.run("people", "erase", person, as: "chidi")
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("goes"))
    #expect(shown.errors.contains("Nothing is erased."))
    #expect(try society.run("people", "erase", person, as: "dora").status == 1, "no clerk")

    let proposal = try proposed(society, person)
    #expect(try proposed(society, person) == proposal, "it stands already")
    let waiting = try society.run("erasures", "purge", "--now", as: "amina")
    #expect(waiting.errors.contains("Nothing waits."), "a proposal erases nobody")
    let approved = try society.run("proposals", "approve", proposal, as: "amina")
    #expect(approved.status == 0, "\(approved.errors)")
    #expect(try society.run("people", "show", person, as: "chidi").status == 1)
    #expect(try society.run("people", "erase", person, as: "chidi").status == 1, "a second time")

    let reminded = try society.run("erasures", "purge", as: "amina")
    #expect(reminded.status == 0)
    #expect(reminded.errors.contains("waits to be gone from the file: 1"))
    #expect(try society.run("erasures", "purge", "--now", as: "chidi").status == 1)
    let purged = try society.run("erasures", "purge", "--now", as: "amina")
    #expect(purged.status == 0, "\(purged.errors)")
    #expect(purged.output.contains("Nothing of those who were erased is left."))

    let listed = try #require(
      try society.json("erasures", "list", as: "amina") as? [[String: Any]])
    #expect(listed.count == 1)
    #expect(listed.first?["goneAt"] is String)
    #expect(listed.first?["proposal"] as? String == proposal)
    let folder = try society.folder.contents(of: "data")
    for (name, bytes) in folder {
      #expect(bytes.range(of: Data("Quarkwright".utf8)) == nil, "\(name)")
      #expect(bytes.range(of: Data("quarkwright".utf8)) == nil, "\(name)")
    }
  }

  @Test("what is under way is named and refuses the proposal")
  func obstacle() throws {
    let society = try DemoSociety(people: 60)
    let hits = try #require(
      try society.json("people", "find", "o", as: "dora") as? [[String: Any]])
    let registered = hits.first { $0["state"] as? String == "unpaid" }
    let person = try #require(registered?["reference"] as? String)
    let registration = try #require(registered?["registration"] as? String)
    let shown = try society.run("people", "erase", person, as: "chidi")
    #expect(shown.status == 0)
    #expect(shown.errors.contains(registration))
    let refused = try society.run("people", "erase", person, "--reason", "letter", as: "chidi")
    #expect(refused.status == 1)
    #expect(refused.errors.contains(registration))
  }

  @Test("a reader of an older state stops a purge with what to do, and the next one succeeds")
  func reader() throws {
    let society = try DemoSociety()
    let person = try society.enter("Zebulonia Quarkwright")
    let proposal = try proposed(society, person)
    // Reads until it is told to end.
    let reading = Process()
    let input = Pipe()
    let output = Pipe()
    reading.executableURL = URL(filePath: sqlite3)
    reading.arguments = [society.database]
    reading.standardInput = input
    reading.standardOutput = output
    try reading.run()
    input.fileHandleForWriting.write(Data("BEGIN; SELECT count(*) FROM person;\n".utf8))
    _ = output.fileHandleForReading.availableData
    #expect(try society.run("proposals", "approve", proposal, as: "amina").status == 0)
    let stopped = try society.run("erasures", "purge", "--now", as: "amina")
    #expect(stopped.status == 1)
    #expect(stopped.errors.contains("reads an older state"))
    input.fileHandleForWriting.write(Data("COMMIT;\n.quit\n".utf8))
    reading.waitUntilExit()
    let purged = try society.run("erasures", "purge", "--now", as: "amina")
    #expect(purged.status == 0, "\(purged.errors)")
  }
}
