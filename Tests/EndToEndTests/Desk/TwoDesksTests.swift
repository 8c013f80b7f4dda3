import TestSupport
import Testing

/// Several desks work on one database.
@Suite("Two desks on one database", .enabled(if: isWanted(tmux)))
struct TwoDesksTests {
  @Test("one sees within a moment, without a key, what the other has changed")
  func seen() throws {
    let society = try DemoSociety()
    _ = try society.enter("Okan Müller", "country=TR")
    let first = try TmuxTerminal(desk: society, station: "desk 1")
    let second = try TmuxTerminal(desk: society, station: "desk 2")
    try first.logOn("dora")
    try second.logOn("chidi")
    try first.type("okan")
    try first.expect("no registration")
    try second.type("okan")
    try second.expect("no registration")
    try second.press("C-r")
    try second.expect("Register · Okan Müller")
    try second.press("C-s")
    try second.expect("is registered as R-")
    try first.expect("the registration made at the other desk") { lines in
      lines.contains { $0.contains("Okan Müller") && !$0.contains("no registration") }
        && lines.contains { $0.contains("Find  okan") }
    }
  }
}
