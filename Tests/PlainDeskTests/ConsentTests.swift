import DeskService
import Registration
import Testing

@Suite("Consent that is heard")
struct ConsentTests {
  private func society() throws -> (PlainSociety, person: String) {
    let society = try PlainSociety()
    return (society, try society.session().enter(PersonDetails([.fullName: "Ann Moss"])))
  }

  private func states(_ society: PlainSociety, _ person: String) throws -> [ConsentState] {
    try society.session().open(person).consents.map(\.status.state)
  }

  @Test("each question is read, and Enter is never a yes")
  func questions() throws {
    let (society, person) = try society()
    try expectTranscript(
      "consent",
      try society.hear(
        loggedOn: .typed(person), "consent", "", "maybe", "?", "notice", "who", "2", "Y", "later",
        "1", "no", "", "leave"))
    #expect(try states(society, person) == [.withdrawn, .askedLater])
  }

  @Test(
    "nothing but a yes in full or by its letter is a yes",
    arguments: ["", " ", "ye", "yess", "1", "ok", "M-7K3Q-9TXA", "\u{1B}y", "ｙ"])
  func noYes(typed: String) throws {
    let (society, person) = try society()
    _ = try society.hear(loggedOn: .typed(person), "consent", .typed(typed), .typed(typed))
    #expect(try states(society, person) == [.unknown, .unknown])
  }

  @Test("back goes to the question before, skip leaves one open")
  func backAndSkip() throws {
    let (society, person) = try society()
    _ = try society.hear(
      loggedOn: .typed(person), "consent", "y", "back", "n", "skip", "", "leave")
    #expect(try states(society, person) == [.withdrawn, .unknown])
  }
}
