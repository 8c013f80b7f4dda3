/// Where an abstract stands before anybody reviews it.
package enum AbstractState: String, StateTable {
  /// Being written; nobody else counts it.
  case draft
  /// Handed in and complete.
  case submitted
  /// Taken back by its authors or on their behalf.
  case withdrawn

  package static let allowedChanges: [AbstractState: Set<AbstractState>] = [
    .draft: [.submitted, .withdrawn],
    // Opened again for a correction.
    .submitted: [.draft, .withdrawn],
    // Taken up again, and then to be handed in again.
    .withdrawn: [.draft],
  ]
}
