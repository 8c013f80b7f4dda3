package import Registration

/// What undoing a merge did.
package struct MergeUndone: Equatable, Sendable {
  /// The record that stayed, and the one that is back.
  package let kept: String
  package let back: String
  /// Fields of the kept record that somebody has changed since, and that stay as they are.
  package let left: [PersonField]
}

extension DeskSession {
  /// Undoes a merge: the record that went is back with everything it had; what came since stays
  /// with the one that was kept.
  ///
  /// - Throws: ``DeskError/laterMerge(_:)`` with the merge of the same person that has to be undone
  ///   first, ``DeskError/stateForbids(from:to:)`` for one that is undone already.
  package func undoMerge(_ reference: String) throws -> MergeUndone {
    try writing(.correctOthersEntry) { tx in
      let row = try MergeRow.find(reference, tx)
      guard !row.isUndone else { throw DeskError.stateForbids(from: "undone", to: "undone") }
      let latest = try tx.first(MergeSQL.ofKept, [.int(row.keptID)]) { $0.text(0) }
      if let latest, latest != row.reference { throw DeskError.laterMerge(latest) }
      let journal: MergeJournal = try JSONText.decode(row.journal)
      let id = try restore(journal.gone, tx)
      for table in MovedTable.all {
        for moved in journal.moved[table.name] ?? [] {
          try tx.run(table.move, [.int(moved), .int(row.keptID), .int(id)])
        }
      }
      try ConsentStandings.renew([row.keptID, id], tx)
      for one in journal.decisions {
        try tx.run(
          ConsentFlagSQL.decide,
          [
            .int(id), .int(one.purpose), .text(one.kind), .text(one.decision), .text(one.reason),
            .int(one.staff), .int(one.at),
          ])
      }
      for batch in journal.disclosures {
        try tx.run(DisclosureSQL.insert, [.int(batch), .int(id)])
      }
      for batch in journal.disclosuresTaken {
        try tx.run(MergeSQL.dropDisclosure, [.int(batch), .int(row.keptID)])
      }
      let left = try giveBack(journal.fields, on: row.kept, tx)
      for person in [row.keptID, id] { try indexAnew(person, tx) }
      try tx.run(MergeSQL.close, [.int(row.id), .int(staffID), .int(now.milliseconds)])
      let kept = try PersonRecord.find(row.kept, tx)
      let detail: AuditDetail = [
        "merge": .text(row.reference), "kept": .text(row.kept),
        "back": .text(journal.gone.reference),
        "left": .list(left.map { .text($0.rawValue) }),
      ]
      try audit(tx, .mergeUndone, subject: kept.subjectKey, detail)
      try audit(tx, .mergeUndone, subject: journal.gone.subjectKey, detail)
      return MergeUndone(kept: row.kept, back: journal.gone.reference, left: left)
    }
  }

  private func restore(_ gone: MergeJournal.Gone, _ tx: any SQLWriter) throws -> Int64 {
    var details = PersonDetails()
    for (name, value) in gone.details {
      guard let field = PersonField(rawValue: name) else {
        throw DatabaseFault.damaged("a merge holds the field \(name)")
      }
      details[field] = value
    }
    let checked = try Self.checked(details)
    let id = try tx.insert(
      MergeSQL.restore,
      [.bytes(gone.subjectKey), .text(gone.reference)] + checked.columns
        + [
          .int(gone.origin), .int(Int64(gone.version)), .int(gone.createdAt),
          .int(gone.changedAt),
        ])
    for (field, origin) in gone.fieldOrigins {
      try tx.run(PeopleSQL.setFieldOrigin, [.int(id), .text(field), .int(origin)])
    }
    try SearchIndex.add(id, words: checked.searchText, tx)
    try SearchIndex.learn(names: checked.nameWords, tx)
    return id
  }

  /// Puts back the fields that are still as the merge left them; gives the others.
  private func giveBack(
    _ fields: [PersonChanges.Change], on person: String, _ tx: any SQLWriter
  ) throws -> [PersonField] {
    let record = try PersonRecord.find(person, tx)
    let untouched = fields.filter { record.details[$0.field] == $0.after }
    let back = untouched.map {
      PersonChanges.Change(field: $0.field, before: $0.after, after: $0.before)
    }
    if !back.isEmpty { _ = try apply(try PersonChanges(back, on: record), to: record, tx) }
    return fields.filter { !untouched.contains($0) }.map(\.field)
  }
}

/// A stored merge.
private struct MergeRow {
  let id: Int64
  let reference: String
  let keptID: Int64
  let kept: String
  let journal: String
  let isUndone: Bool

  static func find(_ reference: String, _ reader: any SQLReader) throws -> MergeRow {
    let wanted = Reference(reference)?.description ?? reference
    let found = try reader.first(MergeSQL.byReference, [.text(wanted)]) { row in
      MergeRow(
        id: row.int(0), reference: wanted, keptID: row.int(1), kept: row.text(2),
        journal: row.text(5), isUndone: !row.isNull(6))
    }
    guard let found else { throw DeskError.notFound(reference) }
    return found
  }
}
