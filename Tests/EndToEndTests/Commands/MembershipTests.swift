import Foundation
import TestSupport
import Testing

@Suite("regdesk membership")
struct MembershipTests {
  @Test("an application is entered, approved and handed off on the command line")
  func wholeWay() throws {
    let society = try DemoSociety()
    let person = try society.enter("Adaeze Okafor", "country=NG")
    let types = try #require(
      try society.json("membership", "types", as: "dora") as? [[String: Any]])
    #expect(types.map { $0["code"] as? String } == ["full", "student", "institution"])
    let applied = try #require(
      try society.json("membership", "apply", person, "full", as: "dora") as? [String: Any])
    let membership = try #require(applied["membership"] as? String)
    let charge = try #require(applied["charge"] as? String)
    #expect(applied["state"] as? String == "applied")
    #expect(applied["band"] as? String == "c")
    #expect(try society.run("membership", as: "dora").output.contains(membership))
    #expect(try society.run("membership", "approve", membership, as: "dora").status == 1)
    let early = try society.run("payments", "handoff", charge, "--payer-told", as: "dora")
    #expect(early.status == 1)
    #expect(early.errors.contains("cannot be done while the membership stands like this"))
    let approved = try society.run("membership", "approve", membership, as: "chidi")
    #expect(approved.status == 0, "\(approved.errors)")
    #expect(approved.errors.contains("approved, to be paid"))
    #expect(
      try society.run("payments", "handoff", charge, "--payer-told", as: "dora").status == 0)
    let shown = try #require(
      try society.json("membership", "show", membership, as: "dora") as? [String: Any])
    let line = try #require(shown["membership"] as? [String: Any])
    #expect(line["state"] as? String == "pendingPayment")
    #expect(line["owedCharge"] as? String == charge)
    #expect(shown["decidedBy"] as? String == "chidi")
    let ofPerson = try society.run("membership", "show", person, as: "dora")
    #expect(ofPerson.output.contains(membership))
  }

  @Test("who has paid is renewed once, and the next term begins where the last one ends")
  func renews() throws {
    let society = try DemoSociety(people: 60)
    let members = try #require(
      try society.json("membership", "list", "--state", "new", "--type", "full", as: "dora")
        as? [[String: Any]])
    let membership = try #require(members.first?["membership"] as? String)
    let ends = try #require(members.first?["endsOn"] as? String)
    let renewed = try #require(
      try society.json("membership", "renew", membership, as: "dora") as? [String: Any])
    #expect(renewed["charge"] is String)
    #expect(renewed["state"] as? String == "new")
    let from = try #require(renewed["from"] as? String)
    #expect(ends.hasSuffix("-12-31"))
    #expect(from.hasSuffix("-01-01"))
    let again = try society.run("membership", "renew", membership, as: "dora")
    #expect(again.status == 1)
    #expect(again.errors.contains("It is renewed already"))
  }

  @Test("a no and a leaving need their reason; a state by hand needs a supervisor")
  func decisions() throws {
    let society = try DemoSociety()
    let person = try society.enter("Kofi Mensah")
    func apply() throws -> String {
      let done = try society.json("membership", "apply", person, "full", as: "dora")
      return try #require((done as? [String: Any])?["membership"] as? String)
    }
    let first = try apply()
    #expect(try society.run("membership", "deny", first, as: "chidi").status == 2)
    let denied = try society.run(
      "membership", "deny", first, "--reason", "no registry", as: "chidi")
    #expect(denied.status == 0, "\(denied.errors)")
    let second = try apply()
    let twice = try society.run("membership", "apply", person, "student", as: "dora")
    #expect(twice.status == 1)
    #expect(twice.errors.contains(second))
    let arguments = ["--state", "honorary", "--reason", "forty years"]
    #expect(try override(second, arguments, society, as: "chidi").status == 1)
    #expect(try override(second, arguments, society, as: "amina").status == 0)
    let listed = try society.run(
      "membership", "list", "--state", "honorary", as: "dora")
    #expect(listed.output.contains("Kofi Mensah"))
    #expect(try override(second, ["--reason", "mistaken"], society, as: "amina").status == 0)
    let left = try society.run(
      "membership", "resign", second, "--reason", "by letter", as: "chidi")
    #expect(left.status == 0, "\(left.errors)")
    #expect(left.errors.contains("resigned"))
  }

  @Test("an organisation applies with its payer and names whom it wants")
  func organisation() throws {
    let society = try DemoSociety(people: 60)
    let lines = try #require(
      try society.json(
        "membership", "list", "--type", "institution", "--state", "current", as: "dora")
        as? [[String: Any]])
    let membership = try #require(lines.first?["membership"] as? String)
    let person = try society.enter("Ana Third")
    let named = try society.run(
      "membership", "name", membership, person, "contact", as: "chidi")
    #expect(named.status == 0, "\(named.errors)")
    let twice = try society.run("membership", "name", membership, person, "contact", as: "chidi")
    #expect(twice.status == 1)
    let shown = try society.run("membership", "show", person, as: "dora")
    #expect(shown.output.contains(membership))
    #expect(
      try society.run("membership", "end", membership, person, "contact", as: "chidi").status == 0)
    #expect(
      try society.run("membership", "apply", "Nowhere", "institution", as: "dora").status == 2)
    let nowhere = try society.run(
      "membership", "apply", "Nowhere", "institution", "--payer", person, as: "dora")
    #expect(nowhere.status == 1)
    #expect(try society.run("membership", "list", "--lapsing", "-1", as: "dora").status == 2)
  }

  private func override(
    _ membership: String, _ arguments: [String], _ society: DemoSociety, as login: String
  ) throws -> ChildProgram.Result {
    try Regdesk.run(
      ["membership", "override", membership] + arguments + [
        "--database", society.database, "--as", login, "--password-file", society.passwordFile,
      ])
  }

  @Test("answers are given with the entry and the application, found by, and checked")
  func answers() throws {
    let society = try DemoSociety()
    let setUp = try society.folder.write(
      """
      questions:
        harbour: { ask: Home harbour, about: person, purpose: statistics, answer: text }
        hear: { ask: Who told you?, about: membership, purpose: statistics, answer: text, limit: 10 }
      """, to: "setup.yaml")
    #expect(try society.run("setup", "apply", setUp, as: "amina").status == 0)
    let added = try society.run(
      "people", "add", "--set", "fullName=Ada Obi", "--answer", "harbour=Tromsø", as: "dora")
    #expect(added.status == 0, "\(added.errors)")
    let ada = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let tooLong = try society.run(
      "membership", "apply", ada, "full", "--answer", "hear=someone I forgot", as: "chidi")
    #expect(tooLong.status == 1 && tooLong.errors.contains("hear"))
    let twice = try society.run(
      "membership", "apply", ada, "full", "--answer", "hear=Bo", "--answer", "hear=Cy",
      as: "chidi")
    #expect(twice.status == 2)
    let applied = try society.run(
      "membership", "apply", ada, "full", "--answer", "hear=Porto", as: "chidi")
    #expect(applied.status == 0, "\(applied.errors)")
    for word in ["tromso", "porto"] {
      let found = try #require(
        try society.json("people", "find", word, as: "dora") as? [[String: Any]])
      #expect(found.map { $0["reference"] as? String } == [ada])
    }
  }
}
