import DeskService
import Registration
import Testing

@Suite("Bad input at the desk that is heard")
struct BadInputTests {
  static let card = "4111 1111 1111 1111"

  @Test("is answered by a new line, and the question is asked again")
  func badInput() throws {
    let society = try PlainSociety()
    let known = try society.session().enter(
      PersonDetails([.fullName: "Zoë Ek", .email: "zoe@example.org"]))
    try expectTranscript(
      "bad-input",
      try society.hear(
        "dora", "wrong", "dora", .typed(PlainSociety.password), "99", "c", "frobnicate",
        .typed("find \(Self.card)"), "new", "", "done", .typed(known), .typed(Self.card),
        "Zoe Ek\u{202E}", "Zoe Ek", "7", "", "=back", "atlantis", "united", "Niger", "zoe@",
        "zoe@example.org", "+234 802 555 0143", "back", "", "done", "", "ok", "y"))
  }

  @Test(
    "a card number is nowhere: not in what is said, not in a draft, not in a search",
    arguments: [
      "new", "find", "find 4111111111111111", "correct", "membership", "4111111111111111",
    ])
  func cards(command: String) throws {
    let society = try PlainSociety()
    let heard = try society.hear(
      loggedOn: .typed(command), .typed(Self.card), .typed("Ann 4111-1111-1111-1111"))
    let said = heard.filter { !$0.hasSuffix(Self.card) && !$0.hasSuffix("4111-1111-1111-1111") }
      .filter { !$0.hasSuffix(" \(command)") }
    #expect(!said.joined().contains("1111"))
    #expect(try society.session().drafts().isEmpty)
    #expect(heard.contains { $0.contains("looks like a card number") })
  }

  @Test("refusals of the service are read, and nothing is half done")
  func refusals() throws {
    let society = try PlainSociety()
    let first = try society.session().enter(PersonDetails([.fullName: "Ann Moss"]))
    let second = try society.session().enter(PersonDetails([.fullName: "Bo Lund"]))
    try expectTranscript(
      "refusals",
      try society.hear(
        loggedOn: "register", .typed("moss"), "1", "delegate", "ownword", "0", "menu",
        "register", "delegate", "2", "0", "menu",
        .typed(first), "register", "2", "1", "yes", "y", "skip", "skip", "", "n", "register",
        "hand off", "no", "check in",
        .typed(second), "register", "1", "no", "yes", "yes", "back", "back", "back", "leave"))
    let session = try society.session()
    #expect(try session.glimpse(first).registrations.count == 1)
    #expect(try session.glimpse(second).registrations.isEmpty)
  }

  @Test("the end of the input logs off and keeps what was typed as a draft")
  func endOfInput() throws {
    let society = try PlainSociety()
    try expectTranscript(
      "draft",
      try society.hear(loggedOn: "new", "Ann Moss", "Tide Registry")
        + society.hear(loggedOn: "drafts", "1", "", "", "done", "y", "leave"))
    #expect(try society.session().find("moss").hits.first?.organisation == "Tide Registry")
    #expect(try society.session().drafts().isEmpty)
  }

  @Test("a desk that nobody answers locks in the time of the desk of screens")
  func lock() throws {
    let society = try PlainSociety()
    try expectTranscript(
      "lock",
      try society.hear(
        loggedOn: "new", .silence, "", .silence, .silence, "wrong",
        .typed(PlainSociety.password), "Ann Moss"))
  }

  @Test("nothing that is said steers a terminal")
  func controls() throws {
    let society = try PlainSociety()
    let heard = try society.hear(
      "dora\u{1B}[2J", "x\u{7}", "dora", .typed(PlainSociety.password), "find \u{9B}31m", "\u{1B}")
    let said = heard.filter { line in
      !line.unicodeScalars.contains { "\u{1B}\u{7}\u{9B}".unicodeScalars.contains($0) }
    }
    // Only the echo of the test itself holds what was typed.
    #expect(heard.count - said.count == 3)
  }
}
