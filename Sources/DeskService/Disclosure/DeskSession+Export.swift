package import Registration

extension DeskSession {
  /// People in one slice of an export: few enough that other desks go on.
  private static let sliceSize: Int64 = 500

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
    return try export(purpose: purpose, kind: "people", format: format, row: row) {
      after, batch, tx in
      var slice = try tx.rows(
        DisclosureSQL.people, [.int(after), .int(Self.sliceSize)]
      ) { row in
        ExportRow(
          key: row.int(0), person: row.int(0),
          values: [row.text(1)] + columns.map { row.text($0) })
      }
      guard let last = slice.last else { return nil }
      let answers = try ExportedAnswers(
        .ofPeople, purpose: purpose, about: .person, after: after, through: last.key, tx)
      for index in slice.indices { slice[index].values += answers.columns(of: slice[index].key) }
      let events = try self.events(of: batch.entry, after: after, through: last.key, tx)
      return ExportSlice(rows: slice, events: events)
    }
  }

  /// Gives out the registrations for a conference of everybody whom a purpose covers; see
  /// ``exportPeople(purpose:format:fields:row:)``.
  ///
  /// `row` takes one row in the order of ``ExportColumns/registrations``, then the answers to
  /// ``exportedQuestions(purpose:about:)``.
  package func exportRegistrations(
    conference code: String, purpose: String, format: String, row: ([String]) throws -> Void
  ) throws -> ExportDone {
    let conference = try reading(.exportPeople) { try ConferenceRow.find(code, $0).id }
    return try export(purpose: purpose, kind: "registrations", format: format, row: row) {
      after, batch, tx in
      var slice = try tx.rows(
        DisclosureSQL.registrations, [.int(conference), .int(after), .int(Self.sliceSize)],
        ExportRow.init(registration:))
      guard let last = slice.last else { return nil }
      let answers = try ExportedAnswers(
        .ofRegistrations, purpose: purpose, about: .registration, after: after,
        through: last.key, tx)
      for index in slice.indices { slice[index].values += answers.columns(of: slice[index].key) }
      var events: [Int64: [ConsentEvent]] = [:]
      for person in Set(slice.map(\.person)) {
        events[person] = try tx.rows(
          ConsentSQL.ofPersonAndPurpose, [.int(person), .int(batch.entry.id)]
        ) { try ConsentLine($0, purpose: purpose).event }
      }
      return ExportSlice(rows: slice, events: events)
    }
  }

  private func export(
    purpose: String, kind: String, format: String, row: ([String]) throws -> Void,
    next: (Int64, DisclosureBatch, any SQLReader) throws -> ExportSlice?
  ) throws -> ExportDone {
    let format = try Self.checked(format, field: "format")
    var batch = try beginDisclosure(purpose: purpose, kind: kind, format: format)
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
        guard let slice = try next(after, batch, tx), let last = slice.rows.last?.key else {
          return nil
        }
        let now = now
        var rows: [[String]] = []
        for row in slice.rows where batch.takes(slice.events[row.person] ?? [], at: now) {
          try tx.run(DisclosureSQL.insert, [.int(batch.id), .int(row.person)])
          rows.append(row.values)
        }
        return (rows, last, batch)
      }
    guard let outcome else { return nil }
    batch = outcome.batch
    return (outcome.rows, outcome.last)
  }

  func beginDisclosure(
    purpose: String, kind: String, format: String
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
          .int(now.milliseconds),
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

  private func events(
    of entry: PurposeBook.Entry, after: Int64, through last: Int64, _ reader: any SQLReader
  ) throws -> [Int64: [ConsentEvent]] {
    var events: [Int64: [ConsentEvent]] = [:]
    let arguments: [SQLValue] = [.int(after), .int(last), .int(entry.id)]
    try reader.query(ConsentSQL.ofSlice, arguments) { row in
      events[row.int(0), default: []].append(
        try ConsentLine(row, purpose: entry.purpose.code).event)
    }
    return events
  }
}

/// Rows of an export and the answers of the people in them.
private struct ExportSlice {
  let rows: [ExportRow]
  let events: [Int64: [ConsentEvent]]
}

private struct ExportRow {
  let key: Int64
  let person: Int64
  var values: [String]

  init(key: Int64, person: Int64, values: [String]) {
    self.key = key
    self.person = person
    self.values = values
  }

  init(registration row: any SQLRow) {
    func moment(_ column: Int) -> String {
      row.intOrNil(column).map { Instant(milliseconds: $0).iso8601 } ?? ""
    }
    let currency = Currency(row.text(18))
    let total = currency.map { Money(minorUnits: row.int(17), currency: $0).plainAmount } ?? ""
    key = row.int(0)
    person = row.int(1)
    values =
      (2...9).map { row.text($0) } + [row.bool(10) ? "yes" : "no", row.text(11), row.text(12)]
      + [moment(13), moment(14), row.text(15), row.text(16), total, row.text(18)]
  }
}

extension Money {
  /// The amount for machines: no grouping, a point before the decimals.
  fileprivate var plainAmount: String { amountText.replacing(",", with: "") }
}
