import DeskService
import DeskUI
import FoundationEssentials
import Registration
import Terminal
import Testing

@Suite("Registering")
struct RegisterScreenTests {
  private func desk(
    options: [OptionItem] = OptionItem.invented
  ) throws -> (DeskHarness, TestSociety, String) {
    let society = try TestSociety.withConference(options: options)
    let people = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("adaeze")
    desk.pass(milliseconds: 2_000)
    desk.press(.control("r"))
    return (desk, society, try #require(people["Adaeze Okafor-Müller"]))
  }

  @Test("the fee follows the choices, line by line, also while a list is open")
  func quoting() throws {
    let (desk, _, _) = try desk()
    #expect(desk.text.contains("180.00 EUR"))
    desk.type("st")
    #expect(desk.text.contains("90.00 EUR"))
    try expectScreen("register/choosing", desk.state)
    desk.press(.tab, .down)
    #expect(desk.text.contains("No membership is on record."))
    desk.press(.down)
    #expect(desk.text.contains("60.00 EUR"))
    #expect(desk.text.contains("member, shown by a letter"))
    desk.press(.down)
    #expect(desk.text.contains("member, by the person's word"))
    desk.press(.tab, .text(" "), .down, .text("2"))
    #expect(desk.text.contains("2 × 60.00 EUR"))
    #expect(desk.text.contains("220.00 EUR"))
    try expectScreen("register/filled", desk.state)
    desk.press(.backTab, .text(" "))
    #expect(desk.text.contains("180.00 EUR"))
  }

  @Test("what is chosen is registered, with its options")
  func registers() throws {
    let (desk, society, person) = try desk()
    desk.press(.tab, .tab, .text(" "))
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "consent"])
    let session = try society.session("dora")
    let registration = try #require(try session.glimpse(person).registrations.first)
    #expect(registration.total == Money(minorUnits: 22_000, currency: .eur))
    #expect(try session.conference("2026").options.first?.taken == 1)
    #expect(try session.drafts().isEmpty)
  }

  @Test("a key before the fee is there counts once it is there")
  func keyBeforeFee() throws {
    let society = try TestSociety.withConference()
    let person = try #require(try society.enterPeople()["Adaeze Okafor-Müller"])
    let session = try society.session("dora")
    let desk = try DeskHarness.bare(finding: "adaeze", session)
    desk.press(.control("r"), .control("s"))
    let begins = Work.conference(.begin(person: person, conference: "2026"))
    #expect(desk.takenWork() == [begins])
    let mine = Ticket(screen: 3)
    let ground = ConferenceAnswer.ground(
      try session.glimpse(person), try session.conference("2026"), [])
    desk.send(.finished(mine, begins, .success(.conference(ground))))
    let choice = RegistrationChoice(category: "delegate")
    let quotes = Work.conference(.quote(person: person, conference: "2026", choice))
    #expect(desk.takenWork() == [quotes])
    let fee = try session.quote(person, conference: "2026", choice)
    desk.send(.finished(mine, quotes, .success(.conference(.quoted(choice, fee)))))
    let draft = "register:\(person)"
    #expect(
      desk.takenWork() == [
        .conference(.register(person: person, conference: "2026", choice, draft: draft))
      ])
  }

  @Test("who is registered already is not registered twice, and the way on is offered")
  func already() throws {
    let (desk, society, person) = try desk()
    _ = try society.session("dora").register(
      person, conference: "2026", RegistrationChoice(category: "student"))
    desk.press(.control("s"))
    #expect(desk.text.contains("Already registered, as R-"))
    #expect(desk.state.screenNames == ["find", "register"])
    try expectScreen("register/already", desk.state)
    desk.press(.control("p"))
    #expect(desk.state.screenNames == ["find", "handoff"])
  }

  @Test("an option that was sold out meanwhile is named, and nothing is lost")
  func soldOut() throws {
    let (desk, society, _) = try desk(options: [
      OptionItem(
        code: "w2", name: "Workshop 2", price: Money(minorUnits: 4_000, currency: .eur), places: 1)
    ])
    let session = try society.session("dora")
    let other = try session.enter(PersonDetails([.fullName: "Someone Else"]))
    desk.press(.tab, .tab, .text(" "))
    _ = try session.register(
      other, conference: "2026",
      RegistrationChoice(category: "guest", options: [OptionChoice(code: "w2")]))
    desk.press(.control("s"))
    #expect(desk.text.contains("No place is left for Workshop 2."))
    #expect(desk.text.contains("[1] Workshop 2"))
    #expect(desk.text.contains("full"))
    try expectScreen("register/soldOut", desk.state)
  }

  @Test("a desk that stands at no conference says so")
  func noConference() throws {
    let society = try TestSociety()
    _ = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("adaeze")
    desk.pass(milliseconds: 2_000)
    desk.press(.control("r"))
    #expect(desk.text.contains("There is no conference to register for yet."))
    try expectScreen("register/noConference", desk.state)
  }

  @Test("where the table has no fee, that is said and nothing is registered")
  func noFee() throws {
    let (desk, society, person) = try desk()
    desk.type("press")
    desk.press(.enter, .down, .down)
    #expect(desk.text.contains("There is no fee for this choice."))
    #expect(desk.text.contains("The fee table has no fee for this choice."))
    try expectScreen("register/noFee", desk.state)
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "register"])
    #expect(try society.session("dora").glimpse(person).registrations.isEmpty)
  }

  @Test("what has to be approved first is not handed off yet")
  func approval() throws {
    let (desk, _, _) = try desk()
    desk.type("press")
    desk.press(.control("p"))
    #expect(desk.state.screenNames == ["find", "consent"])
    for _ in 0..<10 { desk.press(.text("l")) }
    #expect(desk.text.contains("10 were put off"))
    #expect(desk.text.contains("The registration waits for approval"))
    desk.press(.enter)
    #expect(desk.state.screenNames == ["find"])
  }

  @Test("what was begun is kept as a draft and taken up again")
  func draft() throws {
    let (desk, society, person) = try desk()
    desk.type("st")
    desk.press(.tab, .tab, .text("3"))
    desk.pass(milliseconds: 1_000)
    let draft = try #require(try society.session("dora").drafts().first)
    #expect(draft.slot == "register:\(person)")
    #expect(draft.subject == person)
    desk.press(.escape, .function(5), .enter)
    #expect(desk.state.screenNames == ["find", "register"])
    #expect(desk.text.contains("Student"))
    #expect(desk.text.contains("[3] Workshop 2"))
    desk.press(.control("s"))
    #expect(try society.session("dora").drafts().isEmpty)
  }

  @Test("a form that was only looked at leaves no draft")
  func noDraft() throws {
    let (desk, society, _) = try desk()
    desk.press(.tab, .tab, .escape)
    desk.pass(milliseconds: 2_000)
    #expect(try society.session("dora").drafts().isEmpty)
  }

  @Test("nothing to pay ends the way at the consent questions")
  func free() throws {
    let (desk, _, _) = try desk()
    desk.type("guest")
    #expect(desk.text.contains("Nothing to pay"))
    desk.press(.control("s"))
    for _ in 0..<10 { desk.press(.text("n")) }
    #expect(desk.text.contains("There is nothing to pay. Enter goes back."))
    desk.press(.enter)
    #expect(desk.state.screenNames == ["find"])
  }
}
