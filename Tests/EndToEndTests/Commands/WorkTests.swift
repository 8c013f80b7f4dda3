import Foundation
import TestSupport
import Testing

/// The day's work without a desk.
@Suite("Commands of the day")
struct WorkTests {
  private func registered(_ society: DemoSociety) throws -> [String: Any] {
    let hits = try #require(
      try society.json("people", "find", "o", as: "dora") as? [[String: Any]])
    let open = hits.first { $0["state"] as? String == "unpaid" }
    let reference = try #require(open?["reference"] as? String)
    return try #require(
      try society.json("people", "show", reference, as: "dora") as? [String: Any])
  }

  @Test("an answer is recorded, shown with its past, and leaves the flags")
  func consent() throws {
    let society = try DemoSociety()
    let person = try society.enter("Okan Müller")
    for answer in ["given", "withdrawn"] {
      let result = try society.run(
        "consent", "record", person, "--purpose", "newsletter", "--answer", answer, as: "dora")
      #expect(result.status == 0, "\(result.errors)")
    }
    let history = try #require(
      try society.json("consent", "show", person, "--history", as: "dora") as? [[String: Any]])
    #expect(history.map { $0["answer"] as? String } == ["withdrawn", "given"])
    let states = try #require(
      try society.json("consent", "show", person, as: "dora") as? [[String: Any]])
    let newsletter = states.first { $0["purpose"] as? String == "newsletter" }
    #expect(newsletter?["state"] as? String == "withdrawn")
  }

  @Test("a payment is handed off only when the payer was told")
  func handOff() throws {
    let society = try DemoSociety(people: 60)
    let charges = try #require(try registered(society)["registrations"] as? [[String: Any]])
    let charge = try #require(charges.first?["charge"] as? String)
    let attempts = try #require(
      try society.json("payments", "attempts", charge, as: "dora") as? [[String: Any]])
    let untold = try society.run("payments", "handoff", charge, as: "dora")
    #expect(untold.status == 1)
    #expect(untold.output.isEmpty)
    #expect(untold.errors.contains("Example Pay"))
    let told = try society.run("payments", "handoff", charge, "--payer-told", as: "dora")
    if attempts.contains(where: { $0["state"] as? String == "redirected" }) {
      #expect(told.status == 1, "one is under way already")
    } else {
      #expect(told.status == 0, "\(told.errors)")
      #expect(told.output.contains("HTTPS://PAY.EXAMPLE.ORG/R/"))
    }
    let status = try #require(
      try society.json("payments", "status", charge, as: "dora") as? [String: Any])
    #expect((status["attempts"] as? [Any])?.count == 1)
  }

  @Test("an export gives out those whom the purpose covers, and says who was left out")
  func export() throws {
    let society = try DemoSociety()
    let yes = try society.enter("Ja Sagerin", "email=ja@example.org")
    _ = try society.enter("Nein Sager", "email=nein@example.org")
    #expect(
      try society.run(
        "consent", "record", yes, "--purpose", "newsletter", "--answer", "given", as: "dora"
      ).status == 0)
    let file = society.folder.file("letters.csv")
    let result = try society.run(
      "export", "people", "--purpose", "newsletter", "--fields", "fullName,email", "-o", file,
      as: "chidi")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("1 left out: never asked"))
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\r\n")
    #expect(lines == ["reference,fullName,email", "\(yes),Ja Sagerin,ja@example.org"])
    let again = try society.run(
      "export", "people", "--purpose", "newsletter", "-o", file, as: "chidi")
    #expect(again.status == 1, "a file is never written over")
    #expect(try society.run("export", "people", "--purpose", "x", as: "chidi").status == 1)
    #expect(
      try society.run("export", "people", "--purpose", "newsletter", as: "dora").status == 1)
  }

  @Test("a correction that is asked for lists who received what was wrong, until they are told")
  func correction() throws {
    let society = try DemoSociety()
    let person = try society.enter("Ja Sagerin", "city=Lagos")
    _ = try society.run(
      "consent", "record", person, "--purpose", "newsletter", "--answer", "given", as: "dora")
    let file = society.folder.file("letters.csv")
    _ = try society.run(
      "export", "people", "--purpose", "newsletter", "--fields", "fullName,city", "-o", file,
      as: "chidi")
    let quiet = try society.run(
      "people", "correct", person, "--set", "position=Reader", as: "chidi")
    #expect(quiet.status == 0, "\(quiet.errors)")
    #expect(quiet.output.isEmpty)
    let done = try society.run(
      "people", "correct", person, "--set", "city=Abuja", "--asked-by", "person", as: "chidi")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("newsletter") && done.output.contains("city"))
    #expect(done.errors.contains("task T-"))
    let tasks = try #require(
      try society.json("requests", "tasks", as: "amina") as? [[String: Any]])
    #expect(tasks.map { $0["kind"] as? String } == ["correction"])
    let task = try #require(tasks.first?["reference"] as? String)
    #expect(try society.run("requests", "done", task, as: "dora").status == 0)
    let again = try society.run(
      "people", "correct", person, "--set", "position=Registrar", "--asked-by", "third",
      as: "chidi")
    #expect(again.errors.contains("Nobody had received what was wrong."))
    #expect(
      try society.run(
        "people", "correct", person, "--set", "city=Jos", "--request", "V-1", as: "chidi"
      ).status == 2)
  }

  @Test("a new colleague changes the first password before anything else")
  func staff() throws {
    let society = try DemoSociety()
    let first = try society.folder.write("five brave weasels\n", to: "first")
    let own = try society.folder.write("eleven odd newts\n", to: "own")
    let added = try society.run(
      "staff", "add", "eve", "--name", "Eve Example", "--role", "desk", "--new-password-file",
      first, as: "amina")
    #expect(added.status == 0, "\(added.errors)")
    let place = ["--database", society.database, "--as", "eve", "--password-file"]
    let early = try Regdesk.run(["people", "find", "x"] + place + [first])
    #expect(early.status == 1)
    #expect(early.errors.contains("password of your own"))
    let changed = try Regdesk.run(
      ["staff", "password", "--new-password-file", own] + place + [first])
    #expect(changed.status == 0, "\(changed.errors)")
    let unread = try Regdesk.run(["people", "find", "x"] + place + [own])
    #expect(unread.status == 1)
    #expect(unread.errors.contains("confidentiality"))
    #expect(try society.run("staff", "disable", "eve", as: "amina").status == 0)
    #expect(try Regdesk.run(["people", "find", "x"] + place + [own]).errors.contains("stopped"))
  }

  @Test("a replayed script shows the same screens each time")
  func replay() throws {
    let society = try DemoSociety()
    _ = try society.enter("Adaeze Okafor-Müller")
    let script = try society.folder.write(
      "# log on, find\ntype dora\nEnter\ntype seven grey herons\nEnter\ntype mull oka\n",
      to: "script")
    for folder in ["one", "two"] {
      let result = try Regdesk.run(
        "replay", script, "--size", "60x20", "--dump", society.folder.file(folder), "--at",
        "2026-11-23T08:00:00Z", "--database", society.database)
      #expect(result.status == 0, "\(result.errors)")
    }
    let one = try society.folder.contents(of: "one")
    #expect(one.keys.sorted() == ["002.txt", "003.txt", "004.txt", "005.txt", "006.txt"])
    #expect(try one == society.folder.contents(of: "two"))
    let last = String(decoding: one["006.txt"] ?? Data(), as: UTF8.self)
    #expect(last.contains("Adaeze Okafor-Müller"))
    #expect(last.hasPrefix("60x20 cursor"))
  }

  @Test("changed screens are held against the program")
  func screens() throws {
    let folder = try TemporaryFolder()
    let own = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Screens").path
    try FileManager.default.copyItem(atPath: own, toPath: folder.file("screens"))
    let right = try Regdesk.run("screens", "check", folder.file("screens"))
    #expect(right.status == 0, "\(right.output)")
    let find = folder.file("screens/desk/find.yaml")
    let text = try String(contentsOfFile: find, encoding: .utf8)
    try text.replacing("command: checkIn", with: "command: approve").write(
      toFile: find, atomically: true, encoding: .utf8)
    let wrong = try Regdesk.run("screens", "check", folder.file("screens"))
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("desk/find.yaml"))
    #expect(wrong.output.contains("'approve'"))
  }
}
