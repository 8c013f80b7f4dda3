import Foundation
import TestSupport
import Testing

@Suite("regdesk abstracts")
struct AbstractTests {
  private func record(
    _ society: DemoSociety, _ arguments: String..., as login: String = "chidi"
  ) throws -> [String: Any] {
    let result = try Regdesk.run(
      arguments + [
        "--json", "--database", society.database, "--as", login, "--password-file",
        society.passwordFile,
      ])
    try #require(result.status == 0, "\(arguments): \(result.errors)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  /// A form of one section, with nothing to be chosen.
  private func askOnlyForText(_ society: DemoSociety) throws {
    let shown = try society.run("abstracts", "form", as: "amina")
    var form = try #require(
      JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    let sections = try #require(form["sections"] as? [Any])
    form["sections"] = Array(sections.prefix(1))
    form["totalLimit"] = nil
    for choice in ["topicRequired", "wishRequired", "interestsRequired"] { form[choice] = false }
    let text = String(decoding: try JSONSerialization.data(withJSONObject: form), as: UTF8.self)
    let file = try society.folder.write(text, to: "form.json")
    let done = try society.run("abstracts", "form", "--set", file, as: "amina")
    try #require(done.status == 0, "\(done.errors)")
  }

  @Test(
    "a real programme and a real list of institutions come in twice, the second time nothing new",
    .enabled(if: SharedData.isAvailable))
  func realInput() throws {
    let society = try DemoSociety()
    let papers = try #require(SharedData.url("abstracts/miniconf-iclr2020-papers.csv")).path
    let unmapped = try society.run("import", "abstracts", papers, as: "chidi")
    #expect(unmapped.status != 0)
    #expect(unmapped.errors.contains("--map sections."))
    let map = ["--map", "sections.background=abstract"]
    let before = try record(society, "import", "abstracts", papers, map[0], map[1], "--dry-run")
    #expect(before["written"] as? Int == 687)
    let first = try record(society, "import", "abstracts", papers, map[0], map[1])
    #expect(first["written"] as? Int == 687)
    #expect(first["unusedColumns"] as? [String] == ["keywords", "sessions"])
    let second = try record(society, "import", "abstracts", papers, map[0], map[1])
    #expect(second["written"] as? Int == 0)
    #expect(second["known"] as? Int == 687)
    let found = try #require(
      try society.json("abstracts", "list", "hybrid rathi", as: "dora") as? [[String: Any]])
    #expect(found.map { $0["firstAuthor"] as? String } == ["Nitin Rathi"])
    let reference = try #require(found.first?["reference"] as? String)
    let shown = try society.run("abstracts", "show", reference, as: "dora")
    #expect(shown.output.contains(#"$10{\times}{-}25{\times}$"#))

    let list = try #require(
      SharedData.url("organisations/world_universities_and_domains.json")
    ).path
    let made = try record(society, "import", "institutions", list)
    #expect(made["written"] as? Int == 10_249)
    let again = try record(society, "import", "institutions", list)
    #expect(again["written"] as? Int == 0)
    #expect(again["aliases"] as? Int == 0)
    #expect(try Regdesk.run("check", "--database", society.database).status == 0)
  }

  @Test("what goes out comes back in as the same abstracts")
  func thereAndBack() throws {
    let society = try DemoSociety()
    try askOnlyForText(society)
    let file = try society.folder.write(
      """
      UID,title,authors,emails,affiliations,presenter,corresponding,background
      1,Tide and survival,Ann Moss|Bo Lund,ann@example.org|,Lagos Registry|Oslo Registry,1,1,Some words
      2,=Ebb,Cy Dee,,,,,"$x$, and ""more"" here"

      """, to: "papers.csv")
    _ = try record(society, "import", "abstracts", file)
    let out = society.folder.file("out.csv")
    let listed = try #require(
      try society.json("abstracts", "list", as: "chidi") as? [[String: Any]])
    let first = try #require(listed.first?["reference"] as? String)
    let other = try #require(listed.last?["reference"] as? String)
    for (abstract, author) in [(first, "1"), (first, "2"), (other, "1")] {
      let person = try society.run(
        "abstracts", "author", abstract, author, "--enter", as: "chidi")
      let reference = person.output.trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(
        try society.run(
          "consent", "record", reference, "--purpose", "attendeeList", "--answer", "given",
          as: "dora"
        ).status == 0)
    }
    let exported = try society.run(
      "export", "abstracts", "--purpose", "attendeeList", "-o", out, as: "chidi")
    #expect(exported.status == 0, "\(exported.errors)")
    let text = try String(contentsOfFile: out, encoding: .utf8)
    #expect(text.contains("'=Ebb"))
    let again = try record(society, "import", "abstracts", out)
    #expect(again["known"] as? Int == 2)
    #expect(again["written"] as? Int == 0)
    for format in ["json", "jsonl"] {
      let file = society.folder.file("out.\(format)")
      let exported = try society.run(
        "export", "abstracts", "--purpose", "attendeeList", "--format", format, "-o", file,
        as: "chidi")
      #expect(exported.status == 0, "\(exported.errors)")
      #expect(try record(society, "import", "abstracts", file)["known"] as? Int == 2)
    }

    let missing = try society.run("abstracts", "presenters", as: "dora")
    #expect(missing.output.contains("Ann Moss"))
    let handedIn = try society.run("abstracts", "submit", first, as: "chidi")
    #expect(handedIn.status == 0, "\(handedIn.errors)")
    let refused = try society.run("abstracts", "submit", other, as: "chidi")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("authors.1.affiliations: This author has no affiliation."))
    #expect(
      try society.run("abstracts", "withdraw", first, "--reason", "no", as: "dora").status == 1)
    #expect(
      try society.run("abstracts", "withdraw", first, "--reason", "no", as: "chidi").status == 0)
  }

  @Test("affiliations are matched with the institutions that came from a file")
  func institutions() throws {
    let society = try DemoSociety()
    let list = try society.folder.write(
      """
      [{"name": "Uppsala University", "code": "uu.se", "aliases": ["UU"], "country": "SE"},
       {"name": "University of Lagos", "code": "unilag.edu.ng", "country": "NG"}]
      """, to: "list.json")
    _ = try record(society, "import", "institutions", list)
    func matches(_ arguments: String...) throws -> [[String: Any]] {
      let result = try Regdesk.run(
        ["abstracts", "institution"] + arguments + [
          "--json", "--database", society.database, "--as", "dora", "--password-file",
          society.passwordFile,
        ])
      try #require(result.status == 0, "\(result.errors)")
      return try #require(
        JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    }
    let sure = try matches("uppsala university", "UU", "Zqx Wvk", "--country", "SE")
    #expect(sure.map { $0["kind"] as? String } == ["one", "one", "none"])
    #expect(sure[0]["code"] as? String == "uu.se")
    #expect(sure[2]["affiliation"] as? String == "Zqx Wvk")
    let like = try matches("Univercity of Lagos")
    #expect(like.allSatisfy { $0["kind"] as? String == "perhaps" })
    #expect(like.contains { $0["code"] as? String == "unilag.edu.ng" })
  }

  @Test("a file that contradicts an earlier one is refused with the line, and nothing changes")
  func contradiction() throws {
    let society = try DemoSociety()
    let head = "UID,title,authors,background\n1,One,Ann Moss,Text\n"
    let first = try society.folder.write(head, to: "a.csv")
    _ = try record(society, "import", "abstracts", first)
    let second = try society.folder.write(
      head.replacing("Text", with: "Other") + "2,Two,Bo Lund,Text\n", to: "b.csv")
    let rejects = society.folder.file("rejects.csv")
    let result = try society.run(
      "import", "abstracts", second, "--rejects", rejects, as: "chidi")
    #expect(result.status == 3)
    let named = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(named.contains("2,1,") && named.contains("abstract.contradicts"))
    #expect(!named.contains("Other") && !named.contains("Moss"))
    #expect(result.output.contains("line 2, UID: abstract.contradicts"))
    let listed = try society.json("abstracts", "list", as: "chidi") as? [[String: Any]]
    #expect(listed?.count == 1)
    #expect(try society.run("import", "abstracts", second, "--skip-bad", as: "chidi").status == 0)
    let refused = try society.run("import", "abstracts", first, as: "dora")
    #expect(refused.status == 1)
  }
}
