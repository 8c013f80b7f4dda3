package import Registration

/// Everything the desk holds about one person, on one snapshot.
package struct PersonFile: Equatable, Sendable {
  package let reference: String
  package let version: Int
  /// Contact details are masked (``ContactMask``) until ``DeskSession/unmask(_:)`` is asked.
  package let details: PersonDetails
  /// A telephone number stands there as typed, which is no number of E.164.
  package let telephoneUnrecognised: Bool
  package let origin: OriginLine
  /// Fields that come from somewhere else than the record.
  package let fieldOrigins: [PersonField: OriginLine]
  package let affiliations: [AffiliationLine]
  package let registrations: [PersonRegistration]
  /// What the member's fee of a registration rests on: the last look, by its reference.
  package let memberProofs: [String: MemberProofLine]
  /// Their own, and those of organisations that name them today.
  package let memberships: [PersonMembership]
  package let consents: [PersonConsent]
  package let charges: [PersonCharge]
  /// What was answered to the society's own questions, also for registrations and memberships.
  package let answers: [AnswerLine]
  package let standing: RecordStanding
  package let flags: [ConsentFlag]
  /// What was done with the record, the newest first, up to ``historyLimit`` lines.
  package let history: [AuditLine]

  package static let historyLimit = 200
}

/// One of a person's registrations.
package struct PersonRegistration: Equatable, Sendable {
  package let reference: String
  package let conference: String
  package let conferenceName: String
  package let category: String
  package let state: RegistrationState
  package let member: Bool
  package let band: IncomeBand
  /// The name of the fee period, its code where it has none.
  package let period: String
  package let inAt: Instant?
  package let charge: String?
  package let paid: ChargeState?
  package let total: Money?
}

/// What a person has said to one purpose, as it stands.
package struct PersonConsent: Equatable, Sendable {
  package let purpose: Purpose
  package let status: ConsentStatus
  /// The station of the answer it rests on.
  package let station: String?
}

/// One of a person's charges.
package struct PersonCharge: Equatable, Sendable {
  package let reference: String
  package let at: Instant
  package let total: Money
  package let state: ChargeState
}

/// What the three lines under a search say of one person.
package struct PersonGlimpse: Equatable, Sendable {
  package let person: String
  package let name: String
  package let organisation: String
  package let city: String
  package let country: String
  package let standing: RecordStanding
  package let registrations: [PersonRegistration]
  package let memberships: [PersonMembership]
  package let flags: [ConsentFlag]
  /// The names of the purposes that flags are about, by code.
  package let purposeNames: [String: String]
}

extension PersonRegistration {
  /// Reads the columns of ``RegistrationSQL/ofPerson``.
  init(_ row: any SQLRow) throws {
    guard let state = RegistrationState(rawValue: row.text(1)) else {
      throw DatabaseFault.damaged("registration \(row.text(0))")
    }
    self.init(
      reference: row.text(0), conference: row.text(8), conferenceName: row.text(9),
      category: row.textOrNil(3) ?? row.text(2), state: state, member: row.bool(4),
      band: IncomeBand(rawValue: row.text(5)), period: row.text(6),
      inAt: row.intOrNil(7).map(Instant.init(milliseconds:)), charge: row.textOrNil(10),
      paid: row.textOrNil(11).flatMap(ChargeState.init),
      total: Currency(row.text(13)).map { Money(minorUnits: row.int(12), currency: $0) })
  }
}
