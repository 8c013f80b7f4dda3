package import Registration

/// A merge as lists show it.
package struct MergeLine: Equatable, Sendable {
  package let reference: String
  package let kept: String
  package let name: String
  /// The reference of the record that went; it still finds the kept one.
  package let gone: String
  package let at: Instant
  /// The log-on of whoever approved it.
  package let by: String
  package let undoneAt: Instant?
}

extension DeskSession {
  /// Proposes that two records are one person; a second person approves it.
  ///
  /// `kept`: The record that stays, with its reference and subject key.
  /// `request`: The record that goes, and the fields that are taken from it.
  /// Returns: The reference of the proposal.
  package func proposeMerge(
    kept: String, _ request: MergeRequest, reason: String
  ) throws -> String {
    try propose(
      .merge, target: Reference(kept)?.description ?? kept,
      body: try JSONText.encode(request), reason: reason)
  }

  /// Merges, the latest first.
  package func merges(limit: Int = 100) throws -> [MergeLine] {
    try reading(.propose) { reader in
      try reader.rows(MergeSQL.list, [.int(Int64(limit))]) { row in
        MergeLine(
          reference: row.text(0), kept: row.text(1), name: row.text(2), gone: row.text(3),
          at: Instant(milliseconds: row.int(4)), by: row.text(5),
          undoneAt: row.intOrNil(6).map(Instant.init(milliseconds:)))
      }
    }
  }

  /// Everything of one record goes to the other, or nothing does; gives the merge's reference.
  func merge(
    kept: String, _ request: MergeRequest, proposal: String, _ tx: any SQLWriter
  ) throws -> String {
    let pair = try MergePair(kept: kept, gone: request.gone, tx)
    try pair.refuseDoubles(tx)
    let changes = try pair.changes(taking: request.take)
    var journal = MergeJournal(gone: try gone(pair.gone, tx), fields: changes)
    for table in MovedTable.all {
      let rows = try tx.rows(table.list, [.int(pair.gone.id)]) { $0.int(0) }
      journal.moved[table.name] = rows
      for row in rows {
        try tx.run(table.move, [.int(row), .int(pair.gone.id), .int(pair.kept.id)])
      }
    }
    try moveDecisionsAndDisclosures(pair, into: &journal, tx)
    try ConsentStandings.renew([pair.kept.id, pair.gone.id], tx)
    try remove(pair.gone, tx)
    if !changes.isEmpty {
      _ = try apply(try PersonChanges(changes, on: pair.kept), to: pair.kept, tx)
    }
    try indexAnew(pair.kept.id, tx)
    let reference = desk.newReference(.merge)
    try tx.run(
      MergeSQL.insert,
      [
        .text(reference), .int(pair.kept.id), .text(pair.gone.reference),
        .bytes(pair.gone.subjectKey), .text(try JSONText.encode(journal)), .int(staffID),
        .int(now.milliseconds),
      ])
    let detail: AuditDetail = [
      "merge": .text(reference), "proposal": .text(proposal),
      "kept": .text(pair.kept.reference), "gone": .text(pair.gone.reference),
      "taken": .list(changes.map { .text($0.field.rawValue) }),
    ]
    try audit(tx, .merged, subject: pair.kept.subjectKey, detail)
    try audit(tx, .merged, subject: pair.gone.subjectKey, detail)
    return reference
  }

  private func gone(_ record: PersonRecord, _ reader: any SQLReader) throws -> MergeJournal.Gone {
    let times = try reader.first(MergeSQL.record, [.int(record.id)]) { ($0.int(0), $0.int(1)) }
    guard let times else { throw DeskError.notFound(record.reference) }
    let origins = try reader.rows(MergeSQL.fieldOrigins, [.int(record.id)]) {
      ($0.text(0), $0.int(1))
    }
    let details = PersonField.allCases.map { ($0.rawValue, record.details[$0]) }
    return MergeJournal.Gone(
      subjectKey: record.subjectKey, reference: record.reference, version: record.version,
      origin: record.originID, createdAt: times.0, changedAt: times.1,
      details: Dictionary(details.filter { !$0.1.isEmpty }) { first, _ in first },
      fieldOrigins: Dictionary(origins) { first, _ in first })
  }

  private func moveDecisionsAndDisclosures(
    _ pair: MergePair, into journal: inout MergeJournal, _ tx: any SQLWriter
  ) throws {
    // A decision was about the other record's flags: those of both together are looked at anew.
    journal.decisions = try tx.rows(MergeSQL.decisions, [.int(pair.gone.id)]) {
      MergeJournal.Decision(
        purpose: $0.int(0), kind: $0.text(1), decision: $0.text(2), reason: $0.text(3),
        staff: $0.int(4), at: $0.int(5))
    }
    try tx.run(MergeSQL.dropDecisions, [.int(pair.gone.id)])
    journal.disclosures = try tx.rows(MergeSQL.disclosures, [.int(pair.gone.id)]) { $0.int(0) }
    for batch in journal.disclosures {
      if try tx.run(DisclosureSQL.insert, [.int(batch), .int(pair.kept.id)]) == 1 {
        journal.disclosuresTaken.append(batch)
      }
      try tx.run(MergeSQL.dropDisclosure, [.int(batch), .int(pair.gone.id)])
    }
  }

  private func remove(_ record: PersonRecord, _ tx: any SQLWriter) throws {
    try SearchIndex.remove(record.id, words: record.searchWords, tx)
    try tx.run(PeopleSQL.deleteFieldOrigins, [.int(record.id)])
    try tx.run(PeopleSQL.delete, [.int(record.id)])
    try SearchIndex.forget(words: record.searchWords, tx)
  }
}
