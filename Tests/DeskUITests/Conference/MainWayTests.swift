import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The main way")
struct MainWayTests {
  @Test("find, register, consent, tell, hand off: the screens and the keys of the whole way")
  func wholeWay() throws {
    let society = try TestSociety.withConference()
    _ = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("adae")
    desk.press(.control("r"))
    #expect(desk.state.screenNames == ["find", "register"])
    try expectScreen("register/begun", desk.state)
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "consent"])
    try expectScreen("consent/begun", desk.state)
    // Ten questions, one key each.
    for answer in ["y", "y", "n", "l", "n", "y", "y", "l", "n", "n"] {
      #expect(!desk.text.contains("Every question has been asked."))
      desk.press(.text(answer))
    }
    #expect(desk.text.contains("Every question has been asked."))
    try expectScreen("consent/done", desk.state)
    desk.press(.enter)
    #expect(desk.state.screenNames == ["find", "handoff"])
    try expectScreen("handoff/tell", desk.state)
    desk.press(.text("t"))
    try expectScreen("handoff/link", desk.state)
    desk.press(.text("q"))
    #expect(desk.state.screenNames == ["find", "handoff", "qr"])
    try expectScreen("qr/code", desk.state)
    desk.press(.escape, .escape)
    #expect(desk.state.screenNames == ["find"])
  }
}
