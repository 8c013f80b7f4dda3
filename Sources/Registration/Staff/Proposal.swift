/// What two people decide together.
package enum ProposalKind: String, CaseIterable, Codable, Sendable {
  case erasure
  case manualConfirmation
  case refund
  case correction
  /// Of an answer that somebody else recorded.
  case consentCorrection
  case merge

  /// What the proposer has to be permitted beside ``Act/propose``.
  package var actOfProposer: Act {
    switch self {
    case .erasure: .correctOthersEntry
    case .manualConfirmation: .confirmPaymentByHand
    case .refund: .cancelPayment
    case .correction, .consentCorrection, .merge: .propose
    }
  }
}

/// Where a proposal stands; nothing in it counts before it is approved.
package enum ProposalState: String, StateTable {
  case proposed
  case approved
  case declined
  /// Its time ran out, or what it was about has changed or gone.
  case lapsed

  package static let allowedChanges: [ProposalState: Set<ProposalState>] = [
    .proposed: [.approved, .declined, .lapsed],
    .approved: [],
    .declined: [],
    .lapsed: [],
  ]
}

/// How an approval came about.
package enum ProposalApproval: String, Codable, Sendable {
  /// By somebody else.
  case bySecondPerson
  /// By the proposer after the waiting time, as the society has no other supervisor: marked in the
  /// audit trail.
  case afterWaiting
}

/// Why a proposal cannot be approved.
package enum ProposalRefusal: Error, Hashable, Sendable {
  /// It has been decided, or has lapsed.
  case notOpen(ProposalState)
  /// The approver's role does not permit it.
  case notPermitted(Role)
  /// The approver has proposed it.
  case ownProposal
  /// The proposer has reset the approver's password too lately.
  case passwordResetByProposer
  /// The society's only supervisor has to wait until this moment.
  case waiting(until: Instant)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .notOpen: "proposalNotOpen"
    case .notPermitted: "notPermitted"
    case .ownProposal: "ownProposal"
    case .passwordResetByProposer: "passwordResetByProposer"
    case .waiting: "proposalWaiting"
    }
  }
}

/// The last time somebody else set the approver's password.
package struct PasswordReset: Hashable, Sendable {
  /// The member of staff who set it.
  package let by: Int64
  package let at: Instant

  package init(by: Int64, at: Instant) {
    self.by = by
    self.at = at
  }
}
