import DeskService
import Registration
import Testing

@Suite("Abstracts")
struct AbstractTests {
  @Test("what was entered comes back whole", arguments: Store.allCases)
  func entered(store: Store) throws {
    let rehearsal = try Rehearsal.abstracts(store)
    let session = try rehearsal.session(.clerk)
    let stamp = try session.enterAbstract(conference: "2026", .invented)
    let file = try session.openAbstract(stamp.reference.lowercased())
    #expect(stamp.reference.hasPrefix("A-"))
    #expect(file.draft == .invented)
    #expect(file.state == .draft)
    #expect(file.version == 1)
    #expect(file.length.words == 5)
    #expect(file.failures == [])
    #expect(file.standings.map(\.person) == [nil, nil])
    #expect(file.origin.source == .desk)
    #expect(file.history.map(\.action) == [.abstractEntered])
    #expect(
      try session.openAbstract(stamp.reference).history.map(\.action).first == .openedAbstract)
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("an unfinished abstract is kept, and what may never be stored is not")
  func unfinished() throws {
    let rehearsal = try Rehearsal.abstracts(.memory)
    let session = try rehearsal.session(.clerk)
    let stamp = try session.enterAbstract(conference: "2026", AbstractDraft(title: " Only this "))
    #expect(try session.openAbstract(stamp.reference).draft.title == "Only this")
    var draft = AbstractDraft.invented
    draft.sections["methods"] = "pay 4111 1111 1111 1111 now"
    draft.topic = "harbours"
    let failures = [
      FieldFailure(field: "sections.methods", code: "text.cardNumber"),
      FieldFailure(field: "topic", code: "abstract.unknownTopic"),
    ]
    let before = try rehearsal.actions().count
    #expect(throws: DeskError.invalid(failures)) {
      try session.enterAbstract(conference: "2026", draft)
    }
    #expect(try rehearsal.actions(after: before) == [])
  }

  @Test("ten thousand and one words are refused with the place")
  func tooManyWords() throws {
    let session = try Rehearsal.abstracts(.memory).session(.clerk)
    var draft = AbstractDraft.invented
    draft.sections["methods"] = String(repeating: "word ", count: 10_001)
    let expected = FieldFailure(
      field: "sections", code: "abstract.tooLong.words", detail: "10000")
    #expect(throws: DeskError.invalid([expected])) {
      try session.enterAbstract(conference: "2026", draft)
    }
    draft.sections["methods"] = String(repeating: "word ", count: 10_000)
    #expect(throws: Never.self) { try session.enterAbstract(conference: "2026", draft) }
  }

  @Test("two people's changes of other parts are both kept", arguments: Store.allCases)
  func changesMeet(store: Store) throws {
    let rehearsal = try Rehearsal.abstracts(store)
    let session = try rehearsal.session(.clerk)
    let reference = try session.enterAbstract(conference: "2026", .invented).reference
    var first = AbstractDraft.invented
    first.title = "Ebb and survival"
    var second = AbstractDraft.invented
    second.sections["results"] = "None yet."
    #expect(
      try session.changeAbstract(reference, version: 1, from: .invented, to: first).version == 2)
    #expect(
      try session.changeAbstract(reference, version: 1, from: .invented, to: second).version == 3)
    let draft = try session.openAbstract(reference).draft
    #expect(draft.title == "Ebb and survival")
    #expect(draft.sections["results"] == "None yet.")
    let detail = try rehearsal.detail(of: .abstractChanged)
    #expect(detail.contains(#""sections.results":{"after":"None yet.","before":""}"#))

    var third = AbstractDraft.invented
    third.title = "Flood and survival"
    #expect(throws: DeskError.abstractChangedMeanwhile(["title"])) {
      try session.changeAbstract(reference, version: 1, from: .invented, to: third)
    }
    #expect(try session.findAbstracts(conference: "2026", "tide") == [])
    #expect(try session.findAbstracts(conference: "2026", "thors ebb").count == 1)
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("it is handed in only when nothing is missing")
  func submitting() throws {
    let session = try Rehearsal.abstracts(.memory).session(.clerk)
    var draft = AbstractDraft.invented
    draft.authors[1].affiliations = []
    draft.authors[1].isPresenter = true
    draft.affiliations.removeLast()
    let reference = try session.enterAbstract(conference: "2026", draft).reference
    let failures = [
      FieldFailure(field: "authors", code: "abstract.severalPresenters", detail: "2"),
      FieldFailure(field: "authors.2.affiliations", code: "abstract.authorWithoutAffiliation"),
    ]
    #expect(throws: DeskError.invalid(failures)) { try session.submitAbstract(reference) }
    _ = try session.changeAbstract(reference, version: 1, from: draft, to: .invented)
    #expect(try session.submitAbstract(reference, version: 2).version == 3)
    #expect(try session.openAbstract(reference).state == .submitted)
    #expect(throws: DeskError.stateForbids(from: "submitted", to: "draft")) {
      try session.changeAbstract(reference, version: 3, from: .invented, to: draft)
    }
    #expect(throws: DeskError.reasonMissing) {
      try session.withdrawAbstract(reference, reason: " ")
    }
    _ = try session.withdrawAbstract(reference, reason: "The registry said no")
    #expect(try session.openAbstract(reference).reason == "The registry said no")
    #expect(throws: DeskError.stateForbids(from: "withdrawn", to: "submitted")) {
      try session.submitAbstract(reference)
    }
    _ = try session.takeUpAbstract(reference)
    #expect(try session.openAbstract(reference).state == .draft)
  }

  @Test("what comes after the last day at the place of the conference is late")
  func late() throws {
    let rehearsal = try Rehearsal.abstracts(.memory, closesOn: "2026-01-05")
    let session = try rehearsal.session(.clerk)
    let reference = try session.enterAbstract(conference: "2026", .invented).reference
    // Nine in the morning UTC is the evening of 5 January in Auckland.
    _ = try session.submitAbstract(reference)
    #expect(try !session.openAbstract(reference).draft.isLate)
    _ = try session.takeUpAbstract(reference)
    rehearsal.clock.advance(seconds: 3 * 3_600)
    let lateOral = FieldFailure(field: "wish", code: "abstract.lateOral")
    #expect(throws: DeskError.invalid([lateOral])) { try session.submitAbstract(reference) }
    var poster = AbstractDraft.invented
    poster.wish = .poster
    _ = try session.changeAbstract(reference, version: 3, from: .invented, to: poster)
    _ = try session.submitAbstract(reference)
    #expect(try session.openAbstract(reference).draft.isLate)
    #expect(try session.abstracts(conference: "2026").map(\.isLate) == [true])
  }

  @Test("lists go by state and topic, and are counted")
  func lists() throws {
    let session = try Rehearsal.abstracts(.memory).session(.clerk)
    let first = try session.enterAbstract(conference: "2026", .invented).reference
    let second = try session.enterAbstract(
      conference: "2026", AbstractDraft(title: "Nothing yet")
    ).reference
    _ = try session.submitAbstract(first)
    func list(_ state: AbstractState?, _ topic: String = "") throws -> [String] {
      try session.abstracts(conference: "2026", state: state, topic: topic).map(\.reference)
    }
    #expect(try list(nil) == [first, second])
    #expect(try list(.draft) == [second])
    #expect(try list(nil, "survival") == [first])
    #expect(try session.abstractCounts(conference: "2026") == [.submitted: 1, .draft: 1])
    let line = try #require(try session.abstracts(conference: "2026").first)
    #expect(line.firstAuthor == "Adaeze Okafor-Müller")
    #expect(line.presenter == "Adaeze Okafor-Müller")
    #expect(line.authorCount == 2)
    #expect(try session.findAbstracts(conference: "2026", second).map(\.reference) == [second])
  }

  @Test("a form keeps what abstracts have already, and has to make sense")
  func forms() throws {
    let rehearsal = try Rehearsal.abstracts(.memory)
    _ = try rehearsal.session(.clerk).enterAbstract(conference: "2026", .invented)
    let supervisor = try rehearsal.supervisor()
    let other = AbstractForm(sections: [AbstractSection(code: "aims", name: "Aims")])
    let lost = [
      FieldFailure(field: "sections.methods", code: "abstract.inUse"),
      FieldFailure(field: "topics.survival", code: "abstract.inUse"),
    ]
    #expect(throws: DeskError.invalid(lost)) {
      try supervisor.setAbstractForm(conference: "2026", other, closesOn: nil)
    }
    let twice = AbstractForm(sections: [
      AbstractSection(code: "aims", name: "Aims"), AbstractSection(code: "aims", name: "More"),
    ])
    #expect(
      throws: DeskError.invalid([FieldFailure(field: "form", code: "abstract.formUnusable")])
    ) {
      try supervisor.setAbstractForm(conference: "2026", twice, closesOn: nil)
    }
    #expect(try supervisor.abstractRules(conference: "2026").form == .rehearsal)
  }

  @Test("desk staff read abstracts and do not write them")
  func permissions() throws {
    let rehearsal = try Rehearsal.abstracts(.memory)
    let reference = try rehearsal.session(.clerk).enterAbstract(
      conference: "2026", .invented
    ).reference
    let desk = try rehearsal.session(.desk)
    #expect(try desk.openAbstract(reference).draft == .invented)
    #expect(throws: DeskError.notPermitted(.editAbstracts)) {
      try desk.enterAbstract(conference: "2026", .invented)
    }
    #expect(throws: DeskError.notPermitted(.editAbstracts)) {
      try desk.withdrawAbstract(reference, reason: "no")
    }
    #expect(throws: DeskError.notPermitted(.importAbstracts)) {
      try desk.importInstitutions([], fileName: "list.json")
    }
  }
}
