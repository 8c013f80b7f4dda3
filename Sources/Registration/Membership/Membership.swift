/// One membership of a person or an organisation, as it is stored.
package struct Membership: Hashable, Codable, Sendable {
  /// What people call it by.
  package let reference: String
  /// The code of its type.
  package let type: String
  /// What was decided last: ``MembershipState/current`` for everything that the terms decide.
  package let state: MembershipState
  /// "Member since"; nil before the first term.
  package let since: CivilDate?
  package let terms: MembershipTerms
  /// The first day without membership, for those who resigned or died; nil when it held no longer
  /// on any day.
  package let leftOn: CivilDate?
  package let override: MembershipOverride?

  package init(
    reference: String, type: String, state: MembershipState, since: CivilDate? = nil,
    terms: MembershipTerms = MembershipTerms(), leftOn: CivilDate? = nil,
    override: MembershipOverride? = nil
  ) {
    self.reference = reference
    self.type = type
    self.state = state
    self.since = since
    self.terms = terms
    self.leftOn = leftOn
    self.override = override
  }
}

/// What a membership comes to on one day.
package struct MembershipStanding: Hashable, Codable, Sendable {
  package let state: MembershipState
  package let basis: MembershipBasis
  /// The last day of what holds: of the terms that touch each other, or of the grace; nil when
  /// nothing holds or it has no end.
  package let validUntil: CivilDate?

  package init(state: MembershipState, basis: MembershipBasis, validUntil: CivilDate? = nil) {
    self.state = state
    self.basis = basis
    self.validUntil = validUntil
  }
}

/// What a standing rests on.
package enum MembershipBasis: Hashable, Codable, Sendable {
  /// What was decided.
  case decision
  /// The term in which the day lies.
  case term(MembershipTerm)
  /// The term that ended last before the day.
  case ended(MembershipTerm)
  /// A state set by hand, for this reason.
  case override(reason: String)
}
