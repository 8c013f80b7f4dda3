package import Registration

/// What a proposal of ``ProposalKind/manualConfirmation`` says: this much has arrived.
///
/// How it is known (a line of a bank statement, the provider's page) is the proposal's reason.
package struct ManualConfirmation: Equatable, Codable, Sendable {
  package let received: Money

  package init(received: Money) {
    self.received = received
  }
}

extension DeskSession {
  /// Proposes that money has arrived for an attempt; a second person has to approve it.
  ///
  /// The reason says how it is known. Gives the reference of the proposal.
  package func proposeConfirmation(
    of attempt: String, received: Money, reason: String
  ) throws -> String {
    try propose(
      .manualConfirmation, target: attempt,
      body: try JSONText.encode(ManualConfirmation(received: received)), reason: reason)
  }

  /// Takes money to an attempt, by the tables: the attempt, its charge, the registration.
  func receive(_ received: Money, for reference: String, _ tx: any SQLWriter) throws {
    let row = try AttemptRow.find(reference, tx)
    let file = try ChargeFile.find(row.attempt.charge, tx)
    let next = try Self.arrival(received, row, file)
    let now = now
    let changed = try tx.run(
      AttemptSQL.receive,
      [
        .int(row.id), .text(row.attempt.state.rawValue), .text(next.rawValue),
        .int(received.minorUnits), .int(now.milliseconds),
      ])
    guard changed == 1 else {
      throw DeskError.stateForbids(from: row.attempt.state.rawValue, to: next.rawValue)
    }
    let sum = try file.charge.received.adding(received)
    let settled = try Self.settled(file.charge, received: sum)
    try tx.run(
      ChargeSQL.setState,
      [
        .int(file.charge.id), .text(settled.rawValue), .int(sum.minorUnits),
        .int(now.milliseconds),
      ])
    try audit(
      tx, .paymentRecorded, subject: file.subjectKey,
      [
        "attempt": .text(reference), "charge": .text(file.charge.reference),
        "received": .text(received.formatted),
        "state": .change(from: .text(row.attempt.state.rawValue), to: .text(next.rawValue)),
        "chargeState": .change(
          from: .text(file.charge.state.rawValue), to: .text(settled.rawValue)),
      ])
    if !settled.isOwed, file.charge.state.isOwed, let membership = file.membership?.reference {
      try settle(membership: membership, charge: file.charge.id, tx)
    }
    guard !settled.isOwed, file.registration?.state == .unpaid,
      let registration = file.registration?.reference
    else { return }
    try change(try RegistrationRow.find(registration, tx), to: .complete, reason: "", tx)
  }

  private static func arrival(
    _ received: Money, _ row: AttemptRow, _ file: ChargeFile
  ) throws -> AttemptState {
    guard received.minorUnits > 0 else {
      throw DeskError.invalid([FieldFailure(field: "received", code: "nothing")])
    }
    do {
      return try AttemptRule.arrival(
        of: received, to: row.attempt, charge: file.charge.state,
        owed: try file.charge.owed())
    } catch let refusal as AttemptRefusal {
      throw DeskError(refusal)
    }
  }

  private static func settled(_ charge: ChargeRow, received: Money) throws -> ChargeState {
    let next =
      charge.state == .cancelled || charge.state == .credited
      ? ChargeState.overpaid : try ChargeState.settled(total: charge.total, received: received)
    guard next == charge.state || charge.state.allows(next) else {
      throw DeskError.stateForbids(from: charge.state.rawValue, to: next.rawValue)
    }
    return next
  }
}

extension ProposalApplier {
  static let manualConfirmation = ProposalApplier(
    isExclusive: true,
    check: { session, target, body, reader in
      let confirmation: ManualConfirmation = try read(body)
      let row = try AttemptRow.find(target, reader)
      let file = try ChargeFile.find(row.attempt.charge, reader)
      try session.expect(confirmation.received, row, file)
      return file.subjectKey
    },
    apply: { session, proposal, tx in
      let confirmation: ManualConfirmation = try read(proposal.body)
      try session.receive(confirmation.received, for: proposal.target, tx)
    })

  /// The body of a proposal, or a refusal that names it.
  static func read<Body: Decodable>(_ body: String) throws -> Body {
    do {
      return try JSONText.decode(body)
    } catch {
      throw DeskError.invalid([FieldFailure(field: "body", code: "malformed")])
    }
  }
}

extension DeskSession {
  /// Refuses money that could not be taken as things are now.
  fileprivate func expect(_ received: Money, _ row: AttemptRow, _ file: ChargeFile) throws {
    _ = try Self.arrival(received, row, file)
  }
}
