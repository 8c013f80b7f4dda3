import Registration

/// What taking an import back did.
package struct UndoCounts: Equatable, Sendable {
  package var removed: Int = 0
  /// People who stay, because somebody has changed or used the record since.
  package var kept: [String] = []
  /// Whether it was stopped between two slices.
  package var isStopped = false

  package init() {}
}

extension DeskSession {
  /// Takes an import back: removes what it brought that nobody has changed or used since.
  ///
  /// Goes in slices, so that other desks go on; taken up again, it ends the same way.
  ///
  /// `progress`: Called after each slice with the people removed; false stops between
  ///   two slices.
  package func undoImport(
    _ reference: String, progress: (Int) -> Bool = { _ in true }
  ) throws -> UndoCounts {
    if let batch = try abstractBatch(reference) {
      return try undoAbstracts(of: batch.reference, id: batch.id)
    }
    var counts = try undoStatements(of: reference, progress: progress)
    if counts.isStopped { return counts }
    var last: Int64 = 0
    while let slice = try undoSlice(reference, after: last) {
      counts.removed += slice.counts.removed
      counts.kept += slice.counts.kept
      last = slice.last
      if !progress(counts.removed) {
        counts.isStopped = true
        return counts
      }
    }
    return counts
  }

  private func undoSlice(
    _ reference: String, after last: Int64
  ) throws -> (counts: UndoCounts, last: Int64)? {
    try writing(.undoImport) { tx in
      let wanted = Reference(reference)?.description ?? reference
      guard let batch = try tx.first(ImportSQL.byReference, [.text(wanted)], ImportRow.init) else {
        throw DeskError.notFound(reference)
      }
      let people = try tx.rows(ImportSQL.peopleOf, [.int(batch.id), .int(last), 500]) {
        (id: $0.int(0), version: $0.int(1), words: $0.text(2), reference: $0.text(3))
      }
      guard let end = people.last?.id else {
        for organisation in try tx.rows(
          StatementImportSQL.organisationsOf, [.int(batch.id)], { $0.int(0) })
        {
          try tx.run(StatementImportSQL.deleteOrganisation, [.int(organisation)])
        }
        try tx.run(ImportSQL.finish, [.int(batch.id), "undone", .int(now.milliseconds)])
        return nil
      }
      var counts = UndoCounts()
      for person in people {
        let uses = try tx.first(ImportSQL.isInUse, [.int(person.id)]) { $0.int(0) } ?? 0
        guard person.version == 1, uses == 0 else {
          counts.kept.append(person.reference)
          continue
        }
        try SearchIndex.remove(person.id, words: person.words, tx)
        try tx.run(ErasureSQL.dropAnswers, [.int(person.id)])
        try tx.run(PeopleSQL.deleteFieldOrigins, [.int(person.id)])
        try tx.run(PeopleSQL.delete, [.int(person.id)])
        counts.removed += 1
      }
      for person in people where !counts.kept.contains(person.reference) {
        try SearchIndex.forget(words: person.words, tx)
      }
      try audit(
        tx, .importUndone,
        [
          "batch": .text(wanted), "removed": .number(Int64(counts.removed)),
          "kept": .number(Int64(counts.kept.count)),
        ])
      return (counts, end)
    }
  }
}
