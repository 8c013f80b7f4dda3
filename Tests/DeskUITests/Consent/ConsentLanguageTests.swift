import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("The language of consent questions")
struct ConsentLanguageTests {
  /// A society whose newsletter and notice have Spanish words, whose photographs have none, and
  /// whose list has Spanish words under a notice that has none.
  private static var society: NewSociety {
    var society = NewSociety.invented
    society.notices = [
      NewNotice(code: "base", texts: ["en": "What we hold.", "es": "Lo que guardamos."]),
      NewNotice(code: "lists", texts: ["en": "Who is on a list."]),
    ]
    func purpose(_ code: String, _ notice: String, _ texts: [String: PurposeWording]) -> NewPurpose
    {
      NewPurpose(
        purpose: Purpose(
          code: code, name: code, legalBasis: .consent, services: ["conference"]),
        notice: notice, texts: texts)
    }
    society.purposes = [
      purpose(
        "newsletter", "base",
        [
          "en": PurposeWording(name: "Newsletter", text: "Four letters a year."),
          "es": PurposeWording(name: "Boletín", text: "Cuatro cartas al año."),
        ]),
      purpose(
        "photographs", "base",
        ["en": PurposeWording(name: "Photographs", text: "Pictures of the sessions.")]),
      purpose(
        "attendeeList", "lists",
        [
          "en": PurposeWording(name: "Attendee list", text: "Your name on the list."),
          "es": PurposeWording(name: "Lista", text: "Su nombre en la lista."),
        ]),
    ]
    return society
  }

  /// The questions of somebody who wants to be written to in a language.
  private func desk(language: String) throws -> (DeskHarness, TestSociety, String) {
    let society = try TestSociety.withConference(Self.society)
    let person = try society.session("dora").enter(
      PersonDetails([.fullName: "Nia Example", .language: language]))
    let desk = try DeskHarness(society: society)
    desk.logOn()
    desk.type("nia")
    desk.pass(milliseconds: 2_000)
    desk.press(.control("o"))
    return (desk, society, person)
  }

  @Test("each question is read in the person's language where it has words, and so recorded")
  func ownLanguage() throws {
    let (desk, society, person) = try desk(language: "es")
    #expect(desk.text.contains("Cuatro cartas al año."))
    #expect(desk.text.contains("These words are in Spanish:"))
    #expect(desk.lines[0].contains("in Spanish"))
    try expectScreen("consent/spanish", desk.state)
    desk.press(.text("y"))
    #expect(desk.text.contains("Boletín: yes, recorded."))
    #expect(desk.text.contains("Pictures of the sessions."))
    #expect(!desk.text.contains("These words are in"))
    desk.press(.text("n"))
    // Nobody is asked in a language in which the notice cannot be read.
    #expect(desk.text.contains("Your name on the list."))
    desk.press(.text("l"))
    let lines = try society.session("dora").consentHistory(person)
    let languages = Dictionary(lines.map { ($0.event.purpose, $0.event.language) }) { $1 }
    #expect(languages == ["newsletter": "es", "photographs": "en", "attendeeList": "en"])
  }

  @Test(
    "another language, and none, are read in the language of the desk",
    arguments: [("fr", "en"), ("", "en"), ("en", "en"), ("es", "es")])
  func fallsBack(language: String, shown: String) throws {
    let (_, society, person) = try desk(language: language)
    let sheet = try society.session("dora").consentSheet(
      person, service: "conference", language: "en")
    #expect(sheet.items.first?.language == shown)
    #expect(sheet.notice?.language == shown)
  }

  @Test("lists and pages name purposes by their names")
  func names() throws {
    let (desk, society, person) = try desk(language: "es")
    _ = try society.session("dora").register(
      person, conference: "2026", RegistrationChoice(category: "guest"))
    desk.press(.escape, .escape)
    desk.type("nia")
    #expect(desk.text.contains("never asked: Attendee list, Newsletter, Photographs"))
    let lines = try society.session("amina").flags(language: "es").lines
    #expect(Set(lines.map(\.purposeName)) == ["Boletín", "Photographs", "Lista"])
    let glimpse = try society.session("dora").glimpse(person, language: "es")
    #expect(glimpse.purposeNames["newsletter"] == "Boletín")
    #expect(glimpse.registrations.first?.period == "Regular")
  }
}
