import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Notices on the screen")
struct NoticesScreenTests {
  /// A society whose notice has changed, and the letters under way if they are.
  private func society(written: Bool) throws -> TestSociety {
    let society = try TestSociety.withConference()
    _ = try society.enterPeople()
    let supervisor = try society.session("amina")
    var document = SetUpDocument()
    document.notices = [
      SetUpNotice(
        code: "base", version: 2, isMaterial: true,
        texts: [
          "en": "What we keep about you, and why.\n\nNew: the caterer gets numbers.",
          "fr": "Ce que nous gardons de vous, et pourquoi.",
        ])
    ]
    _ = try supervisor.apply(document)
    if written {
      _ = try supervisor.announce("base", version: 2, purpose: "accounts", format: "csv") { _ in }
    }
    return society
  }

  @Test("versions are listed, and each is read word for word")
  func read() throws {
    let desk = try DeskHarness(society: society(written: false))
    desk.logOn("dora")
    desk.press(.control("v"))
    #expect(desk.text.contains("not made known yet"))
    try expectScreen("notices/changed", desk.state)
    desk.press(.enter)
    #expect(desk.state.screenNames.last == "notice")
    #expect(desk.text.contains("New: the caterer gets numbers."))
    #expect(desk.text.contains("Ce que nous gardons de vous"))
    desk.press(.escape, .down, .enter)
    #expect(desk.text.contains("version 1, in English"))
    #expect(!desk.text.contains("caterer gets numbers"))
    desk.press(.escape, .up, .text("d"))
    #expect(desk.state.screenNames.last == "notices")
  }

  @Test("a supervisor notes that what was written went out, once")
  func known() throws {
    let society = try society(written: true)
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.press(.control("v"))
    try expectScreen("notices/written", desk.state)
    desk.press(.text("d"))
    #expect(desk.text.contains("its page is published and its letters are sent"))
    desk.press(.enter)
    #expect(desk.state.screenNames.last == "confirm")
    desk.press(.control("y"))
    try expectScreen("notices/made-known", desk.state)
    #expect(desk.text.contains("amina"))
    #expect(try society.session("amina").notices()[0].announcement.doneBy == "amina")
    desk.press(.text("d"))
    #expect(desk.state.screenNames.last == "notices")
  }
}
