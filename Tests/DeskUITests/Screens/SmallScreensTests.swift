import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The small screens")
struct SmallScreensTests {
  @Test("about the program")
  func about() throws {
    let desk = try DeskHarness(society: try TestSociety())
    desk.logOn()
    desk.press(.function(9))
    #expect(desk.state.screenNames == ["find", "about"])
    try expectScreen("about/about", desk.state)
  }

  @Test("a draft is thrown away only by the key that says so")
  func confirm() throws {
    let society = try TestSociety()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.press(.control("n"))
    desk.type("Nia")
    desk.press(.escape)
    desk.press(.function(5), .text("d"))
    desk.pass(milliseconds: 2_000)
    desk.press(.enter)
    #expect(desk.state.screenNames == ["find", "drafts", "confirm"])
    try expectScreen("confirm/draft", desk.state)
    desk.press(.control("y"))
    #expect(desk.state.screenNames == ["find", "drafts"])
    #expect(try society.session("dora").drafts().isEmpty)
    desk.pass(milliseconds: 2_000)
    desk.press(.up)
    try expectScreen("drafts/none", desk.state)
  }

  @Test("a question that wants a reason is not answered without one")
  func reason() throws {
    let desk = try DeskHarness()
    desk.logOn()
    try desk.answer(.success(.session(.present(.dora))))
    let question = Question(
      id: "x", key: "screens.confirm.disableStaff",
      values: ["login": "chidi", "name": "Chidi Example"], needsReason: true)
    let context = desk.state.context
    var screen = ConfirmScreen(question, context)
    #expect(!screen.holds("reasonGiven", context))
    for character in "  left us" {
      _ = screen.update(.key(.text(String(character))), context)
    }
    #expect(screen.holds("reasonGiven", context))
    var answered = question
    answered.reason = "  left us"
    #expect(screen.update(.command("confirm"), context) == [.confirmed(answered)])
  }
}
