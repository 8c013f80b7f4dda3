package import Registration

/// An import under way, or taken up again after a crash.
package struct ImportBatch: Equatable, Sendable {
  let id: Int64
  let originID: Int64
  /// When it began; what came with it carries this moment until somebody changes it.
  let startedAt: Instant
  package let reference: String
  /// Lines up to this one are written already.
  package let lastLine: Int
  /// Whether an import of the same file had stopped half-way and goes on here.
  package let isResumed: Bool
}

/// One row to be written, checked before.
package struct ImportedRow: Sendable {
  package let line: Int
  package let person: CheckedPerson
  /// The reference that the file gives the person; kept where it is free.
  package let reference: Reference?
  /// Answers to questions about people, as they are stored, by the key of the question.
  package let answers: [String: String]

  package init(
    line: Int, person: CheckedPerson, reference: Reference? = nil, answers: [String: String] = [:]
  ) {
    self.line = line
    self.person = person
    self.reference = reference
    self.answers = answers
  }
}

/// What became of the rows of an import.
package struct ImportCounts: Equatable, Sendable {
  /// New people.
  package var written: Int = 0
  /// Rows that are somebody the desk knows already; nothing was changed.
  package var known: Int = 0

  package init() {}
}

extension DeskSession {
  /// Begins an import whose file has been read and checked as a whole; the same file, left
  /// half-way by a crash, is taken up where it stopped.
  ///
  /// `digest`: SHA-256 of the file.
  package func beginImport(
    fileName: String, digest: [UInt8], rows: Int
  ) throws -> ImportBatch {
    let name = try Self.checked(fileName, field: "file")
    let batch = try writing(.importPeople) { tx in
      try begin("people", file: name, digest: digest, rows: rows, tx)
    }
    try desk.driver.expect(.heavy)
    return batch
  }

  /// Takes up an unfinished import of the same file, or begins one.
  func begin(
    _ kind: String, file: String, digest: [UInt8], rows: Int, _ tx: any SQLWriter
  ) throws -> ImportBatch {
    if let open = try tx.first(
      StatementImportSQL.unfinished, [.bytes(digest), .text(kind)], ImportRow.init)
    {
      let origin = try tx.first(StatementImportSQL.origin, [.int(open.id)]) {
        (id: $0.int(0), at: Instant(milliseconds: $0.int(1)))
      }
      return ImportBatch(
        id: open.id, originID: try origin?.id ?? newOrigin(.import, batch: open.id, tx),
        startedAt: origin?.at ?? now, reference: open.line.reference, lastLine: open.lastLine,
        isResumed: true)
    }
    let now = now
    let reference = desk.newReference(.batch)
    let id = try tx.insert(
      StatementImportSQL.insertBatch,
      [
        .text(reference), .text(kind), .text(file), .bytes(digest), .int(staffID),
        .int(Int64(rows)), .int(now.milliseconds),
      ])
    let origin = try tx.insert(
      PeopleSQL.insertOrigin,
      [
        .text(OriginLine.Source.import.rawValue), .int(staffID), .int(station.id), .int(id),
        .int(now.milliseconds),
      ])
    try audit(
      tx, .importStarted,
      [
        "batch": .text(reference), "file": .text(file), "kind": .text(kind),
        "rows": .number(Int64(rows)),
      ])
    return ImportBatch(
      id: id, originID: origin, startedAt: now, reference: reference, lastLine: 0,
      isResumed: false)
  }

  /// Writes one slice of rows in one transaction. Other desks get their turn between slices, so a
  /// slice should take no more than 200 ms.
  package func importSlice(
    _ batch: ImportBatch, _ rows: [ImportedRow]
  ) throws -> ImportCounts {
    guard let last = rows.last else { return ImportCounts() }
    let now = now
    return try writing(.importPeople) { tx in
      var counts = ImportCounts()
      var names: Set<String> = []
      var written: [(id: Int64, words: String)] = []
      var answered: [Int64] = []
      for row in rows {
        if try isKnown(row, tx) {
          counts.known += 1
        } else {
          let words = row.person.searchText
          let id = try insert(
            row.person, words: words, wanted: try free(row.reference, tx),
            origin: batch.originID, at: now, tx
          ).id
          written.append((id, words))
          if try keep(row.answers, of: id, by: .addForPerson, origin: batch.originID, tx) {
            answered.append(id)
          }
          names.formUnion(row.person.nameWords)
        }
      }
      counts.written = written.count
      // Only now: what stands between two rows of the index makes FTS5 write out what it has.
      for (id, words) in written { try SearchIndex.add(id, words: words, tx) }
      for id in answered { try indexAnew(id, tx) }
      try SearchIndex.learn(names: names, tx)
      try tx.run(
        ImportSQL.advance,
        [
          .int(batch.id), .int(Int64(counts.written)), .int(Int64(counts.known)),
          .int(Int64(last.line)),
        ])
      try audit(
        tx, .imported,
        [
          "batch": .text(batch.reference), "written": .number(Int64(counts.written)),
          "known": .number(Int64(counts.known)), "toLine": .number(Int64(last.line)),
        ])
      return counts
    }
  }

  /// Closes an import after its last slice.
  package func finishImport(_ batch: ImportBatch) throws -> ImportLine {
    try desk.driver.expect(.usual)
    return try writing(.importPeople) { tx in
      try tx.run(ImportSQL.finish, [.int(batch.id), "done", .int(now.milliseconds)])
      guard let row = try tx.first(ImportSQL.byReference, [.text(batch.reference)], ImportRow.init)
      else { throw DeskError.notFound(batch.reference) }
      return row.line
    }
  }

  /// Imports, the newest first.
  package func imports(limit: Int = 50) throws -> [ImportLine] {
    try reading(.importPeople) {
      try $0.rows(ImportSQL.list, [.int(Int64(limit))], ImportRow.init).map(\.line)
    }
  }
}

/// An import as lists show it.
package struct ImportLine: Equatable, Sendable {
  package enum State: String, Sendable { case writing, done, undone }
  package let reference: String
  package let file: String
  package let state: State
  package let planned: Int
  package let written: Int
  package let known: Int
}

/// A row of the import table.
struct ImportRow {
  let id: Int64
  let line: ImportLine
  let lastLine: Int

  init(_ row: any SQLRow) throws {
    guard let state = ImportLine.State(rawValue: row.text(4)) else {
      throw DatabaseFault.damaged("import \(row.text(1)) has an unknown state")
    }
    id = row.int(0)
    line = ImportLine(
      reference: row.text(1), file: row.text(2), state: state, planned: Int(row.int(5)),
      written: Int(row.int(6)), known: Int(row.int(7)))
    lastLine = Int(row.int(8))
  }
}
