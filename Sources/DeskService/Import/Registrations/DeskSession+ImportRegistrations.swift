package import Registration

extension DeskSession {
  /// What each row of a slice of a file is to the desk; `review` goes from slice to slice.
  ///
  /// `code`: the conference of rows that name none.
  package func review(
    _ rows: [StatedRegistration], conference code: String, _ review: inout FileReview
  ) throws -> [StatedFate] {
    var book = ConferenceBook()
    var after = review
    review = FileReview()
    defer { review = after }
    return try self.review(rows) { row, reader in
      let judgement = try judge(row, for: code, batch: nil, &book, after, reader)
      if case .new(let new) = judgement { after.remember(new) }
      return judgement
    } isNewPerson: {
      $0.who.isNew
    }
  }

  /// Writes one slice of registrations, and the people among them who are new.
  ///
  /// - Throws: ``RowChanged`` when a row can no longer be taken; then nothing of the slice is
  ///   written.
  package func importSlice(
    _ batch: ImportBatch, _ rows: [StatedRegistration], conference code: String
  ) throws -> ImportCounts {
    var book = ConferenceBook()
    return try importSlice(batch, rows, kind: "registrations") { row, reader in
      try judge(row, for: code, batch: batch, &book, nil, reader)
    } write: { new, people, tx in
      try write(new, &people, batch, tx)
    }
  }

  private func write(
    _ new: NewStatedRegistration, _ people: inout NewPeople, _ batch: ImportBatch,
    _ tx: any SQLWriter
  ) throws {
    let person = try people.id(of: new.who, batch, self, tx).id
    let id = try insert(new, person: person, batch, tx)
    for (option, choice) in new.options {
      let quantity = Int64(choice.quantity)
      if new.state.holdsPlaces {
        guard try tx.run(ConferenceSQL.takePlaces, [.int(option), .int(quantity)]) == 1 else {
          throw RowChanged(
            line: new.stated.line,
            failures: [FieldFailure(field: "options", code: "soldOut", detail: choice.code)])
        }
      }
      try tx.run(RegistrationSQL.insertOption, [.int(id), .int(option), .int(quantity)])
    }
    if let proof = new.proof { try keep(proof, registration: id, at: batch.startedAt, tx) }
    _ = try raise(new.charge, person: person, for: .registration(id), at: new.at, batch, tx)
    if let at = new.stated.inAt {
      try tx.run(
        RegistrationSQL.noteAttendance,
        [
          .int(id), .text(CheckInAnswer.ok.code), .int(staffID), .int(station.id),
          .int(at.milliseconds),
        ])
    }
    if try keep(new.stated.answers, of: id, by: .addForRegistration, origin: batch.originID, tx) {
      people.answered.insert(person)
    }
  }

  private func insert(
    _ new: NewStatedRegistration, person: Int64, _ batch: ImportBatch, _ tx: any SQLWriter
  ) throws -> Int64 {
    var wanted = new.stated.reference?.description
    while true {
      let reference = wanted ?? desk.newReference(.registration)
      wanted = nil
      let id = try tx.first(
        RegistrationImportSQL.insert,
        [
          .text(reference), .int(person), .int(new.conference.id), .text(new.category.code),
          .text(new.state.rawValue), SQLValue(new.stated.isMember),
          .text(new.proof?.evidence ?? ""), .text(new.fee.band.rawValue),
          .text(new.fee.period.code), .text(new.stated.reason), .int(staffID), .int(station.id),
          .int(new.at.milliseconds), .int(batch.startedAt.milliseconds),
          SQLValue(new.stated.inAt?.milliseconds),
          new.stated.inAt == nil ? .null : .int(station.id),
          .int(batch.originID),
        ]
      ) { $0.int(0) }
      if let id { return id }
    }
  }
}

extension FileReview {
  /// Remembers what a row will have written.
  mutating func remember(_ new: NewStatedRegistration) {
    let person = new.who.isNew ? add(new.stated.person) : new.who.id
    if let reference = new.stated.reference { remember("registration", reference.description) }
    if new.state.isLive { remember("live", "\(person)", new.conference.conference.code) }
    if new.state.holdsPlaces {
      for (option, choice) in new.options { take(Int64(choice.quantity), of: option) }
    }
  }
}
