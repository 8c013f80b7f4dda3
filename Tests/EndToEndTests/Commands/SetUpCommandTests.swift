import Foundation
import TestSupport
import Testing

@Suite("regdesk setup")
struct SetUpCommandTests {
  static let file = """
    # What the Society of Tides needs to run its conference.
    society:
      currentConference: "2026"
      unclassifiedBand: b

    provider:
      name: Example Pay
      host: pay.example.org
      payee: SOT
      privacy: https://pay.example.org/privacy

    incomeBands:
      - from: 2025-07-01
        source: an invented list
        a: DE FR JP
        c: [NG, GH]

    questions:
      home-harbour:
        ask: Home harbour
        about: person
        purpose: statistics
        answer: text

    conferences:
      "2026":
        name: 3rd Conference on Tides
        place: Harbour Hall
        from: 2026-01-01
        until: 2036-12-31
        timeZone: Africa/Lagos
        currency: EUR
        periods:
          all: { name: All days, from: 2020-01-01, until: 2036-12-31 }
        categories:
          delegate:
            name: Delegate
            fees:
              all:
                member: 300
                nonMember: { c: 180, anyOther: 360 }
        options:
          dinner: { name: Dinner, price: 65, places: 2 }
    """

  /// A society that was founded and whose supervisor has made the promise.
  private struct Founded {
    let folder: TemporaryFolder
    let me: [String]

    init() throws {
      folder = try TemporaryFolder()
      let password = try folder.write("four mild badgers", to: "password")
      let database = folder.file("a.sqlite")
      let made = try Regdesk.run(
        "init", "--organisation", "Society of Tides", "--supervisor", "amina",
        "--password-file", password, "--database", database)
      try #require(made.status == 0, "\(made.errors)")
      let script = try folder.write(
        "type amina\nEnter\ntype four mild badgers\nEnter\nPgDn\nPgDn\nPgDn\na\n", to: "script")
      let promised = try Regdesk.run(
        "replay", script, "--dump", folder.file("screens"), "--database", database)
      try #require(promised.status == 0, "\(promised.errors)")
      me = ["--database", database, "--as", "amina", "--password-file", password]
    }

    func run(_ arguments: String...) throws -> ChildProgram.Result {
      try Regdesk.run(arguments + me)
    }

    func apply(_ text: String) throws -> ChildProgram.Result {
      try run("setup", "apply", folder.write(text, to: "society.yaml"))
    }
  }

  @Test("init and one file are all that a society needs to register somebody and charge them")
  func fromNothing() throws {
    let society = try Founded()
    let applied = try society.apply(Self.file)
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(applied.output.contains("+ conferences.2026.options.dinner.price: 65"))
    let again = try society.apply(Self.file)
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
    #expect(again.errors.contains("nothing is changed"))

    let person = try society.run(
      "people", "add", "--set", "fullName=Adaeze Okafor", "--set", "country=NG")
    try #require(person.status == 0, "\(person.errors)")
    let script = try society.folder.write(
      """
      type amina
      Enter
      type four mild badgers
      Enter
      type adaeze
      ^R
      ^S

      """, to: "register")
    let registered = try Regdesk.run(
      "replay", script, "--dump", society.folder.file("registered"), "--database",
      society.folder.file("a.sqlite"))
    #expect(registered.status == 0, "\(registered.errors)")
    let charges = try ChildProgram.output(
      sqlite3, [society.folder.file("a.sqlite"), "SELECT total, currency, state FROM charge"])
    #expect(charges.trimmingCharacters(in: .whitespacesAndNewlines) == "18000|EUR|open")
    let check = try Regdesk.run("check", "--database", society.folder.file("a.sqlite"))
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test("a question of the file is answered, shown and exported from the command line")
  func answers() throws {
    let society = try Founded()
    _ = try society.apply(Self.file)
    let added = try society.run("people", "add", "--set", "fullName=Adaeze Okafor")
    let person = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let refused = try society.run("people", "answer", person, "--set", "shoe-size=44")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("shoe-size"))
    let answered = try society.run(
      "people", "answer", person, "--set", "home-harbour=Port Harcourt")
    #expect(answered.status == 0, "\(answered.errors)")
    #expect(try society.run("people", "show", person).output.contains("Home harbour Port Harcourt"))
    #expect(try society.run("people", "find", "harcourt").output.contains(person))
    let export = try society.run("export", "people", "--purpose", "statistics")
    #expect(export.output.hasPrefix("reference,"))
    #expect(export.output.split(separator: "\r\n").first?.hasSuffix(",home-harbour") == true)
  }

  @Test("what is shown can be applied again, and elsewhere")
  func shows() throws {
    let society = try Founded()
    _ = try society.apply(Self.file)
    let shown = try society.run("setup", "show")
    #expect(shown.status == 0, "\(shown.errors)")
    let same = try society.run(
      "setup", "diff", society.folder.write(shown.output, to: "shown.yaml"))
    #expect(same.status == 0, "\(same.errors)")
    #expect(same.output.isEmpty)
    let other = try Founded()
    let applied = try other.apply(shown.output)
    #expect(applied.status == 0, "\(applied.errors)")
    #expect(try other.run("setup", "show").output == shown.output)
  }

  @Test("a file with faults changes nothing and names every line; a card number is not repeated")
  func refuses() throws {
    let society = try Founded()
    let before = try society.run("setup", "show").output
    let wrong = Self.file.replacing("until: 2036-12-31 }", with: "until: 2030-12-31 }")
      .replacing("name: Delegate", with: "name: 4111 1111 1111 1111")
      .replacing("price: 65", with: "price: sixty")
    let refused = try society.apply(wrong)
    #expect(refused.status == 3)
    #expect(refused.output.isEmpty)
    let lines = refused.errors.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(lines == ["society.yaml:34", "society.yaml:37", "society.yaml:43"])
    #expect(!refused.errors.contains("1111"))
    #expect(try society.run("setup", "show").output == before)
    let renamed = Self.file.replacing("dinner:", with: "banquet:")
    _ = try society.apply(Self.file)
    let kept = try society.apply(renamed)
    #expect(kept.status == 3)
    #expect(kept.errors.contains("society.yaml:43"))
    #expect(kept.errors.contains("dinner"))
  }

  @Test("diff says what would change and changes nothing")
  func diff() throws {
    let society = try Founded()
    _ = try society.apply(Self.file)
    let text = Self.file.replacing("price: 65", with: "price: 70")
    let path = try society.folder.write(text, to: "new.yaml")
    for _ in 0..<2 {
      let diff = try society.run("setup", "diff", path)
      #expect(diff.status == 0, "\(diff.errors)")
      #expect(diff.output == "~ conferences.2026.options.dinner.price: 65 → 70\n")
    }
    let missing = try society.run("setup", "diff", society.folder.file("none.yaml"))
    #expect(missing.status == 1)
    #expect(missing.errors.contains("none.yaml"))
  }
}
