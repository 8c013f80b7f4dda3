import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Find")
struct FindScreenTests {
  private func desk() throws -> (DeskHarness, [String: String]) {
    let society = try TestSociety()
    let references = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    return (desk, references)
  }

  @Test("the home screen in its states")
  func goldens() throws {
    let (desk, _) = try desk()
    desk.pass(milliseconds: 2_000)
    try expectScreen("find/empty", desk.state)
    desk.type("mull oka")
    try expectScreen("find/results", desk.state)
    desk.press(.down)
    try expectScreen("find/second", desk.state)
    desk.press(.escape)
    desk.type("zzz")
    try expectScreen("find/nobody", desk.state)
  }

  @Test("the next name takes the place of the one that was dealt with; help leaves it")
  func nextInQueue() throws {
    let (desk, _) = try desk()
    desk.type("mull")
    desk.press(.function(1), .escape)
    desk.type(" oka")
    #expect(desk.text.contains("Find  mull oka"))
    desk.press(.enter, .escape)
    #expect(desk.text.contains("Find  mull oka"))
    desk.type("jón")
    #expect(desk.text.contains("Find  jón "))
  }

  @Test("who is here, who owes and what was not answered is seen without opening anybody")
  func registered() throws {
    let society = try TestSociety.withConference()
    let people = try society.enterPeople()
    let session = try society.session("dora")
    let adaeze = try #require(people["Adaeze Okafor-Müller"])
    let okan = try #require(people["Okan Müller"])
    _ = try session.register(
      adaeze, conference: "2026", RegistrationChoice(category: "delegate", member: false))
    let guest = try session.register(
      okan, conference: "2026", RegistrationChoice(category: "guest", member: false))
    _ = try session.checkIn(guest.registration)
    let replies: [(String, ConsentAnswer)] = [
      ("newsletter", .given), ("photographs", .later), ("attendeeList", .refused),
    ]
    for (purpose, answer) in replies {
      _ = try session.record(
        adaeze, ConsentReply(purpose: purpose, answer: answer, noticeVersion: 1))
    }
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("mull")
    try expectScreen("find/registered", desk.state)
    desk.press(.escape)
    desk.type("okafor")
    desk.press(.enter)
    try expectScreen("person/registered", desk.state)
    desk.press(.text("p"))
    #expect(desk.state.screenNames == ["find", "person", "handoff"])
  }

  @Test("a list that another desk has changed keeps its mark on the same person")
  func changedElsewhere() throws {
    let (desk, _) = try desk()
    desk.type("mull oka")
    desk.press(.down)
    let before = desk.text
    desk.send(.changedElsewhere)
    #expect(desk.text == before)
  }

  @Test("Enter before the hits opens the one person who fits, and nobody when several do")
  func earlyEnter() throws {
    let desk = try DeskHarness()
    desk.send(.finished(Ticket(screen: 1), .session(.whoAmI), .success(.session(.present(.dora)))))
    desk.type("mull")
    desk.press(.enter)
    _ = desk.taken()
    let home = Ticket(screen: 2)
    let society = try TestSociety()
    _ = try society.enterPeople()
    let session = try society.session("dora")
    let several = try session.find("mull")
    desk.send(
      .finished(home, .people(.find("mull", limit: 32)), .success(.people(.found("mull", several))))
    )
    #expect(desk.state.screenNames == ["find"])
    desk.type("ins")
    desk.press(.enter)
    let one = try session.find("mullins")
    desk.send(
      .finished(
        home, .people(.find("mullins", limit: 32)), .success(.people(.found("mullins", one)))))
    #expect(desk.state.screenNames == ["find", "person"])
  }

  @Test("as many are asked for as can be seen and a page more; moving down reads on")
  func readsOn() throws {
    let society = try TestSociety()
    let session = try society.session("dora")
    for number in 0..<90 {
      _ = try session.enter(PersonDetails([.fullName: "Nia Example \(100 + number)"]))
    }
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("nia")
    #expect(desk.lines[1].contains("more than 32"))
    let first = desk.lines[3..<19].map { $0.dropFirst() }
    desk.press(.pageDown)
    #expect(desk.lines[1].contains("more than 64"))
    let marked = try #require(desk.lines.first { $0.hasPrefix("›") })
    desk.press(.pageUp)
    #expect(desk.lines[3..<19].map { $0.dropFirst() } == first)
    desk.press(.pageDown)
    #expect(desk.lines.contains(marked))
    for _ in 0..<5 { desk.press(.pageDown) }
    #expect(desk.lines[1].contains("90 of 90"))
    desk.type(" example 1")
    #expect(desk.lines[1].contains("more than 32"))
  }

  @Test("every letter asks anew and only the answer to the last is shown")
  func newestAnswer() throws {
    let desk = try DeskHarness()
    desk.send(.finished(Ticket(screen: 1), .session(.whoAmI), .success(.session(.present(.dora)))))
    _ = desk.taken()
    desk.type("mu")
    #expect(
      desk.takenWork() == [
        .people(.find("m", limit: 32)), .people(.find("mu", limit: 32)),
      ])
  }
}

extension SessionInfo {
  static let dora = SessionInfo(
    login: "dora", fullName: "Dora Example", role: .desk, station: "desk 2",
    society: "Society of Coastal Registries", conference: nil, mustChangePassword: false,
    mustAcknowledgeDuty: false)
}
