import DeskService
import Registration
import Testing

@Suite("People")
struct PeopleTests {
  @Test("what was entered is found, opened and unmasked", arguments: Store.allCases)
  func enteredIsFound(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    let session = try rehearsal.session(.desk)
    var details = PersonDetails.invented(email: "adaeze@example.org")
    details[.telephone] = "+234 803 555 0192"
    details[.city] = "Lagos"
    let person = try session.enter(details)
    #expect(try session.find("oka ada").hits.map(\.person) == [person])

    let file = try session.open(person)
    #expect(file.details.fullName == "Adaeze Okafor-Müller")
    #expect(file.details.email == "a…@e….org")
    #expect(file.details.telephone == "… 92")
    #expect(file.origin.source == .desk)
    #expect(file.origin.by == "desk.test")
    #expect(file.version == 1)
    #expect(try session.unmask(person).email == "adaeze@example.org")
  }

  @Test("a person without a name is refused, with the field", arguments: Store.allCases)
  func nameIsRequired(store: Store) throws {
    let session = try Rehearsal(store).session(.desk)
    do {
      _ = try session.enter(PersonDetails([.city: "Lagos"]))
      Issue.record("a nameless person was entered")
    } catch DeskError.invalid(let failures) {
      #expect(failures.map(\.field) == ["fullName"])
    }
  }

  @Test("two corrections of different fields are both kept")
  func differentFieldsMerge() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.clerk)
    let person = try session.enter(.invented())
    let base = try session.unmask(person)
    var mine = base
    mine[.city] = "Lagos"
    var theirs = base
    theirs[.position] = "Registrar"
    #expect(try session.correct(person, version: 1, from: base, to: theirs).version == 2)
    #expect(try session.correct(person, version: 1, from: base, to: mine).version == 3)
    let now = try session.unmask(person)
    #expect(now.city == "Lagos")
    #expect(now.position == "Registrar")
  }

  @Test("two corrections of one field collide, and nothing is overwritten unseen")
  func sameFieldCollides() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.clerk)
    let person = try session.enter(.invented())
    let base = try session.unmask(person)
    var mine = base
    mine[.city] = "Lagos"
    var theirs = base
    theirs[.city] = "Abuja"
    _ = try session.correct(person, version: 1, from: base, to: theirs)
    #expect(throws: DeskError.changedMeanwhile([.city])) {
      try session.correct(person, version: 1, from: base, to: mine)
    }
    #expect(try session.unmask(person).city == "Abuja")
  }

  @Test("desk staff correct their own entries; a colleague's becomes a proposal")
  func othersEntriesAreProposed() throws {
    let rehearsal = try Rehearsal(.memory)
    let clerk = try rehearsal.session(.clerk)
    let desk = try rehearsal.session(.desk)
    let person = try clerk.enter(.invented())
    let base = try desk.unmask(person)
    var new = base
    new[.city] = "Lagos"
    var reference = ""
    do {
      _ = try desk.correct(person, version: 1, from: base, to: new)
      Issue.record("a colleague's entry was corrected at the desk")
    } catch DeskError.proposed(let proposal) {
      reference = proposal
    }
    #expect(try desk.unmask(person).city == "")
    _ = try rehearsal.supervisor().approve(reference)
    #expect(try desk.unmask(person).city == "Lagos")

    let own = try desk.enter(.invented("Own Entry"))
    let before = try desk.unmask(own)
    var after = before
    after[.city] = "Abuja"
    #expect(try desk.correct(own, version: 1, from: before, to: after).version == 2)
  }

  @Test("a corrected field has an origin of its own, and the trail keeps before and after")
  func correctionsKeepTheirOrigin() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.clerk)
    let person = try session.enter(.invented())
    let base = try session.unmask(person)
    var new = base
    new[.city] = "Lagos"
    _ = try session.correct(person, version: 1, from: base, to: new)
    let file = try session.open(person)
    #expect(Array(file.fieldOrigins.keys) == [.city])
    let line = file.history.first { $0.action == .corrected }
    #expect(line?.detail == #"{"city":{"after":"Lagos","before":""}}"#)
  }

  @Test("a corrected name is found under the new one alone")
  func indexFollowsCorrections() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.clerk)
    let person = try session.enter(.invented("Adaeze Okafor"))
    let base = try session.unmask(person)
    var new = base
    new[.fullName] = "Adaeze Nwosu"
    _ = try session.correct(person, version: 1, from: base, to: new)
    #expect(try session.find("nwosu").hits.map(\.person) == [person])
    #expect(try session.find("okafor").hits.isEmpty)
    // Neither as it is nor with an error forgiven: the old name is forgotten.
    #expect(try session.find("okafr").hits.isEmpty)
    #expect(try rehearsal.desk.check().problems == [])
  }

  @Test("likely duplicates come with their reasons, the likeliest first")
  func duplicatesHaveReasons() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.desk)
    let same = try session.enter(.invented(email: "adaeze@example.org"))
    let similar = try session.enter(.invented("Adaeze Okafor-Muller"))
    _ = try session.enter(.invented("Somebody Else", country: "DE"))
    let hits = try session.likelyDuplicates(of: .invented(email: "ADAEZE@example.org"))
    #expect(hits.map(\.person) == [same, similar])
    #expect(hits.first?.match.reasons.first == .sameEmail)
    #expect(try session.likelyDuplicates(of: PersonDetails()).isEmpty)
  }

  @Test("an affiliation names an organisation once, however often it is typed")
  func organisationsAreOne() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.desk)
    let person = try session.enter(.invented())
    for name in ["Lagos Coastal Registry", "LAGOS coastal registry"] {
      try session.affiliate(
        person,
        NewAffiliation(
          organisation: name, role: "Registrar", from: CivilDate("2020-01-01"), to: nil))
    }
    let affiliations = try session.open(person).affiliations
    #expect(Set(affiliations.map(\.reference)).count == 1)
    #expect(try session.organisations(startingWith: "lago") == ["Lagos Coastal Registry"])
  }

  @Test("a card number in any field is refused and kept nowhere", arguments: PersonField.allCases)
  func cardsAreRefused(field: PersonField) throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.desk)
    var details = PersonDetails.invented()
    details[field] = field == .fullName ? "4111 1111 1111 1111" : "x 4111-1111-1111-1111"
    do {
      _ = try session.enter(details)
      Issue.record("a card number was kept in \(field)")
    } catch DeskError.invalid(let failures) {
      #expect(failures.contains { $0.field == field.rawValue })
      #expect(!"\(failures)".contains("1111"))
    }
    #expect(try session.peopleCount() == 0)
  }
}
