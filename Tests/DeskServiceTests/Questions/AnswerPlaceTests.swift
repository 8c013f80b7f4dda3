import DeskService
import Registration
import Testing

@Suite("Questions that have to be answered, and those about memberships and abstracts")
struct AnswerPlaceTests {
  private func society(_ store: Store = .memory) throws -> Rehearsal {
    let rehearsal = try Rehearsal.members(store)
    try rehearsal.supervisor().setAbstractForm(
      conference: "2026", AbstractForm(sections: [AbstractSection(code: "text", name: "Text")]),
      closesOn: nil)
    var document = SetUpDocument()
    document.questions = QuestionPlace.allCases.map { place in
      SetUpQuestion(
        question: CustomQuestion(
          key: "\(place.rawValue)-harbour", label: "Home harbour", kind: .text(limit: 40),
          purpose: "conference", place: place, isRequired: true))
    }
    _ = try rehearsal.supervisor().apply(document)
    return rehearsal
  }

  private func missing(_ place: QuestionPlace) -> DeskError {
    .invalid([FieldFailure(field: "\(place.rawValue)-harbour", code: "answer.missing")])
  }

  @Test(
    "a question that has to be answered stops the entry, and nothing is written",
    arguments: Store.allCases)
  func required(store: Store) throws {
    let rehearsal = try society(store)
    let clerk = try rehearsal.session(.clerk)
    #expect(throws: missing(.person)) { try clerk.enter(.invented()) }
    #expect(throws: missing(.person)) {
      try clerk.enter(.invented(), answering: ["person-harbour": " "])
    }
    let person = try clerk.enter(.invented(), answering: ["person-harbour": "Lagos"])
    let before = try rehearsal.counts()
    let choice = RegistrationChoice(category: "delegate")
    #expect(throws: missing(.registration)) {
      try clerk.register(person, conference: "2026", choice)
    }
    #expect(throws: missing(.membership)) { try clerk.apply(.person(person), for: "full") }
    #expect(try rehearsal.counts() == before)
    // Of what is there already only an answer that is taken away is missed.
    #expect(throws: missing(.person)) { try clerk.answer(person: person, ["person-harbour": ""]) }
  }

  @Test(
    "answers about a membership and an abstract are kept, found, corrected and in the history",
    arguments: Store.allCases)
  func places(store: Store) throws {
    let rehearsal = try society(store)
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented(), answering: ["person-harbour": "Lagos"])
    let membership = try clerk.apply(
      .person(person), for: "full", answering: ["membership-harbour": "Takoradi"]
    ).membership
    #expect(try clerk.find("takoradi", limit: 9).hits.map(\.person) == [person])
    try clerk.answer([
      AnswerSet(.membership(membership), ["membership-harbour": "Dakar"]),
      AnswerSet(.person(person), ["person-harbour": "Accra"]),
    ])
    #expect(try clerk.find("takoradi", limit: 9).hits.isEmpty)
    #expect(try clerk.find("dakar accra", limit: 9).hits.map(\.person) == [person])
    let file = try clerk.open(person)
    #expect(
      file.answers.map { "\($0.answer.stored) \($0.reference ?? "")" } == [
        "Accra ", "Dakar \(membership)",
      ])
    #expect(file.history.filter { $0.action == .answered }.count == 4)

    let stamp = try clerk.enterAbstract(
      conference: "2026", AbstractDraft(title: "Tide"),
      answering: ["abstract-harbour": "Bissau"])
    func found(_ text: String) throws -> [String] {
      try clerk.findAbstracts(conference: "2026", text).map(\.reference)
    }
    #expect(try found("bissau tide") == [stamp.reference])
    var opened = try clerk.openAbstract(stamp.reference)
    var new = opened.draft
    new.title = "Ebb"
    let answering = AnswerSet(
      .abstract(stamp.reference), ["abstract-harbour": "Praia"],
      from: ["abstract-harbour": "Bissau"])
    _ = try clerk.changeAbstract(
      stamp.reference, version: opened.version, from: opened.draft, to: new,
      answering: answering)
    #expect(try found("praia ebb") == [stamp.reference])
    #expect(try found("bissau") == [])
    opened = try clerk.openAbstract(stamp.reference)
    #expect(opened.answers.map(\.answer.stored) == ["Praia"])
    #expect(opened.history.contains { $0.action == .answered })
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("several answers are all or nothing, and an abstract handed in is not answered about")
  func together() throws {
    let rehearsal = try society()
    let clerk = try rehearsal.session(.clerk)
    let person = try clerk.enter(.invented(), answering: ["person-harbour": "Lagos"])
    let stamp = try clerk.enterAbstract(
      conference: "2026", AbstractDraft(title: "Tide"),
      answering: ["abstract-harbour": "Bissau"])
    _ = try clerk.withdrawAbstract(stamp.reference, reason: "by letter")
    #expect(throws: DeskError.stateForbids(from: "withdrawn", to: "draft")) {
      try clerk.answer([
        AnswerSet(.person(person), ["person-harbour": "Accra"]),
        AnswerSet(.abstract(stamp.reference), ["abstract-harbour": "Praia"]),
      ])
    }
    #expect(try clerk.open(person).answers.first?.answer == .text("Lagos"))
    // At the desk nobody works on abstracts.
    let desk = try rehearsal.session(.desk)
    #expect(throws: DeskError.notPermitted(.editAbstracts)) {
      try desk.answer([AnswerSet(.abstract(stamp.reference), [:])])
    }
  }

  @Test("an abstract without a needed answer is not handed in")
  func handIn() throws {
    let rehearsal = try society()
    let clerk = try rehearsal.session(.clerk)
    let stamp = try clerk.enterAbstract(
      conference: "2026",
      AbstractDraft(
        title: "Tide", sections: ["text": "Ebb and flow."],
        authors: [
          AbstractAuthor(
            fullName: "Nia Example", email: "nia@example.org", affiliations: [0],
            isPresenter: true, isCorresponding: true)
        ], affiliations: [AbstractAffiliation(name: "Lagos Coastal Registry")]))
    let failure = FieldFailure(field: "answers.abstract-harbour", code: "answer.missing")
    #expect(try clerk.openAbstract(stamp.reference).failures == [failure])
    #expect(throws: DeskError.invalid([failure])) { try clerk.submitAbstract(stamp.reference) }
    try clerk.answer([
      AnswerSet(.abstract(stamp.reference), ["abstract-harbour": "Bissau"])
    ])
    _ = try clerk.submitAbstract(stamp.reference)
  }
}
