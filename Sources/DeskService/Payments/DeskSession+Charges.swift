import Registration

extension DeskSession {
  /// Raises a charge with its lines and reasons; gives its key and its reference.
  ///
  /// `reference`: one that nobody has; a new one when nil.
  func raiseCharge(
    _ lines: [QuotedLine], total: Money, reference: String? = nil, person: Int64,
    for cause: ChargeCause,
    at now: Instant, _ tx: any SQLWriter
  ) throws -> (id: Int64, reference: String) {
    let reference = reference ?? desk.newReference(.charge)
    let state = try ChargeState.settled(total: total, received: .zero(total.currency))
    let id = try tx.insert(
      ChargeSQL.insert,
      [
        .text(reference), .int(person), SQLValue(cause.registration),
        .text(total.currency.code), .int(total.minorUnits), .text(state.rawValue),
        .int(now.milliseconds), SQLValue(cause.membership),
      ])
    for (position, quoted) in lines.enumerated() {
      let line = quoted.line
      try tx.run(
        ChargeSQL.insertLine,
        [
          .int(id), .int(Int64(position)), .text(line.code), .text(quoted.name),
          .int(Int64(line.quantity)), .int(line.unit.minorUnits), .int(line.amount.minorUnits),
          .text(StoredReasons.text(line.reasons)),
        ])
    }
    return (id, reference)
  }

  /// Gives up what is open of a charge, by the tables: its attempt, then the charge itself.
  ///
  /// What a provider has pending stays; money that comes for it is then too much.
  func giveUp(_ charge: ChargeRow, subject: [UInt8], _ tx: any SQLWriter) throws {
    let now = now
    for row in try AttemptRow.all(of: charge.id, tx) where row.attempt.state.isOpen {
      let state = row.attempt.state(at: now)
      let next: AttemptState = state == .expired ? .expired : .cancelled
      guard row.attempt.state.allows(next) else { continue }
      try move(row, to: next, subject: subject, tx)
    }
    guard charge.state.allows(.cancelled) else { return }
    try tx.run(
      ChargeSQL.setState,
      [.int(charge.id), .text(ChargeState.cancelled.rawValue), 0, .int(now.milliseconds)])
    try audit(
      tx, .chargeChanged, subject: subject,
      [
        "charge": .text(charge.reference),
        "state": .change(
          from: .text(charge.state.rawValue), to: .text(ChargeState.cancelled.rawValue)),
      ])
  }

  /// A charge with its lines and every attempt to pay it.
  package func charge(_ reference: String) throws -> ChargeSheet {
    try reading(.handOffPayment) { reader in
      let file = try ChargeFile.find(reference, reader)
      return ChargeSheet(
        reference: file.charge.reference, person: file.person, name: file.name,
        registration: file.registration?.reference, conference: file.conference,
        membership: file.membership?.reference,
        memberProof: try file.registration.flatMap { registration in
          try reader.first(
            MemberProofSQL.ofRegistration, [.text(registration.reference)],
            MemberProofLine.init)
        },
        lines: try file.lines(reader), total: file.charge.total,
        received: file.charge.received, owed: try file.charge.owed(), state: file.charge.state,
        raisedAt: file.raisedAt,
        attempts: try AttemptRow.all(of: file.charge.id, reader).map { $0.line(at: now) })
    }
  }

  /// Charges with something still to be paid, the oldest first.
  package func openCharges(limit: Int = 1_000) throws -> [OpenChargeLine] {
    try reading(.handOffPayment) { reader in
      let now = now
      return try reader.rows(ChargeSQL.open, [.int(Int64(limit))]) {
        try OpenChargeLine($0, at: now)
      }
    }
  }
}

extension OpenChargeLine {
  init(_ row: any SQLRow, at now: Instant) throws {
    let reference = row.text(0)
    guard let currency = Currency(row.text(7)), let state = ChargeState(rawValue: row.text(8))
    else { throw DatabaseFault.damaged("charge \(reference)") }
    let total = Money(minorUnits: row.int(5), currency: currency)
    charge = reference
    since = Instant(milliseconds: row.int(1))
    person = row.text(2)
    name = row.text(3)
    organisation = row.text(4)
    self.total = total
    owed = try total.subtracting(Money(minorUnits: row.int(6), currency: currency))
    self.state = state
    attempt = row.textOrNil(9).flatMap { attempt in
      AttemptState(rawValue: row.text(10)).map { state in
        let known = PaymentAttempt(
          reference: attempt, charge: reference,
          amount: Money(minorUnits: row.int(11), currency: currency), state: state,
          openedAt: Instant(milliseconds: row.int(12)),
          expiresAt: Instant(milliseconds: row.int(13)))
        return AttemptLine(
          reference: attempt, charge: reference, amount: known.amount,
          state: known.state(at: now), openedAt: known.openedAt, expiresAt: known.expiresAt)
      }
    }
  }
}
