import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The society's own questions on forms")
struct QuestionFieldTests {
  private func desk(
    _ society: TestSociety, as login: String = "chidi"
  ) throws -> DeskHarness {
    let desk = try DeskHarness(society: society)
    desk.logOn(login)
    return desk
  }

  @Test("a new person is asked, each answer checked with the reason, and stored by the same save")
  func person() throws {
    let society = try TestSociety.asking(.person)
    let desk = try desk(society)
    desk.press(.control("n"))
    desk.type("Nia Example")
    desk.press(.pageDown)
    try expectScreen("person-edit/questions", desk.state)
    desk.press(.control("s"))
    #expect(desk.state.screenNames.last == "person-edit")
    #expect(desk.text.contains("This question has to be answered."))
    try expectScreen("person-edit/unanswered", desk.state)
    desk.type("Takoradi")
    desk.press(.tab)
    desk.type("1000")
    desk.press(.tab)
    desk.press(.backTab)
    #expect(desk.text.contains("The most is 900."))
    desk.press(.control("u"))
    desk.type("12")
    desk.press(.tab)
    desk.type("1999-05-01")
    desk.press(.tab, .right, .tab, .text(" "), .right, .text(" "), .tab)
    desk.type("do")
    desk.press(.tab)
    desk.type("Of storms")
    desk.press(.enter)
    desk.type("and calm")
    try expectScreen("person-edit/answered", desk.state)
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "person"])
    let person = try #require(try society.session("dora").find("takoradi").hits.first?.person)
    let file = try society.session("chidi").open(person)
    #expect(
      file.answers.map(\.answer.stored) == [
        "Takoradi", "12", "1999-05-01", "rowing", "rowing,sailing", "noAnswer",
        "Of storms\nand calm",
      ])
    #expect(file.history.contains { $0.action == .answered })
    #expect(try society.session("chidi").drafts().isEmpty)
    desk.pass(milliseconds: 9_000)
    desk.press(.pageDown)
    try expectScreen("person/answers", desk.state)
  }

  @Test("answers half given are kept in the draft, and gone on with")
  func draft() throws {
    let society = try TestSociety.asking(.person)
    let desk = try desk(society)
    desk.press(.control("n"))
    desk.type("Nia Example")
    desk.press(.pageDown)
    desk.press(Array(repeating: .up, count: 6))
    desk.type("Lagos")
    desk.press(.control("q"))
    let later = try self.desk(society)
    later.press(.function(5), .enter)
    #expect(later.state.screenNames.last == "person-edit")
    later.press(.control("s"))
    #expect(later.state.screenNames == ["find", "person"])
    let hits = try society.session("dora").find("lagos nia").hits
    #expect(hits.count == 1)
  }

  @Test("a correction shows the answers, changes one, and sees who was quicker")
  func correction() throws {
    let society = try TestSociety.asking(.person)
    let clerk = try society.session("chidi")
    let person = try clerk.enter(
      PersonDetails([.fullName: "Nia Example"]), answering: ["person-harbour": "Lagos"])
    let desk = try desk(society)
    desk.type("nia")
    desk.press(.enter, .text("e"), .pageDown)
    desk.press(Array(repeating: .up, count: 6))
    #expect(desk.text.contains("Lagos"))
    desk.press(.control("u"), .control("s"))
    #expect(desk.text.contains("This question has to be answered."))
    desk.type("Accra")
    try clerk.answer(person: person, ["person-harbour": "Dakar"])
    desk.press(.control("s"))
    #expect(desk.state.screenNames.last == "person-edit")
    #expect(try clerk.open(person).answers.first?.answer.stored == "Dakar")
    desk.press(.control("s"))
    #expect(try clerk.open(person).answers.first?.answer.stored == "Accra")
  }

  @Test("a registration asks after its options, and a required answer stops it")
  func registration() throws {
    let society = try TestSociety.asking(.registration)
    let people = try society.enterPeople()
    let person = try #require(people["Adaeze Okafor-Müller"])
    let desk = try desk(society, as: "dora")
    desk.type("okafor")
    desk.press(.control("r"))
    try expectScreen("register/questions", desk.state)
    desk.press(.control("s"))
    #expect(desk.state.screenNames.last == "register")
    #expect(desk.text.contains("This question has to be answered."))
    try expectScreen("register/unanswered", desk.state)
    desk.type("Lagos")
    desk.pass(milliseconds: 2_000)
    #expect(try society.session("dora").drafts().first?.body.contains("Lagos") ?? false)
    desk.press(.control("s"))
    #expect(desk.state.screenNames.last == "consent")
    let file = try society.session("chidi").open(person)
    #expect(file.answers.first?.answer.stored == "Lagos")
    #expect(file.answers.first?.registration == file.registrations.first?.reference)
  }

  @Test("Up leads from the first question back to the options")
  func upFromQuestions() throws {
    let society = try TestSociety.asking(.registration)
    _ = try society.enterPeople()
    let desk = try desk(society, as: "dora")
    desk.type("okafor")
    desk.press(.control("r"), .tab, .tab, .tab, .tab, .tab)
    #expect(desk.text.contains("In a few words. This has to be answered."))
    desk.press(.up)
    #expect(!desk.text.contains("In a few words. This has to be answered."))
  }

  @Test("an application asks, is entered with its answers, and the consents of a membership follow")
  func membership() throws {
    let society = try TestSociety.asking(.membership)
    let people = try society.enterPeople()
    let person = try #require(people["Adaeze Okafor-Müller"])
    let desk = try desk(society)
    desk.type("okafor")
    desk.press(.enter, .text("m"), .text("n"), .enter)
    #expect(desk.state.screenNames.last == "membership-form")
    try expectScreen("membership-form/empty", desk.state)
    desk.press(.control("s"))
    #expect(desk.text.contains("This question has to be answered."))
    desk.type("Lagos")
    desk.press(.control("q"))
    let later = try self.desk(society)
    later.press(.function(5), .enter)
    #expect(later.state.screenNames.last == "membership-form")
    later.press(.control("s"))
    #expect(later.state.screenNames.last == "consent")
    let clerk = try society.session("chidi")
    let file = try clerk.open(person)
    #expect(file.answers.first?.answer.stored == "Lagos")
    #expect(file.answers.first?.reference == file.memberships.first?.line.membership)
    #expect(try clerk.drafts().isEmpty)
    #expect(try clerk.find("lagos okafor").hits.first?.person == person)
  }

  @Test("an abstract is asked about, and misses what has to be answered when it is handed in")
  func abstract() throws {
    let society = try TestSociety.asking(.abstract)
    let clerk = try society.session("chidi")
    var draft = AbstractDraft.invented
    draft.sections["results"] = "Plain results."
    let reference = try clerk.enterAbstract(conference: "2026", draft).reference
    let desk = try desk(society)
    desk.press(.control("b"), .enter, .text("s"))
    #expect(desk.text.contains("This question has to be answered."))
    try expectScreen("abstract/questions", desk.state)
    desk.press(.enter)
    #expect(desk.state.screenNames.last == "abstract-facts")
    desk.type("Lagos")
    try expectScreen("abstract-facts/questions", desk.state)
    desk.press(.control("s"), .text("s"))
    #expect(try clerk.openAbstract(reference).state == .submitted)
    #expect(try clerk.openAbstract(reference).answers.first?.answer.stored == "Lagos")
    #expect(
      try clerk.findAbstracts(conference: "2026", "lagos tide").map(\.reference) == [reference])
  }

  @Test("all answers of a person stand on one page, and are corrected by one save")
  func page() throws {
    let society = try TestSociety.asking(.person, .registration, .membership)
    let clerk = try society.session("chidi")
    let person = try clerk.enter(
      PersonDetails([.fullName: "Nia Example"]), answering: ["person-harbour": "Lagos"])
    _ = try clerk.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"),
      answering: ["registration-harbour": "Accra"])
    _ = try clerk.apply(
      .person(person), for: "full", answering: ["membership-harbour": "Dakar"])
    let desk = try desk(society)
    desk.type("nia")
    desk.press(.enter, .text("q"))
    try expectScreen("answers/page", desk.state)
    desk.type(" Island")
    desk.press(Array(repeating: .tab, count: 7))
    desk.type(" Old Town")
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "person"])
    #expect(
      try clerk.open(person).answers.map(\.answer.stored) == [
        "Lagos Island", "Accra Old Town", "Dakar",
      ])
    desk.press(.text("q"))
    desk.type(" again")
    desk.press(.control("q"))
    let later = try self.desk(society)
    later.press(.function(5), .enter)
    #expect(later.text.contains("Lagos Island again"))
  }

  @Test("a person without questions is told so")
  func nothing() throws {
    let society = try TestSociety.asking()
    _ = try society.enterPeople()
    let desk = try desk(society)
    desk.type("okafor")
    desk.press(.enter, .text("q"))
    try expectScreen("answers/none", desk.state)
  }
}
