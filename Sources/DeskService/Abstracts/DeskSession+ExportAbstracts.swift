package import Registration

/// An abstract as it goes out.
package struct AbstractExport: Equatable, Sendable {
  package let reference: String
  package let draft: AbstractDraft
  package let state: AbstractState
  /// Why it was withdrawn; empty otherwise.
  package let reason: String
  /// Of all sections together.
  package let words: Int
  package let submittedAt: Instant?
  /// In the order of ``DeskSession/exportedQuestions(purpose:about:)``.
  package let answers: [String]
}

extension DeskSession {
  /// Gives out the abstracts of a conference whose authors are all covered by a purpose, and
  /// records the disclosure.
  ///
  /// An author whom nobody has said to be a person has never been asked, so a purpose that rests on
  /// consent does not cover the abstract.
  package func exportAbstracts(
    conference code: String, purpose: String, format: String, states: Set<AbstractState> = [],
    row: (AbstractExport) throws -> Void
  ) throws -> ExportDone {
    let format = try Self.checked(format, field: "format")
    var batch = try beginDisclosure(purpose: purpose, kind: "abstracts", format: format)
    var after: Int64 = 0
    do {
      while let slice = try disclose(code, after: after, states, &batch) {
        after = slice.last
        for export in slice.rows { try row(export) }
      }
    } catch {
      try endDisclosure(batch, kind: "abstracts", format: format, isWhole: false)
      throw error
    }
    try endDisclosure(batch, kind: "abstracts", format: format, isWhole: true)
    return batch.done
  }

  private func disclose(
    _ code: String, after: Int64, _ states: Set<AbstractState>, _ batch: inout DisclosureBatch
  ) throws -> (rows: [AbstractExport], last: Int64)? {
    let before = batch
    typealias Outcome = (rows: [AbstractExport], last: Int64, batch: DisclosureBatch)
    let outcome: Outcome? = try writing(.exportPeople) { tx in
      // A body that runs again begins from what was counted before.
      var batch = before
      batch.restricted = try Self.restricted(tx)
      let conference = try ConferenceRow.find(code, tx).id
      let slice = try tx.rows(
        AbstractListSQL.ofConference, [.int(conference), "", "", .int(after), 100],
        AbstractLine.init)
      guard let last = slice.last?.id else { return nil }
      let answers = try ExportedAnswers(
        .ofAbstracts, purpose: batch.entry.purpose.code, about: .abstract, after: after,
        through: last, tx)
      var rows: [AbstractExport] = []
      for line in slice where states.isEmpty || states.contains(line.state) {
        let record = try AbstractRecord.find(line.reference, tx)
        if try discloses(record, &batch, tx) {
          rows.append(
            AbstractExport(
              reference: record.reference, draft: record.draft, state: record.state,
              reason: record.reason, words: record.length.words,
              submittedAt: record.submittedAt, answers: answers.columns(of: record.id)))
        }
      }
      return (rows, last, batch)
    }
    guard let outcome else { return nil }
    batch = outcome.batch
    return (outcome.rows, outcome.last)
  }

  private func discloses(
    _ record: AbstractRecord, _ batch: inout DisclosureBatch, _ tx: any SQLWriter
  ) throws -> Bool {
    let people = try record.draft.authors.map { author in
      try author.person.map { try PersonKey.find($0, tx).id }
    }
    let answers = try people.map { person in
      try person.map { id in
        try tx.rows(ConsentEventSQL.ofPersonAndPurpose, [.int(id), .int(batch.entry.id)]) {
          try ConsentLine($0, purpose: batch.entry.purpose.code).event
        }
      } ?? []
    }
    if batch.leavesOut(people.compactMap { $0 }) { return false }
    guard batch.takes(all: answers, at: now) else { return false }
    for person in people.compactMap({ $0 }) {
      try tx.run(DisclosureSQL.insert, [.int(batch.id), .int(person)])
    }
    return true
  }
}
