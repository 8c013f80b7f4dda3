import Registration

extension DeskSession {
  /// Begins an import of registrations or memberships; see ``beginImport(fileName:digest:rows:)``.
  ///
  /// `kind`: `registrations` or `memberships`.
  package func beginImport(
    of kind: String, fileName: String, digest: [UInt8], rows: Int
  ) throws -> ImportBatch {
    let name = try Self.checked(fileName, field: "file")
    return try writing(.importPeople) { tx in
      try begin(kind, file: name, digest: digest, rows: rows, tx)
    }
  }

  /// Writes one slice of rows in one transaction; see ``importSlice(_:_:)``.
  ///
  /// `judge` says what a row comes to, `write` writes what is new.
  func importSlice<Statement: RowStatement, New>(
    _ batch: ImportBatch, _ rows: [Statement], kind: String,
    judge: (Statement, any SQLReader) throws -> Judgement<New>,
    write: (New, inout NewPeople, any SQLWriter) throws -> Void
  ) throws -> ImportCounts {
    guard let last = rows.last else { return ImportCounts() }
    return try writing(.importPeople) { tx in
      var counts = ImportCounts()
      var people = NewPeople()
      for row in rows {
        switch try judge(row, tx) {
        case .refused(let failures): throw RowChanged(line: row.line, failures: failures)
        case .known: counts.known += 1
        case .new(let new):
          try write(new, &people, tx)
          counts.written += 1
        }
      }
      try people.finish(self, tx)
      try tx.run(
        ImportSQL.advance,
        [
          .int(batch.id), .int(Int64(counts.written)), .int(Int64(counts.known)),
          .int(Int64(last.line)),
        ])
      try audit(
        tx, .imported,
        [
          "batch": .text(batch.reference), "kind": .text(kind),
          "written": .number(Int64(counts.written)), "known": .number(Int64(counts.known)),
          "toLine": .number(Int64(last.line)),
        ])
      return counts
    }
  }

  /// What each row of a slice is to the desk; nothing is written.
  func review<Statement: RowStatement, New>(
    _ rows: [Statement], judge: (Statement, any SQLReader) throws -> Judgement<New>,
    isNewPerson: (New) -> Bool
  ) throws -> [StatedFate] {
    try reading(.importPeople) { reader in
      try rows.map { row in
        switch try judge(row, reader) {
        case .refused(let failures): .refused(failures)
        case .known(let reference): .known(reference)
        case .new(let new): .new(newPerson: isNewPerson(new))
        }
      }
    }
  }

  /// An amount of a row in the currency it has to be in; nil when nothing stands there.
  func amount(
    _ text: String, _ field: String, named currency: String, in expected: Currency
  ) throws -> Money? {
    guard !text.isEmpty else { return nil }
    do throws(MoneyRefusal) {
      if !currency.isEmpty, Currency(currency.uppercased()) != expected {
        throw .currencyMismatch(expected: expected.code, found: currency)
      }
      let amount = try Money.parse(text, currency: expected)
      guard amount.minorUnits >= 0 else { throw .malformed }
      return amount
    } catch {
      throw StatedFailure(field, error.code)
    }
  }

  /// The charge of an imported thing: raised, then brought to where the file says it stands.
  func raise(
    _ charge: StatedCharge, person: Int64, for cause: ChargeCause, at moment: Instant,
    _ batch: ImportBatch, _ tx: any SQLWriter
  ) throws -> Int64 {
    var wanted = charge.wanted?.description
    if let reference = wanted,
      try tx.first(RegistrationImportSQL.chargeHeld, [.text(reference)], { $0.int(0) }) != nil
    {
      wanted = nil
    }
    let raised = try raiseCharge(
      charge.lines, total: charge.total, reference: wanted, person: person, for: cause,
      at: moment, tx)
    try tx.run(
      ChargeSQL.setState,
      [
        .int(raised.id), .text(charge.state.rawValue), .int(charge.received.minorUnits),
        .int(batch.startedAt.milliseconds),
      ])
    return raised.id
  }
}

/// What is owed for an imported thing, and what has been received for it elsewhere.
struct StatedCharge {
  let lines: [QuotedLine]
  let total: Money
  let received: Money
  let state: ChargeState
  let wanted: Reference?

  /// `stated` is the state in the file, which has to go with the amounts; `isOver` when nothing is
  /// asked for any more.
  init(
    _ lines: [QuotedLine], total: Money, received: Money, stated: ChargeState?, isOver: Bool,
    wanted: Reference?
  ) throws {
    self.lines = lines
    self.total = total
    self.received = received
    self.wanted = wanted
    let settled = try ChargeState.settled(total: total, received: received)
    let given: ChargeState = isOver && settled == .open ? .cancelled : settled
    guard let stated, stated != given else {
      state = given
      return
    }
    let isPossible =
      received.isZero ? [.open, .cancelled, .credited].contains(stated) : stated == .overpaid
    guard isPossible, stated != .open || settled == .open else {
      throw StatedFailure("chargeState", "registration.otherCharge", given.rawValue)
    }
    state = stated
  }
}
