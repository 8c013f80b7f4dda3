import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("What is done to a membership by hand")
struct MembershipHandTests {
  private func desk(_ society: TestSociety, as login: String) throws -> DeskHarness {
    let desk = try DeskHarness(society: society)
    desk.logOn(login)
    desk.type("okafor")
    desk.press(.enter, .text("m"))
    return desk
  }

  @Test("a supervisor sets a state with the reason, keeps it as a draft, and takes it back")
  func override() throws {
    let society = try TestSociety.withMemberships()
    let people = try society.enterPeople()
    let person = try #require(people["Adaeze Okafor-Müller"])
    let membership = try society.session("chidi").apply(.person(person), for: "full").membership
    let clerk = try desk(society, as: "chidi")
    clerk.press(.text("o"))
    #expect(clerk.state.screenNames.last == "membership")
    let desk = try desk(society, as: "amina")
    desk.press(.text("o"))
    desk.type("hon")
    desk.press(.tab, .tab, .tab, .control("s"))
    #expect(desk.text.contains("Please say why."))
    desk.type("Founded the society")
    try expectScreen("override/filled", desk.state)
    desk.press(.control("q"))
    let later = try DeskHarness(society: society)
    later.logOn("amina")
    later.press(.function(5), .enter)
    #expect(later.state.screenNames.last == "override")
    later.press(.control("s"))
    let session = try society.session("amina")
    #expect(try session.membership(membership).line.standing.state == .honorary)
    #expect(try session.drafts().isEmpty)
    let shown = try self.desk(society, as: "amina")
    try expectScreen("membership/byHand", shown.state)
    shown.press(.text("t"))
    shown.type("It was another")
    shown.press(.control("y"))
    #expect(try session.membership(membership).override == nil)
  }

  @Test("people are named for an organisation, followed by others, and ended")
  func representatives() throws {
    let society = try TestSociety.withMemberships()
    let people = try society.enterPeople()
    let person = try #require(people["Adaeze Okafor-Müller"])
    let clerk = try society.session("chidi")
    try clerk.affiliate(
      person, NewAffiliation(organisation: "Lagos Coastal Registry", from: nil, to: nil))
    let membership = try clerk.apply(
      .organisation("Lagos Coastal Registry", payer: person), for: "institution"
    ).membership
    let desk = try desk(society, as: "chidi")
    desk.press(.text("v"))
    #expect(desk.state.screenNames.last == "representatives")
    try expectScreen("representatives/one", desk.state)
    desk.press(.text("n"))
    desk.type("mull izmir")
    try expectScreen("representative/found", desk.state)
    desk.press(.control("s"))
    #expect(desk.text.contains("That names nobody yet."))
    desk.press(.control("u"))
    desk.type("okan")
    desk.press(.control("d"))
    desk.type("con")
    desk.press(.control("s"))
    #expect(desk.state.screenNames.last == "representatives")
    desk.press(.down, .text("c"))
    desk.type("joy")
    desk.press(.control("d"), .tab, .control("u"))
    desk.type("2026-12-01")
    desk.press(.control("s"))
    var seats = try clerk.membership(membership).representatives
    #expect(
      seats.map { "\($0.name) \($0.seat.role) \($0.seat.to?.description ?? "")" } == [
        "Adaeze Okafor-Müller dues ", "Okan Müller contact 2026-11-30", "Joy Oka Mullins contact ",
      ])
    desk.press(.home, .text("e"), .control("y"))
    seats = try clerk.membership(membership).representatives
    #expect(seats.first?.seat.to?.description == "2026-11-23")
    try expectScreen("representatives/ended", desk.state)
  }

  @Test("what the member's fee rests on stands on the person's page and at the payment")
  func evidence() throws {
    let society = try TestSociety.withMemberships()
    let people = try society.enterPeople()
    let person = try #require(people["Adaeze Okafor-Müller"])
    let clerk = try society.session("chidi")
    let done = try clerk.apply(.person(person), for: "full")
    _ = try clerk.decideMembership(done.membership, approved: true)
    try society.pay(try #require(done.charge))
    _ = try society.session("dora").register(
      person, conference: "2026", RegistrationChoice(category: "delegate", member: true))
    let desk = try DeskHarness(society: society)
    desk.logOn("chidi")
    desk.type("okafor")
    desk.press(.enter)
    let said = "our records \(done.membership), until 2027-12-31, seen for 2026-11-23 by dora"
    #expect(desk.text.replacing("\n", with: " ").contains("our records \(done.membership)"))
    try expectScreen("person/memberRate", desk.state)
    desk.press(.text("p"))
    #expect(desk.state.screenNames.last == "handoff")
    #expect(desk.text.contains("our records \(done.membership)"), "\(said)")
    try expectScreen("handoff/memberRate", desk.state)
  }
}
