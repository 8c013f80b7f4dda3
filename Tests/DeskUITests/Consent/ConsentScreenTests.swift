import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Consent questions")
struct ConsentScreenTests {
  private func desk() throws -> (DeskHarness, TestSociety, String) {
    let society = try TestSociety.withConference()
    let people = try society.enterPeople()
    let person = try #require(people["Adaeze Okafor-Müller"])
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("adaeze")
    desk.pass(milliseconds: 2_000)
    desk.press(.control("o"))
    return (desk, society, person)
  }

  /// The answers a person has given, by purpose.
  private func answers(_ society: TestSociety, _ person: String) throws -> [String: ConsentAnswer] {
    let lines = try society.session("dora").consentHistory(person).reversed()
    return Dictionary(lines.map { ($0.event.purpose, $0.event.answer) }) { _, last in last }
  }

  @Test("Enter answers nothing before an answer is chosen")
  func enterIsNoAnswer() throws {
    let (desk, society, person) = try desk()
    try expectScreen("consent/asking", desk.state)
    desk.press(.enter, .enter, .text(" "), .enter)
    #expect(try answers(society, person).isEmpty)
    #expect(desk.text.contains("no answer is chosen"))
    desk.press(.right)
    try expectScreen("consent/chosen", desk.state)
    desk.press(.enter)
    #expect(try answers(society, person) == ["contactInReply": .given])
    desk.press(.enter)
    #expect(try answers(society, person).count == 1)
  }

  @Test(
    "each letter records its answer and opens the next question",
    arguments: [
      ("y", ConsentAnswer.given), ("n", .refused), ("l", .later),
    ])
  func letters(letter: String, answer: ConsentAnswer) throws {
    let (desk, society, person) = try desk()
    desk.press(.text(letter))
    #expect(try answers(society, person) == ["contactInReply": answer])
    #expect(desk.lines.contains { $0.hasPrefix("›") && $0.contains("Newsletter") })
  }

  @Test("a no to what was given takes it back")
  func withdrawal() throws {
    let (desk, society, person) = try desk()
    desk.press(.text("y"), .up, .text("n"))
    #expect(try answers(society, person) == ["contactInReply": .withdrawn])
    #expect(desk.text.contains("Contact in reply: taken back, recorded."))
  }

  @Test("who answers for the person is said and recorded")
  func answeredBy() throws {
    let (desk, society, person) = try desk()
    desk.press(.text("a"), .text("a"))
    #expect(desk.text.contains("answered by somebody else"))
    desk.press(.text("y"))
    try expectScreen("consent/byProxy", desk.state)
    let line = try society.session("dora").consentHistory(person).first
    #expect(line?.event.answeredBy == .proxy)
  }

  @Test("what does not rest on consent is told and never asked")
  func told() throws {
    let (desk, society, person) = try desk()
    desk.press(.backTab)
    #expect(desk.text.contains("Told, not asked: the law asks for it"))
    try expectScreen("consent/told", desk.state)
    desk.press(.text("y"))
    #expect(desk.text.contains("there is no question here"))
    desk.press(.right, .enter)
    #expect(try answers(society, person).isEmpty)
  }

  @Test("what asks for a clear yes, and who will see it, stands with the question")
  func warnings() throws {
    let (desk, _, _) = try desk()
    for _ in 0..<7 { desk.press(.tab) }
    #expect(desk.text.contains("! This tells something about health or belief."))
    try expectScreen("consent/explicit", desk.state)
    desk.press(.tab)
    #expect(desk.text.contains("! Everyone will be able to see this."))
    try expectScreen("consent/everyone", desk.state)
  }

  @Test("questions that are answered are not asked again, what was put off is")
  func resuming() throws {
    let (desk, _, _) = try desk()
    for answer in ["y", "l", "n"] { desk.press(.text(answer)) }
    desk.press(.escape, .control("o"))
    #expect(desk.lines.contains { $0.hasPrefix("›") && $0.contains("Newsletter") })
    #expect(desk.text.contains("asked later, desk 2"))
  }

  @Test("the words of the notice, with version and check sum")
  func notice() throws {
    let (desk, _, _) = try desk()
    desk.press(.text("w"))
    #expect(desk.state.screenNames == ["find", "consent", "notice"])
    try expectScreen("notice/begin", desk.state)
    desk.press(.end)
    #expect(desk.text.contains("SHA-256"))
    try expectScreen("notice/end", desk.state)
    desk.press(.escape)
    #expect(desk.state.screenNames == ["find", "consent"])
  }

  @Test("a notice that changed meanwhile is shown before anything is recorded")
  func noticeChanged() throws {
    let society = try TestSociety.withConference()
    let person = try #require(try society.enterPeople()["Adaeze Okafor-Müller"])
    let session = try society.session("dora")
    let desk = try DeskHarness.bare(finding: "adaeze", session)
    desk.press(.control("o"))
    let mine = Ticket(screen: 3)
    let asks = Work.consent(.sheet(person: person, service: "conference", language: "en"))
    let sheet = try session.consentSheet(person, service: "conference", language: "en")
    desk.send(.finished(mine, asks, .success(.consent(.sheet(sheet)))))
    _ = desk.taken()
    desk.press(.text("y"))
    let reply = ConsentReply(
      purpose: "contactInReply", answer: .given, language: "en", noticeVersion: 1)
    let records = Work.consent(.record(person: person, reply))
    #expect(desk.takenWork() == [records])
    // While it is being written nothing else is answered, and the screen is not left.
    desk.press(.text("n"), .escape)
    #expect(desk.takenWork().isEmpty)
    #expect(desk.state.screenNames.last == "consent")
    desk.send(.finished(mine, records, .failure(.refused(.noticeChanged))))
    #expect(desk.takenWork() == [asks])
    #expect(desk.text.contains("The notice has changed meanwhile."))
    #expect(desk.lines.contains { $0.hasPrefix("›") && $0.contains("Contact in reply") })
  }
}
