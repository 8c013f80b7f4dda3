package import Registration

/// Why somebody is no member any more.
package enum MembershipLeaving: String, CaseIterable, Codable, Sendable {
  /// By their own wish.
  case resigned
  case deceased
}

extension DeskSession {
  /// Approves or denies an application; a no needs a reason, and gives up the charge.
  ///
  /// Gives the state it is in now.
  package func decideMembership(
    _ reference: String, approved: Bool, reason: String = ""
  ) throws -> MembershipState {
    let reason =
      approved && reason.isEmpty ? "" : try Self.checked(reason: reason)
    return try writing(.decideMembership) { tx in
      let row = try MembershipRow.find(reference, tx)
      guard row.state == .applied else { throw DeskError.membership(.state(row.state)) }
      try tx.run(
        MembershipSQL.noteDecision, [.int(row.id), .int(staffID), .int(now.milliseconds)])
      guard approved else {
        try change(row, to: .denied, reason: reason, as: .membershipDecided, tx)
        if let charge = row.owedTerm?.charge { try giveUp(charge, of: row, tx) }
        return .denied
      }
      try Self.requireUsable(row.payer.id, tx)
      let owed = try row.owedTerm?.charge?.owed()
      let next: MembershipState = owed.map { row.type.stateOnceApproved(owed: $0) } ?? .current
      try change(
        row, to: next, reason: reason, since: next == .current ? row.terms.last?.since : nil,
        as: .membershipDecided, tx)
      return next
    }
  }

  /// Notes that a member has left; `from` is the first day without membership, today when nil.
  ///
  /// What is open of its dues is given up; what has been received stays until somebody decides.
  package func leave(
    _ reference: String, as leaving: MembershipLeaving, from: CivilDate? = nil, reason: String
  ) throws {
    let reason = try Self.checked(reason: reason)
    let next: MembershipState = leaving == .resigned ? .resigned : .deceased
    try writing(.keepMembership) { tx in
      let row = try MembershipRow.find(reference, tx)
      let leftOn = from ?? today
      if let begin = row.since, leftOn < begin {
        throw DeskError.membership(.leavesBeforeItBegins(begin))
      }
      try change(row, to: next, reason: reason, leftOn: leftOn, as: .membershipChanged, tx)
      for term in row.terms where term.isOwed {
        if let charge = term.charge { try giveUp(charge, of: row, tx) }
      }
    }
  }

  /// Sets a state by hand against the rule, or takes what was set away again (nil).
  package func override(
    _ reference: String, with override: MembershipOverride?, reason: String = "",
    draft: String? = nil
  ) throws {
    let why = try Self.checked(reason: override?.reason ?? reason)
    try writing(.overrideMembership) { tx in
      let row = try MembershipRow.find(reference, tx)
      if override == nil, row.override == nil { throw DeskError.membership(.noOverride) }
      let changed = try tx.run(
        MembershipSQL.setOverride,
        [
          .int(row.id), SQLValue(override?.state.rawValue), override == nil ? .null : .text(why),
          SQLValue(override?.from.description), SQLValue(override?.to?.description),
          .int(now.milliseconds), .int(row.version),
        ])
      guard changed == 1 else { throw DeskError.membership(.state(row.state)) }
      func told(_ state: MembershipState?) -> AuditValue {
        state.map { .text($0.rawValue) } ?? .none
      }
      try audit(
        tx, .membershipChanged, subject: row.subjectKey,
        [
          "membership": .text(row.reference),
          "override": .change(from: told(row.override?.state), to: told(override?.state)),
          "reason": .text(why),
        ])
      if let draft { try dropDraft(draft, tx) }
    }
  }

  /// Moves a membership by the table.
  func change(
    _ row: MembershipRow, to next: MembershipState, reason: String, since: CivilDate? = nil,
    leftOn: CivilDate? = nil, as action: AuditAction, _ tx: any SQLWriter
  ) throws {
    guard row.state.allows(next) else { throw DeskError.membership(.state(row.state)) }
    let changed = try tx.run(
      MembershipSQL.setState,
      [
        .int(row.id), .text(next.rawValue), .text(reason),
        SQLValue((since ?? row.since)?.description), SQLValue(leftOn?.description),
        .int(now.milliseconds), .int(row.version),
      ])
    guard changed == 1 else { throw DeskError.membership(.state(row.state)) }
    try audit(
      tx, action, subject: row.subjectKey,
      [
        "membership": .text(row.reference),
        "state": .change(from: .text(row.state.rawValue), to: .text(next.rawValue)),
        "leftOn": leftOn.map { .text($0.description) } ?? .none, "reason": .text(reason),
      ])
  }

  /// Gives up the dues of a term.
  func giveUp(_ charge: ChargeRow, of row: MembershipRow, _ tx: any SQLWriter) throws {
    try giveUp(charge, subject: row.payer.subjectKey, tx)
  }
}
