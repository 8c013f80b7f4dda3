package import Registration

/// Who shall hold a membership.
package enum MembershipApplicant: Equatable, Codable, Sendable {
  /// A person, by reference.
  case person(String)
  /// An organisation, by reference or by its name, and the person who pays for it and speaks for
  /// it, by reference.
  case organisation(String, payer: String)
}

/// What somebody did with a membership, and when.
package struct MembershipDeed: Equatable, Sendable {
  package let at: Instant
  /// The log-on of the member of staff.
  package let by: String
}

/// What a membership would cost now, and for which days.
package struct MembershipQuote: Equatable, Sendable {
  package let type: String
  package let name: String
  package let term: MembershipTerm
  package let band: IncomeBand
  package let quote: FeeQuote

  package var total: Money { quote.total }
}

/// What came of an application or a renewal.
package struct MembershipDone: Equatable, Sendable {
  package let membership: String
  package let state: MembershipState
  /// The reference of the charge; nil when there is nothing to pay.
  package let charge: String?
  package let quote: MembershipQuote
}

/// One membership in a list, as it stands today.
package struct MembershipLine: Equatable, Sendable {
  package let membership: String
  /// The code of the type, and its name.
  package let type: String
  package let typeName: String
  package let holder: MembershipHolder
  /// The reference and the name of the person or organisation that holds it.
  package let holderReference: String
  package let holderName: String
  package let standing: MembershipStanding
  package let since: CivilDate?
  /// The last day of the latest term that counts.
  package let endsOn: CivilDate?
  package let appliedAt: Instant
  /// The charge with something still to be paid.
  package let owedCharge: String?
  package let owed: Money?
}

/// One of a person's memberships.
package struct PersonMembership: Equatable, Sendable {
  package let line: MembershipLine
  /// The roles in which an organisation names the person; empty for their own.
  package let roles: [RepresentativeRole]
}

/// Everything about one membership.
package struct MembershipSheet: Equatable, Sendable {
  package let line: MembershipLine
  /// What was decided last, whatever the day makes of it.
  package let state: MembershipState
  package let reason: String
  package let votes: Bool
  /// How many people it can name.
  package let seats: Int
  /// The person who pays.
  package let payer: String
  package let payerName: String
  package let applied: MembershipDeed
  package let decided: MembershipDeed?
  package let leftOn: CivilDate?
  package let override: MembershipOverride?
  /// The latest first.
  package let terms: [MembershipTermLine]
  package let representatives: [RepresentativeLine]
}

/// One term with what became of its dues.
package struct MembershipTermLine: Equatable, Sendable {
  package let term: MembershipTerm
  package let band: IncomeBand
  /// Nil when no dues were ever asked for it.
  package let charge: String?
  package let paid: ChargeState?
  package let total: Money?
}

/// One person whom an organisation names.
package struct RepresentativeLine: Equatable, Sendable {
  package let seat: RepresentativeSeat
  package let name: String

  package init(seat: RepresentativeSeat, name: String) {
    self.seat = seat
    self.name = name
  }
}
