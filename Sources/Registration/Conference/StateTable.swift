/// A kind of state whose allowed changes are a table, so that every pair can be read and tested.
package protocol StateTable: CaseIterable, Codable, Hashable, RawRepresentable, Sendable
where RawValue == String {
  /// For every state, the states it may become; a state that stays as it is makes no change.
  static var allowedChanges: [Self: Set<Self>] { get }
}

extension StateTable {
  /// Whether this state may become `next`.
  package func allows(_ next: Self) -> Bool {
    Self.allowedChanges[self]?.contains(next) ?? false
  }

  /// Whether nothing can follow this state.
  package var isFinal: Bool { Self.allowedChanges[self]?.isEmpty ?? true }

  /// Returns `next`, or refuses a change that is not in the table.
  package func changed(to next: Self) throws(StateRefusal) -> Self {
    guard allows(next) else { throw StateRefusal(from: rawValue, to: next.rawValue) }
    return next
  }
}

/// A change of state that is not in the table.
package struct StateRefusal: Error, Hashable, Sendable {
  /// The state that stays, by its raw value.
  package let from: String
  /// The state that was asked for, by its raw value.
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  /// The code under which the words for people are found.
  package var code: String { "stateNotAllowed" }
}
