import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Entering and correcting a person")
struct PersonEditScreenTests {
  private func desk() throws -> (DeskHarness, TestSociety) {
    let society = try TestSociety()
    _ = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    return (desk, society)
  }

  @Test("what was searched for in vain is the name to begin with, and is no draft")
  func nameFromSearch() throws {
    let (desk, society) = try desk()
    desk.type("Zainab Nowhere")
    desk.press(.control("n"))
    #expect(desk.lines[2].contains("Zainab Nowhere"))
    desk.pass(milliseconds: 2_000)
    #expect(try society.session("dora").drafts().isEmpty)
    try expectScreen("person-edit/name", desk.state)
  }

  @Test("people who may be here already are shown with the reason while one types")
  func duplicates() throws {
    let (desk, _) = try desk()
    desk.press(.control("n"))
    desk.type("Adaeze Okafor Muller")
    desk.press(.tab, .tab, .tab)
    desk.type("adaeze@registry.example.org")
    #expect(desk.text.contains("the same e-mail address"))
    try expectScreen("person-edit/duplicate", desk.state)
    desk.press(.control("d"))
    #expect(desk.state.screenNames == ["find", "person-edit", "person"])
    desk.press(.escape)
    #expect(desk.text.contains("Adaeze Okafor Muller"))
  }

  @Test("a country is chosen in three keys")
  func country() throws {
    let (desk, _) = try desk()
    desk.press(.control("n"))
    desk.type("Nia Example")
    desk.press(.tab, .tab)
    desk.type("ger")
    try expectScreen("person-edit/country", desk.state)
    desk.press(.tab)
    #expect(desk.text.contains("Germany"))
  }

  @Test("saving enters the person, drops the draft and shows the person")
  func save() throws {
    let (desk, society) = try desk()
    desk.press(.control("n"))
    desk.type("Nia Example")
    desk.pass(milliseconds: 1_000)
    #expect(try society.session("dora").drafts().count == 1)
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "person"])
    #expect(desk.text.contains("is entered as M-"))
    #expect(try society.session("dora").drafts().isEmpty)
    #expect(try society.session("dora").find("nia exam").hits.count == 1)
  }

  @Test("a refused field keeps everything else and has the focus")
  func refused() throws {
    let (desk, society) = try desk()
    desk.press(.control("n"))
    desk.type("Nia Example")
    desk.press(.tab, .tab, .tab)
    desk.type("nia.example.org")
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "person-edit"])
    #expect(desk.text.contains("Nia Example"))
    try expectScreen("person-edit/refused", desk.state)
    #expect(try society.session("dora").find("nia").hits.isEmpty)
  }

  @Test("a card number typed into a name leaves nothing on the screen or in a draft")
  func card() throws {
    let (desk, society) = try desk()
    desk.press(.control("n"))
    desk.type("4111111111111111")
    desk.pass(milliseconds: 1_000)
    #expect(!desk.text.contains("1111"))
    #expect(desk.text.contains("card number"))
    #expect(try society.session("dora").drafts().isEmpty)
    try expectScreen("person-edit/card", desk.state)
  }

  @Test("a half-filled form is offered again and gone on with")
  func resumed() throws {
    let (desk, society) = try desk()
    desk.press(.control("n"))
    desk.type("Nia Exa")
    desk.press(.control("q"))
    #expect(desk.state.screenNames == ["logon"])
    let later = try DeskHarness(society: society)
    later.logOn()
    #expect(later.text.contains("There is a draft"))
    later.press(.function(5))
    try expectScreen("drafts/one", later.state)
    later.press(.enter)
    later.type("mple")
    #expect(later.text.contains("Nia Example"))
    later.press(.control("s"))
    #expect(later.state.screenNames == ["find", "person"])
    #expect(try society.session("dora").drafts().isEmpty)
  }

  @Test("a correction keeps what somebody else has changed in other fields")
  func correction() throws {
    let (desk, society) = try desk()
    desk.type("joy")
    desk.press(.enter, .text("e"))
    try expectScreen("person-edit/correct", desk.state)
    let session = try society.session("chidi")
    let person = try #require(try session.find("joy").hits.first?.person)
    let file = try session.open(person)
    let details = try session.unmask(person)
    var theirs = details
    theirs.city = "Kyoto"
    _ = try session.correct(person, version: file.version, from: details, to: theirs)
    desk.press(.tab)
    desk.type("Tide Office")
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "person"])
    let now = try session.unmask(person)
    #expect(now.city == "Kyoto")
    #expect(now.organisation == "Tide Office")
  }

  @Test("two corrections of one field: the second sees the first and decides")
  func collision() throws {
    let (desk, society) = try desk()
    desk.type("joy")
    desk.press(.enter, .text("e"))
    let session = try society.session("chidi")
    let person = try #require(try session.find("joy").hits.first?.person)
    let file = try session.open(person)
    let details = try session.unmask(person)
    var theirs = details
    theirs.organisation = "Harbour Office"
    _ = try session.correct(person, version: file.version, from: details, to: theirs)
    desk.press(.tab)
    desk.type("Tide Office")
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "person", "person-edit"])
    #expect(desk.text.contains("Tide Office"))
    desk.pass(milliseconds: 2_000)
    desk.press(.right)
    #expect(desk.text.contains("Harbour Office"))
    try expectScreen("person-edit/collision", desk.state)
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "person"])
    #expect(try session.unmask(person).organisation == "Tide Office")
  }
}
