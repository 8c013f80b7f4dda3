package import Registration

extension DeskSession {
  /// Proposes what two people have to decide; nothing counts before it is approved.
  ///
  /// The target is the reference of what it is about, the body JSON in the shape of the kind.
  ///
  /// - Returns: The reference of the proposal, an open one when it says the same.
  /// - Throws: ``DeskError/reasonMissing``; ``DeskError/proposed(_:)`` with another one that has to
  ///   be decided first; ``DeskError/invalid(_:)`` with `kind` and
  ///   `proposalNotPossible` for what the desk cannot do, with `body` for what cannot be read or
  ///   holds a card number.
  package func propose(
    _ kind: ProposalKind, target: String, body: String, reason: String
  ) throws -> String {
    let reason = try Self.checked(reason: reason)
    try CardSearch.refuse(body, field: "body")
    return try writing(.propose) { tx in
      try require(kind.actOfProposer, member(tx))
      return try insertProposal(kind, target: target, body: body, reason: reason, tx)
    }
  }

  /// Writes a proposal in the transaction of a verb; reason and body have been checked.
  func insertProposal(
    _ kind: ProposalKind, target: String, body: String, reason: String, _ tx: any SQLWriter
  ) throws -> String {
    guard let applier = ProposalApplier.of(kind) else {
      throw DeskError.invalid([FieldFailure(field: "kind", code: "proposalNotPossible")])
    }
    let subject = try applier.check(self, target, body, tx)
    let now = now
    let open = try tx.rows(
      ProposalSQL.openOnTarget,
      [
        .text(kind.rawValue), .text(target),
        .int(now.adding(days: -ProposalRule.lapseDays).milliseconds),
      ]
    ) { (reference: $0.text(0), body: $0.text(1)) }
    if let same = open.first(where: { $0.body == body }) { return same.reference }
    if applier.isExclusive, let other = open.first { throw DeskError.proposed(other.reference) }
    let reference = desk.newReference(.proposal)
    try tx.run(
      ProposalSQL.insert,
      [
        .text(reference), .text(kind.rawValue), SQLValue(subject), .text(target), .text(body),
        .text(reason), .int(staffID), .int(now.milliseconds),
      ])
    try audit(
      tx, .proposed, subject: subject,
      [
        "proposal": .text(reference), "kind": .text(kind.rawValue), "target": .text(target),
        "reason": .text(reason),
      ])
    return reference
  }

  /// Proposals, the oldest first when only open ones are asked for, else the latest first.
  ///
  /// Who may not approve sees their own.
  package func proposals(openOnly: Bool = true, limit: Int = 200) throws -> [ProposalLine] {
    try reading(.propose) { reader in
      let member = try member(reader)
      let now = now
      let rows =
        openOnly
        ? try reader.rows(ProposalSQL.open, [], ProposalRow.init)
        : try reader.rows(ProposalSQL.recent, [.int(Int64(limit))], ProposalRow.init)
      return try rows.compactMap { row in
        guard member.role.allows(.approveProposal) || row.proposer == staffID else { return nil }
        let line = row.line(at: now, refusal: try refusal(of: row, member, reader))
        return openOnly && line.state != .proposed ? nil : line
      }
    }
  }

  private func refusal(
    of row: ProposalRow, _ member: StaffMember, _ reader: any SQLReader
  ) throws -> ProposalRefusal? {
    do {
      _ = try approval(of: row, by: member, reader)
      return nil
    } catch let refusal as ProposalRefusal {
      return refusal
    }
  }
}
