/// Decides who may approve or decline a proposal.
package enum ProposalRule {
  /// How long a society's only supervisor waits before approving their own proposal: 24 hours.
  package static let waitingMilliseconds: Int64 = 86_400_000
  /// For so long after a reset the log-on cannot approve what the resetter proposes: 24 hours.
  package static let resetMilliseconds: Int64 = 86_400_000
  /// After so many times 24 hours a proposal lapses.
  package static let lapseDays: Int64 = 30

  /// Passes when the approver may approve now, and says how the approval comes about.
  ///
  /// - Parameters:
  ///   - state: Where the proposal stands.
  ///   - proposer: The member of staff who proposed it.
  ///   - approver: The member of staff who would approve it.
  ///   - role: The approver's role.
  ///   - proposedAt: When it was proposed.
  ///   - now: The present moment.
  ///   - supervisors: How many supervisors there have been at any time since the proposal, so that
  ///     disabling the others does not make one the only one.
  ///   - passwordReset: The last time somebody else set the approver's password, the first one
  ///     included; nil when nobody did.
  /// - Returns: Whether a second person approves, or the only supervisor after the waiting time.
  /// - Throws: The first reason against it.
  package static func canApprove(
    state: ProposalState = .proposed, proposer: Int64, approver: Int64, role: Role,
    proposedAt: Instant, now: Instant, supervisors: Int, passwordReset: PasswordReset?
  ) throws(ProposalRefusal) -> ProposalApproval {
    let state = self.state(state, proposedAt: proposedAt, at: now)
    guard state == .proposed else { throw .notOpen(state) }
    guard role.allows(.approveProposal) else { throw .notPermitted(role) }
    if approver == proposer {
      guard supervisors <= 1 else { throw .ownProposal }
      let until = proposedAt.adding(milliseconds: waitingMilliseconds)
      guard now >= until else { throw .waiting(until: until) }
      return .afterWaiting
    }
    if let reset = passwordReset, reset.by == proposer {
      let isRecent = now.milliseconds(since: reset.at) < resetMilliseconds
      guard reset.at < proposedAt, !isRecent else { throw .passwordResetByProposer }
    }
    return .bySecondPerson
  }

  /// Passes when a proposal may be declined: by whoever may approve, or by its proposer.
  package static func canDecline(
    state: ProposalState, proposer: Int64, decliner: Int64, role: Role
  ) throws(ProposalRefusal) {
    guard state == .proposed else { throw .notOpen(state) }
    guard decliner == proposer || role.allows(.approveProposal) else {
      throw .notPermitted(role)
    }
  }

  /// The state at a moment: a proposal whose time has run out has lapsed, written or not.
  package static func state(
    _ state: ProposalState, proposedAt: Instant, at now: Instant
  ) -> ProposalState {
    state == .proposed && now >= proposedAt.adding(days: lapseDays) ? .lapsed : state
  }
}
