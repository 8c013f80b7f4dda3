import Foundation
import TestSupport
import Testing

/// A scanner is a keyboard: its burst is a look-up, and never an answer.
@Suite("A scanner", .enabled(if: isWanted(tmux)))
struct ScannerTests {
  /// The screens, each with the keys that lead to it from the home screen and words it shows.
  struct Place: CustomTestStringConvertible, Sendable {
    let name: String
    let login: String
    let keys: [String]
    let shown: String
    var testDescription: String { name }

    init(_ name: String, _ keys: [String], _ shown: String, as login: String = "dora") {
      self.name = name
      self.keys = keys
      self.shown = shown
      self.login = login
    }
  }

  private static let register = ["C-r", "C-s"]
  static let places = [
    Place("find", [], "Find"),
    Place("person", ["Enter"], "First"),
    Place("new person", ["C-n"], "New person"),
    Place("correction", ["Enter", "e"], "Correct"),
    Place("registration", ["C-r"], "Register"),
    Place("consent", ["C-r", "C-s"], "Consent"),
    Place("notice", ["C-r", "C-s", "w"], "The words of the notice"),
    Place("hand-off, not told", ["C-r", "C-s", "p"], "Please tell the payer"),
    Place("hand-off", ["C-r", "C-s", "p", "t"], "HTTPS://PAY"),
    Place("code", ["C-r", "C-s", "p", "t", "q"], "waiting"),
    Place("today", ["F2"], "Today"),
    Place("payments", ["F3"], "Open payments"),
    Place("drafts", ["F5"], "Drafts"),
    Place("about", ["F9"], "About"),
    Place("help", ["F1"], "Help"),
    Place("commands", ["F10"], "Commands"),
    Place("flags", ["F4"], "Consent flags", as: "amina"),
    Place("proposals", ["F6"], "Proposals", as: "amina"),
    Place("staff", ["F7"], "Staff", as: "amina"),
    Place("new log-on", ["F7", "n"], "New log-on", as: "amina"),
    Place("audit", ["F8"], "Audit", as: "amina"),
  ]

  @Test(
    "leads from any screen to the person whose code it is, and answers nothing",
    arguments: places)
  func scanned(place: Place) throws {
    let society = try DemoSociety()
    _ = try society.enter("First Person", "country=DE")
    let scanned = try society.enter("Yolanda Scannedova", "country=ES")
    let desk = try TmuxTerminal(desk: society)
    try desk.logOn(place.login)
    try desk.type("first")
    try desk.expect("First Person")
    for key in place.keys { try desk.press(key) }
    try desk.expect(place.shown)
    let before = try state(of: society)
    try desk.scan(scanned)
    try desk.expect("Yolanda Scannedova")
    #expect(try state(of: society) == before, "nothing was recorded by the letters of the code")
  }

  @Test("that reads a card's magnetic stripe or number is refused, and nothing of it is shown")
  func card() throws {
    let society = try DemoSociety()
    let desk = try TmuxTerminal(desk: society)
    try desk.logOn("dora")
    try desk.scan("4111111111111111")
    try desk.expect("card number")
    try desk.expect("no digits of it") { lines in !lines.contains { $0.contains("1111") } }
  }

  /// What the letters of a code could have changed.
  private func state(of society: DemoSociety) throws -> String {
    try society.sql(
      """
      SELECT (SELECT COUNT(*) FROM person), (SELECT COUNT(*) FROM registration),
        (SELECT COUNT(*) FROM consent_event), (SELECT COUNT(*) FROM payment_attempt),
        (SELECT COUNT(*) FROM staff), (SELECT COUNT(*) FROM proposal)
      """)
  }
}
