import Foundation
import TestSupport
import Testing

@Suite("Files of registrations, memberships and abstracts")
struct FilesTests {
  private static let pretix = """
    Event slug,Order code,Position ID,Status,Email,Order date,Order time,Product,Price,\
    Attendee name,Attendee email,Company,Country,Company
    coast,K7Q3A,1,pending,office@example.org,,10:00:00,delegate,,Ada Obi,ada@example.org,\
    Harbour Board,DE,Payer
    coast,K7Q3B,1,pending,office@example.org,,10:00:00,delegate,,Bo Lind,bo@example.org,\
    Harbour Board,SE,Payer

    """

  @Test("a dry run says what the run does, the same file again brings nothing, undo takes it back")
  func registrations() throws {
    let society = try DemoSociety()
    let file = try society.folder.write(Self.pretix, to: "orders.csv")
    func run(_ more: String...) throws -> [String: Any] {
      let result = try Regdesk.run(
        ["import", "registrations", file, "--json"] + more + [
          "--database", society.database, "--as", "chidi", "--password-file",
          society.passwordFile,
        ])
      #expect(result.status == 0, "\(result.output)\(result.errors)")
      return try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }
    let foreseen = try run("--dry-run")
    #expect(foreseen["system"] as? String == "pretix")
    #expect(foreseen["written"] as? Int == 2 && foreseen["newPeople"] as? Int == 2)
    #expect(foreseen["import"] == nil)
    let done = try run()
    #expect(done["written"] as? Int == 2)
    let again = try run()
    #expect(again["written"] as? Int == 0 && again["known"] as? Int == 2)
    let batch = try #require((done["import"] as? [String: Any])?["batch"] as? String)
    let undone = try #require(
      try society.json("import", "undo", batch, as: "chidi") as? [String: Any])
    #expect(undone["removed"] as? Int == 4)
    let check = try Regdesk.run("check", "--database", society.database)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test("what went out as JSON comes in, a second time nothing", arguments: ["json", "jsonl"])
  func json(format: String) throws {
    let (first, second) = (try DemoSociety(), try DemoSociety())
    let orders = try first.folder.write(Self.pretix, to: "orders.csv")
    #expect(try first.run("import", "registrations", orders, as: "chidi").status == 0)
    for kind in ["people", "registrations"] {
      let file = second.folder.file("\(kind).\(format)")
      let exported = try first.run(
        "export", kind, "--purpose", "runConference", "--format", format, "-o", file,
        as: "chidi")
      #expect(exported.status == 0, "\(exported.errors)")
      for count in [2, 0] {
        let imported = try #require(
          try second.json("import", kind, file, as: "chidi") as? [String: Any])
        #expect(imported["written"] as? Int == count)
      }
    }
    let broken = try second.folder.write("{", to: "broken.\(format)")
    let refused = try second.run("import", "people", broken, as: "chidi")
    #expect(refused.status != 0 && refused.errors.contains("no JSON table"), "\(refused.errors)")
  }

  @Test("a bad row is named by line and code, and nothing changes")
  func refuses() throws {
    let society = try DemoSociety()
    let file = try society.folder.write(
      Self.pretix.replacing("K7Q3B,1,pending", with: "K7Q3B,1,asleep"), to: "orders.csv")
    let result = try society.run("import", "registrations", file, as: "chidi")
    #expect(result.status == 3)
    #expect(result.output.contains("Looks like an export of pretix"))
    #expect(result.output.contains("line 3, Status: registration.unknownState"))
    let text = try society.folder.write("name,type\nAda Obi,gold\n", to: "members.csv")
    let members = try society.run("import", "memberships", text, as: "chidi")
    #expect(members.status == 3)
    #expect(members.output.contains("membership.unknownType"), "\(members.output)")
    #expect(try society.json("people", "find", "obi", as: "dora") as? [String] == [])
  }

  @Test(
    "the JSON of a real conference comes in as abstracts, and a second time nothing",
    .enabled(if: SharedData.isAvailable))
  func abstracts() throws {
    let society = try DemoSociety()
    let file = try #require(
      SharedData.url("conferences/europython-programapi/pretalx/submissions.json"))
    for (written, known) in [(2, 0), (0, 2)] {
      let done = try #require(
        try society.json(
          "import", "abstracts", file.path, "--map", "topic=", "--map",
          "sections.background=abstract", as: "chidi") as? [String: Any])
      #expect(done["written"] as? Int == written && done["known"] as? Int == known)
    }
  }

  @Test("memberships and consents go out in every format")
  func exports() throws {
    let society = try DemoSociety(people: 40)
    for kind in ["memberships", "consents"] {
      for format in ["csv", "json", "jsonl"] {
        let result = try society.run(
          "export", kind, "--purpose", "attendeeList", "--format", format, as: "chidi")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("the disclosure is recorded as B-"))
      }
    }
  }
}
