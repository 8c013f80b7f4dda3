import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The person screen")
struct PersonScreenTests {
  @Test("everything about one person, contact hidden until asked for")
  func person() throws {
    let society = try TestSociety()
    _ = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("okafor")
    desk.press(.enter)
    #expect(!desk.text.contains("adaeze@registry.example.org"))
    try expectScreen("person/hidden", desk.state)
    desk.press(.text("u"))
    #expect(desk.text.contains("adaeze@registry.example.org"))
    try expectScreen("person/shown", desk.state)
    desk.press(.pageDown)
    try expectScreen("person/below", desk.state, sizes: [Size(columns: 80, rows: 24)])
    desk.press(.escape)
    #expect(desk.state.screenNames == ["find"])
    #expect(!desk.text.contains("adaeze@registry.example.org"))
  }

  @Test("contact details asked for in the list are hidden again with the next person")
  func unmaskInList() throws {
    let society = try TestSociety()
    _ = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("mull oka")
    let before = desk.text
    desk.press(.control("u"))
    desk.press(.down, .up)
    #expect(desk.text == before)
    desk.press(.escape)
    desk.type("okafor")
    desk.press(.control("u"))
    #expect(desk.text.contains("adaeze@registry.example.org"))
    try expectScreen("find/contact", desk.state)
    desk.press(.escape)
    #expect(!desk.text.contains("adaeze@registry.example.org"))
  }
}
