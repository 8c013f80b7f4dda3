package import Registration

/// One abstract of a file, checked before.
package struct ImportedAbstract: Equatable, Sendable {
  /// The line on which it begins.
  package let line: Int
  /// How its source names it; empty when it does not.
  package let sourceKey: String
  package let draft: AbstractDraft
  package let state: AbstractState
  /// Why it was withdrawn.
  package let reason: String
  /// When it was handed in; nil for now, when it was.
  package let submittedAt: Instant?
  /// Answers to the society's own questions as they are stored, by the key of the question.
  package let answers: [String: String]

  package init(
    line: Int, sourceKey: String, draft: AbstractDraft, state: AbstractState = .draft,
    reason: String = "", submittedAt: Instant? = nil, answers: [String: String] = [:]
  ) {
    self.line = line
    self.sourceKey = sourceKey
    self.draft = draft
    self.state = state
    self.reason = reason
    self.submittedAt = submittedAt
    self.answers = answers
  }
}

extension DeskSession {
  /// What each abstract of a file is to the desk. Nothing is written.
  package func fates(
    of list: [ImportedAbstract], conference code: String
  ) throws -> [AbstractFate] {
    try reading(.importAbstracts) { reader in
      let conference = try ConferenceRow.find(code, reader).id
      return try list.map {
        try fate(
          of: AbstractIdentity(sourceKey: $0.sourceKey, $0.draft), conference: conference,
          reader)
      }
    }
  }

  /// Writes the abstracts of a file that are not held yet, all in one transaction.
  ///
  /// One that the file contradicts is passed over; ask ``fates(of:conference:)`` before. One of our
  /// own files keeps its reference, and its authors who are people here stay so.
  ///
  /// `digest`: SHA-256 of the file.
  package func importAbstracts(
    _ list: [ImportedAbstract], conference code: String, fileName: String, digest: [UInt8]
  ) throws -> ImportLine {
    let file = try Self.checked(fileName, field: "file")
    return try writing(.importAbstracts) { tx in
      let conference = try ConferenceRow.find(code, tx)
      let rules = try AbstractRules.read(conference, tx)
      let batch = desk.newReference(.batch)
      let id = try tx.insert(
        AbstractImportSQL.insertBatch,
        [
          .text(batch), .text(file), .bytes(digest), .int(staffID), .int(Int64(list.count)),
          .int(now.milliseconds),
        ])
      let origin = try newOrigin(.import, batch: id, tx)
      var counts = ImportCounts()
      for new in list {
        let draft = try Self.accepted(linked(new.draft, tx), rules)
        let identity = try AbstractIdentity(sourceKey: new.sourceKey, draft)
        guard try fate(of: identity, conference: conference.id, tx) == .new else {
          counts.known += 1
          continue
        }
        let wanted = try free(new.sourceKey, tx)
        let entry = entry(new, draft, identity, rules.form, isOwn: wanted != nil)
        let written = try insert(
          entry, wanted: wanted, conference: conference.id, origin: origin, tx)
        if try keep(new.answers, of: written.id, by: .addForAbstract, origin: origin, tx) {
          try AbstractRecord.find(written.reference, tx).indexAnew(tx)
        }
        counts.written += 1
      }
      return try finish(batch, id: id, counts, last: list.last?.line ?? 0, tx)
    }
  }

  /// The draft without links to people who are not here.
  private func linked(_ draft: AbstractDraft, _ reader: any SQLReader) throws -> AbstractDraft {
    var draft = draft
    for index in draft.authors.indices {
      draft.authors[index].person = try draft.authors[index].person.flatMap(Reference.init)
        .flatMap { try held($0, reader)?.reference }
    }
    return draft
  }

  /// The reference that a file of ours names, when no abstract has it.
  private func free(_ key: String, _ reader: any SQLReader) throws -> String? {
    guard let reference = Reference(key), reference.kind == .abstract else { return nil }
    let wanted = reference.description
    let isTaken = try reader.first(AbstractSQL.byReference, [.text(wanted)]) { $0.int(0) } != nil
    return isTaken ? nil : wanted
  }

  private func entry(
    _ new: ImportedAbstract, _ draft: AbstractDraft, _ identity: AbstractIdentity,
    _ form: AbstractForm, isOwn: Bool
  ) -> AbstractEntry {
    var entry = AbstractEntry(draft, form: form)
    entry.sourceKey = isOwn ? "" : new.sourceKey
    entry.sourceDigest = identity.digest
    entry.state = new.state
    entry.isLate = draft.isLate
    entry.reason = new.state == .withdrawn ? new.reason : ""
    entry.submittedAt = new.submittedAt ?? (new.state == .submitted ? now : nil)
    return entry
  }

  private func finish(
    _ batch: String, id: Int64, _ counts: ImportCounts, last: Int, _ tx: any SQLWriter
  ) throws -> ImportLine {
    try tx.run(
      ImportSQL.advance,
      [.int(id), .int(Int64(counts.written)), .int(Int64(counts.known)), .int(Int64(last))])
    try tx.run(ImportSQL.finish, [.int(id), "done", .int(now.milliseconds)])
    try audit(
      tx, .imported,
      [
        "batch": .text(batch), "kind": .text("abstracts"),
        "written": .number(Int64(counts.written)),
        "known": .number(Int64(counts.known)), "toLine": .number(Int64(last)),
      ])
    guard let row = try tx.first(ImportSQL.byReference, [.text(batch)], ImportRow.init) else {
      throw DeskError.notFound(batch)
    }
    return row.line
  }

  /// The import of this reference, when it brought abstracts.
  func abstractBatch(_ reference: String) throws -> (id: Int64, reference: String)? {
    let wanted = Reference(reference)?.description ?? reference
    return try reading(.undoImport) { reader in
      try reader.first(AbstractImportSQL.batch, [.text(wanted)]) { ($0.int(0), $0.text(1)) }
    }
  }

  /// Takes an import of abstracts back, in one transaction: those that nobody has changed since.
  func undoAbstracts(of batch: String, id: Int64) throws -> UndoCounts {
    try writing(.undoImport) { tx in
      var counts = UndoCounts()
      let rows = try tx.rows(AbstractImportSQL.ofBatch, [.int(id)]) {
        (id: $0.int(0), reference: $0.text(1), words: $0.text(2), isUntouched: $0.bool(3))
      }
      for row in rows {
        guard row.isUntouched else {
          counts.kept.append(row.reference)
          continue
        }
        try tx.run(AbstractSearchSQL.remove, [.int(row.id), .text(row.words)])
        try tx.run(AbstractImportSQL.deleteAnswers, [.int(row.id)])
        for statement: AbstractSQL in [
          .deleteSections, .deleteAffiliations, .deleteAuthors, .delete,
        ] {
          try tx.run(statement, [.int(row.id)])
        }
        counts.removed += 1
      }
      try tx.run(ImportSQL.finish, [.int(id), "undone", .int(now.milliseconds)])
      try audit(
        tx, .importUndone,
        [
          "batch": .text(batch), "removed": .number(Int64(counts.removed)),
          "kept": .number(Int64(counts.kept.count)),
        ])
      return counts
    }
  }
}
