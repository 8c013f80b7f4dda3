import Foundation
import TestSupport
import Testing

/// The one path that everything else hangs on, on real ncurses.
@Suite("The path through the desk", .enabled(if: isWanted(tmux) && SharedData.isAvailable))
struct PathTests {
  @Test(
    "import, find, register, ask, tell, hand off, and the supervisor sees what is missing",
    arguments: [(columns: 80, rows: 24), (columns: 60, rows: 20)])
  func path(size: (columns: Int, rows: Int)) throws {
    let society = try DemoSociety()
    let file = try #require(SharedData.url("persons/us-legislators.csv"))
    let imported = try society.run("import", "people", file.path, as: "chidi")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors.contains("537 people are new"))

    let desk = try TmuxTerminal(desk: society, columns: size.columns, rows: size.rows)
    try desk.logOn("dora")
    try desk.expect("537")
    try desk.type("klob am")
    try desk.expect("Amy Klobuchar")
    try desk.press("C-r")
    try desk.expect("Register · Amy Klobuchar")
    try desk.expect("To pay")
    try desk.press("C-s")
    try desk.expect("is registered as R-")
    try desk.expect("Consent · Amy Klobuchar")
    try desk.press("y")
    try desk.expect("Contact in reply: yes, recorded.")
    try desk.press("n")
    try desk.expect("Newsletter: no, recorded.")
    try desk.press("l")
    try desk.expect("Events and publications: we ask again another time.")
    try desk.press("p")
    try desk.expect("Please tell the payer:")
    try desk.expect("The payment is taken by Example Pay")
    try desk.expect("https://pay.example.org/privacy")
    try desk.press("t")
    try desk.expect("HTTPS://PAY.EXAMPLE.ORG")
    let handedOff = try desk.expect("the reference of the payment") { lines in
      lines.contains { $0.contains("Reference") && $0.contains("P-") }
    }
    try expectCode(on: desk, shown: handedOff, isWide: size.columns >= 80)
    try expectFlags(of: society, size: size)
  }

  /// The QR code beside the address, or at 60x20 the reason why there is none.
  private func expectCode(on desk: TmuxTerminal, shown: [String], isWide: Bool) throws {
    if isWide {
      let rows = shown.filter { $0.filter { "█▀▄".contains($0) }.count > 12 }
      #expect(rows.count >= 15, "\(shown.joined(separator: "\n"))")
    } else {
      try desk.press("q")
      try desk.expect("The window is too small for the code")
    }
  }

  private func expectFlags(of society: DemoSociety, size: (columns: Int, rows: Int)) throws {
    let supervisor = try TmuxTerminal(
      desk: society, station: "desk 2", columns: size.columns, rows: size.rows)
    try supervisor.logOn("amina")
    try supervisor.press("F4")
    try supervisor.expect("Consent flags")
    try supervisor.expect("never asked, for Amy Klobuchar") { lines in
      lines.contains { $0.contains("Amy Klobuchar") && $0.contains("never asked") }
    }
    let flags = try #require(
      try society.json("consent", "flags", as: "amina") as? [[String: Any]])
    let kinds = flags.reduce(into: [String: String]()) { kinds, flag in
      if let purpose = flag["purpose"] as? String { kinds[purpose] = flag["kind"] as? String }
    }
    #expect(kinds["eventsAndPublications"] == "askedLater", "\(kinds)")
    #expect(kinds["newsletter"] == nil, "a no is an answer")
    #expect(kinds.values.contains("neverAsked"))
  }
}
