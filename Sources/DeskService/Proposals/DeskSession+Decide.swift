import Registration

extension DeskSession {
  /// Approves a proposal and does what it proposes, in one transaction.
  ///
  /// - Throws: ``DeskError/proposal(_:)`` with the reason why this member cannot approve it now,
  ///   or whatever stands against doing it as things are now.
  package func approve(_ reference: String) throws -> ProposalLine {
    try writing(.approveProposal) { tx in
      let row = try ProposalRow.find(reference, tx)
      let member = try member(tx)
      let approval: ProposalApproval
      do {
        approval = try self.approval(of: row, by: member, tx)
      } catch let refusal as ProposalRefusal {
        throw DeskError.proposal(refusal)
      }
      guard let applier = ProposalApplier.of(row.kind) else {
        throw DeskError.invalid([FieldFailure(field: "kind", code: "proposalNotPossible")])
      }
      try decide(row, .approved, reason: "", alone: approval == .afterWaiting, tx)
      try audit(
        tx, .proposalApproved, subject: row.subjectKey,
        [
          "proposal": .text(reference), "kind": .text(row.kind.rawValue),
          "target": .text(row.target), "approval": .text(approval.rawValue),
        ])
      try applier.apply(self, row, tx)
      return try ProposalRow.find(reference, tx).line(at: now, refusal: .notOpen(.approved))
    }
  }

  /// Declines a proposal; its proposer takes it back in the same way.
  package func decline(_ reference: String, reason: String) throws -> ProposalLine {
    let reason = try Self.checked(reason: reason)
    return try writing(.propose) { tx in
      let row = try ProposalRow.find(reference, tx)
      do {
        try ProposalRule.canDecline(
          state: ProposalRule.state(row.state, proposedAt: row.proposedAt, at: now),
          proposer: row.proposer, decliner: staffID, role: member(tx).role)
      } catch let refusal as ProposalRefusal {
        throw DeskError.proposal(refusal)
      }
      try decide(row, .declined, reason: reason, alone: false, tx)
      try audit(
        tx, .proposalDeclined, subject: row.subjectKey,
        ["proposal": .text(reference), "kind": .text(row.kind.rawValue), "reason": .text(reason)])
      return try ProposalRow.find(reference, tx).line(at: now, refusal: .notOpen(.declined))
    }
  }

  private func decide(
    _ row: ProposalRow, _ state: ProposalState, reason: String, alone: Bool, _ tx: any SQLWriter
  ) throws {
    let changed = try tx.run(
      ProposalSQL.decide,
      [
        .int(row.id), .text(state.rawValue), .int(staffID), .int(now.milliseconds),
        .text(reason), SQLValue(alone),
      ])
    guard changed == 1 else { throw DeskError.proposal(.notOpen(row.state)) }
  }

  /// How a member may approve a proposal now.
  ///
  /// - Throws: ``ProposalRefusal``, or a fault of the database.
  func approval(
    of row: ProposalRow, by member: StaffMember, _ reader: any SQLReader
  ) throws -> ProposalApproval {
    try ProposalRule.canApprove(
      state: row.state, proposer: row.proposer, approver: staffID, role: member.role,
      proposedAt: row.proposedAt, now: now,
      supervisors: row.proposer == staffID ? try supervisors(since: row.proposedAt, reader) : 2,
      passwordReset: try passwordReset(reader))
  }

  /// How many supervisors there have been at any time since a moment.
  ///
  /// The table of staff knows who is one; who was one and was given another role since is found
  /// in the audit trail, and counted generously.
  private func supervisors(since moment: Instant, _ reader: any SQLReader) throws -> Int {
    func count(_ statement: ProposalSQL) throws -> Int {
      Int(try reader.first(statement, [.int(moment.milliseconds)]) { $0.int(0) } ?? 0)
    }
    return try count(.supervisorsSince) + count(.supervisorChangesSince)
  }

  private func passwordReset(_ reader: any SQLReader) throws -> PasswordReset? {
    try reader.first(ProposalSQL.resetOfStaff, [.int(staffID)]) { row in
      row.intOrNil(0).map {
        PasswordReset(by: $0, at: Instant(milliseconds: row.int(1)))
      }
    } ?? nil
  }
}
