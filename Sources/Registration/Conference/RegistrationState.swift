/// Where a registration for a conference stands.
package enum RegistrationState: String, StateTable {
  /// Begun, not yet asked for; holds no place.
  case draft
  /// Waits for somebody who decides about its category.
  case pendingApproval
  /// Accepted, with money still owed.
  case unpaid
  /// Accepted, with nothing owed.
  case complete
  /// Not accepted by whoever decides.
  case rejected
  /// Taken back by the attendee or on their behalf.
  case withdrawn
  /// Handed to another person, who has a registration of their own.
  case transferred

  package static let allowedChanges: [RegistrationState: Set<RegistrationState>] = [
    .draft: [.pendingApproval, .unpaid, .complete, .withdrawn],
    .pendingApproval: [.unpaid, .complete, .rejected, .withdrawn],
    .unpaid: [.complete, .withdrawn, .transferred],
    // An option added later, or money taken back by a bank, makes it unpaid again.
    .complete: [.unpaid, .withdrawn, .transferred],
    .rejected: [.pendingApproval],
    .withdrawn: [],
    .transferred: [],
  ]

  /// Whether the places of its options are kept from others.
  package var holdsPlaces: Bool {
    switch self {
    case .pendingApproval, .unpaid, .complete: true
    case .draft, .rejected, .withdrawn, .transferred: false
    }
  }
}
