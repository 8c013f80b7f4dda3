import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("What becomes of a registration")
struct RegistrationCommandsTests {
  /// A society with one person who is registered in a category.
  private func registered(
    as category: String
  ) throws -> (society: TestSociety, registration: String) {
    let society = try TestSociety.withConference()
    let people = try society.enterPeople()
    let person = try #require(people["Adaeze Okafor-Müller"])
    let done = try society.session("dora").register(
      person, conference: "2026", RegistrationChoice(category: category))
    return (society, done.registration)
  }

  private func state(_ society: TestSociety) throws -> RegistrationState? {
    try society.session("dora").today().first?.state
  }

  @Test("today's list withdraws a registration, for a reason and never by Enter alone")
  func withdraw() throws {
    let (society, registration) = try registered(as: "delegate")
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.press(.function(2), .text("w"))
    #expect(desk.text.contains("Withdraw registration \(registration) of Adaeze Okafor-Müller."))
    desk.press(.control("y"))
    #expect(desk.state.screenNames.last == "confirm")
    desk.type("cannot come")
    desk.press(.enter)
    #expect(try state(society) == .unpaid)
    try expectScreen("today/withdraw", desk.state)
    desk.press(.control("y"))
    #expect(desk.text.contains("Registration \(registration) is withdrawn."))
    #expect(try state(society) == .withdrawn)
    desk.pass(milliseconds: 2_000)
    desk.press(.text("w"))
    #expect(desk.text.contains("this registration is over"))
  }

  @Test("a supervisor accepts or declines what waits for approval", arguments: [true, false])
  func decide(accepts: Bool) throws {
    let (society, registration) = try registered(as: "press")
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.press(.function(2))
    try expectScreen("today/waiting", desk.state)
    desk.press(.text(accepts ? "a" : "d"))
    if !accepts { desk.type("the hall is full") }
    desk.press(.control("y"))
    #expect(desk.text.contains(accepts ? "is accepted." : "is not accepted."))
    #expect(desk.text.contains(registration))
    #expect(try state(society) == (accepts ? .unpaid : .rejected))
    desk.pass(milliseconds: 2_000)
    desk.press(.text("a"))
    #expect(desk.text.contains("nothing waits for approval here"))
  }

  @Test("who may not decide is told who does")
  func notPermitted() throws {
    let desk = try DeskHarness(society: registered(as: "press").society)
    desk.logOn("dora")
    desk.press(.function(2), .text("a"))
    #expect(desk.text.contains("needs a supervisor"))
  }

  @Test("the page of a person withdraws and decides as the list does")
  func personPage() throws {
    let (society, registration) = try registered(as: "press")
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.type("adaeze")
    desk.press(.enter, .text("a"), .control("y"))
    #expect(desk.text.contains("Registration \(registration) is accepted."))
    #expect(desk.text.contains("to be paid"))
    desk.press(.text("w"))
    desk.type("cannot come")
    desk.press(.control("y"))
    #expect(try state(society) == .withdrawn)
    desk.pass(milliseconds: 2_000)
    desk.press(.text("w"))
    #expect(desk.text.contains("not registered for this conference"))
  }

  @Test("money that has come is named when its registration is withdrawn")
  func paid() throws {
    let (society, _) = try registered(as: "delegate")
    let clerk = try society.session("chidi")
    let charge = try #require(try clerk.openCharges().first?.charge)
    let attempt = try clerk.handOff(charge, toldNotice: clerk.providerNotice().version).attempt
    let total = try clerk.charge(charge).total
    let proposal = try clerk.proposeConfirmation(
      of: attempt, received: total, reason: "line 7 of the statement")
    _ = try society.session("amina").approve(proposal)
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.press(.function(2), .text("w"))
    desk.type("cannot come")
    desk.press(.control("y"))
    #expect(desk.text.contains("\(total.formatted) has been paid"))
  }
}
