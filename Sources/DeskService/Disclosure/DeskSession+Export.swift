package import Registration

extension DeskSession {
  /// People in one slice of an export: few enough that other desks go on.
  static let sliceSize: Int64 = 500

  /// Gives out everybody whom a purpose covers, and records the disclosure.
  ///
  /// Slice by slice in the order of entry: the disclosure is on disk before the rows are handed
  /// out, so nobody goes out unrecorded. When `row` throws, the disclosure is closed with what has
  /// gone out and the error comes through.
  ///
  /// Only those go out whose consent is in force, or whom another legal basis covers. `format` is
  /// for the record (`csv`, `json`); `row` takes one row in the order of
  /// ``ExportColumns/people(_:)``, then the answers to ``exportedQuestions(purpose:about:)``.
  package func exportPeople(
    purpose: String, format: String, fields: [PersonField] = PersonField.allCases,
    row: ([String]) throws -> Void
  ) throws -> ExportDone {
    let columns = fields.compactMap { PersonField.allCases.firstIndex(of: $0).map { $0 + 2 } }
    return try export(
      purpose: purpose, kind: "people", format: format, fields: fields, row: row
    ) { after, batch, tx in
      var slice = try tx.rows(
        DisclosureSQL.people, [.int(after), .int(Self.sliceSize)]
      ) { row in
        ExportRow(
          key: row.int(0), people: [row.int(0)],
          values: [row.text(1)] + columns.map { row.text($0) })
      }
      guard let last = slice.last else { return nil }
      let answers = try ExportedAnswers(
        .ofPeople, purpose: purpose, about: .person, after: after, through: last.key, tx)
      for index in slice.indices { slice[index].append(answers.columns(of: slice[index].key)) }
      let events = try self.events(of: batch.entry, after: after, through: last.key, tx)
      return ExportSlice(rows: slice, events: events, last: last.key)
    }
  }

  /// Gives out slice after slice of one kind; `next` reads the slice behind a key.
  func export(
    purpose: String, kind: String, format: String, fields: [PersonField] = [],
    row: ([String]) throws -> Void,
    next: (Int64, DisclosureBatch, any SQLReader) throws -> ExportSlice?
  ) throws -> ExportDone {
    let format = try Self.checked(format, field: "format")
    var batch = try beginDisclosure(
      purpose: purpose, kind: kind, format: format, fields: fields)
    var after: Int64 = 0
    do {
      while let slice = try disclose(after: after, &batch, next) {
        after = slice.last
        for values in slice.rows { try row(values) }
      }
    } catch {
      try endDisclosure(batch, kind: kind, format: format, isWhole: false)
      throw error
    }
    try endDisclosure(batch, kind: kind, format: format, isWhole: true)
    return batch.done
  }

  /// Records one slice; gives the rows that may go out and the key of the last one read.
  private func disclose(
    after: Int64, _ batch: inout DisclosureBatch,
    _ next: (Int64, DisclosureBatch, any SQLReader) throws -> ExportSlice?
  ) throws -> (rows: [[String]], last: Int64)? {
    let before = batch
    let outcome: (rows: [[String]], last: Int64, batch: DisclosureBatch)? =
      try writing(.exportPeople) { tx in
        // A body that runs again begins from what was counted before.
        var batch = before
        batch.restricted = try Self.restricted(tx)
        guard let slice = try next(after, batch, tx) else { return nil }
        let now = now
        var rows: [[String]] = []
        for row in slice.rows where batch.takes(row, slice.events, at: now) {
          for person in row.people {
            try tx.run(DisclosureSQL.insert, [.int(batch.id), .int(person)])
          }
          rows += row.lines
        }
        return (rows, slice.last, batch)
      }
    guard let outcome else { return nil }
    batch = outcome.batch
    return (outcome.rows, outcome.last)
  }

  func beginDisclosure(
    purpose: String, kind: String, format: String, fields: [PersonField] = []
  ) throws -> DisclosureBatch {
    try writing(.exportPeople) { tx in
      let book = try PurposeBook(tx)
      guard let entry = book.entry(code: purpose), !entry.isRetired else {
        throw DeskError.notFound(purpose)
      }
      let reference = desk.newReference(.batch)
      let id = try tx.insert(
        DisclosureSQL.insertBatch,
        [
          .text(reference), .int(entry.id), .text(kind), .text(format), .int(staffID),
          .int(now.milliseconds), .text(fields.map(\.rawValue).joined(separator: ",")),
        ])
      return DisclosureBatch(
        id: id, reference: reference, entry: entry, versions: book.versions(of: entry))
    }
  }

  func endDisclosure(
    _ batch: DisclosureBatch, kind: String, format: String, isWhole: Bool
  ) throws {
    let done = batch.done
    // Asked for nothing: what has gone out is recorded whatever the member may do now.
    try desk.driver.write { tx in
      try tx.run(
        DisclosureSQL.closeBatch,
        [.int(batch.id), .int(Int64(done.people)), .int(Int64(done.leftOutCount))])
      try audit(
        tx, .exported,
        [
          "batch": .text(done.batch), "purpose": .text(batch.entry.purpose.code),
          "kind": .text(kind), "format": .text(format), "whole": .flag(isWhole),
          "people": .number(Int64(done.people)), "leftOut": .number(Int64(done.leftOutCount)),
        ])
    }
  }

  /// The answers of a slice of people about one purpose.
  func events(
    of entry: PurposeBook.Entry, after: Int64, through last: Int64, _ reader: any SQLReader
  ) throws -> [Int64: [ConsentEvent]] {
    var events: [Int64: [ConsentEvent]] = [:]
    let arguments: [SQLValue] = [.int(after), .int(last), .int(entry.id)]
    try reader.query(ConsentEventSQL.ofSlice, arguments) { row in
      events[row.int(0), default: []].append(
        try ConsentLine(row, purpose: entry.purpose.code).event)
    }
    return events
  }
}
