import DeskService
import Registration
import Testing

@Suite("Importing memberships")
struct MembershipImportTests {
  private func society(
    _ store: Store = .memory
  ) throws -> (rehearsal: Rehearsal, file: FileOfRows) {
    let rehearsal = try Rehearsal.members(store)
    return (rehearsal, FileOfRows(session: try rehearsal.session(.clerk)))
  }

  private static let head = "Name,Email,Organisation,Type,State,Since,Until\n"

  @Test(
    "rows bring memberships, people and organisations; again they bring nothing",
    arguments: Store.allCases)
  func brings(store: Store) throws {
    let (rehearsal, file) = try society(store)
    let csv =
      Self.head + "Ada Obi,ada@example.org,,Full member,current,2024-03-01,2026-12-31\n"
      + "Bo Lind,bo@example.org,,full,pending,,\n"
      + "Cy Tan,cy@example.org,Harbour Board,institution,current,2025-06-01,2026-05-31\n"
      + "Di Roe,di@example.org,,friend,expired,2020-01-01,2020-12-31\n"
    let first = try file.memberships(csv)
    #expect(first.refusals == [] && first.written == 4 && first.newPeople == 4)
    let again = try file.memberships(csv)
    #expect(again.refusals == [] && again.known == 4 && again.newPeople == 0)
    func standing(_ name: String) throws -> MembershipState? {
      let person = try #require(try file.session.find(name).hits.first?.person)
      return try file.session.memberships(of: person).first?.line.standing.state
    }
    #expect(try standing("obi") == .current)
    #expect(try standing("lind") == .pendingPayment)
    #expect(try standing("roe") == .lapsed)
    let board = try #require(
      try file.session.memberships(ofOrganisation: "Harbour Board").first)
    #expect(board.standing.state == .current && board.since?.description == "2025-06-01")
    #expect(try file.session.openCharges().map(\.total.formatted) == ["60.00 EUR"])
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test(
    "what cannot be is refused by line, column and code, and nothing is written",
    arguments: [
      (
        "Ada Obi,ada@example.org,,gold,current,2025-01-01,2026-12-31",
        "2 Type membership.unknownType"
      ),
      ("Ada Obi,ada@example.org,,full,current,,", "2 Until membership.noTerm"),
      (
        "Ada Obi,ada@example.org,,full,current,2026-05-01,2026-01-31",
        "2 Until term.endsBeforeItBegins"
      ),
      ("Ada Obi,ada@example.org,,full,current,,2026-01-31", "2 Until membership.untilWithoutSince"),
      (
        "Ada Obi,ada@example.org,,full,asleep,2025-01-01,2026-12-31",
        "2 State membership.unknownState"
      ),
      (
        "Ada Obi,ada@example.org,,institution,current,2025-01-01,2026-12-31",
        "2 Organisation membership.noOrganisation"
      ),
      ("Ada Obi,ada@example.org,,full,current,01.02.25,2026-12-31", "2 Since table.notADay"),
    ])
  func refuses(row: String, refusal: String) throws {
    let (_, file) = try society()
    let outcome = try file.memberships(Self.head + row + "\n")
    #expect(outcome.refusals == [refusal])
    #expect(try file.session.peopleCount() == 0)
  }

  @Test("a membership that overlaps itself is refused: in its cell, in the file, and with the desk")
  func refusesOverlap() throws {
    let (_, file) = try society()
    #expect(
      try file.memberships(
        "name,type,terms\nAda Obi,full,2025-01-01/2025-12-31|2025-06-01/2026-05-31\n"
      ).refusals == ["2 terms term.overlap"])
    let row = "Ada Obi,ada@example.org,,"
    let known = try file.memberships(
      Self.head + row + "full,current,2025-01-01,2026-12-31\n")
    #expect(known.written == 1)
    #expect(
      try file.memberships(Self.head + row + "friend,current,2026-01-01,2026-12-31\n").refusals
        == ["2 Type membership.alreadyMember"])
    #expect(
      try file.memberships(Self.head + row + "full,current,2025-06-01,2026-12-31\n").refusals
        == ["2 - membership.contradicts"])
    let person = try #require(try file.session.find("obi").hits.first?.person)
    #expect(
      try file.memberships(
        "person,type,since,until\n\(person),full,2025-01-01,2026-12-31\n"
      ).known == 1)
    let bo = "Bo Lind,bo@example.org,,"
    _ = try file.people("name,email\nBo Lind,bo@example.org\n")
    #expect(
      try file.memberships(
        Self.head + bo + "full,current,2025-01-01,2026-12-31\n" + bo
          + "friend,current,2026-01-01,2026-12-31\n"
      ).refusals == ["3 - membership.overlapsItself"])
  }

  @Test("undo takes back what nobody has changed since")
  func undoes() throws {
    let (rehearsal, file) = try society()
    let outcome = try file.memberships(
      Self.head + "Ada Obi,ada@example.org,,full,pending,,\n"
        + "Cy Tan,cy@example.org,Harbour Board,institution,current,2025-06-01,2026-05-31\n"
        + "Di Roe,di@example.org,,friend,current,2025-06-01,2026-05-31\n")
    let di = try #require(try file.session.find("roe").hits.first?.person)
    let kept = try #require(try file.session.memberships(of: di).first?.line.membership)
    try file.session.leave(kept, as: .resigned, reason: "moved")
    let undone = try file.session.undoImport(outcome.batch)
    #expect(undone.kept == [kept, di])
    #expect(undone.removed == 4)
    #expect(throws: DeskError.notFound("Harbour Board")) {
      try file.session.memberships(ofOrganisation: "Harbour Board")
    }
    #expect(try file.session.openCharges().isEmpty)
    #expect(try rehearsal.desk.check().isSound)
  }
}
