package import Registration

extension DeskSession {
  /// An attempt with its address, as it stands now.
  package func attempt(_ reference: String) throws -> HandOff {
    try reading(.handOffPayment) { reader in
      let row = try AttemptRow.find(reference, reader)
      let file = try ChargeFile.find(row.attempt.charge, reader)
      return HandOff(
        attempt: reference, charge: row.attempt.charge, person: file.person, name: file.name,
        provider: row.provider, address: row.address, host: row.host,
        amount: row.attempt.amount, lines: try file.lines(reader),
        expiresAt: row.attempt.expiresAt, state: row.attempt.state(at: now))
    }
  }

  /// Every attempt to pay a charge, the latest first.
  package func attempts(_ charge: String) throws -> [AttemptLine] {
    try reading(.handOffPayment) { reader in
      let file = try ChargeFile.find(charge, reader)
      return try AttemptRow.all(of: file.charge.id, reader).map { $0.line(at: now) }
    }
  }

  /// The latest attempts for all charges.
  package func recentAttempts(limit: Int = 200) throws -> [AttemptLine] {
    try reading(.handOffPayment) { reader in
      try reader.rows(AttemptSQL.recent, [.int(Int64(limit))], AttemptRow.init)
        .map { $0.line(at: now) }
    }
  }

  /// Takes an attempt back before any proof of payment.
  ///
  /// - Returns: Cancelled, or expired when its time had run out already.
  /// - Throws: ``DeskError/stateForbids(from:to:)`` when the provider has it, or it is over.
  package func cancelAttempt(_ reference: String) throws -> AttemptState {
    try writing(.cancelPayment) { tx in
      let row = try AttemptRow.find(reference, tx)
      let file = try ChargeFile.find(row.attempt.charge, tx)
      let isOutOfTime = row.attempt.state.isOpen && !row.attempt.isOpen(at: now)
      let next: AttemptState = isOutOfTime ? .expired : .cancelled
      try move(row, to: next, subject: file.subjectKey, tx)
      return next
    }
  }

  /// Moves an attempt by the table.
  func move(
    _ row: AttemptRow, to next: AttemptState, subject: [UInt8], _ tx: any SQLWriter
  ) throws {
    let state = row.attempt.state
    guard state.allows(next) else {
      throw DeskError.stateForbids(from: state.rawValue, to: next.rawValue)
    }
    let changed = try tx.run(
      AttemptSQL.setState,
      [.int(row.id), .text(state.rawValue), .text(next.rawValue), .int(now.milliseconds)])
    guard changed == 1 else {
      throw DeskError.stateForbids(from: state.rawValue, to: next.rawValue)
    }
    try audit(
      tx, .attemptChanged, subject: subject,
      [
        "attempt": .text(row.attempt.reference),
        "state": .change(from: .text(state.rawValue), to: .text(next.rawValue)),
      ])
  }
}
