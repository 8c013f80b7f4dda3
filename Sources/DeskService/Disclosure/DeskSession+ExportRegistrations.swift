import Registration

extension DeskSession {
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
      let read = try tx.rows(
        ExportSQL.registrations, [.int(conference), .int(after), .int(Self.sliceSize)],
        ExportedRegistration.init)
      guard let last = read.last?.key else { return nil }
      let range: [SQLValue] = [.int(conference), .int(after), .int(last)]
      var options: [Int64: [String]] = [:]
      try tx.query(ExportSQL.options, range) { row in
        options[row.int(0), default: []].append("\(row.text(1)) \(row.int(2))")
      }
      let answers = try ExportedAnswers(
        .ofRegistrations, purpose: purpose, about: .registration, after: after, through: last, tx)
      var events: [Int64: [ConsentEvent]] = [:]
      try tx.query(ConsentEventSQL.ofRegistrations, range + [.int(batch.entry.id)]) { row in
        events[row.int(0), default: []].append(try ConsentLine(row, purpose: purpose).event)
      }
      let rows = read.map { registration in
        ExportRow(
          key: registration.key, people: [registration.person],
          values: registration.values(
            conference: code, options: options[registration.key] ?? [],
            answers: answers.columns(of: registration.key)))
      }
      return ExportSlice(rows: rows, events: events, last: last)
    }
  }
}

/// A registration as it is read for an export.
private struct ExportedRegistration {
  let key: Int64
  let person: Int64
  private let first: [String]
  private let evidence: [String]
  private let reason: String
  private let received: String
  private let agreed: String

  init(_ row: any SQLRow) {
    func moment(_ column: Int) -> String {
      row.intOrNil(column).map { Instant(milliseconds: $0).iso8601 } ?? ""
    }
    let currency = Currency(row.text(18))
    func amount(_ column: Int) -> String {
      currency.map { Money(minorUnits: row.int(column), currency: $0).plainAmount } ?? ""
    }
    key = row.int(0)
    person = row.int(1)
    let total = amount(17)
    first =
      (2...9).map { row.text($0) } + [row.bool(10) ? "yes" : "no", row.text(11), row.text(12)]
      + [moment(13), moment(14), row.text(15), row.text(16), total, row.text(18)]
    evidence = [row.text(19), row.text(20)]
    reason = row.text(21)
    received = amount(22)
    agreed = row.bool(23) ? total : ""
  }

  func values(conference: String, options: [String], answers: [String]) -> [String] {
    first + [conference, ListText.joined(options)] + evidence + [reason, received, agreed]
      + answers
  }
}
