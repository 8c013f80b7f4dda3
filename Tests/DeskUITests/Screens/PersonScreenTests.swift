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

  @Test("an organisation the person belongs to is noted and stands on the page")
  func affiliation() throws {
    let society = try TestSociety()
    _ = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("okafor")
    desk.press(.enter, .text("o"))
    desk.press(.tab)
    desk.type("Registrar")
    desk.press(.control("s"))
    #expect(desk.text.contains("Please fill this in."))
    desk.type("Lagos Coastal Registry")
    desk.press(.tab, .tab)
    desk.type("2020-01-01")
    desk.press(.tab)
    desk.type("2019-01-01")
    desk.press(.control("s"))
    #expect(desk.text.contains("The end lies before the beginning."))
    try expectScreen("affiliation/refused", desk.state)
    desk.pass(milliseconds: 2_000)
    desk.press(.escape, .escape, .function(5), .enter)
    #expect(desk.state.screenNames.last == "affiliation")
    desk.press(.tab, .tab, .tab, .control("u"), .control("s"))
    #expect(desk.text.contains("Lagos Coastal Registry is noted."))
    #expect(try society.session("dora").drafts().isEmpty)
    desk.press(.escape, .escape)
    desk.type("okafor")
    desk.press(.enter)
    #expect(desk.text.contains("Lagos Coastal Registry · Registrar · from 2020-01-01"))
    try expectScreen("person/affiliated", desk.state)
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
