import Registration

extension DeskSession {
  /// Takes back the registrations or memberships of an import, slice by slice; the people it
  /// brought are not looked at.
  func undoStatements(of reference: String, progress: (Int) -> Bool) throws -> UndoCounts {
    var counts = UndoCounts()
    var last: Int64 = 0
    while let slice = try undoStatementSlice(of: reference, after: last) {
      counts.removed += slice.counts.removed
      counts.kept += slice.counts.kept
      last = slice.last
      if !progress(counts.removed) {
        counts.isStopped = true
        break
      }
    }
    return counts
  }

  private func undoStatementSlice(
    of reference: String, after last: Int64
  ) throws -> (counts: UndoCounts, last: Int64)? {
    try writing(.undoImport) { tx in
      let wanted = Reference(reference)?.description ?? reference
      let batch = try tx.first(StatementImportSQL.kind, [.text(wanted)]) {
        (id: $0.int(0), kind: $0.text(1), reference: $0.text(2))
      }
      let slice: (counts: UndoCounts, last: Int64)?
      switch batch?.kind {
      case "registrations": slice = try undoRegistrations(of: batch?.id ?? 0, after: last, tx)
      case "memberships": slice = try undoMemberships(of: batch?.id ?? 0, after: last, tx)
      default: return nil
      }
      guard let slice else { return nil }
      try audit(
        tx, .importUndone,
        [
          "batch": .text(wanted), "kind": .text(batch?.kind ?? ""),
          "removed": .number(Int64(slice.counts.removed)),
          "kept": .number(Int64(slice.counts.kept.count)),
        ])
      return slice
    }
  }

  private func undoRegistrations(
    of batch: Int64, after last: Int64, _ tx: any SQLWriter
  ) throws -> (counts: UndoCounts, last: Int64)? {
    let rows = try tx.rows(
      RegistrationImportSQL.ofBatch, [.int(batch), .int(last), 200]
    ) { row in
      (
        id: row.int(0), reference: row.text(1), state: RegistrationState(rawValue: row.text(2)),
        person: row.int(3), charge: row.intOrNil(4), isUntouched: row.bool(5)
      )
    }
    guard let end = rows.last?.id else { return nil }
    var counts = UndoCounts()
    for row in rows {
      guard row.isUntouched, let state = row.state else {
        counts.kept.append(row.reference)
        continue
      }
      if state.holdsPlaces { try freePlaces(of: row.id, tx) }
      if let charge = row.charge { try delete(charge: charge, tx) }
      let hadAnswers = try tx.run(RegistrationImportSQL.deleteAnswers, [.int(row.id)]) > 0
      for statement: RegistrationImportSQL in [
        .deleteProofs, .deleteAttendance, .deleteOptions, .delete,
      ] {
        try tx.run(statement, [.int(row.id)])
      }
      if hadAnswers { try indexAnew(row.person, tx) }
      counts.removed += 1
    }
    return (counts, end)
  }

  private func freePlaces(of registration: Int64, _ tx: any SQLWriter) throws {
    let options = try tx.rows(RegistrationSQL.optionsOf, [.int(registration)]) {
      (id: $0.int(0), quantity: $0.int(3))
    }
    for option in options {
      try tx.run(ConferenceSQL.freePlaces, [.int(option.id), .int(option.quantity)])
    }
  }

  private func delete(charge: Int64, _ tx: any SQLWriter) throws {
    try tx.run(RegistrationImportSQL.deleteChargeLines, [.int(charge)])
    try tx.run(RegistrationImportSQL.deleteCharge, [.int(charge)])
  }

  private func undoMemberships(
    of batch: Int64, after last: Int64, _ tx: any SQLWriter
  ) throws -> (counts: UndoCounts, last: Int64)? {
    let rows = try tx.rows(MembershipImportSQL.ofBatch, [.int(batch), .int(last), 200]) {
      (id: $0.int(0), reference: $0.text(1), isUntouched: $0.bool(2), payer: $0.int(3))
    }
    guard let end = rows.last?.id else { return nil }
    var counts = UndoCounts()
    for row in rows {
      guard row.isUntouched else {
        counts.kept.append(row.reference)
        continue
      }
      let charges = try tx.rows(MembershipImportSQL.charges, [.int(row.id)]) { $0.int(0) }
      try tx.run(MembershipImportSQL.deleteTerms, [.int(row.id)])
      for charge in charges { try delete(charge: charge, tx) }
      try tx.run(MembershipImportSQL.deleteRepresentatives, [.int(row.id)])
      let hadAnswers = try tx.run(MembershipImportSQL.deleteAnswers, [.int(row.id)]) > 0
      try tx.run(MembershipImportSQL.delete, [.int(row.id)])
      if hadAnswers { try indexAnew(row.payer, tx) }
      counts.removed += 1
    }
    return (counts, end)
  }
}
