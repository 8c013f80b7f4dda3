import Registration

/// A payment attempt as it is stored.
struct AttemptRow {
  let id: Int64
  let attempt: PaymentAttempt
  let provider: String
  let address: String
  let toldAt: Instant
  let toldNotice: Int64

  init(_ row: any SQLRow) throws {
    let reference = row.text(1)
    guard let state = AttemptState(rawValue: row.text(4)), let currency = Currency(row.text(7))
    else { throw DatabaseFault.damaged("payment attempt \(reference)") }
    id = row.int(0)
    attempt = PaymentAttempt(
      reference: reference, charge: row.text(2),
      amount: Money(minorUnits: row.int(6), currency: currency), state: state,
      openedAt: Instant(milliseconds: row.int(9)), expiresAt: Instant(milliseconds: row.int(8)))
    provider = row.text(3)
    address = row.text(5)
    toldAt = Instant(milliseconds: row.int(10))
    toldNotice = row.int(11)
  }

  static func find(_ reference: String, _ reader: any SQLReader) throws -> AttemptRow {
    guard
      let row = try reader.first(AttemptSQL.byReference, [.text(reference)], AttemptRow.init)
    else { throw DeskError.notFound(reference) }
    return row
  }

  static func all(of charge: Int64, _ reader: any SQLReader) throws -> [AttemptRow] {
    try reader.rows(AttemptSQL.ofCharge, [.int(charge)], AttemptRow.init)
  }

  /// The host of the address, as the payer sees it.
  var host: String {
    guard let start = address.firstRange(of: "://")?.upperBound else { return "" }
    return String(address[start...].prefix { $0 != "/" && $0 != "?" })
  }

  func line(at now: Instant) -> AttemptLine {
    AttemptLine(
      reference: attempt.reference, charge: attempt.charge, amount: attempt.amount,
      state: attempt.state(at: now), openedAt: attempt.openedAt, expiresAt: attempt.expiresAt)
  }
}
