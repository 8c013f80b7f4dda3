import Registration
import SQLiteDriver
import TestSupport
import Testing

@testable import DeskService

@Suite("Consent standings")
struct ConsentStandingTests {
  @Test(
    "what is kept of a person is what the ledger says, after answers, merges and their undo",
    arguments: Store.allCases)
  func inStep(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desks = try ["desk 1", "desk 2", "desk 3"].map {
      try rehearsal.session(.clerk, station: $0)
    }
    let people = try (0..<6).map { try desks[0].enter(.invented("Invented Person \($0)")) }
    var random = SplitMix64(seed: 4)
    for step in 0..<300 {
      let desk = try #require(desks.randomElement(using: &random))
      let person = try #require(people.randomElement(using: &random))
      let answer = try #require(
        [ConsentAnswer.given, .refused, .later].randomElement(using: &random))
      let purpose = try #require(
        ["newsletter", "attendeeList", "dietaryAndAccess"].randomElement(using: &random))
      _ = try desk.record(
        person,
        ConsentReply(
          purpose: purpose, answer: answer,
          answeredBy: AnsweredBy.allCases.randomElement(using: &random) ?? .`self`,
          noticeVersion: 1))
      rehearsal.clock.advance(seconds: Int64.random(in: 0...2, using: &random) * 400)
      if step.isMultiple(of: 50) { try rehearsal.expectInStep() }
    }
    let merge = try rehearsal.session(.supervisor, login: "second").proposeMerge(
      kept: people[0], MergeRequest(gone: people[1], take: []), reason: "one person")
    _ = try rehearsal.supervisor().approve(merge)
    try rehearsal.expectInStep()
    let reference = try #require(try rehearsal.supervisor().merges().first?.reference)
    _ = try rehearsal.supervisor().undoMerge(reference)
    try rehearsal.expectInStep()
  }

  @Test("a supervisor confirms, withdraws, asks again, dismisses; each flag goes its way")
  func decisions() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let supervisor = try rehearsal.supervisor()
    let person = try desk.enter(.invented())
    func answer(_ answer: ConsentAnswer, _ purpose: String, by: AnsweredBy = .`self`) throws {
      rehearsal.clock.advance(seconds: 1_000)
      _ = try desk.record(
        person,
        ConsentReply(purpose: purpose, answer: answer, answeredBy: by, noticeVersion: 1))
      rehearsal.clock.advance(seconds: 1_000)
    }
    func kinds(_ filter: FlagFilter = FlagFilter()) throws -> [ConsentFlagKind] {
      try supervisor.flags(filter).lines.map(\.flag.kind)
    }
    try answer(.given, "newsletter", by: .proxy)
    try answer(.later, "attendeeList")
    #expect(try kinds() == [.byProxyUnconfirmed, .askedLater])
    _ = try supervisor.decide(
      person, purpose: "newsletter", kind: .byProxyUnconfirmed, FlagDecision(.confirmed))
    #expect(try kinds() == [.askedLater])
    _ = try supervisor.decide(
      person, purpose: "attendeeList", kind: .askedLater, FlagDecision(.askAgain))
    #expect(try kinds() == [])
    #expect(try kinds(FlagFilter(isToBeAsked: true)) == [.askedLater])
    // The next contact asks; the answer ends it.
    #expect(try desk.open(person, language: "en").flags.map(\.kind) == [.askedLater])
    try answer(.given, "attendeeList", by: .proxy)
    #expect(try kinds() == [.byProxyUnconfirmed])
    _ = try supervisor.decide(
      person, purpose: "attendeeList", kind: .byProxyUnconfirmed, FlagDecision(.withdrawn))
    #expect(try kinds() == [])
    #expect(throws: DeskError.reasonMissing) {
      try supervisor.decide(
        person, purpose: "newsletter", kind: .expired, FlagDecision(.dismissed))
    }
    #expect(throws: DeskError.stateForbids(from: "neverAsked", to: "confirmed")) {
      try supervisor.decide(
        person, purpose: "newsletter", kind: .neverAsked, FlagDecision(.confirmed))
    }
    try rehearsal.expectInStep()
  }

  @Test("a wrong answer of a colleague is corrected by two, and stays in the ledger")
  func correction() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    _ = try desk.record(
      person,
      ConsentReply(purpose: "newsletter", answer: .given, answeredBy: .proxy, noticeVersion: 1))
    rehearsal.clock.advance(seconds: 1_000)
    let supervisor = try rehearsal.supervisor()
    let proposal = try #require(
      try rehearsal.session(.supervisor, login: "second").decide(
        person, purpose: "newsletter", kind: .byProxyUnconfirmed,
        FlagDecision(.corrected, reason: "the proxy said no", answer: .refused)))
    #expect(try rehearsal.state(of: "newsletter", person) == .given)
    _ = try supervisor.approve(proposal)
    #expect(try rehearsal.state(of: "newsletter", person) == .refused)
    let history = try supervisor.consentHistory(person)
    #expect(history.map(\.event.answer) == [.refused, .given])
    #expect(history[0].event.corrects == history[1].event.id)
    try rehearsal.expectInStep()
  }
}

extension ConsentStandingTests {
  @Test("a check finds a standing that is not what the answers come to")
  func checkCanFail() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let reply = ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1)
    _ = try desk.record(person, reply)
    try rehearsal.expectInStep()
    try rehearsal.driver.write { tx in
      let id = try PersonKey.find(person, tx).id
      try tx.run(ConsentStandingSQL.drop, [.int(id)])
    }
    #expect(try rehearsal.desk.check().problems.contains { $0.hasPrefix(person) })
  }
}

extension Rehearsal {
  fileprivate func state(of purpose: String, _ person: String) throws -> ConsentState? {
    try supervisor().consentSheet(person, service: "conference", language: "en").items
      .first { $0.purpose.code == purpose }?.status.state
  }

  /// Every person's standing is the one that all answers come to.
  fileprivate func expectInStep(_ location: SourceLocation = #_sourceLocation) throws {
    #expect(try desk.check().problems == [], sourceLocation: location)
  }
}
