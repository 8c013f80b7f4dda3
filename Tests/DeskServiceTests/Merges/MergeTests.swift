import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("Merging two records")
struct MergeTests {
  /// Two records of one person, each with something of its own, and a session of the clerk.
  private struct Pair {
    let rehearsal: Rehearsal
    let clerk: DeskSession
    let kept: String
    let gone: String

    init(_ store: Store) throws {
      rehearsal = try Rehearsal.conference(store)
      clerk = try rehearsal.session(.clerk)
      kept = try clerk.enter(
        PersonDetails([.fullName: "Adaeze Okafor", .city: "Lagos", .country: "NG"]))
      gone = try clerk.enter(
        PersonDetails([
          .fullName: "Okafor, Adaeze", .email: "adaeze@registry.example.org", .city: "Abuja",
        ]))
    }

    /// Proposed by the clerk and approved by the supervisor.
    func merge(taking fields: [PersonField] = [.email]) throws -> MergeLine {
      let proposal = try clerk.proposeMerge(
        kept: kept, MergeRequest(gone: gone, take: fields), reason: "one person, two letters")
      let supervisor = try rehearsal.supervisor()
      _ = try supervisor.approve(proposal)
      guard let line = try supervisor.merges().first else { throw DeskError.notFound("merge") }
      return line
    }
  }

  @Test(
    "what both had is one person's afterwards, and old badges still find them",
    arguments: Store.allCases)
  func merges(store: Store) throws {
    let pair = try Pair(store)
    let done = try pair.clerk.register(
      pair.gone, conference: "2026", RegistrationChoice(category: "delegate"),
      answers: [ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1)])
    let line = try pair.merge()
    #expect(line.kept == pair.kept)
    #expect(line.gone == pair.gone)

    let file = try pair.clerk.open(pair.kept)
    #expect(file.registrations.map(\.reference) == [done.registration])
    #expect(try pair.clerk.unmask(pair.kept)[.email] == "adaeze@registry.example.org")
    #expect(try pair.clerk.unmask(pair.kept)[.city] == "Lagos")
    #expect(
      file.consents.first { $0.purpose.code == "newsletter" }?.status.state == .given)
    #expect(file.history.map(\.action).contains(.registered))
    #expect(try pair.clerk.find("okafor").hits.map(\.person) == [pair.kept])
    #expect(try pair.clerk.lookUp(pair.gone) == .person(pair.kept))
    #expect(try pair.clerk.open(pair.gone).reference == pair.kept)
    #expect(try pair.rehearsal.desk.check().isSound)
    #expect(try pair.rehearsal.desk.verifyAudit().isSound)
  }

  @Test("undone, each has again what it had, and what came since stays", arguments: Store.allCases)
  func undoes(store: Store) throws {
    let pair = try Pair(store)
    let done = try pair.clerk.register(
      pair.gone, conference: "2026", RegistrationChoice(category: "delegate"))
    let before = (try pair.clerk.unmask(pair.kept), try pair.clerk.unmask(pair.gone))
    let line = try pair.merge(taking: [.email, .city])
    try pair.clerk.affiliate(
      pair.kept, NewAffiliation(organisation: "Harbour Office", from: nil, to: nil))

    let undone = try pair.clerk.undoMerge(line.reference)
    #expect(undone.kept == pair.kept)
    #expect(undone.back == pair.gone)
    #expect(undone.left.isEmpty)
    #expect(try pair.clerk.unmask(pair.kept) == before.0)
    #expect(try pair.clerk.unmask(pair.gone) == before.1)
    #expect(try pair.clerk.open(pair.kept).registrations.isEmpty)
    #expect(try pair.clerk.open(pair.kept).affiliations.map(\.organisation) == ["Harbour Office"])
    #expect(try pair.clerk.open(pair.gone).registrations.map(\.reference) == [done.registration])
    #expect(try pair.clerk.find("okafor").hits.count == 2)
    #expect(try pair.clerk.lookUp(pair.gone) == .person(pair.gone))
    #expect(throws: DeskError.self) { try pair.clerk.undoMerge(line.reference) }
    #expect(try pair.rehearsal.desk.check().isSound)
    #expect(try pair.rehearsal.desk.verifyAudit().isSound)
  }

  @Test("a field that was corrected since stays as it was corrected")
  func keepsLaterCorrections() throws {
    let pair = try Pair(.memory)
    let line = try pair.merge(taking: [.email, .city])
    let base = try pair.clerk.unmask(pair.kept)
    var new = base
    new[.city] = "Ibadan"
    _ = try pair.clerk.correct(
      pair.kept, version: try pair.clerk.open(pair.kept).version, from: base, to: new)
    #expect(try pair.clerk.undoMerge(line.reference).left == [.city])
    #expect(try pair.clerk.unmask(pair.kept)[.city] == "Ibadan")
    #expect(try pair.clerk.unmask(pair.kept)[.email] == "")
    #expect(try pair.clerk.unmask(pair.gone)[.city] == "Abuja")
  }

  @Test("two registrations for one conference stand against it, and nothing has changed")
  func refusesTwoRegistrations() throws {
    let pair = try Pair(.memory)
    let references = try [pair.kept, pair.gone].map {
      try pair.clerk.register(
        $0, conference: "2026", RegistrationChoice(category: "guest")
      ).registration
    }
    let before = try pair.rehearsal.counts()
    #expect(throws: DeskError.bothHold(references[0], references[1])) { try pair.merge() }
    #expect(try pair.rehearsal.counts() == before)
  }

  @Test("merged on, the later merge is undone first")
  func undoesInOrder() throws {
    let pair = try Pair(.memory)
    let first = try pair.merge()
    let third = try pair.clerk.enter(PersonDetails([.fullName: "A. Okafor"]))
    let proposal = try pair.clerk.proposeMerge(
      kept: third, MergeRequest(gone: pair.kept, take: []), reason: "the same again")
    let supervisor = try pair.rehearsal.supervisor()
    _ = try supervisor.approve(proposal)
    let second = try #require(try supervisor.merges().first)
    #expect(try pair.clerk.lookUp(pair.gone) == .person(third))
    #expect(throws: DeskError.laterMerge(second.reference)) {
      try pair.clerk.undoMerge(first.reference)
    }
    #expect(try pair.clerk.undoMerge(second.reference).back == pair.kept)
    #expect(try pair.clerk.undoMerge(first.reference).back == pair.gone)
    #expect(try pair.clerk.find("okafor").hits.count == 3)
  }

  @Test("nobody is merged with themselves, by desk staff alone, or without a second person")
  func refuses() throws {
    let pair = try Pair(.memory)
    #expect(throws: DeskError.self) {
      try pair.clerk.proposeMerge(
        kept: pair.kept, MergeRequest(gone: pair.kept, take: []), reason: "a slip")
    }
    let proposal = try pair.clerk.proposeMerge(
      kept: pair.kept, MergeRequest(gone: pair.gone, take: []), reason: "one person")
    #expect(throws: DeskError.notPermitted(.approveProposal)) { try pair.clerk.approve(proposal) }
    #expect(try pair.clerk.find("okafor").hits.count == 2)
  }
}
