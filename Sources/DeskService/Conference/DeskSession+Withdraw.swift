package import Registration

extension DeskSession {
  /// Withdraws a registration: its places are free, what is open of its charge is cancelled.
  ///
  /// Money that has been received stays on the charge until somebody decides about it.
  ///
  /// - Returns: What has been received and may have to be given back; nil when nothing has.
  /// - Throws: ``DeskError/reasonMissing``, ``DeskError/stateForbids(from:to:)``.
  package func withdraw(_ registration: String, reason: String) throws -> Money? {
    let reason = try Self.checked(reason: reason)
    return try writing(.register) { tx in
      let row = try RegistrationRow.find(registration, tx)
      try change(row, to: .withdrawn, reason: reason, tx)
      guard let charge = row.charge, charge.received.minorUnits > 0 else { return nil }
      return charge.received
    }
  }

  /// Decides about a registration in a category that needs approval.
  ///
  /// A no needs a reason. Gives the state it is in now.
  package func decide(
    _ registration: String, accepted: Bool, reason: String = ""
  ) throws -> RegistrationState {
    let reason = accepted ? "" : try Self.checked(reason: reason)
    return try writing(.approveProposal) { tx in
      let row = try RegistrationRow.find(registration, tx)
      guard row.state == .pendingApproval else {
        throw DeskError.stateForbids(
          from: row.state.rawValue, to: (accepted ? RegistrationState.unpaid : .rejected).rawValue)
      }
      let isOwed = row.charge?.state.isOwed ?? false
      let next: RegistrationState = accepted ? (isOwed ? .unpaid : .complete) : .rejected
      try change(row, to: next, reason: reason, tx)
      return next
    }
  }

  /// Moves a registration by the table, with its places and its charge.
  func change(
    _ row: RegistrationRow, to next: RegistrationState, reason: String, _ tx: any SQLWriter
  ) throws {
    guard row.state.allows(next) else {
      throw DeskError.stateForbids(from: row.state.rawValue, to: next.rawValue)
    }
    let now = now
    try tx.run(
      RegistrationSQL.setState,
      [.int(row.id), .text(next.rawValue), .text(reason), .int(now.milliseconds)])
    if row.state.holdsPlaces, !next.holdsPlaces {
      let options = try tx.rows(RegistrationSQL.optionsOf, [.int(row.id)]) {
        (id: $0.int(0), quantity: $0.int(3))
      }
      for option in options {
        try tx.run(ConferenceSQL.freePlaces, [.int(option.id), .int(option.quantity)])
      }
      if let charge = row.charge { try giveUp(charge, subject: row.subjectKey, tx) }
    }
    try audit(
      tx, .registrationChanged, subject: row.subjectKey,
      [
        "registration": .text(row.reference),
        "state": .change(from: .text(row.state.rawValue), to: .text(next.rawValue)),
        "reason": .text(reason),
      ])
  }

  /// A reason as it is stored; never empty.
  static func checked(reason: String) throws -> String {
    do {
      let text = try TextRule.accept(reason, limit: 500)
      guard !text.isEmpty else { throw DeskError.reasonMissing }
      return text
    } catch let refusal as TextRefusal {
      throw DeskError.invalid([
        FieldFailure(field: "reason", code: refusal.code, detail: refusal.detail)
      ])
    }
  }
}
