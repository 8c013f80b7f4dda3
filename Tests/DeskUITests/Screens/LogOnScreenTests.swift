import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Logging on")
struct LogOnScreenTests {
  @Test("Enter goes from the name to the password and then logs on")
  func enterLogsOn() throws {
    let desk = try DeskHarness()
    desk.type("dora")
    desk.press(.enter)
    desk.type("seven grey herons")
    #expect(desk.taken().isEmpty)
    desk.press(.enter)
    #expect(
      desk.takenWork() == [
        .session(.logOn(login: "dora", password: Secret("seven grey herons")))
      ])
  }

  @Test("a wrong password empties the field and says so without saying which was wrong")
  func wrongPassword() throws {
    let desk = try DeskHarness()
    desk.logOn()
    try desk.answer(.failure(.logOn(.wrong)))
    #expect(desk.text.contains("The name or the password is not right."))
    #expect(!desk.text.contains("\u{2022}"))
    try expectScreen("logon/wrong", desk.state)
  }

  @Test("the password is never seen")
  func dots() throws {
    let desk = try DeskHarness()
    desk.logOn()
    #expect(!desk.text.contains("heron"))
    #expect(!"\(desk.taken())".contains("heron"))
  }

  @Test("the first log-on asks for a password and the duty before anything else")
  func duties() throws {
    let society = try TestSociety()
    try society.session("amina").addStaff(
      login: "new", fullName: "Nia Example", role: .desk, password: "a first pass phrase")
    let desk = try DeskHarness(society: society)
    try expectScreen("logon/empty", desk.state)
    desk.type("new")
    desk.press(.enter)
    desk.type("a first pass phrase")
    desk.press(.enter)
    #expect(desk.state.screenNames == ["password"])
    try expectScreen("password/empty", desk.state)
    desk.type("a first pass phrase")
    desk.press(.enter)
    desk.type("nine green lanterns")
    desk.press(.enter)
    desk.type("nine green lantern")
    desk.press(.enter)
    #expect(desk.state.screenNames == ["password"])
    try expectScreen("password/differs", desk.state)
    desk.type("nine green lanterns")
    desk.press(.enter)
    #expect(desk.state.screenNames == ["duty"])
    try expectScreen("duty/begin", desk.state)
    desk.press(.end, .text("a"))
    #expect(desk.state.screenNames == ["find"])
  }
}
