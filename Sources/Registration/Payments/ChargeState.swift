/// Where a charge stands, that is what somebody owes for one thing.
package enum ChargeState: String, StateTable {
  /// Nothing has been received.
  case open
  /// Less than the total has been received.
  case partlyPaid
  /// Exactly the total has been received.
  case paid
  /// More than the total has been received; a supervisor decides what happens with the rest.
  case overpaid
  /// No longer owed, with nothing received.
  case cancelled
  /// No longer owed, with everything received given back.
  case credited

  package static let allowedChanges: [ChargeState: Set<ChargeState>] = [
    .open: [.partlyPaid, .paid, .overpaid, .cancelled],
    .partlyPaid: [.open, .paid, .overpaid, .credited],
    // Refunds in part and money taken back by a bank lead backwards.
    .paid: [.open, .partlyPaid, .overpaid, .credited],
    .overpaid: [.open, .partlyPaid, .paid, .credited],
    // Money may still arrive for what is no longer owed: then all of it is too much.
    .cancelled: [.overpaid],
    .credited: [.overpaid],
  ]

  /// Whether a payer may still be asked for money.
  package var isOwed: Bool { self == .open || self == .partlyPaid }

  /// The state of a charge that is neither cancelled nor credited, by its amounts alone.
  package static func settled(
    total: Money, received: Money
  ) throws(MoneyRefusal) -> ChargeState {
    if try received.isLess(than: total) {
      return received.minorUnits > 0 ? .partlyPaid : .open
    }
    return received == total ? .paid : .overpaid
  }
}
