import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Likely pairs, joined and parted at the desk")
struct DuplicateScreenTests {
  /// A society with one person twice, and the desk of the clerk on the list of pairs.
  private func desk() throws -> (DeskHarness, TestSociety) {
    let society = try TestSociety.withConference()
    let clerk = try society.session("chidi")
    _ = try clerk.enter(
      PersonDetails([
        .fullName: "Jonas Lindqvist", .organisation: "Harbour Office", .city: "Umeå",
        .country: "SE",
      ]))
    _ = try clerk.enter(
      PersonDetails([
        .fullName: "Jonas Lindquist", .organisation: "Harbour Office", .city: "Umeå",
        .email: "jonas@registry.example.org",
      ]))
    let desk = try DeskHarness(society: society)
    desk.logOn("chidi")
    desk.press(.control("d"))
    return (desk, society)
  }

  @Test("pairs stand there with the reason, and two people are noted as two")
  func pairs() throws {
    let (desk, _) = try desk()
    #expect(desk.text.contains("one pair"))
    try expectScreen("duplicates/pairs", desk.state)
    desk.press(.text("d"))
    #expect(desk.text.contains("are two people"))
    desk.press(.control("y"))
    #expect(desk.text.contains("Nobody looks as if they were here twice."))
    try expectScreen("duplicates/none", desk.state)
  }

  @Test("two records are joined by two people and parted again, with the keyboard alone")
  func joinsAndParts() throws {
    let (desk, society) = try desk()
    desk.press(.enter)
    #expect(desk.text.contains("• jonas@registry.example.org"))
    #expect(desk.text.contains("• Jonas Lindqvist"))
    try expectScreen("merge/compare", desk.state)
    desk.press(.text("s"))
    #expect(desk.text.contains("• Jonas Lindquist"))
    desk.press(.text("s"), .text("p"))
    try expectScreen("merge/reason", desk.state)
    desk.type("seen both letters")
    #expect(desk.text.contains("  seen both letters"))
    desk.press(.control("y"))
    #expect(desk.text.contains("second person"))

    let supervisor = try DeskHarness(society: society)
    supervisor.logOn("amina")
    supervisor.press(.function(6))
    #expect(supervisor.text.contains("goes into"))
    try expectScreen("proposals/merge", supervisor.state)
    supervisor.press(.text("a"), .control("y"))
    #expect(try society.session("chidi").find("jonas").hits.map(\.name) == ["Jonas Lindqvist"])

    desk.press(.text("m"))
    try expectScreen("merges/list", desk.state)
    desk.press(.text("u"), .control("y"))
    #expect(desk.text.contains("is back"))
    #expect(try society.session("chidi").find("jonas").hits.count == 2)
  }
}
