/// One attempt to pay a charge, with the reference under which the provider knows it.
package struct PaymentAttempt: Hashable, Codable, Sendable {
  /// The reference in the redirect address; never used twice.
  package let reference: String
  /// The reference of the charge.
  package let charge: String
  package let amount: Money
  package let state: AttemptState
  package let openedAt: Instant
  /// From this moment the address is no longer valid.
  package let expiresAt: Instant

  package init(
    reference: String, charge: String, amount: Money, state: AttemptState, openedAt: Instant,
    expiresAt: Instant
  ) {
    self.reference = reference
    self.charge = charge
    self.amount = amount
    self.state = state
    self.openedAt = openedAt
    self.expiresAt = expiresAt
  }

  /// Whether the payer may still pay by this attempt at this moment.
  ///
  /// What the provider has pending stays open whatever the clock says.
  package func isOpen(at now: Instant) -> Bool {
    state.isOpen && (state == .pending || now < expiresAt)
  }

  /// The state as it is at this moment: an attempt that has run out of time is expired, whether or
  /// not that has been written.
  package func state(at now: Instant) -> AttemptState {
    state.isOpen && !isOpen(at: now) ? .expired : state
  }
}

/// Why no further attempt can be opened, or money cannot be taken to an attempt.
package enum AttemptRefusal: Error, Hashable, Sendable {
  /// The charge is paid, cancelled or credited.
  case nothingOwed(ChargeState)
  /// Another attempt is still open.
  case anotherOpen(reference: String, expiresAt: Instant)
  /// The provider has another attempt and has not decided.
  case pendingAtProvider(reference: String)
  /// Money has arrived that a supervisor has to decide about first.
  case needsDecision(reference: String, state: AttemptState)
  /// The amount is nothing or less, or more than is owed.
  case amountNotOwed(Money)
  /// Money has arrived for an attempt in a state that awaits none.
  case notAwaited(AttemptState)
  /// The amounts are in different currencies.
  case money(MoneyRefusal)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .nothingOwed: "nothingOwed"
    case .anotherOpen: "anotherAttemptOpen"
    case .pendingAtProvider: "pendingAtProvider"
    case .needsDecision: "attemptNeedsDecision"
    case .amountNotOwed: "amountNotOwed"
    case .notAwaited: "moneyNotAwaited"
    case .money(let refusal): refusal.code
    }
  }
}
