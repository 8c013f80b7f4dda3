/// What a file says of a registration, before anybody has looked whether it can be.
package struct StatedRegistration: RowStatement, Equatable {
  package let line: Int
  package var person: StatedPerson
  package var reference: Reference?
  /// The code of a conference; empty for the one that is imported for.
  package var conference = ""
  /// The code or the name of a category.
  package var category = ""
  /// Each by its code or name; nil when the file has nothing to say of them.
  package var options: [OptionChoice]?
  package var isMember = false
  package var evidence: MemberEvidence?
  /// The band that was frozen with the fee; empty for the one the table gives.
  package var band = ""
  package var period = ""
  /// When it was made; nil for now.
  package var registeredAt: Instant?
  /// Nil when the file says nothing: then the fee and the category decide.
  package var state: RegistrationState?
  package var reason = ""
  /// Amounts as they are written; empty when nothing is.
  package var total = ""
  package var agreed = ""
  package var received = ""
  package var currency = ""
  package var charge: Reference?
  package var chargeState: ChargeState?
  /// When the attendee was let in.
  package var inAt: Instant?
  /// Answers to questions about registrations, as they are stored, by the key of the question.
  package var answers: [String: String] = [:]

  package init(line: Int, person: StatedPerson) {
    self.line = line
    self.person = person
  }
}
