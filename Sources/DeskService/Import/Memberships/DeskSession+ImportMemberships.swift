package import Registration

extension DeskSession {
  /// What each row of a slice of a file is to the desk; `review` goes from slice to slice.
  package func review(
    _ rows: [StatedMembership], _ review: inout FileReview
  ) throws -> [StatedFate] {
    var types: MembershipTypeBook?
    var after = review
    review = FileReview()
    defer { review = after }
    return try self.review(rows) { row, reader in
      let book = try types ?? MembershipTypeBook(reader)
      types = book
      let judgement = try judge(row, batch: nil, book, after, reader)
      if case .new(let new) = judgement { after.remember(new) }
      return judgement
    } isNewPerson: {
      $0.payer.isNew
    }
  }

  /// Writes one slice of memberships, and the people and organisations among them that are new.
  ///
  /// Whoever imports has decided: the origin says that it came from a file.
  ///
  /// - Throws: ``RowChanged`` when a row can no longer be taken; then nothing of the slice is
  ///   written.
  package func importSlice(
    _ batch: ImportBatch, _ rows: [StatedMembership]
  ) throws -> ImportCounts {
    var types: MembershipTypeBook?
    return try importSlice(batch, rows, kind: "memberships") { row, reader in
      let book = try types ?? MembershipTypeBook(reader)
      types = book
      return try judge(row, batch: batch, book, nil, reader)
    } write: { new, people, tx in
      try write(new, &people, batch, tx)
    }
  }

  private func write(
    _ new: NewStatedMembership, _ people: inout NewPeople, _ batch: ImportBatch,
    _ tx: any SQLWriter
  ) throws {
    let payer = try people.id(of: new.payer, batch, self, tx).id
    let organisation = try new.organisation.map { organisation in
      try organisation.id
        ?? tx.insert(
          MembershipImportSQL.insertOrganisation,
          [
            .text(desk.newReference(.organisation)), .text(organisation.name),
            .text(Folding.fold(organisation.name)), .text(new.payer.country),
            .int(batch.originID), .int(batch.startedAt.milliseconds),
          ])
    }
    let id = try insert(new, payer: payer, organisation: organisation, batch, tx)
    for term in new.terms { try insert(term, of: id, new, band: new.band, charge: nil, batch, tx) }
    if let owed = new.owed {
      let charge = try raise(
        owed.charge, person: payer, for: .membership(id), at: new.appliedAt, batch, tx)
      try insert(owed.term, of: id, new, band: owed.band, charge: charge, batch, tx)
    }
    for (seat, person) in new.seats {
      try tx.run(
        RepresentativeSQL.insert,
        [
          .int(id), .int(person), .text(seat.role.rawValue), .text(seat.from.description),
          SQLValue(seat.to?.description), .int(batch.originID),
        ])
    }
    let answers = new.stated.answers
    if try keep(answers, of: id, by: .addForMembership, origin: batch.originID, tx) {
      people.answered.insert(payer)
    }
  }

  private func insert(
    _ new: NewStatedMembership, payer: Int64, organisation: Int64?, _ batch: ImportBatch,
    _ tx: any SQLWriter
  ) throws -> Int64 {
    let stated = new.stated
    let isDecided = new.state != .applied
    var wanted = stated.reference?.description
    while true {
      let reference = wanted ?? desk.newReference(.membership)
      wanted = nil
      let id = try tx.first(
        MembershipImportSQL.insert,
        [
          .text(reference), .int(new.type.id), organisation == nil ? .int(payer) : .null,
          SQLValue(organisation), .int(payer), .text(new.state.rawValue),
          SQLValue(new.since?.description), SQLValue(stated.leftOn?.description),
          .text(stated.reason), SQLValue(stated.override?.state.rawValue),
          SQLValue(stated.override?.reason), SQLValue(stated.override?.from.description),
          SQLValue(stated.override?.to?.description), .int(staffID),
          .int(new.appliedAt.milliseconds), isDecided ? .int(staffID) : .null,
          isDecided ? .int(batch.startedAt.milliseconds) : .null, .int(batch.originID),
          .int(batch.startedAt.milliseconds),
        ]
      ) { $0.int(0) }
      if let id { return id }
    }
  }

  private func insert(
    _ term: MembershipTerm, of membership: Int64, _ new: NewStatedMembership, band: IncomeBand,
    charge: Int64?, _ batch: ImportBatch, _ tx: any SQLWriter
  ) throws {
    try tx.run(
      MembershipSQL.insertTerm,
      [
        .int(membership), .text(term.from.description), .text(term.to.description),
        .text(min(new.since ?? term.from, term.from).description), .text(band.rawValue),
        SQLValue(charge), .int(batch.originID), .int(batch.startedAt.milliseconds),
      ])
  }
}

extension FileReview {
  /// Remembers what a row will have written.
  mutating func remember(_ new: NewStatedMembership) {
    let person = new.payer.isNew ? add(new.stated.person) : new.payer.id
    if let reference = new.stated.reference { remember("membership", reference.description) }
    guard new.isLive else { return }
    let key =
      new.organisation.map { "organisation \(Folding.fold($0.name))" } ?? "person \(person)"
    remember("live", key, new.type.type.code)
    add(new.allTerms, of: key, line: new.stated.line)
  }
}
