import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("A scanner on the screens of the desk")
struct ScannerTests {
  /// The keys that lead from the home screen, with somebody marked, to a screen.
  static let ways: [(screen: String, keys: [Key])] = [
    ("register", [.control("r")]),
    ("register", [.control("r"), .tab, .tab]),
    ("consent", [.control("o")]),
    ("consent", [.control("o"), .right]),
    ("notice", [.control("o"), .text("w")]),
    ("handoff", [.control("p")]),
    ("handoff", [.control("p"), .text("t")]),
    ("qr", [.control("p"), .text("t"), .text("q")]),
    ("today", [.function(2)]),
    ("payments", [.function(3)]),
    ("flags", [.function(4)]),
    ("proposals", [.function(6)]),
    ("staff", [.function(7)]),
    ("staff-edit", [.function(7), .text("n")]),
    ("staff-role", [.function(7), .enter]),
    ("audit", [.function(8)]),
    ("audit-entry", [.function(8), .enter]),
  ]

  @Test("a scanned code is looked up from every screen and answers nothing", arguments: ways)
  func scan(way: (screen: String, keys: [Key])) throws {
    let society = try TestSociety.withConference()
    let people = try society.enterPeople()
    let joy = try #require(people["Joy Oka Mullins"])
    let session = try society.session("dora")
    if way.screen != "register" {
      _ = try session.register(
        try #require(people["Adaeze Okafor-Müller"]), conference: "2026",
        RegistrationChoice(category: "delegate"))
    }
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.type("adaeze")
    desk.press(way.keys)
    #expect(desk.state.screenNames.last == way.screen)
    let before = try trail(society)
    desk.scan(joy)
    #expect(desk.state.screenNames == ["find"])
    #expect(desk.lines.contains { $0.hasPrefix("›") && $0.contains("Joy Oka Mullins") })
    #expect(try trail(society) == before)
    #expect(try session.drafts().isEmpty)
  }

  @Test("letters of a code that is none of ours answer nothing either", arguments: ways)
  func foreignCode(way: (screen: String, keys: [Key])) throws {
    let society = try TestSociety.withConference()
    let people = try society.enterPeople()
    if way.screen != "register" {
      _ = try society.session("dora").register(
        try #require(people["Adaeze Okafor-Müller"]), conference: "2026",
        RegistrationChoice(category: "delegate"))
    }
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.type("adaeze")
    desk.press(way.keys)
    let before = try trail(society)
    desk.scan("YNLTRQXNIAWVDP93")
    #expect(desk.state.screenNames.last == way.screen)
    #expect(desk.text.contains("Nothing here has the code that was scanned."))
    desk.pass(milliseconds: 2_000)
    #expect(try trail(society) == before)
    // Into a line of text a fast typist may have typed it, so there it stays.
    if way.screen != "staff-edit" {
      #expect(try society.session("amina").drafts().isEmpty)
    }
  }

  /// What has been written, apart from logging on to look.
  private func trail(_ society: TestSociety) throws -> [AuditAction] {
    try society.session("amina").auditTrail(limit: 1_000).lines.map(\.action)
      .filter { $0 != .loggedOn }
  }
}
