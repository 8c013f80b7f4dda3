package import Registration

extension DeskSession {
  /// Records one answer; nothing that was answered before is touched.
  ///
  /// - Returns: What the person's answers amount to now.
  /// - Throws: ``DeskError/notAskedFor(_:)`` for a purpose that does not rest on consent,
  ///   ``DeskError/noticeChanged`` when another version of the notice is in force,
  ///   ``DeskError/stateForbids(from:to:)`` for taking back what was never given.
  package func record(_ person: String, _ reply: ConsentReply) throws -> ConsentStatus {
    try writing(.recordConsent) { tx in
      let subject = try PersonKey.find(person, tx)
      let now = now
      let purpose = try write(
        reply, person: subject.id, subject: subject.subjectKey, at: now, tx)
      return try status(reply.purpose, purpose, of: subject.id, at: now, tx)
    }
  }

  /// Writes an answer with its audit row; gives the key of the purpose.
  func write(
    _ reply: ConsentReply, person: Int64, subject: [UInt8], at now: Instant, _ tx: any SQLWriter
  ) throws -> Int64 {
    let ground = try ConsentGround(reply, at: now, tx)
    if reply.answer == .withdrawn {
      let before = try status(reply.purpose, ground.purposeID, of: person, at: now, tx)
      guard [.given, .expired, .superseded].contains(before.state) else {
        throw DeskError.stateForbids(from: before.state.rawValue, to: reply.answer.rawValue)
      }
    }
    let until =
      reply.answer == .given
      ? ground.purpose.validUntil(givenAt: now, in: environment.timeZone) : nil
    try tx.run(
      ConsentSQL.insert,
      [
        .bytes(environment.randomBytes(16)), .int(person), .int(ground.purposeID),
        .text(reply.answer.rawValue), .int(Int64(reply.noticeVersion)),
        .text(ground.noticeHash), .text(reply.language), .text(reply.channel.rawValue),
        .text(reply.answeredBy.rawValue), .int(staffID), .int(station.id),
        .int(now.milliseconds), SQLValue(until?.milliseconds),
      ])
    try audit(
      tx, .consentRecorded, subject: subject,
      [
        "purpose": .text(reply.purpose), "answer": .text(reply.answer.rawValue),
        "answeredBy": .text(reply.answeredBy.rawValue), "channel": .text(reply.channel.rawValue),
        "language": .text(reply.language), "notice": .number(Int64(reply.noticeVersion)),
        "noticeHash": .text(ground.noticeHash),
      ])
    return ground.purposeID
  }

  private func status(
    _ code: String, _ purpose: Int64, of person: Int64, at now: Instant, _ reader: any SQLReader
  ) throws -> ConsentStatus {
    let book = try PurposeBook(reader)
    guard let entry = book.entry(purpose) else { throw DeskError.notFound(code) }
    let events = try reader.rows(
      ConsentSQL.ofPersonAndPurpose, [.int(person), .int(purpose)]
    ) { try ConsentLine($0, purpose: code).event }
    return ConsentLedger.status(events: events, versions: book.versions(of: entry), at: now)
  }
}

/// What an answer rests on: the purpose and the words in force.
private struct ConsentGround {
  let purposeID: Int64
  let purpose: Purpose
  let noticeHash: String

  init(_ reply: ConsentReply, at now: Instant, _ reader: any SQLReader) throws {
    let arguments: [SQLValue] = [
      .text(reply.purpose), .int(now.milliseconds), .text(reply.language),
    ]
    let found = try reader.first(PurposeSQL.ground, arguments) { row in
      guard row.text(1) == LegalBasis.consent.rawValue else {
        throw DeskError.notAskedFor(reply.purpose)
      }
      guard Int(row.int(3)) == reply.noticeVersion else { throw DeskError.noticeChanged }
      guard row.bool(5) else {
        throw DeskError.invalid([FieldFailure(field: "language", code: "noWords")])
      }
      return ConsentGround(
        purposeID: row.int(0),
        purpose: Purpose(
          code: reply.purpose, name: reply.purpose, legalBasis: .consent, services: [],
          validityMonths: row.intOrNil(2).map { Int($0) }),
        noticeHash: row.text(4))
    }
    guard let found else { throw DeskError.notFound(reply.purpose) }
    self = found
  }

  private init(purposeID: Int64, purpose: Purpose, noticeHash: String) {
    self.purposeID = purposeID
    self.purpose = purpose
    self.noticeHash = noticeHash
  }
}
