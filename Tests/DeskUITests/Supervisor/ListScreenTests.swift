import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Lists of the desk")
struct ListScreenTests {
  /// A society whose people are registered: one to be paid, one with nothing to pay.
  private func registered() throws -> (society: TestSociety, people: [String: String]) {
    let society = try TestSociety.withConference()
    let people = try society.enterPeople()
    let session = try society.session("dora")
    let choices = [
      "Adaeze Okafor-Müller": RegistrationChoice(
        category: "delegate", options: [OptionChoice(code: "w2")]),
      "Okan Müller": RegistrationChoice(category: "guest"),
      "Joy Oka Mullins": RegistrationChoice(category: "press"),
    ]
    for (name, choice) in choices.sorted(by: { $0.key < $1.key }) {
      let person = try #require(people[name])
      _ = try session.register(person, conference: "2026", choice)
    }
    return (society, people)
  }

  @Test("today's registrations, empty and filled")
  func today() throws {
    let empty = try DeskHarness(society: TestSociety.withConference())
    empty.logOn()
    empty.press(.function(2))
    try expectScreen("today/empty", empty.state)
    let desk = try DeskHarness(society: registered().society)
    desk.logOn()
    desk.press(.function(2))
    #expect(desk.text.contains("3 today"))
    try expectScreen("today/filled", desk.state)
  }

  @Test("who has paid is let in, and told when and where the second time")
  func checkIn() throws {
    let desk = try DeskHarness(society: registered().society)
    desk.logOn()
    desk.type("okan")
    desk.press(.control("k"))
    #expect(desk.text.contains("Welcome. Okan Müller is in."))
    desk.pass(milliseconds: 240_000)
    desk.press(.control("k"))
    #expect(desk.text.contains("Already in since 08:00, at desk 2."))
    try expectScreen("today/alreadyIn", desk.state)
  }

  @Test("who owes is not let in and the way to the payment is named")
  func unpaid() throws {
    let desk = try DeskHarness(society: registered().society)
    desk.logOn()
    desk.type("adaeze")
    desk.press(.control("k"))
    #expect(desk.text.contains("Not paid yet, 220.00 EUR to pay."))
    desk.press(.escape)
    desk.type("neelam")
    desk.press(.escape)
    desk.type("chennai")
    desk.press(.control("k"))
    #expect(desk.text.contains("Not registered for this conference."))
    desk.press(.escape)
    desk.type("joy")
    desk.press(.control("k"))
    #expect(desk.text.contains("This registration still waits for approval."))
  }

  @Test("open payments, empty, waiting and run out")
  func payments() throws {
    let empty = try DeskHarness(society: TestSociety.withConference())
    empty.logOn()
    empty.press(.function(3))
    try expectScreen("payments/empty", empty.state)
    let (society, _) = try registered()
    let desk = try DeskHarness(society: society)
    desk.logOn("chidi")
    desk.press(.function(3))
    #expect(desk.text.contains("not handed off"))
    desk.press(.enter)
    #expect(desk.state.screenNames == ["find", "payments", "handoff"])
    desk.press(.text("t"), .escape)
    try expectScreen("payments/filled", desk.state)
    desk.press(.end, .enter, .text("t"))
    #expect(desk.text.contains("This registration still waits for approval."))
    try expectScreen("handoff/notApproved", desk.state)
    desk.press(.escape, .home)
    desk.press(.text("x"))
    #expect(desk.state.screenNames.last == "confirm")
    #expect(desk.text.contains("Take back payment"))
    desk.press(.enter)
    #expect(desk.state.screenNames.last == "confirm")
    desk.press(.control("y"))
    #expect(desk.state.screenNames.last == "payments")
    #expect(desk.text.contains("is taken back."))
    #expect(desk.text.contains("not handed off"))
  }

  @Test("a payment that came another way is proposed with how it is known")
  func proposeConfirmation() throws {
    let (society, _) = try registered()
    let desk = try DeskHarness(society: society)
    desk.logOn("chidi")
    desk.press(.function(3))
    desk.press(.enter)
    desk.press(.text("t"), .text("m"))
    desk.type("bank statement of Monday")
    desk.press(.control("y"))
    #expect(desk.text.contains("Kept as proposal Q-"))
    let proposals = try society.session("amina").proposals()
    #expect(proposals.map(\.reason) == ["bank statement of Monday"])
  }

  @Test("consent flags by kind lead to the question they are about")
  func flags() throws {
    let (society, people) = try registered()
    let person = try #require(people["Okan Müller"])
    let session = try society.session("dora")
    for purpose in ["photographs", "newsletter"] {
      _ = try session.record(
        person, ConsentReply(purpose: purpose, answer: .later, noticeVersion: 1))
    }
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.press(.function(4))
    try expectScreen("flags/all", desk.state)
    desk.press(.text("f"), .text("f"))
    try expectScreen("flags/askedLater", desk.state)
    desk.press(.text("c"))
    #expect(desk.text.contains("there is no answer to confirm"))
    desk.press(.down, .enter)
    #expect(desk.state.screenNames == ["find", "flags", "consent"])
    #expect(desk.text.contains("Okan Müller"))
    #expect(desk.lines.contains { $0.hasPrefix("›") && $0.contains("Photographs") })
  }

  @Test("a list that one's role does not permit says whom to ask")
  func notPermitted() throws {
    let desk = try DeskHarness(society: registered().society)
    desk.logOn()
    for key in [4, 7, 8] {
      desk.press(.function(key))
      #expect(desk.state.screenNames == ["find"])
      #expect(desk.text.contains("needs a supervisor"))
    }
  }

  @Test("who took a yes back and is still on a list is looked at once")
  func listed() throws {
    let (society, people) = try registered()
    let person = try #require(people["Okan Müller"])
    let session = try society.session("chidi")
    func reply(_ answer: ConsentAnswer) -> ConsentReply {
      ConsentReply(purpose: "newsletter", answer: answer, noticeVersion: 1)
    }
    _ = try session.record(person, reply(.given))
    society.set(DeskHarness.start.adding(seconds: 60))
    _ = try session.exportPeople(purpose: "newsletter", format: "csv") { _ in }
    society.set(DeskHarness.start.adding(seconds: 120))
    _ = try session.record(person, reply(.withdrawn))
    let desk = try DeskHarness(society: society)
    desk.pass(milliseconds: 180_000)
    desk.logOn("amina")
    desk.press(.function(4))
    #expect(desk.text.contains("Okan Müller: Newsletter, taken back, and still listed"))
    try expectScreen("flags/listed", desk.state)
    desk.press(.text("d"))
    desk.type("the list was collected again")
    try expectScreen("flags/dismiss", desk.state)
    desk.press(.control("y"))
    #expect(desk.text.contains("Noted."))
    #expect(!desk.text.contains("taken back, and still listed"))
  }

  @Test("a supervisor narrows the list, lets a desk ask again, confirms, takes back, corrects")
  func decisions() throws {
    let (society, people) = try registered()
    let person = try #require(people["Okan Müller"])
    let session = try society.session("dora")
    for purpose in ["photographs", "newsletter", "statistics"] {
      _ = try session.record(
        person,
        ConsentReply(purpose: purpose, answer: .given, answeredBy: .proxy, noticeVersion: 1))
    }
    let supervisor = try society.session("amina")
    func proxies() throws -> [String] {
      try supervisor.flags(FlagFilter(kind: .byProxyUnconfirmed)).lines.map(\.flag.purpose)
    }
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.press(.function(4), .text("f"))
    #expect(desk.text.contains("answered by another 3"))
    desk.press(.text("p"), .text("p"), .text("n"))
    try expectScreen("flags/narrowed", desk.state)
    desk.press(.text("c"))
    #expect(try proxies() == ["photographs", "statistics"])
    // Nothing is left of what the list was narrowed to: it shows all again.
    desk.press(.text("f"), .text("a"))
    #expect(try proxies() == ["statistics"])
    desk.press(.text("t"), .control("y"))
    #expect(try proxies() == [])
    _ = try session.record(
      person,
      ConsentReply(purpose: "statistics", answer: .given, answeredBy: .proxy, noticeVersion: 1))
    desk.press(.escape, .function(4), .text("f"), .text("k"))
    desk.type("the proxy had said no")
    desk.press(.control("y"))
    #expect(desk.text.contains("A second person decides."))
    #expect(try supervisor.proposals().map(\.kind) == [.consentCorrection])
  }

  @Test("several flags are marked and decided at once, and the ledger stands below the list")
  func marked() throws {
    let (society, people) = try registered()
    let person = try #require(people["Okan Müller"])
    for answer in [ConsentAnswer.given, .later] {
      _ = try society.session("dora").record(
        person,
        ConsentReply(purpose: "newsletter", answer: answer, answeredBy: .proxy, noticeVersion: 1))
    }
    let supervisor = try society.session("amina")
    let all = try supervisor.flags().total
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.press(.function(4))
    #expect(desk.text.contains("desk 1 · dora · notice 1"))
    desk.press(.text(" "), .down, .text(" "))
    try expectScreen("flags/marked", desk.state)
    desk.press(.enter)
    #expect(desk.state.screenNames.last == "flags", "a question is about one")
    desk.press(.text("a"), .control("y"))
    #expect(desk.text.contains("2 decided."))
    #expect(try supervisor.flags().total == all - 2)
    // The mark of the list stays where it was; a row that is marked twice is not marked.
    desk.press(.text("l"), .home, .text(" "), .text("d"))
    #expect(desk.text.contains("about \(all - 3) that are marked"))
    desk.type("seen on paper")
    desk.press(.control("y"))
    #expect(try supervisor.flags().total == 1)
    desk.press(.text("l"), .text("l"), .text("a"))
    #expect(try supervisor.flags().total == 0)
    #expect(desk.text.contains("Nothing needs attention."))
  }

  @Test("nothing is flagged where nobody is registered")
  func noFlags() throws {
    let desk = try DeskHarness(society: TestSociety.withConference())
    desk.logOn("amina")
    desk.press(.function(4))
    try expectScreen("flags/empty", desk.state)
  }
}
