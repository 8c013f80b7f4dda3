/// Whom a row of a file is about, as far as it says so.
package struct StatedPerson: Equatable, Sendable {
  /// Our own reference.
  package var reference: Reference?
  /// Everything the row says of the person; nil when it has no name.
  package var person: CheckedPerson?
  /// ``EmailAddress/key``; also without a name.
  package var emailKey: String?

  package init(
    reference: Reference? = nil, person: CheckedPerson? = nil, emailKey: String? = nil
  ) {
    self.reference = reference
    self.person = person
    self.emailKey = emailKey ?? person?.emailKey
  }
}

/// What one row of a file says of one thing.
package protocol RowStatement: Sendable {
  /// The line on which the row begins, from 1.
  var line: Int { get }
}
