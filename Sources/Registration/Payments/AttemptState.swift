/// Where one attempt to pay a charge stands; a charge may have several, one open at a time.
package enum AttemptState: String, StateTable {
  /// The reference exists, nobody has been sent anywhere.
  case created
  /// Waits for the payment service to ask the provider.
  case queued
  /// The payer has the provider's address.
  case redirected
  /// The payer has come back or closed the page, without proof.
  case waiting
  /// The provider has it and has not decided.
  case pending
  /// The provider has confirmed exactly this amount.
  case confirmed
  /// The provider has declined it.
  case failed
  /// Taken back at the desk or by the payer before any proof.
  case cancelled
  /// Nothing came before its time ran out.
  case expired
  /// A part has been given back.
  case refundedInPart
  /// All has been given back.
  case refunded
  /// A bank has taken the money back.
  case chargedBack
  /// The charge had already been paid: needs a decision.
  case double
  /// Less than the amount has arrived.
  case short
  /// More than the amount has arrived, or money for what is no longer owed: needs a decision.
  case over

  package static let allowedChanges: [AttemptState: Set<AttemptState>] = [
    .created: arrivals.union([
      .queued, .redirected, .waiting, .pending, .failed, .cancelled, .expired,
    ]),
    .queued: arrivals.union([.redirected, .waiting, .pending, .failed, .cancelled, .expired]),
    .redirected: arrivals.union([.waiting, .pending, .failed, .cancelled, .expired]),
    .waiting: arrivals.union([.pending, .failed, .cancelled, .expired]),
    // The money is on its way: the desk can no longer take it back.
    .pending: arrivals.union([.failed, .expired]),
    .confirmed: [.refundedInPart, .refunded, .chargedBack, .double],
    // Proof that comes late counts: the payer saw a failure, the provider did not.
    .failed: arrivals.union([.pending]),
    .expired: arrivals.union([.pending]),
    // The desk had given up this attempt, so money for it is never taken as a plain payment.
    .cancelled: [.double, .short, .over],
    .refundedInPart: [.refunded, .chargedBack],
    .refunded: [.chargedBack],
    // A dispute that the society wins brings the money back.
    .chargedBack: [.confirmed],
    .double: [.confirmed, .refundedInPart, .refunded, .chargedBack],
    .short: [.confirmed, .over, .refundedInPart, .refunded, .chargedBack],
    .over: [.confirmed, .refundedInPart, .refunded, .chargedBack],
  ]

  private static let arrivals: Set<AttemptState> = [.confirmed, .double, .short, .over]

  /// Whether the payer may still pay by this attempt, its expiry aside.
  package var isOpen: Bool {
    switch self {
    case .created, .queued, .redirected, .waiting, .pending: true
    default: false
    }
  }

  /// Whether a supervisor has to decide what happens with the money.
  package var needsDecision: Bool { self == .double || self == .short || self == .over }

  /// Whether the provider has confirmed money for this attempt that has not been given back whole.
  package var holdsMoney: Bool {
    switch self {
    case .confirmed, .refundedInPart, .double, .short, .over: true
    default: false
    }
  }
}
