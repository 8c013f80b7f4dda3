import DeskService
import Registration
import Testing

@Suite("What clerks and supervisors do at the desk that is heard")
struct ClerkTests {
  @Test("a payment that is under way is taken back, or said to have come")
  func payment() throws {
    let society = try PlainSociety().withClerk()
    let desk = try society.session()
    let person = try desk.enter(PersonDetails([.fullName: "Ann Moss"]))
    let charge = try #require(
      try desk.register(
        person, conference: "2026", RegistrationChoice(category: "delegate")
      ).charge)
    let first = try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    let heard = try society.hear(
      as: "chidi", "payments", "1", "cancel", "yes", "payments", "1", "yes", "yes", "payments",
      "1", "received", "yes", "", "statement of the bank", "leave")
    try expectTranscript("payment-taken-back", heard)
    #expect(try desk.attempt(first.attempt).state == .cancelled)
    #expect(try society.session("amina").proposals().map(\.kind) == [.manualConfirmation])
  }

  @Test("at the desk without that right nothing is asked about it")
  func payer() throws {
    let society = try PlainSociety()
    let desk = try society.session()
    let person = try desk.enter(PersonDetails([.fullName: "Ann Moss"]))
    let charge = try #require(
      try desk.register(
        person, conference: "2026", RegistrationChoice(category: "delegate")
      ).charge)
    _ = try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    let heard = try society.hear(loggedOn: "payments", "1", "leave")
    #expect(!heard.contains { $0.contains("What now") })
    #expect(!heard.contains { $0.contains(". applications. ") })
  }

  @Test("applications are approved or denied, a no with its reason")
  func decisions() throws {
    let society = try PlainSociety().withClerk()
    let supervisor = try society.session("amina")
    var document = SetUpDocument()
    var type = try supervisor.setUpDocument().membershipTypes[0]
    type.type = MembershipType(
      code: "full", name: "Full member", holder: .person, period: type.type.period,
      needsApproval: true, dues: type.type.dues)
    document.membershipTypes = [type]
    _ = try supervisor.apply(document)
    for name in ["Ann Moss", "Ben Reed"] {
      let person = try society.session().enter(PersonDetails([.fullName: name]))
      _ = try society.session().apply(.person(person), for: "full")
    }
    let heard = try society.hear(
      as: "chidi", "applications", "1", "maybe", "yes", "1", "no", "", "not in the field", "leave")
    try expectTranscript("decisions", heard)
    let states = try supervisor.memberships(.states([], type: nil)).map(\.standing.state)
    #expect(Set(states) == [.pendingPayment, .denied])
  }

  @Test("an abstract is entered part by part, handed in, listed and withdrawn")
  func abstracts() throws {
    let society = try PlainSociety().withClerk()
    let heard = try society.hear(
      as: "chidi", "new abstract", "Tides at Kiel", "Ann Moss", "ann@example.org",
      "Küstenregister Kiel", "", "yes", "yes", "Ben Reed", "", "Küstenregister Kiel", "", "",
      "We read every gauge.", "Twice.", "", "The tide came in.", "", "tides", "poster", "no", "yes",
      "abstracts", "moss", "1", "yes", "the authors cannot come", "leave")
    try expectTranscript("abstract", heard)
    let lines = try society.session("chidi").abstracts(conference: "2026")
    #expect(lines.map(\.state) == [.withdrawn])
    #expect(lines.first?.words == 9)
  }

  @Test("an abstract that is not ready is kept as a draft, with what is missing")
  func unfinished() throws {
    let society = try PlainSociety().withClerk()
    let heard = try society.hear(
      as: "chidi", "new abstract", "Tides at Kiel", "Ann Moss", "", "", "yes", "", "", "", "tides",
      "poster", "no", "leave")
    #expect(heard.contains { $0.hasPrefix("Methods: ") })
    #expect(heard.contains { $0.hasPrefix("Organisations: ") || $0.hasPrefix("Authors: ") })
    #expect(try society.session("chidi").abstracts(conference: "2026").map(\.state) == [.draft])
  }

  @Test("supervisors hear what needs them: flags, and proposals of others")
  func supervisor() throws {
    let society = try PlainSociety().withClerk()
    let desk = try society.session()
    let person = try desk.enter(PersonDetails([.fullName: "Ann Moss"]))
    let charge = try #require(
      try desk.register(
        person, conference: "2026", RegistrationChoice(category: "delegate")
      ).charge)
    let handOff = try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    func propose() throws {
      _ = try society.session("chidi").proposeConfirmation(
        of: handOff.attempt, received: handOff.amount, reason: "statement of the bank")
    }
    try propose()
    let heard = try society.hear(
      as: "amina", "proposals", "1", "decline", "", "no such money", "flags", "1", "y", "y", "",
      "leave")
    try expectTranscript("supervisor", heard)
    #expect(try desk.charge(charge).state == .open)
    try propose()
    _ = try society.hear(as: "amina", "proposals", "1", "a", "leave")
    #expect(try desk.charge(charge).state == .paid)
    let own = try society.hear(as: "chidi", "proposals", "flags", "leave")
    #expect(own.contains { $0.contains("No command is called that") })
  }
}
