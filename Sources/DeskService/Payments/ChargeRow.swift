import Registration

/// A charge with what its changes depend on.
struct ChargeRow {
  let id: Int64
  let reference: String
  let state: ChargeState
  let total: Money
  let received: Money

  /// Reads key, reference, state, total, received and currency from six columns.
  init(_ row: any SQLRow, from column: Int) throws {
    reference = row.text(column + 1)
    guard let state = ChargeState(rawValue: row.text(column + 2)),
      let currency = Currency(row.text(column + 5))
    else { throw DatabaseFault.damaged("charge \(reference)") }
    id = row.int(column)
    self.state = state
    total = Money(minorUnits: row.int(column + 3), currency: currency)
    received = Money(minorUnits: row.int(column + 4), currency: currency)
  }

  /// What may still be asked for.
  func owed() throws -> Money {
    guard state.isOwed else { return .zero(total.currency) }
    return try total.subtracting(received)
  }
}

/// What a charge is raised for, by its key.
enum ChargeCause {
  case registration(Int64)
  case membership(Int64)

  var registration: Int64? { if case .registration(let id) = self { id } else { nil } }
  var membership: Int64? { if case .membership(let id) = self { id } else { nil } }
}

/// A charge with whose it is and what for.
struct ChargeFile {
  let charge: ChargeRow
  let person: String
  let name: String
  let subjectKey: [UInt8]
  let raisedAt: Instant
  let registration: (reference: String, state: RegistrationState)?
  let conference: String?
  let membership: (reference: String, state: MembershipState)?
  /// The record of the person is kept and used for nothing.
  let isRestricted: Bool

  static func find(_ reference: String, _ reader: any SQLReader) throws -> ChargeFile {
    guard
      let file = try reader.first(ChargeSQL.byReference, [.text(reference)], ChargeFile.init)
    else { throw DeskError.notFound(reference) }
    return file
  }

  private init(_ row: any SQLRow) throws {
    charge = try ChargeRow(row, from: 0)
    person = row.text(6)
    name = row.text(7)
    subjectKey = row.bytes(8)
    raisedAt = Instant(milliseconds: row.int(9))
    registration = try row.textOrNil(10).map { reference in
      guard let state = RegistrationState(rawValue: row.text(11)) else {
        throw DatabaseFault.damaged("registration \(reference)")
      }
      return (reference, state)
    }
    conference = row.textOrNil(12)
    membership = try row.textOrNil(13).map { reference in
      guard let state = MembershipState(rawValue: row.text(14)) else {
        throw DatabaseFault.damaged("membership \(reference)")
      }
      return (reference, state)
    }
    isRestricted = !row.isNull(15)
  }

  func lines(_ reader: any SQLReader) throws -> [ChargeSheetLine] {
    let currency = charge.total.currency
    return try reader.rows(ChargeSQL.lines, [.int(charge.id)]) { row in
      ChargeSheetLine(
        line: try ChargeLine(
          code: row.text(0), name: row.text(1), quantity: Int(row.int(2)),
          unit: Money(minorUnits: row.int(3), currency: currency)),
        reasons: try StoredReasons.reasons(row.text(5)))
    }
  }
}
