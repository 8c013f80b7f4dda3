import Registration

extension DeskSession {
  /// Renews a membership: the next term with its charge.
  ///
  /// In force and in grace the term follows the last one without a gap, and "member since" stays;
  /// after a lapse it is that of a new application. A term counts once it is paid. Dues of a term
  /// that is long over are given up.
  ///
  /// `draft`: The slot of the draft that this saves.
  package func renew(_ reference: String, draft: String? = nil) throws -> MembershipDone {
    try writing(.applyForMembership) { tx in
      var row = try MembershipRow.find(reference, tx)
      for term in row.terms where term.isOwed {
        guard let charge = term.charge,
          term.term.to.adding(days: row.type.graceDays) < today
        else { throw DeskError.membership(.renewal(.alreadyRenewed(term.term))) }
        try giveUp(charge, of: row, tx)
      }
      row = try MembershipRow.find(row.reference, tx)
      let renewal = try Self.renewal(of: row, on: today)
      let quote = try MembershipQuote(
        row.type, term: renewal.term, country: row.holder.country, on: today, tx)
      let payer =
        try tx.first(
          RepresentativeSQL.payer, [.int(row.id), .text(today.description)]
        ) { $0.int(0) }
        ?? row.payer.id
      try Self.requireUsable(payer, tx)
      if case .person(let holder, _, _, _) = row.holder { try Self.requireUsable(holder, tx) }
      let charge = try addTerm(
        quote, since: renewal.since, to: row.id, payer: payer,
        origin: try newOrigin(.desk, tx), tx)
      if quote.total.isZero { try begin(row, since: renewal.since, tx) }
      try audit(
        tx, .membershipRenewed, subject: row.subjectKey,
        [
          "membership": .text(row.reference), "term": quote.term.audited,
          "afterLapse": .flag(renewal.isAfterLapse), "band": .text(quote.band.rawValue),
          "charge": .text(charge), "total": .text(quote.total.formatted),
        ])
      if let draft { try dropDraft(draft, tx) }
      return MembershipDone(
        membership: row.reference,
        state: try MembershipRow.find(row.reference, tx).standing(on: today).state,
        charge: quote.total.isZero ? nil : charge, quote: quote)
    }
  }

  /// What a renewal would cost now; nothing is written.
  package func quoteRenewal(_ reference: String) throws -> MembershipQuote {
    try reading(.applyForMembership) { reader in
      let row = try MembershipRow.find(reference, reader)
      if let owed = row.owedTerm?.term, today <= owed.to.adding(days: row.type.graceDays) {
        throw DeskError.membership(.renewal(.alreadyRenewed(owed)))
      }
      return try MembershipQuote(
        row.type, term: try Self.renewal(of: row, on: today).term, country: row.holder.country,
        on: today, reader)
    }
  }

  private static func renewal(
    of row: MembershipRow, on date: CivilDate
  ) throws -> MembershipRenewal {
    let membership = try row.membership()
    do {
      return try row.type.renewal(of: membership, on: date)
    } catch {
      throw DeskError.membership(.renewal(error))
    }
  }

  /// Lets a term count whose dues have arrived: what was pending becomes current.
  func settle(membership reference: String, charge: Int64, _ tx: any SQLWriter) throws {
    let row = try MembershipRow.find(reference, tx)
    guard let term = row.terms.first(where: { $0.charge?.id == charge }) else { return }
    try begin(row, since: term.since, tx)
  }

  private func begin(
    _ row: MembershipRow, since: CivilDate, _ tx: any SQLWriter
  ) throws {
    if row.state == .pendingPayment || row.state == .lapsed {
      try change(
        row, to: .current, reason: row.reason, since: since, as: .membershipChanged, tx)
    } else if row.state == .current, row.since != since {
      try tx.run(
        MembershipSQL.setState,
        [
          .int(row.id), .text(row.state.rawValue), .text(row.reason), .text(since.description),
          SQLValue(row.leftOn?.description), .int(now.milliseconds), .int(row.version),
        ])
      try audit(
        tx, .membershipChanged, subject: row.subjectKey,
        [
          "membership": .text(row.reference),
          "since": .change(
            from: row.since.map { .text($0.description) } ?? .none,
            to: .text(since.description)),
        ])
    }
  }
}
