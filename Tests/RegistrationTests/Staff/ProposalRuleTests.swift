import Registration
import Testing

@Suite("Proposals")
struct ProposalRuleTests {
  private let proposedAt = Instant(milliseconds: 1_000_000_000_000)
  private let day: Int64 = 86_400_000

  private func outcome(
    state: ProposalState = .proposed, proposer: Int64 = 1, approver: Int64 = 2,
    role: Role = .supervisor, after milliseconds: Int64 = 0, supervisors: Int = 2,
    reset: PasswordReset? = nil
  ) -> Result<ProposalApproval, ProposalRefusal> {
    do {
      return .success(
        try ProposalRule.canApprove(
          state: state, proposer: proposer, approver: approver, role: role, proposedAt: proposedAt,
          now: proposedAt.adding(milliseconds: milliseconds), supervisors: supervisors,
          passwordReset: reset))
    } catch {
      return .failure(error)
    }
  }

  @Test("a second supervisor approves at once, nobody else does")
  func roles() {
    #expect(outcome() == .success(.bySecondPerson))
    #expect(outcome(role: .clerk) == .failure(.notPermitted(.clerk)))
    #expect(outcome(role: .desk) == .failure(.notPermitted(.desk)))
    #expect(outcome(proposer: 2) == .failure(.ownProposal))
    #expect(outcome(proposer: 2, role: .clerk, supervisors: 1) == .failure(.notPermitted(.clerk)))
  }

  @Test("what has been decided is not decided again", arguments: ProposalState.allCases)
  func states(state: ProposalState) {
    #expect(
      outcome(state: state)
        == (state == .proposed ? .success(.bySecondPerson) : .failure(.notOpen(state))))
  }

  @Test("a society's only supervisor waits a day, and the approval is marked")
  func waiting() {
    let until = proposedAt.adding(milliseconds: day)
    for elapsed in [-day, 0, day - 1] {
      #expect(
        outcome(proposer: 2, after: elapsed, supervisors: 1) == .failure(.waiting(until: until)))
    }
    #expect(outcome(proposer: 2, after: day, supervisors: 1) == .success(.afterWaiting))
    #expect(outcome(proposer: 2, after: day, supervisors: 2) == .failure(.ownProposal))
    // A desk's proposal has its second person even where there is one supervisor.
    #expect(outcome(supervisors: 1) == .success(.bySecondPerson))
  }

  @Test(
    "a log-on does not approve what the one who reset its password proposes",
    arguments: [
      (-90_000_000, 0, true), (-86_400_000, 0, true), (-86_399_999, 0, false),
      (-1, 0, false), (-1, 86_399_998, false), (-1, 86_399_999, true), (0, 100_000_000, false),
      (1000, 86_400_000 * 20, false),
    ] as [(Int64, Int64, Bool)])
  func reset(resetAt: Int64, approvedAfter: Int64, isApproved: Bool) {
    let moment = proposedAt.adding(milliseconds: resetAt)
    let expected: Result<ProposalApproval, ProposalRefusal> =
      isApproved ? .success(.bySecondPerson) : .failure(.passwordResetByProposer)
    #expect(
      outcome(after: approvedAfter, reset: PasswordReset(by: 1, at: moment)) == expected)
    #expect(
      outcome(after: approvedAfter, reset: PasswordReset(by: 3, at: moment))
        == .success(.bySecondPerson))
  }

  @Test("a proposal lapses after 30 days, to the millisecond")
  func lapse() {
    #expect(outcome(after: 30 * day - 1) == .success(.bySecondPerson))
    #expect(outcome(after: 30 * day) == .failure(.notOpen(.lapsed)))
    #expect(
      ProposalRule.state(.approved, proposedAt: proposedAt, at: Instant(milliseconds: .max))
        == .approved)
  }

  @Test("a proposal is declined by a supervisor or taken back by its proposer")
  func decline() {
    func refusal(
      _ state: ProposalState = .proposed, by decliner: Int64, _ role: Role
    ) -> ProposalRefusal? {
      do {
        try ProposalRule.canDecline(state: state, proposer: 1, decliner: decliner, role: role)
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal(by: 1, .desk) == nil)
    #expect(refusal(by: 2, .supervisor) == nil)
    #expect(refusal(by: 2, .clerk) == .notPermitted(.clerk))
    #expect(refusal(.approved, by: 2, .supervisor) == .notOpen(.approved))
  }

  @Test("each kind asks the proposer for its act", arguments: ProposalKind.allCases)
  func kinds(kind: ProposalKind) {
    let lowest: Role =
      switch kind {
      case .correction, .consentCorrection, .merge: .desk
      case .erasure, .manualConfirmation, .refund: .clerk
      }
    #expect(Role.allCases.first { $0.allows(kind.actOfProposer) } == lowest)
  }
}
