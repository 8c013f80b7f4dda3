import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("What a person can ask for, on screens")
struct PersonRightsScreenTests {
  private func opened(as login: String = "amina") throws -> (TestSociety, String, DeskHarness) {
    let society = try TestSociety.withConference()
    let person = try #require(try society.enterPeople()["Adaeze Okafor-Müller"])
    let desk = try society.session("dora")
    _ = try desk.register(person, conference: "2026", RegistrationChoice(category: "delegate"))
    _ = try desk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    let harness = try DeskHarness(society: society)
    harness.logOn(login)
    harness.type("okafor")
    harness.press(.enter, .text("v"))
    return (society, person, harness)
  }

  @Test("one key lets a person leave a service, and its contact has a task")
  func leaving() throws {
    let (society, person, desk) = try opened()
    try expectScreen("person-rights/services", desk.state)
    desk.pass(milliseconds: 60_000)
    desk.press(.text("o"))
    let task = try #require(try society.session("amina").serviceTasks().first)
    #expect(task.person == person && desk.text.contains(task.reference))
    try expectScreen("person-rights/left", desk.state)
    // What has ended cannot be left once more.
    desk.press(.text("o"))
    #expect(try society.session("amina").serviceTasks().count == 1)
    desk.pass(milliseconds: 2_000)
    desk.press(.escape, .escape, .control("f"))
    try expectScreen("tasks/open", desk.state)
    desk.press(.text("d"))
    #expect(try society.session("amina").serviceTasks().isEmpty)
    #expect(desk.text.contains("Nothing is to be done."))
  }

  @Test(
    "a record is restricted with a reason, every screen of the person says so, and it is lifted")
  func restricting() throws {
    let (society, person, desk) = try opened()
    desk.press(.text("r"))
    desk.type("says the address is wrong")
    desk.press(.control("y"))
    #expect(try society.session("amina").standing(person).restrictedAt != nil)
    try expectScreen("person-rights/restricted", desk.state)
    let sentence = "! Restricted: kept, not used."
    desk.press(.escape)
    for (key, screen) in [
      ("e", "person-edit"), ("c", "consent"), ("p", "handoff"), ("m", "membership"),
      ("o", "affiliation"), ("q", "answers"), ("v", "person-rights"),
    ] {
      desk.press(.text(key))
      #expect(desk.state.screenNames.last == screen)
      #expect(desk.lines[1].contains(sentence), "\(screen)")
      desk.press(.escape)
    }
    desk.press(.delete)
    #expect(desk.state.screenNames.last == "erasure" && desk.lines[1].contains(sentence))
    desk.press(.escape, .text("k"))
    #expect(desk.text.contains("Please call a supervisor: the record is restricted"))
    desk.press(.text("v"), .text("r"))
    desk.type("it was right")
    desk.press(.control("y"))
    #expect(try society.session("amina").standing(person).restrictedAt == nil)
    #expect(!desk.text.contains(sentence))
  }

  @Test("open flags stand in one line on every screen of the person, and go as they are answered")
  func flags() throws {
    let (_, person, desk) = try opened(as: "dora")
    let asked = "Attendee list"
    #expect(desk.lines[1].contains("\u{2691}") && desk.lines[1].contains(asked))
    desk.press(.escape)
    for (key, screen) in [
      ("e", "person-edit"), ("p", "handoff"), ("m", "membership"), ("o", "affiliation"),
      ("q", "answers"),
    ] {
      desk.press(.text(key))
      #expect(desk.state.screenNames.last == screen)
      #expect(desk.lines[1].contains(asked), "\(screen)")
      desk.press(.escape)
    }
    // Where each question is asked they are not said twice.
    desk.press(.text("c"))
    #expect(!desk.lines[1].contains(asked))
    while desk.state.screenNames.last == "consent", desk.text.contains("[") {
      desk.press(.text("n"))
    }
    desk.press(.escape)
    #expect(!desk.lines[1].contains("\u{2691}"), "all are answered: \(person)")
  }

  @Test("what is asked for is entered from the person, and taken on its way")
  func requests() throws {
    let (society, person, desk) = try opened()
    desk.press(.text("n"))
    desk.type("access")
    try expectScreen("request-new/access", desk.state)
    desk.press(.control("s"))
    let supervisor = try society.session("amina")
    let line = try #require(try supervisor.requests().first)
    #expect(line.person == person && line.kind == .access)
    try expectScreen("request/received", desk.state)
    desk.press(.text("a"))
    #expect(desk.state.screenNames.last == "request", "whoever asks has to be known first")
    desk.press(.text("i"))
    desk.type("passport shown")
    desk.press(.control("y"), .text("x"))
    desk.type("three years of registrations")
    desk.press(.control("y"))
    try expectScreen("request/extended", desk.state)
    desk.press(.text("d"))
    try expectScreen("access/document", desk.state)
    desk.press(.pageDown, .end)
    #expect(desk.text.contains("complain to the authority"))
    desk.press(.escape, .text("a"))
    desk.type("handed over")
    desk.press(.control("y"))
    #expect(try supervisor.request(line.reference).answer == "handed over")
    #expect(!desk.text.contains("two months"))
    desk.press(.escape)
    #expect(desk.state.screenNames.last == "person-rights")
    #expect(desk.text.contains("answered"))
    desk.press(.text("t"))
    #expect(desk.text.contains("To take along"))
  }

  @Test("somebody unknown is named when they show who they are")
  func identity() throws {
    let (society, person, desk) = try opened()
    let supervisor = try society.session("amina")
    let reference = try supervisor.receive(NewRightsRequest(.erasure))
    desk.press(.escape, .escape, .control("x"), .enter, .text("i"))
    #expect(desk.state.screenNames.last == "request-identify")
    desk.type("M-0000-0000")
    desk.press(.tab)
    desk.type("passport shown")
    desk.press(.control("s"))
    #expect(try supervisor.request(reference).state == .received)
    try expectScreen("request-identify/unknown", desk.state)
    for _ in 0..<20 { desk.press(.backspace) }
    desk.type(person)
    desk.press(.control("s"))
    #expect(try supervisor.request(reference).person == person)
    #expect(desk.state.screenNames.last == "request")
    #expect(desk.text.contains("passport shown"))
  }

  @Test("that nothing is held is confirmed without the name")
  func nothingHeld() throws {
    let (society, _, desk) = try opened()
    desk.press(.escape, .escape, .control("x"), .text("h"))
    desk.type("Adaeze Okafor")
    desk.press(.control("s"))
    #expect(desk.text.contains("Please look at them first"))
    desk.press(.home)
    for _ in 0..<20 { desk.press(.delete) }
    desk.type("Nobody Of That Name")
    desk.press(.control("s"))
    let line = try #require(try society.session("amina").requests(openOnly: false).first)
    #expect(line.kind == .existence && line.state == .answered && line.name == nil)
    try expectScreen("nothing-held/confirmed", desk.state)
  }

  @Test("a correction that is asked for shows who received what was wrong")
  func correction() throws {
    let (society, person, desk) = try opened()
    _ = try society.session("chidi").exportPeople(
      purpose: "newsletter", format: "csv"
    ) { _ in }
    desk.press(.escape, .text("e"), .control("t"))
    #expect(desk.text.contains("asked for by the person"))
    desk.press(.tab)
    desk.type(" and Ports")
    desk.press(.control("s"))
    try expectScreen("recipients/list", desk.state)
    let task = try #require(try society.session("amina").serviceTasks().first)
    #expect(task.kind == "correction" && task.person == person)
    desk.press(.text("d"))
    #expect(desk.state.screenNames.last == "person")
    #expect(try society.session("amina").serviceTasks().isEmpty)
  }

  @Test("the desk lets people leave and enters requests; the rest is a supervisor's")
  func roles() throws {
    let (society, person, desk) = try opened(as: "dora")
    desk.press(.text("r"))
    #expect(desk.state.screenNames.last == "person-rights")
    #expect(try society.session("amina").standing(person).restrictedAt == nil)
    desk.press(.text("d"))
    #expect(desk.state.screenNames.last == "person-rights")
    desk.press(.text("n"))
    desk.type("erasure")
    desk.press(.control("s"))
    #expect(try society.session("amina").requests().map(\.kind) == [.erasure])
    #expect(desk.state.screenNames.last == "person-rights")
  }
}
