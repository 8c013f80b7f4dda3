import Registration

extension DeskSession {
  /// Gives out every answer of everybody whom a purpose covers, one line an answer in the order of
  /// time; see ``exportPeople(purpose:format:fields:row:)``.
  ///
  /// `row` takes one line in the order of ``ExportColumns/consents``. Who was never asked anything
  /// has no line.
  package func exportConsents(
    purpose: String, format: String, row: ([String]) throws -> Void
  ) throws -> ExportDone {
    try export(purpose: purpose, kind: "consents", format: format, row: row) {
      after, batch, tx in
      let people = try tx.rows(ExportSQL.people, [.int(after), .int(Self.sliceSize)]) {
        (id: $0.int(0), reference: $0.text(1), name: $0.text(2))
      }
      guard let last = people.last?.id else { return nil }
      let book = try PurposeBook(tx)
      var lines: [Int64: [ConsentLine]] = [:]
      try tx.query(ConsentEventSQL.ofPeople, [.int(after), .int(last)]) { row in
        let asked = book.entry(row.int(1))?.purpose.code ?? ""
        lines[row.int(0), default: []].append(try ConsentLine(row, purpose: asked))
      }
      let rows = people.compactMap { person in
        lines[person.id].map { lines in
          ExportRow(
            key: person.id, people: [person.id],
            lines: lines.map { [person.reference, person.name] + Self.values(of: $0) })
        }
      }
      return ExportSlice(
        rows: rows, events: try events(of: batch.entry, after: after, through: last, tx),
        last: last)
    }
  }

  private static func values(of line: ConsentLine) -> [String] {
    let event = line.event
    return [
      event.purpose, event.answer.rawValue, event.at.iso8601, event.validUntil?.iso8601 ?? "",
      "\(event.noticeVersion)", event.noticeHash, event.language, event.channel.rawValue,
      event.answeredBy.rawValue, event.askedBy, line.station,
    ]
  }
}
