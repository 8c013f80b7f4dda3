import DeskService
import Registration
import Testing

@Suite("Answers that come and go with a file")
struct ImportedAnswerTests {
  private func society(_ store: Store) throws -> FileOfRows {
    let rehearsal = try Rehearsal.members(store)
    try rehearsal.supervisor().setAbstractForm(
      conference: "2026", AbstractForm(sections: [AbstractSection(code: "text", name: "Text")]),
      closesOn: nil)
    var document = SetUpDocument()
    document.questions = [QuestionPlace.membership, .abstract].map { place in
      SetUpQuestion(
        question: CustomQuestion(
          key: "\(place.rawValue)-harbour", label: "Home harbour", kind: .text(limit: 10),
          purpose: "conference", place: place))
    }
    _ = try rehearsal.supervisor().apply(document)
    return FileOfRows(session: try rehearsal.session(.clerk))
  }

  private static let memberships = """
    Name,Email,Type,State,Since,Until,membership-harbour
    Ada Obi,ada@example.org,friend,current,2025-01-01,2026-12-31,Tromsø
    Bo Lind,bo@example.org,friend,current,2025-01-01,2026-12-31,Porto

    """

  @Test(
    "members are found by them, and an undo leaves who was asked since", arguments: Store.allCases)
  func memberships(store: Store) throws {
    let file = try society(store)
    let outcome = try file.memberships(Self.memberships)
    #expect(outcome.written == 2 && outcome.refusals == [])
    let ada = try #require(try file.session.find("tromso").hits.first?.person)
    let bo = try #require(try file.session.find("porto").hits.first?.person)
    let kept = try #require(try file.session.memberships(of: bo).first?.line.membership)
    try file.session.answer([AnswerSet(.membership(kept), ["membership-harbour": "Faro"])])
    #expect(try file.session.undoImport(outcome.batch).kept == [kept, bo])
    #expect(try file.session.find("tromso").hits.isEmpty)
    #expect(throws: DeskError.notFound(ada)) { try file.session.open(ada) }
    #expect(try file.session.find("faro").hits.map(\.person) == [bo])
    #expect(try file.exportedMemberships().contains(",Faro\r\n"))
    #expect(try !file.exportedMemberships(purpose: "newsletter").contains("Faro"))
    #expect(try file.session.desk.check().isSound)
  }

  @Test(
    "abstracts are found by them, and an undo leaves what was answered since",
    arguments: Store.allCases)
  func abstracts(store: Store) throws {
    let file = try society(store)
    let outcome = try file.abstracts(
      """
      key,title,authors,text,Home harbour
      1,One,Ann Moss,Words,Tromsø
      2,Two,Ann Moss,Words,
      3,Three,Ann Moss,Words,Porto

      """)
    #expect(outcome.written == 3 && outcome.refusals == [])
    func found(_ words: String) throws -> [String] {
      try file.session.findAbstracts(conference: "2026", words).map(\.title)
    }
    #expect(try found("tromso") == ["One"])
    #expect(try file.exportedAbstracts().contains(",Tromsø\r\n"))
    let two = try #require(try file.session.findAbstracts(conference: "2026", "two").first)
    try file.session.answer([
      AnswerSet(.abstract(two.reference), ["abstract-harbour": "Faro"])
    ])
    #expect(try file.session.undoImport(outcome.batch).kept == [two.reference])
    #expect(try found("tromso") == [])
    #expect(try found("faro") == ["Two"])
    #expect(try file.session.desk.check().isSound)
  }

  @Test("an answer that cannot be is refused by line and column")
  func refused() throws {
    let file = try society(.memory)
    #expect(
      try file.abstracts(
        "title,authors,text,abstract-harbour\nOne,Ann Moss,Words,Vestmannaeyjar\n"
      ).refusals == ["2 abstract-harbour text.tooLong"])
    #expect(
      try file.memberships(Self.memberships.replacing("Porto", with: "Vestmannaeyjar"))
        .refusals == ["3 membership-harbour text.tooLong"])
  }
}
