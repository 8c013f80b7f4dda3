import Registration

extension ConsentLine {
  /// Reads a row of ``ConsentSQL/ofPerson`` and its like.
  init(_ row: any SQLRow, purpose: String) throws {
    guard let answer = ConsentAnswer(rawValue: row.text(3)),
      let channel = ConsentChannel(rawValue: row.text(7)),
      let answeredBy = AnsweredBy(rawValue: row.text(9))
    else { throw DatabaseFault.damaged("consent event \(row.int(2))") }
    event = ConsentEvent(
      id: row.int(2), purpose: purpose, answer: answer, noticeVersion: Int(row.int(4)),
      noticeHash: row.text(5), language: row.text(6), channel: channel, askedBy: row.text(8),
      answeredBy: answeredBy, at: Instant(milliseconds: row.int(10)),
      validUntil: row.intOrNil(11).map(Instant.init(milliseconds:)), station: row.int(12),
      corrects: row.intOrNil(15))
    station = row.text(13)
    recordID = row.bytes(14)
  }
}

extension DeskSession {
  /// Every answer of a person, purpose by purpose in the order of time.
  func consentLines(
    _ person: Int64, _ book: PurposeBook, _ reader: any SQLReader
  ) throws -> [ConsentLine] {
    try reader.rows(ConsentEventSQL.ofPerson, [.int(person)]) { row in
      try ConsentLine(row, purpose: book.entry(row.int(1))?.purpose.code ?? "")
    }
  }
}
