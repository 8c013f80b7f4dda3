/// A membership through which somebody may be a member.
package struct HeldMembership: Hashable, Sendable {
  package let membership: Membership
  package let type: MembershipType
  package let holding: MembershipHolding

  package init(membership: Membership, type: MembershipType, holding: MembershipHolding) {
    self.membership = membership
    self.type = type
    self.holding = holding
  }
}

/// How a membership concerns somebody.
package enum MembershipHolding: Hashable, Codable, Sendable {
  /// It is the person's own.
  case own
  /// It is the membership of an organisation that named the person.
  case representative(organisation: String, RepresentativeSeat)
}

/// Whether somebody is a member on a day.
package enum MemberAnswer: Hashable, Sendable {
  case member(MemberProof)
  /// Why not, one reason for each membership, in the order in which they were given; empty when
  /// there is none at all.
  case notMember([NoMember])

  /// What shows it; nil when it is a no.
  package var proof: MemberProof? {
    if case .member(let proof) = self { proof } else { nil }
  }
}

/// What shows that somebody is a member on a day, to be kept with what rests on it.
package struct MemberProof: Hashable, Codable, Sendable {
  /// The reference of the membership.
  package let membership: String
  /// The code of its type.
  package let type: String
  package let state: MembershipState
  package let holding: MembershipHolding
  /// The day it was looked at.
  package let date: CivilDate
  /// Until when it shows it; nil when it has no end.
  package let validUntil: CivilDate?

  package init(
    membership: String, type: String, state: MembershipState, holding: MembershipHolding,
    date: CivilDate, validUntil: CivilDate?
  ) {
    self.membership = membership
    self.type = type
    self.state = state
    self.holding = holding
    self.date = date
    self.validUntil = validUntil
  }

  /// The code of the evidence that a fee is told.
  package static let evidenceCode = "onRecord"

  /// The same, as a fee is asked with it.
  package var evidence: MemberEvidence {
    MemberEvidence(code: Self.evidenceCode, validUntil: validUntil)
  }
}

/// Why a membership makes nobody a member on the day.
package enum NoMember: Hashable, Codable, Sendable {
  /// It is in this state; the day is the last on which it held, as far as a term or
  /// a resignation tells.
  case state(membership: String, MembershipState, ended: CivilDate?)
  /// The organisation names the person only from this day on.
  case notYetNamed(membership: String, from: CivilDate)
  /// The organisation named the person until this day.
  case noLongerNamed(membership: String, until: CivilDate)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .state(_, let state, _): "noMember.\(state.rawValue)"
    case .notYetNamed: "noMember.notYetNamed"
    case .noLongerNamed: "noMember.noLongerNamed"
    }
  }
}
