import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("Proposals")
struct ProposalTests {
  /// A record of a clerk's that the desk wants corrected; gives the proposal.
  private func correction(_ rehearsal: Rehearsal, city: String = "Lagos") throws -> String {
    let person = try rehearsal.session(.clerk).enter(.invented())
    let desk = try rehearsal.session(.desk)
    let base = PersonDetails.invented()
    var new = base
    new[.city] = city
    do {
      _ = try desk.correct(person, version: 1, from: base, to: new)
      return ""
    } catch DeskError.proposed(let reference) {
      return reference
    }
  }

  @Test("another's record is corrected by two people", arguments: Store.allCases)
  func correctsByTwo(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let proposal = try correction(rehearsal)
    let supervisor = try rehearsal.supervisor()
    let line = try #require(try supervisor.proposals().first)
    #expect(line.reference == proposal)
    #expect(line.kind == .correction)
    #expect(line.name == "Adaeze Okafor-Müller")
    #expect(line.proposedBy == "desk.test")
    #expect(line.refusal == nil)
    let before = try rehearsal.actions().count
    #expect(try supervisor.approve(proposal).decidedBy == Rehearsal.supervisor)
    #expect(try rehearsal.actions(after: before) == [.proposalApproved, .corrected])
    #expect(try supervisor.proposals().isEmpty)
    #expect(try supervisor.proposals(openOnly: false).map(\.state) == [.approved])
    #expect(throws: DeskError.proposal(.notOpen(.approved))) {
      try supervisor.approve(proposal)
    }
  }

  @Test("a record that has changed meanwhile stops the approval and keeps the proposal")
  func refusesStaleCorrections() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let first = try correction(rehearsal, city: "Lagos")
    let supervisor = try rehearsal.supervisor()
    let person = try #require(try supervisor.proposals().first?.person)
    let base = PersonDetails.invented()
    var new = base
    new[.city] = "Abuja"
    _ = try supervisor.correct(person, version: 1, from: base, to: new)
    let before = try rehearsal.counts()
    #expect(throws: DeskError.changedMeanwhile([.city])) { try supervisor.approve(first) }
    #expect(try rehearsal.counts() == before)
    #expect(try supervisor.proposals().map(\.reference) == [first])
  }

  @Test("a no needs a reason and changes nothing else; the proposer may take it back")
  func declines() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let first = try correction(rehearsal)
    let second = try correction(rehearsal)
    let supervisor = try rehearsal.supervisor()
    #expect(throws: DeskError.reasonMissing) { try supervisor.decline(first, reason: "") }
    let line = try supervisor.decline(first, reason: "the letter says otherwise")
    #expect(line.state == .declined)
    #expect(line.decisionReason == "the letter says otherwise")
    #expect(try rehearsal.actions().last == .proposalDeclined)
    #expect(throws: DeskError.proposal(.notPermitted(.clerk))) {
      try rehearsal.session(.clerk).decline(second, reason: "no")
    }
    let back = try rehearsal.session(.desk).decline(second, reason: "typed by mistake")
    #expect(back.decidedBy == "desk.test")
  }

  @Test("who may not approve sees their own alone")
  func showsOwn() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let proposal = try correction(rehearsal)
    #expect(try rehearsal.session(.desk).proposals().map(\.reference) == [proposal])
    #expect(
      try rehearsal.session(.desk).proposals().first?.refusal == .notPermitted(.desk))
    #expect(try rehearsal.session(.clerk).proposals().isEmpty)
  }

  @Test("a supervisor does not approve their own proposal while there is another")
  func notOnesOwn() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let other = try rehearsal.session(.supervisor, login: "second.supervisor")
    // The first password of the other log-on was set by the proposer, long enough ago.
    rehearsal.clock.advance(seconds: 86_400)
    let (proposal, supervisor) = try ownProposal(rehearsal)
    #expect(throws: DeskError.proposal(.ownProposal)) { try supervisor.approve(proposal) }
    #expect(try other.approve(proposal).alone == false)
  }

  @Test("a society's only supervisor waits a day, and the trail says so")
  func onlySupervisorWaits() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let (proposal, supervisor) = try ownProposal(rehearsal)
    let until = rehearsal.clock.now.adding(days: 1)
    #expect(throws: DeskError.proposal(.waiting(until: until))) {
      try supervisor.approve(proposal)
    }
    rehearsal.clock.advance(seconds: 86_400)
    #expect(try supervisor.approve(proposal).alone)
    #expect(try rehearsal.detail(of: .proposalApproved).contains("afterWaiting"))
  }

  @Test("unmaking the other supervisor does not make one the only one", arguments: [true, false])
  func otherSupervisorCounts(byDisabling: Bool) throws {
    let rehearsal = try Rehearsal.conference(.memory)
    _ = try rehearsal.session(.supervisor, login: "second.supervisor")
    let (proposal, supervisor) = try ownProposal(rehearsal)
    rehearsal.clock.advance(seconds: 60)
    if byDisabling {
      try supervisor.setDisabled("second.supervisor", true)
    } else {
      try supervisor.setRole(of: "second.supervisor", to: .desk)
    }
    rehearsal.clock.advance(seconds: 2 * 86_400)
    #expect(throws: DeskError.proposal(.ownProposal)) { try supervisor.approve(proposal) }
  }

  @Test("a log-on whose password the proposer has reset does not approve for a day")
  func resetByTheProposer() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    _ = try rehearsal.session(.supervisor, login: "second.supervisor")
    let supervisor = try rehearsal.supervisor()
    try supervisor.resetPassword(of: "second.supervisor", to: "set by a colleague")
    rehearsal.clock.advance(seconds: 60)
    let (proposal, _) = try ownProposal(rehearsal)
    // The forced change of the first password does not wash the reset away.
    let other = try rehearsal.desk.logOn(
      login: "second.supervisor", password: "set by a colleague", station: "desk 1")
    try other.changeOwnPassword(old: "set by a colleague", new: "a pass phrase of my own")
    #expect(throws: DeskError.proposal(.passwordResetByProposer)) {
      try other.approve(proposal)
    }
    rehearsal.clock.advance(seconds: 86_400 - 60)
    #expect(try other.approve(proposal).state == .approved)
  }

  @Test("after thirty days a proposal has lapsed")
  func lapses() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let proposal = try correction(rehearsal)
    rehearsal.clock.advance(seconds: 30 * 86_400)
    let supervisor = try rehearsal.supervisor()
    #expect(try supervisor.proposals().isEmpty)
    #expect(try supervisor.proposals(openOnly: false).map(\.state) == [.lapsed])
    #expect(throws: DeskError.proposal(.notOpen(.lapsed))) { try supervisor.approve(proposal) }
  }

  @Test(
    "what the desk cannot do is not proposed",
    arguments: [ProposalKind.refund])
  func refusesWhatCannotBeDone(kind: ProposalKind) throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let supervisor = try rehearsal.supervisor()
    let person = try supervisor.enter(.invented())
    let before = try rehearsal.counts()
    #expect(
      throws: DeskError.invalid([FieldFailure(field: "kind", code: "proposalNotPossible")])
    ) {
      try supervisor.propose(kind, target: person, body: "{}", reason: "asked for in writing")
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("a card number in reason or body is refused")
  func refusesCards() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let supervisor = try rehearsal.supervisor()
    let person = try supervisor.enter(.invented())
    for (body, reason) in [("{}", "4111 1111 1111 1111"), (#"["4111111111111111"]"#, "because")] {
      #expect(throws: DeskError.self) {
        try supervisor.propose(.correction, target: person, body: body, reason: reason)
      }
    }
    #expect(try rehearsal.counts()["proposal"] == 0)
  }

  /// A confirmation that the founding supervisor proposes.
  private func ownProposal(_ rehearsal: Rehearsal) throws -> (String, DeskSession) {
    let supervisor = try rehearsal.supervisor()
    let done = try supervisor.register(
      try supervisor.enter(.invented()), conference: "2026",
      RegistrationChoice(category: "delegate"))
    let attempt = try supervisor.handOff(
      done.charge ?? "", toldNotice: supervisor.providerNotice().version
    ).attempt
    let proposal = try supervisor.proposeConfirmation(
      of: attempt, received: .euros(300), reason: "line 7 of the statement")
    return (proposal, supervisor)
  }
}
