import DeskService
import Registration
import Testing

@Suite("Importing registrations")
struct RegistrationImportTests {
  private func society(
    _ store: Store = .memory, places: Int? = 3
  ) throws -> (rehearsal: Rehearsal, file: FileOfRows) {
    let rehearsal = try Rehearsal.conference(store, places: places)
    return (rehearsal, FileOfRows(session: try rehearsal.session(.clerk)))
  }

  private static let head = "Full name,Email,Country,Category,Options,Total,State\n"

  @Test(
    "rows bring registrations and the people who are new; the same file again brings nothing",
    arguments: Store.allCases)
  func brings(store: Store) throws {
    let (rehearsal, file) = try society(store)
    let known = try rehearsal.session(.desk).enter(.invented("Ada Obi", email: "ada@example.org"))
    let csv =
      Self.head + "Ada Obi,ada@example.org,NG,Delegate,dinner|tour,340.00,unpaid\n"
      + "Bo Lind,bo@example.org,SE,guest,,0,complete\n"
      + "Cy Tan,cy@example.org,SG,delegate,Workshop 2 1,325 EUR,paid\n"
    let first = try file.registrations(csv)
    #expect(first.written == 3 && first.newPeople == 2 && first.refusals == [])
    let again = try file.registrations(csv)
    #expect(again.written == 0 && again.known == 3 && again.newPeople == 0)
    #expect(try file.session.peopleCount() == 3)
    let person = try file.session.open(known)
    let registration = try #require(person.registrations.first)
    #expect(registration.state == .unpaid)
    #expect(try file.session.find("lind").hits.first?.registration != nil)
    let cy = try #require(try file.session.find("cy").hits.first?.person)
    #expect(try file.session.open(cy).registrations.first?.state == .complete)
    #expect(try rehearsal.desk.check().isSound)
    #expect(try rehearsal.detail(of: .imported).contains("\"kind\":\"registrations\""))
  }

  @Test("a review says exactly what the run does, and writes nothing")
  func foresees() throws {
    let (rehearsal, file) = try society()
    let csv =
      Self.head + "Ada Obi,ada@example.org,NG,Delegate,dinner,340,unpaid\n"
      + "Ada Obi,ada@example.org,NG,Delegate,dinner,340,unpaid\n"
    let before = try rehearsal.counts()
    let foreseen = try file.registrations(csv, skipBad: true, reviewOnly: true)
    #expect(try rehearsal.counts() == before)
    #expect(foreseen.refusals == ["3 - registration.repeated"])
    let done = try file.registrations(csv, skipBad: true)
    #expect(done.written == foreseen.written && done.newPeople == foreseen.newPeople)
    #expect(done.written == 1)
  }

  @Test(
    "what cannot be is refused by line, column and code, and nothing is written",
    arguments: [
      ("Ada Obi,ada@example.org,NG,vip,,,", "2 Category unknownCategory"),
      ("Ada Obi,ada@example.org,NG,delegate,yacht,,", "2 Options unknownOption"),
      ("Ada Obi,ada@example.org,NG,delegate,,250,", "2 Total registration.otherFee"),
      ("Ada Obi,ada@example.org,NG,delegate,,3oo,", "2 Total unknownCurrency"),
      ("Ada Obi,ada@example.org,NG,delegate,,,sleeping", "2 State registration.unknownState"),
      ("Ada Obi,ada@example.org,NG,,,,", "2 Category registration.noCategory"),
      (",,NG,delegate,,,", "2 Full name person.notNamed"),
      (",nobody@example.org,NG,delegate,,,", "2 Email person.unknown"),
      ("Ada Obi,ada,NG,delegate,,,", "2 Email email.missingAt"),
      ("Ada Obi,ada@example.org,NG,delegate,dinner 9,,", "2 Options soldOut"),
      (
        "Ada Obi,ada@example.org,NG,delegate,4111 1111 1111 1111,,",
        "2 Options text.cardNumber"
      ),
    ])
  func refuses(row: String, refusal: String) throws {
    let (rehearsal, file) = try society()
    let before = try rehearsal.counts()
    let outcome = try file.registrations(Self.head + row + "\n")
    #expect(outcome.refusals == [refusal])
    #expect(try rehearsal.counts() == before)
    #expect(try file.session.peopleCount() == 0)
  }

  @Test("an agreed amount is taken as it is, with its reason")
  func takesWhatWasAgreed() throws {
    let (_, file) = try society()
    let outcome = try file.registrations(
      "Name,Email,Category,Agreed,State\nAda Obi,ada@example.org,delegate,99.50,unpaid\n")
    #expect(outcome.written == 1)
    let charge = try #require(try file.session.openCharges().first)
    #expect(charge.total.formatted == "99.50 EUR")
    let sheet = try file.session.charge(charge.charge)
    #expect(sheet.lines.map(\.reasons) == [[.agreed]])
  }

  @Test("places are counted over the whole file")
  func countsPlaces() throws {
    let (_, file) = try society(places: 2)
    let rows = (1...3).map { "P\($0) Example,p\($0)@example.org,NZ,delegate,dinner,,\n" }.joined()
    let outcome = try file.registrations(Self.head + rows)
    #expect(outcome.refusals == ["4 Options soldOut"])
    #expect(try file.session.peopleCount() == 0)
  }

  @Test("a second file that contradicts the first is refused with the place, and nothing is done")
  func refusesContradictions() throws {
    let (rehearsal, file) = try society()
    _ = try file.registrations(
      Self.head + "Ada Obi,ada@example.org,NG,delegate,dinner,340,unpaid\n")
    let before = try rehearsal.counts()
    let second = try file.registrations(
      Self.head + "Bo Lind,bo@example.org,SE,guest,,,\n"
        + "Ada Obi,ada@example.org,NG,guest,dinner,40,unpaid\n")
    #expect(second.refusals == ["3 Category registration.contradicts"])
    let third = try file.registrations(
      Self.head + "Ada Obi,ada@example.org,NG,delegate,,300,unpaid\n")
    #expect(third.refusals == ["2 Options registration.contradicts"])
    #expect(try rehearsal.counts() == before)
  }

  @Test("what the desk has done since is no contradiction")
  func desksWorkStands() throws {
    let (_, file) = try society()
    let csv = Self.head + "Ada Obi,ada@example.org,NG,delegate,,300,unpaid\n"
    _ = try file.registrations(csv)
    let person = try #require(try file.session.find("obi").hits.first?.person)
    let registration = try #require(
      try file.session.open(person).registrations.first?.reference)
    _ = try file.session.withdraw(registration, reason: "ill")
    let again = try file.registrations(csv)
    #expect(again.refusals == [] && again.known == 1)
  }

  @Test("undo takes back what nobody has changed since", arguments: Store.allCases)
  func undoes(store: Store) throws {
    let (rehearsal, file) = try society(store)
    let empty = try rehearsal.counts()
    let outcome = try file.registrations(
      Self.head + "Ada Obi,ada@example.org,NG,delegate,dinner,340,unpaid\n"
        + "Bo Lind,bo@example.org,SE,guest,dinner,40,complete\n"
        + "Cy Tan,cy@example.org,SG,delegate,,300,unpaid\n")
    let cy = try #require(try file.session.find("cy").hits.first?.person)
    let kept = try #require(try file.session.open(cy).registrations.first?.reference)
    rehearsal.clock.advance(seconds: 60)
    _ = try file.session.withdraw(kept, reason: "ill")
    let undone = try file.session.undoImport(outcome.batch)
    #expect(undone.removed == 4)
    #expect(undone.kept == [kept, cy])
    #expect(try file.session.find("obi").hits.isEmpty)
    let counts = try rehearsal.counts()
    for table in ["registration_option", "taken", "attendance"] {
      #expect(counts[table] == empty[table], "\(table)")
    }
    #expect(counts["registration"] == 1)
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("a person is named by reference, by e-mail alone, or not at all")
  func namesPeople() throws {
    let (rehearsal, file) = try society()
    let desk = try rehearsal.session(.desk)
    let ada = try desk.enter(.invented("Ada Obi", email: "office@example.org"))
    _ = try desk.enter(.invented("Bo Lind", email: "office@example.org"))
    _ = try desk.enter(.invented("Cy Tan", email: "cy@example.org"))
    #expect(
      try file.registrations("person,category\n\(ada),guest\n").written == 1)
    #expect(try file.registrations("email,category\ncy@example.org,guest\n").newPeople == 0)
    #expect(
      try file.registrations("email,category\noffice@example.org,guest\n").refusals
        == ["2 email person.ambiguousEmail"])
    #expect(
      try file.registrations("person,name,category\n\(ada),Wu Li,guest\n").refusals
        == ["2 person person.contradicts"])
    #expect(try file.session.peopleCount() == 3)
  }
}
