import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Rights on screens")
struct RightsScreenTests {
  @Test("that a record is restricted is said under the search and on the page")
  func restricted() throws {
    let society = try TestSociety()
    let people = try society.enterPeople()
    let person = try #require(people.first { $0.key.contains("Okafor") }?.value)
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("okafor")
    #expect(!desk.text.contains("Restricted."))
    try society.session("amina").restrict(person, reason: "says the address is wrong")
    desk.press(.escape)
    desk.type("okafor")
    #expect(desk.text.contains("Restricted: kept, not used."))
    desk.press(.enter)
    try expectScreen("person/restricted", desk.state)
    desk.press(.text("u"))
    #expect(desk.text.contains("Restricted: kept, not used."))
  }

  @Test("supervisors see what is late first, and take each request on its way")
  func requests() throws {
    let society = try TestSociety()
    let people = try society.enterPeople()
    let person = try #require(people.first { $0.key.contains("Okafor") }?.value)
    let supervisor = try society.session("amina")
    let today = supervisor.today
    _ = try supervisor.receive(NewRightsRequest(.erasure))
    _ = try supervisor.receive(
      NewRightsRequest(.portability, receivedOn: today.adding(months: -1)))
    let late = try supervisor.receive(
      NewRightsRequest(.access, person: person, receivedOn: today.adding(days: -40)))
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.press(.control("x"))
    try expectScreen("requests/list", desk.state)
    // Nobody is answered before they are known to be themselves.
    desk.press(.text("a"))
    #expect(desk.state.screenNames.last == "requests")
    desk.press(.text("i"))
    desk.type("passport shown")
    desk.press(.control("y"))
    #expect(try supervisor.request(late).state == .identified)
    #expect(try supervisor.request(late).identification == "passport shown")
    desk.press(.text("a"))
    desk.type("handed over")
    desk.press(.control("y"))
    #expect(try supervisor.request(late).state == .answered)
    #expect(!desk.text.contains("LATE"))
    desk.press(.text("n"))
    desk.type("nobody like that")
    desk.press(.control("y"))
    #expect(try supervisor.requests().map(\.kind) == [.erasure])
    desk.press(.text("x"))
    desk.type("it is much")
    desk.press(.control("y"))
    #expect(try supervisor.requests().first?.extensionReason == "it is much")
  }

  @Test("the desk is told why the list is not theirs")
  func refused() throws {
    let society = try TestSociety()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.press(.control("x"))
    #expect(desk.state.screenNames == ["find"])
  }
}
