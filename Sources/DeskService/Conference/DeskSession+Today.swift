package import Registration

/// One line of today's registrations.
package struct RegistrationLine: Equatable, Sendable {
  package let registration: String
  package let at: Instant
  package let person: String
  package let name: String
  package let organisation: String
  /// The name of the category.
  package let category: String
  package let state: RegistrationState
  package let inAt: Instant?
  package let charge: String?
  package let paid: ChargeState?
  package let total: Money?
  package let station: String
  /// The log-on of the member of staff who registered them.
  package let staff: String
  /// The record of the person is kept and used for nothing.
  package let isRestricted: Bool
}

extension DeskSession {
  /// The registrations for the current conference since midnight there, the latest first.
  package func today(limit: Int = 1_000) throws -> [RegistrationLine] {
    try reading(.findPeople) { reader in
      guard let conference = try ConferenceRow.current(reader) else { return [] }
      let midnight = CivilDate(instant: now, timeZone: conference.timeZone)
        .start(in: conference.timeZone)
      return try reader.rows(
        RegistrationSQL.since,
        [.int(conference.id), .int(midnight.milliseconds), .int(Int64(limit))],
        RegistrationLine.init)
    }
  }
}

extension RegistrationLine {
  init(_ row: any SQLRow) throws {
    registration = row.text(0)
    guard let state = RegistrationState(rawValue: row.text(6)) else {
      throw DatabaseFault.damaged("registration \(registration)")
    }
    at = Instant(milliseconds: row.int(1))
    person = row.text(2)
    name = row.text(3)
    organisation = row.text(4)
    category = row.text(5)
    self.state = state
    inAt = row.intOrNil(7).map(Instant.init(milliseconds:))
    charge = row.textOrNil(8)
    paid = row.textOrNil(9).flatMap(ChargeState.init)
    total = Currency(row.text(11)).map { Money(minorUnits: row.int(10), currency: $0) }
    station = row.text(12)
    staff = row.text(13)
    isRestricted = !row.isNull(14)
  }
}
