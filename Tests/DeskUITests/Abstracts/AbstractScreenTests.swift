import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The screens of abstracts")
struct AbstractScreenTests {
  private func desk() throws -> (DeskHarness, TestSociety, [String]) {
    let (society, references) = try TestSociety.withAbstracts()
    let desk = try DeskHarness(society: society)
    desk.logOn("chidi")
    desk.press(.control("b"))
    return (desk, society, references)
  }

  @Test("the list is narrowed by words and by state")
  func list() throws {
    let (desk, _, _) = try desk()
    try expectScreen("abstracts/list", desk.state)
    desk.type("mull tide")
    #expect(desk.text.contains("Tide, time and survival"))
    #expect(!desk.text.contains("Screening by boat"))
    desk.press(.control("u"), .control("t"), .control("t"))
    #expect(!desk.text.contains("Tide, time and survival"))
    try expectScreen("abstracts/none", desk.state)
  }

  @Test("a presenter who is not registered is one key away, and another registers")
  func presenters() throws {
    let (desk, society, references) = try desk()
    desk.press(.control("p"))
    #expect(desk.text.contains("Adaeze Okafor-Müller"))
    let clerk = try society.session("chidi")
    let person = try clerk.enter(
      PersonDetails([.fullName: "Adaeze Okafor-Müller", .email: "adaeze@example.org"]))
    _ = try clerk.linkAuthor(abstract: references[0], author: 1, to: person)
    desk.press(.control("p"), .control("p"))
    #expect(desk.text.contains(person))
    desk.press(.control("r"))
    #expect(desk.state.screenNames == ["find", "abstracts", "register"])
  }

  @Test("presenters who are not registered")
  func presentersGolden() throws {
    let (desk, _, _) = try desk()
    desk.press(.control("p"))
    try expectScreen("abstracts/presenters", desk.state)
  }

  @Test("an abstract is shown part by part, and handed in")
  func handIn() throws {
    let (desk, society, references) = try desk()
    desk.press(.enter)
    try expectScreen("abstract/draft", desk.state)
    desk.press([.home] + Array(repeating: .down, count: 6))
    try expectScreen("abstract/author", desk.state)
    desk.press(.text("s"))
    let clerk = try society.session("chidi")
    #expect(try clerk.openAbstract(references[0]).state == .draft)
    // Results are missing, and the mark stands there.
    #expect(desk.text.contains("! Nothing is written here yet."))
    desk.press(.enter)
    desk.type("None yet")
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "abstracts", "abstract"])
    desk.press(.text("s"))
    #expect(try clerk.openAbstract(references[0]).state == .submitted)
    desk.pass(milliseconds: 9_000)
    try expectScreen("abstract/submitted", desk.state)
    desk.press(.text("w"))
    desk.type("Taken back by the authors")
    desk.press(.control("y"))
    #expect(try clerk.openAbstract(references[0]).state == .withdrawn)
    desk.press(.text("t"))
    #expect(try clerk.openAbstract(references[0]).state == .draft)
  }

  @Test("authors are moved, made presenter, entered as people and taken away")
  func authors() throws {
    let (desk, society, references) = try desk()
    let clerk = try society.session("chidi")
    func authors() throws -> [AbstractAuthor] {
      try clerk.openAbstract(references[0]).draft.authors
    }
    desk.press(.enter)
    desk.press([.home] + Array(repeating: .down, count: 7))
    desk.press(.text("u"))
    #expect(try authors().map(\.fullName) == ["Jón Þórsson", "Adaeze Okafor-Müller"])
    desk.press(.text("1"))
    #expect(try authors().map(\.isPresenter) == [true, false])
    desk.press(.text("n"))
    #expect(try authors()[0].person != nil)
    desk.press(.text("x"))
    let draft = try clerk.openAbstract(references[0]).draft
    #expect(draft.authors.map(\.fullName) == ["Adaeze Okafor-Müller"])
    #expect(draft.affiliations.map(\.name) == ["Lagos Coastal Registry"])
    #expect(draft.authors[0].affiliations == [0])
  }

  @Test("somebody who may be the author is offered, and taken with one key")
  func likely() throws {
    let (society, references) = try TestSociety.withAbstracts()
    let clerk = try society.session("chidi")
    let person = try clerk.enter(
      PersonDetails([
        .fullName: "Adaeze Okafor-Müller", .organisation: "Lagos Coastal Registry",
        .email: "adaeze@example.org",
      ]))
    let desk = try DeskHarness(society: society)
    desk.logOn("chidi")
    desk.press(.control("b"), .enter)
    desk.press([.home] + Array(repeating: .down, count: 6))
    try expectScreen("abstract/likely", desk.state)
    desk.press(.text("l"))
    #expect(try clerk.openAbstract(references[0]).draft.authors[0].person == person)
    #expect(desk.text.contains("\(person) is not registered for this conference."))
    desk.press(.text("g"))
    #expect(desk.state.screenNames.last == "register")
  }

  @Test("a new abstract begins with its title and choices")
  func new() throws {
    let (desk, society, _) = try desk()
    desk.press(.control("n"))
    try expectScreen("abstract-facts/new", desk.state)
    desk.type("Ebb")
    desk.press(.tab)
    desk.type("scr")
    desk.press(.tab)
    desk.type("post")
    desk.press(.tab)
    try expectScreen("abstract-facts/typed", desk.state)
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "abstracts", "abstract"])
    let line = try #require(
      try society.session("chidi").findAbstracts(conference: "2026", "ebb").first)
    #expect(line.topic == "screening")
  }

  @Test("the mark goes on to what is missing, and to the author just added")
  func goesOn() throws {
    let (desk, _, _) = try desk()
    desk.press(.control("n"))
    desk.type("Ebb")
    desk.press(.control("s"))
    func marked() -> String { desk.lines.first { $0.hasPrefix("›") } ?? "" }
    #expect(marked().contains("Topic"))
    desk.press(.enter)
    desk.type("scr")
    desk.press(.control("s"))
    #expect(marked().contains("Presentation"), "\(desk.text)")
    desk.press(.text("a"))
    desk.type("Åsa Lund")
    desk.press(.control("s"))
    #expect(marked().contains("Åsa Lund"))
    #expect(marked().contains("presents contact"))
    desk.press(.text("a"))
    desk.type("Jón Þórsson")
    desk.press(.control("s"))
    #expect(marked().contains("Jón Þórsson"))
    #expect(!marked().contains("presents"))
  }

  @Test("an author is added with places; an institution of the list is taken")
  func addAuthor() throws {
    let (desk, society, references) = try desk()
    let clerk = try society.session("chidi")
    _ = try clerk.importInstitutions(
      [
        NewInstitution(
          Institution(code: "uu.se", name: "Uppsala University", country: "SE"))
      ], fileName: "list.json")
    desk.press(.enter, .text("a"))
    desk.type("Åsa Lund")
    desk.press(.tab, .tab)
    desk.type("0000-0002-1825-0098")
    desk.press(.tab)
    desk.type("upps")
    try expectScreen("abstract-author/institution", desk.state)
    desk.press(.control("d"), .control("s"))
    #expect(desk.text.contains("That is no ORCID iD."))
    desk.press(.backspace)
    desk.type("7")
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "abstracts", "abstract"])
    let draft = try clerk.openAbstract(references[0]).draft
    #expect(draft.authors.last?.orcid == "0000-0002-1825-0097")
    let place = try #require(draft.affiliations.last)
    #expect(
      place
        == AbstractAffiliation(
          name: "Uppsala University", country: "SE", institution: "uu.se"))
  }

  @Test("what others have changed meanwhile is not written over")
  func collision() throws {
    let (desk, society, references) = try desk()
    let clerk = try society.session("chidi")
    desk.press(.enter, .home, .down, .down, .down, .down, .enter)
    desk.type("Once ")
    var other = AbstractDraft.invented
    other.sections["methods"] = "Theirs."
    _ = try clerk.changeAbstract(references[0], version: 1, from: .invented, to: other)
    desk.press(.control("s"))
    #expect(desk.text.contains("Somebody else has changed this meanwhile."))
    #expect(desk.state.screenNames.last == "abstract-text")
    #expect(try clerk.openAbstract(references[0]).draft.sections["methods"] == "Theirs.")
  }

  @Test("an author half entered is a draft, gone on with where the abstract stands now")
  func authorDraft() throws {
    let (desk, society, references) = try desk()
    let clerk = try society.session("chidi")
    desk.press(.enter)
    desk.press([.home] + Array(repeating: .down, count: 6))
    desk.press(.enter, .tab)
    desk.type(".uk")
    desk.press(.control("q"))
    var other = AbstractDraft.invented
    other.title = "Ebb"
    _ = try clerk.changeAbstract(references[0], version: 1, from: .invented, to: other)
    let later = try DeskHarness(society: society)
    later.logOn("chidi")
    later.press(.function(5), .enter)
    #expect(later.state.screenNames.last == "abstract-author")
    #expect(later.text.contains("adaeze@example.org.uk"))
    later.press(.control("s"))
    let draft = try clerk.openAbstract(references[0]).draft
    #expect(draft.authors.first?.email == "adaeze@example.org.uk")
    #expect(draft.title == "Ebb")
    #expect(try clerk.drafts().isEmpty)
  }
}
