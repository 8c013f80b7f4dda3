/// Where a membership stands.
///
/// What is stored is what people decided (``isStored``); new, grace and, most of the time, lapsed
/// follow from the terms and the day, see ``Membership/standing(on:rule:)``.
package enum MembershipState: String, StateTable {
  /// Asked for; nobody has decided yet.
  case applied
  /// Accepted, and its first term has not begun.
  case approved
  /// Not accepted.
  case denied
  /// Accepted, with the dues of its first term still owed.
  case pendingPayment
  /// In force, for the first days after "member since".
  case new
  /// In force.
  case current
  /// The last term is over and can still be renewed without a gap.
  case grace
  /// The last term is over and so is the grace.
  case lapsed
  /// Ended by the member's own wish.
  case resigned
  /// In force without dues and without an end.
  case honorary
  case deceased

  package static let allowedChanges: [MembershipState: Set<MembershipState>] = [
    .applied: [
      .approved, .denied, .pendingPayment, .new, .current, .resigned, .honorary, .deceased,
    ],
    .approved: [.pendingPayment, .new, .current, .resigned, .honorary, .deceased],
    .denied: [.applied],
    // Dues that are never paid lapse with the term they were for.
    .pendingPayment: [
      .approved, .new, .current, .lapsed, .resigned, .honorary, .deceased,
    ],
    // Money taken back by a bank makes it pending again.
    .new: [.pendingPayment, .current, .grace, .lapsed, .resigned, .honorary, .deceased],
    .current: [.pendingPayment, .grace, .lapsed, .resigned, .honorary, .deceased],
    .grace: [.pendingPayment, .new, .current, .lapsed, .resigned, .honorary, .deceased],
    .lapsed: [.applied, .pendingPayment, .new, .current, .resigned, .honorary, .deceased],
    .resigned: [.applied, .honorary, .deceased],
    .honorary: [.pendingPayment, .current, .lapsed, .resigned, .deceased],
    .deceased: [],
  ]

  /// Whether it is written down; the others are only ever derived from terms and a day.
  package var isStored: Bool {
    switch self {
    case .applied, .approved, .denied, .pendingPayment, .current, .lapsed, .resigned, .honorary,
      .deceased:
      true
    case .new, .grace: false
    }
  }

  /// Whether the membership holds on the day; in grace the type says whether it counts.
  package var isInForce: Bool {
    switch self {
    case .new, .current, .honorary: true
    case .applied, .approved, .denied, .pendingPayment, .grace, .lapsed, .resigned, .deceased:
      false
    }
  }
}
