/// What a file says of a membership, before anybody has looked whether it can be.
package struct StatedMembership: RowStatement, Equatable {
  package let line: Int
  /// Who holds it, or who pays for the organisation that does.
  package var person: StatedPerson
  package var reference: Reference?
  /// The name of the organisation, which holds it when the type is for organisations.
  package var organisation = ""
  package var organisationCountry = ""
  /// The code or the name of a type.
  package var type = ""
  /// Nil when the file says nothing: then it is in force, and its terms decide.
  package var state: MembershipState?
  /// "Member since"; nil for the first day of the first term.
  package var since: CivilDate?
  /// The terms that are paid or need no dues, in the order of the file.
  package var terms: [MembershipTerm] = []
  /// The first day without membership.
  package var leftOn: CivilDate?
  package var reason = ""
  package var override: MembershipOverride?
  /// The term that is asked for and not yet paid.
  package var owedTerm: MembershipTerm?
  /// The dues of that term, as they are written.
  package var dues = ""
  package var agreed = ""
  package var received = ""
  package var currency = ""
  /// The band that was frozen with the dues; empty for the one the table gives.
  package var band = ""
  package var charge: Reference?
  package var appliedAt: Instant?
  /// Whom the organisation names.
  package var representatives: [RepresentativeSeat] = []
  /// Answers to questions about memberships, as they are stored, by the key of the question.
  package var answers: [String: String] = [:]

  package init(line: Int, person: StatedPerson) {
    self.line = line
    self.person = person
  }
}
