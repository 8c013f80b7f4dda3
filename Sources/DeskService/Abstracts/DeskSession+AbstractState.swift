import Registration

extension DeskSession {
  /// Hands an abstract in, when nothing stands against it. It is late after the last day of the
  /// conference's form.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` with everything that is missing or wrong;
  ///   ``DeskError/abstractChangedMeanwhile(_:)`` when it is no longer what was read.
  package func submitAbstract(_ reference: String, version: Int? = nil) throws -> AbstractStamp {
    try writing(.editAbstracts) { tx in
      let record = try AbstractRecord.find(reference, tx)
      if let version, version != record.version {
        throw DeskError.abstractChangedMeanwhile([])
      }
      let conference = try ConferenceRow.find(record.conference, tx)
      let rules = try AbstractRules.read(conference, tx)
      var draft = record.draft
      draft.isLate =
        rules.closesOn.map {
          CivilDate(instant: now, timeZone: conference.timeZone) > $0
        } ?? false
      try requireChange(record, to: .submitted)
      let failures =
        try draft.check(rules.form)
        + CustomQuestion.missing(
          Self.questions(about: .abstract, tx),
          answered: AnswerSheet.lines(aboutAbstract: record.id, record.reference, tx))
      guard failures.isEmpty else { throw DeskError.invalid(failures) }
      return try move(record, to: .submitted, reason: "", isLate: draft.isLate, tx)
    }
  }

  /// Takes an abstract back for its authors, with the reason.
  package func withdrawAbstract(_ reference: String, reason: String) throws -> AbstractStamp {
    let reason = try Self.checked(reason: reason)
    return try writing(.editAbstracts) { tx in
      let record = try AbstractRecord.find(reference, tx)
      return try move(
        record, to: .withdrawn, reason: reason, isLate: record.draft.isLate, tx)
    }
  }

  /// Makes a draft again of an abstract that was handed in or withdrawn, so that it can be changed.
  package func takeUpAbstract(_ reference: String) throws -> AbstractStamp {
    try writing(.editAbstracts) { tx in
      let record = try AbstractRecord.find(reference, tx)
      return try move(record, to: .draft, reason: "", isLate: record.draft.isLate, tx)
    }
  }

  private func requireChange(
    _ record: AbstractRecord, to next: AbstractState
  ) throws(DeskError) {
    guard record.state.allows(next) else {
      throw .stateForbids(from: record.state.rawValue, to: next.rawValue)
    }
  }

  private func move(
    _ record: AbstractRecord, to next: AbstractState, reason: String, isLate: Bool,
    _ tx: any SQLWriter
  ) throws -> AbstractStamp {
    try requireChange(record, to: next)
    let submittedAt = next == .submitted ? now : record.submittedAt
    let changed = try tx.run(
      AbstractSQL.setState,
      [
        .int(record.id), .int(Int64(record.version)), .text(next.rawValue), .text(reason),
        SQLValue(isLate), SQLValue(submittedAt?.milliseconds), .int(now.milliseconds),
      ])
    guard changed == 1 else { throw DeskError.abstractChangedMeanwhile([]) }
    try audit(
      tx, .abstractStateChanged, subject: record.subjectKey,
      [
        "abstract": .text(record.reference), "late": .flag(isLate), "reason": .text(reason),
        "state": .change(from: .text(record.state.rawValue), to: .text(next.rawValue)),
      ])
    return AbstractStamp(reference: record.reference, version: record.version + 1)
  }
}
