package import Registration

/// Which abstract was written, and the version that it has now.
package struct AbstractStamp: Equatable, Sendable {
  package let reference: String
  package let version: Int
}

extension DeskSession {
  /// Enters an abstract, as complete as it is; the draft it was typed into goes with it.
  ///
  /// `answering`: What was answered to the society's own questions, by their keys. A question that
  /// has to be answered is missed only when the abstract is handed in.
  package func enterAbstract(
    conference code: String, _ draft: AbstractDraft, answering: [String: String] = [:],
    slot: String? = nil
  ) throws -> AbstractStamp {
    try writing(.editAbstracts) { tx in
      let conference = try ConferenceRow.find(code, tx)
      let rules = try AbstractRules.read(conference, tx)
      let checked = try Self.accepted(draft, rules)
      let entry = AbstractEntry(checked, form: rules.form)
      let written = try insert(
        entry, conference: conference.id, origin: try newOrigin(.desk, tx), tx)
      if let slot { try dropDraft(slot, tx) }
      try audit(
        tx, .abstractEntered, subject: written.subjectKey,
        ["abstract": .text(written.reference), "conference": .text(code)])
      try write(
        AnswerForm(answering, place: .abstract, tx),
        to: AnswerTarget(
          .abstract(written.reference), key: written.id, person: nil,
          subjectKey: written.subjectKey), tx)
      return AbstractStamp(reference: written.reference, version: 1)
    }
  }

  /// Changes an abstract that is a draft: applies what was changed between `base` and `new` to it
  /// as it stands now.
  ///
  /// - Throws: ``DeskError/abstractChangedMeanwhile(_:)`` when somebody else has changed the same
  ///   part; ``DeskError/stateForbids(from:to:)`` when it is not a draft.
  package func changeAbstract(
    _ reference: String, version: Int, from base: AbstractDraft, to new: AbstractDraft,
    answering: AnswerSet? = nil, slot: String? = nil
  ) throws -> AbstractStamp {
    try writing(.editAbstracts) { tx in
      let record = try AbstractRecord.find(reference, tx)
      guard record.state == .draft else {
        throw DeskError.stateForbids(
          from: record.state.rawValue, to: AbstractState.draft.rawValue)
      }
      let rules = try rules(of: record, tx)
      let changes = try AbstractChanges(
        from: Self.accepted(base, rules), to: Self.accepted(new, rules), on: record,
        sameVersion: version == record.version)
      if let slot { try dropDraft(slot, tx) }
      if !changes.parts.isEmpty {
        try update(record, to: try Self.accepted(changes.draft, rules), rules.form, tx)
        try audit(
          tx, .abstractChanged, subject: record.subjectKey, changes.detail(record.reference))
      }
      if let answering {
        let form = try AnswerForm(answering.answers, from: answering.base, place: .abstract, tx)
        try write(form, to: AnswerTarget.find(.abstract(record.reference), tx), tx)
      }
      return AbstractStamp(
        reference: record.reference, version: record.version + (changes.parts.isEmpty ? 0 : 1))
    }
  }

  func rules(of record: AbstractRecord, _ reader: any SQLReader) throws -> AbstractRules {
    try AbstractRules.read(ConferenceRow.find(record.conference, reader), reader)
  }

  /// The draft as it is stored, or the refusals of its places.
  static func accepted(_ draft: AbstractDraft, _ rules: AbstractRules) throws -> AbstractDraft {
    do {
      return try draft.accepted(by: rules.form)
    } catch {
      throw DeskError.invalid(error.failures)
    }
  }

  private func update(
    _ record: AbstractRecord, to draft: AbstractDraft, _ form: AbstractForm, _ tx: any SQLWriter
  ) throws {
    let entry = AbstractEntry(
      draft, form: form,
      answered: try AnswerSheet.searchWords(aboutAbstract: record.id, tx))
    let changed = try tx.run(
      AbstractSQL.update,
      [.int(record.id), .int(Int64(record.version))] + entry.textColumns
        + [
          .int(Int64(entry.length.words)), .int(Int64(entry.length.characters)),
          .text(entry.searchWords), .int(now.milliseconds),
        ])
    guard changed == 1 else { throw DeskError.abstractChangedMeanwhile([]) }
    if entry.searchWords != record.searchWords {
      try tx.run(AbstractSearchSQL.remove, [.int(record.id), .text(record.searchWords)])
      try tx.run(AbstractSearchSQL.add, [.int(record.id), .text(entry.searchWords)])
    }
    for statement: AbstractSQL in [.deleteSections, .deleteAffiliations, .deleteAuthors] {
      try tx.run(statement, [.int(record.id)])
    }
    try insertParts(of: entry, id: record.id, tx)
  }
}
