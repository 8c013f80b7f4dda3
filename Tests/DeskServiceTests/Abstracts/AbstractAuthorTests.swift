import DeskService
import Registration
import Testing

@Suite("Authors of abstracts")
struct AbstractAuthorTests {
  @Test(
    "a presenter is missing from the registrations until they are in", arguments: Store.allCases)
  func presenters(store: Store) throws {
    let rehearsal = try Rehearsal.abstracts(store)
    let session = try rehearsal.session(.clerk)
    let person = try session.enter(.invented(email: "ADAEZE@example.org"))
    let reference = try session.enterAbstract(conference: "2026", .invented).reference
    func missing() throws -> [UnregisteredPresenter] {
      try session.presentersNotRegistered(conference: "2026")
    }
    let line = try #require(try missing().first)
    #expect(line.name == "Adaeze Okafor-Müller")
    #expect(line.position == 1)
    #expect(line.person == nil)
    #expect(line.likely == person)
    _ = try session.register(
      person, conference: "2026", RegistrationChoice(category: "guest"))
    // The same address says nothing for certain.
    #expect(try missing().count == 1)

    let hits = try session.likelyPeople(abstract: reference, author: 1)
    #expect(hits.map(\.person) == [person])
    _ = try session.linkAuthor(abstract: reference, author: 1, to: person)
    #expect(try missing() == [])
    let standing = try session.openAbstract(reference).standings[0]
    #expect(standing.person == person)
    #expect(standing.registration?.state == .complete)
    #expect(try session.open(person).history.first?.action == .abstractAuthorLinked)

    _ = try session.linkAuthor(abstract: reference, author: 1, to: nil)
    #expect(try missing().count == 1)
    try rehearsal.supervisor().restrict(person, reason: "the address is wrong")
    #expect(try missing().first?.likely == nil)
    _ = try session.withdrawAbstract(reference, reason: "Taken back")
    #expect(try missing() == [])
  }

  @Test("an author who is nobody yet is entered as a person")
  func entering() throws {
    let rehearsal = try Rehearsal.abstracts(.memory)
    let session = try rehearsal.session(.clerk)
    let reference = try session.enterAbstract(conference: "2026", .invented).reference
    let person = try session.enterAuthor(abstract: reference, author: 2)
    let details = try session.unmask(person)
    #expect(details[.fullName] == "Jón Þórsson")
    #expect(details[.organisation] == "Lagos Coastal Registry")
    #expect(try session.find("thorsson").hits.map(\.person) == [person])
    #expect(try session.openAbstract(reference).draft.authors[1].person == person)
    #expect(throws: DeskError.stateForbids(from: person, to: person)) {
      try session.enterAuthor(abstract: reference, author: 2)
    }
    #expect(throws: DeskError.notFound("\(reference), 3")) {
      try session.enterAuthor(abstract: reference, author: 3)
    }
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("a correction keeps who the authors are")
  func linksStay() throws {
    let session = try Rehearsal.abstracts(.memory).session(.clerk)
    let reference = try session.enterAbstract(conference: "2026", .invented).reference
    let person = try session.enterAuthor(abstract: reference, author: 1)
    let file = try session.openAbstract(reference)
    var new = file.draft
    new.authors.swapAt(0, 1)
    _ = try session.changeAbstract(reference, version: file.version, from: file.draft, to: new)
    #expect(try session.openAbstract(reference).draft.authors.map(\.person) == [nil, person])
    var nobody = new
    nobody.authors[0].person = "M-0000-0000"
    let failure = FieldFailure(field: "authors.1.person", code: "notFound")
    #expect(throws: DeskError.invalid([failure])) {
      try session.changeAbstract(reference, version: file.version + 1, from: new, to: nobody)
    }
  }
}
