import Registration

extension DeskSession {
  /// Gives out the memberships whose holder or payer, and everybody whom the organisation names, a
  /// purpose covers; see ``exportPeople(purpose:format:fields:row:)``.
  ///
  /// `row` takes one row in the order of ``ExportColumns/memberships``, then the answers to
  /// ``exportedQuestions(purpose:about:)``.
  package func exportMemberships(
    purpose: String, format: String, row: ([String]) throws -> Void
  ) throws -> ExportDone {
    try export(purpose: purpose, kind: "memberships", format: format, row: row) {
      after, batch, tx in
      let slice = try MembershipRow.all(.slice, [.int(after), .int(Self.sliceSize)], tx)
      guard let last = slice.last?.id else { return nil }
      let answers = try ExportedAnswers(
        .ofMemberships, purpose: purpose, about: .membership, after: after, through: last, tx)
      var events: [Int64: [ConsentEvent]] = [:]
      let rows = try slice.map { membership in
        let seats = try SeatRow.all(of: membership.id, tx)
        let people = [membership.payer.id] + seats.map(\.personID)
        let unique = people.indices.filter { people[..<$0].firstIndex(of: people[$0]) == nil }
          .map { people[$0] }
        for person in unique where events[person] == nil {
          events[person] = try tx.rows(
            ConsentEventSQL.ofPersonAndPurpose, [.int(person), .int(batch.entry.id)]
          ) { try ConsentLine($0, purpose: purpose).event }
        }
        return ExportRow(
          key: membership.id, people: unique,
          values: try values(of: membership, seats: seats.map(\.seat), tx)
            + answers.columns(of: membership.id))
      }
      return ExportSlice(rows: rows, events: events, last: last)
    }
  }

  private func values(
    of row: MembershipRow, seats: [RepresentativeSeat], _ reader: any SQLReader
  ) throws -> [String] {
    func day(_ date: CivilDate?) -> String { date?.description ?? "" }
    func interval(_ from: CivilDate, _ to: CivilDate?) -> String { "\(from)/\(day(to))" }
    let paid = row.terms.filter(\.isPaid).map(\.term)
    let owed = row.owedTerm
    let charge = owed?.charge
    let isAgreed =
      try charge.map {
        try reader.first(ExportSQL.isAgreed, [.int($0.id)]) { $0.bool(0) } ?? false
      } ?? false
    let isOrganisation = row.holder.kind == .organisation
    return [
      row.reference, row.payer.reference, row.payer.name, isOrganisation ? row.holder.name : "",
      row.type.code, row.state.rawValue, try row.standing(on: today).state.rawValue,
      day(row.since), day(paid.map(\.to).max()),
      ListText.joined(paid.map { interval($0.from, $0.to) }), day(row.leftOn), row.reason,
      row.override?.state.rawValue ?? "", row.override?.reason ?? "", day(row.override?.from),
      day(row.override?.to), owed.map { interval($0.term.from, $0.term.to) } ?? "",
      charge?.total.plainAmount ?? "", charge?.received.plainAmount ?? "",
      isAgreed ? charge?.total.plainAmount ?? "" : "", charge?.total.currency.code ?? "",
      row.terms.last { !$0.isVoid }?.band.rawValue ?? "", charge?.reference ?? "",
      row.applied.at.iso8601,
      ListText.joined(
        seats.map { "\($0.person) \($0.role.rawValue) \(interval($0.from, $0.to))" }),
    ]
  }
}
