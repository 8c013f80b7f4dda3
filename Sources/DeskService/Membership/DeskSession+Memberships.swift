package import Registration

/// Which memberships are listed.
package enum MembershipFilter: Equatable, Sendable {
  /// Applications that nobody has decided yet, the oldest first.
  case waiting
  /// In force or in grace, with nothing paid after the next so many days.
  case lapsing(days: Int)
  /// Those that come to one of these states today, of one type or of all.
  case states(Set<MembershipState>, type: String?)
}

extension DeskSession {
  /// Everything about one membership, as it stands today.
  package func membership(_ reference: String) throws -> MembershipSheet {
    try reading(.findPeople) { reader in
      let row = try MembershipRow.find(reference, reader)
      let seats = try SeatRow.all(of: row.id, reader)
      return MembershipSheet(
        line: try line(row), state: row.state, reason: row.reason, votes: row.type.votes,
        seats: row.type.representatives, payer: row.payer.reference, payerName: row.payer.name,
        applied: row.applied, decided: row.decided, leftOn: row.leftOn, override: row.override,
        terms: row.terms.reversed().map {
          MembershipTermLine(
            term: $0.term, band: $0.band, charge: $0.charge?.reference, paid: $0.charge?.state,
            total: $0.charge?.total)
        },
        representatives: seats.map { RepresentativeLine(seat: $0.seat, name: $0.name) })
    }
  }

  /// A person's memberships, their own first, each as it stands today.
  package func memberships(of person: String) throws -> [PersonMembership] {
    try reading(.findPeople) { reader in
      try memberships(of: try PersonKey.find(person, reader).id, person, reader)
    }
  }

  func memberships(
    of id: Int64, _ person: String, _ reader: any SQLReader
  ) throws -> [PersonMembership] {
    let rows = try MembershipRow.all(.ofPerson, [.int(id)], reader)
    return try rows.map { row in
      let roles = try SeatRow.all(of: row.id, reader)
        .filter { $0.seat.person == person && $0.seat.covers(today) }.map(\.seat.role)
      return PersonMembership(line: try line(row), roles: roles)
    }.filter { $0.line.holder == .person || !$0.roles.isEmpty }
  }

  /// The memberships of an organisation, by its reference or name.
  package func memberships(ofOrganisation name: String) throws -> [MembershipLine] {
    try reading(.findPeople) { reader in
      let organisation = try MembershipGround.organisation(name, reader)
      return try MembershipRow.all(.ofOrganisation, [.int(organisation.id)], reader)
        .map(line)
    }
  }

  /// Memberships that fit a filter; without those of people whose records are used for nothing.
  package func memberships(
    _ filter: MembershipFilter, limit: Int = 1_000
  ) throws -> [MembershipLine] {
    try reading(.findPeople) { reader in
      let restricted = try Self.restricted(reader)
      func all(_ list: MembershipListSQL, _ values: [SQLValue] = []) throws -> [MembershipRow] {
        try MembershipRow.all(list, values, reader).filter {
          !restricted.contains($0.payer.id)
        }
      }
      let lines: [MembershipLine]
      switch filter {
      case .waiting:
        lines = try all(.waiting).map(line)
      case .lapsing(let days):
        lines = try lapsing(within: days, all, reader)
      case .states(let states, let type):
        lines = try all(.all)
          .filter { type == nil || $0.type.code == type }.map(line)
          .filter { states.isEmpty || states.contains($0.standing.state) }
      }
      return Array(lines.prefix(limit))
    }
  }

  // Grace began at most so many days ago as the longest grace of a type lasts.
  private func lapsing(
    within days: Int, _ all: (MembershipListSQL, [SQLValue]) throws -> [MembershipRow],
    _ reader: any SQLReader
  ) throws -> [MembershipLine] {
    let grace = try MembershipTypeBook(reader).entries.map(\.type.graceDays).max() ?? 0
    let last = today.adding(days: days)
    return try all(
      .ending, [.text(today.adding(days: -grace).description), .text(last.description)]
    ).map(line).filter { line in
      guard let end = line.endsOn, end <= last else { return false }
      return [.new, .current, .grace].contains(line.standing.state)
    }.sorted { ($0.endsOn ?? .latest, $0.membership) < ($1.endsOn ?? .latest, $1.membership) }
  }

  func line(_ row: MembershipRow) throws -> MembershipLine {
    let charge = row.owedTerm?.charge
    let membership = try row.membership()
    return MembershipLine(
      membership: row.reference, type: row.type.code, typeName: row.type.name,
      holder: row.holder.kind, holderReference: row.holder.reference,
      holderName: row.holder.name,
      standing: membership.standing(on: today, rule: row.type.standingRule), since: row.since,
      endsOn: membership.terms.list.last?.to, appliedAt: row.applied.at,
      owedCharge: charge?.reference, owed: try charge?.owed())
  }
}
