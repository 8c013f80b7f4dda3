package import Registration

extension DeskSession {
  /// Records one answer; nothing that was answered before is touched.
  ///
  /// - Returns: What the person's answers amount to now.
  /// - Throws: ``DeskError/notAskedFor(_:)`` for a purpose that does not rest on consent,
  ///   ``DeskError/noticeChanged`` when another version of the notice is in force,
  ///   ``DeskError/stateForbids(from:to:)`` for taking back what was never given,
  ///   ``DeskError/rights(_:)`` for a restricted record unless the answer is a no, and for a no to
  ///   what was given at a later moment by another desk's clock.
  package func record(_ person: String, _ reply: ConsentReply) throws -> ConsentStatus {
    try writing(.recordConsent) { tx in
      let subject = try PersonKey.find(person, tx)
      // To say no, or to take something back, is open to everybody at any time.
      if subject.isRestricted, !reply.answer.isNo {
        throw DeskError.rights(.restricted(person))
      }
      let now = now
      try write([reply], person: subject.id, subject: subject.subjectKey, at: now, tx)
      return try status(reply.purpose, of: subject.id, at: now, tx)
    }
  }

  /// Writes the answers of one form; those given under the same circumstances share an audit row.
  func write(
    _ replies: [ConsentReply], person: Int64, subject: [UInt8], at now: Instant,
    _ tx: any SQLWriter
  ) throws {
    var rest = replies
    while let first = rest.first {
      let circumstances = first.circumstances
      let alike = rest.filter { $0.circumstances == circumstances }
      rest.removeAll { $0.circumstances == circumstances }
      let ground = try ConsentGround(language: first.language, at: now, tx)
      var answers: [String: AuditValue] = [:]
      var hashes: Set<String> = []
      var written: [(purpose: Int64, event: ConsentEvent)] = []
      let standings = try ConsentStandings.read(person, tx)
      for reply in alike {
        let purpose = try ground.purpose(for: reply)
        if reply.answer.isNo, let ahead = standings[purpose.id]?.given(after: now) {
          throw DeskError.rights(.olderThanConsent(ahead))
        }
        let event = try write(reply, purpose, person: person, at: now, tx)
        written.append((purpose.id, event))
        answers[reply.purpose] = .text(reply.answer.rawValue)
        hashes.insert(purpose.noticeHash)
      }
      try ConsentStandings.add(written, to: person, after: standings, tx)
      try audit(
        tx, .consentRecorded, subject: subject,
        [
          "answers": .map(answers), "answeredBy": .text(first.answeredBy.rawValue),
          "channel": .text(first.channel.rawValue), "language": .text(first.language),
          "notice": .number(Int64(first.noticeVersion)),
          "noticeHashes": .list(hashes.sorted().map(AuditValue.text)),
        ])
    }
  }

  private func write(
    _ reply: ConsentReply, _ purpose: ConsentGround.AskedPurpose, person: Int64,
    at now: Instant, _ tx: any SQLWriter
  ) throws -> ConsentEvent {
    if reply.answer == .withdrawn {
      let before = try status(reply.purpose, of: person, at: now, tx)
      guard [.given, .expired, .superseded].contains(before.state) else {
        throw DeskError.stateForbids(from: before.state.rawValue, to: reply.answer.rawValue)
      }
    }
    let until =
      reply.answer == .given
      ? purpose.rule.validUntil(givenAt: now, in: environment.timeZone) : nil
    try tx.run(
      ConsentSQL.insert,
      [
        .bytes(environment.randomBytes(16)), .int(person), .int(purpose.id),
        .text(reply.answer.rawValue), .int(Int64(reply.noticeVersion)),
        .text(purpose.noticeHash), .text(reply.language), .text(reply.channel.rawValue),
        .text(reply.answeredBy.rawValue), .int(staffID), .int(station.id),
        .int(now.milliseconds), SQLValue(until?.milliseconds), SQLValue(reply.corrects),
      ])
    return ConsentEvent(
      id: 0, purpose: "", answer: reply.answer, noticeVersion: reply.noticeVersion,
      noticeHash: "", language: "", channel: reply.channel, askedBy: "",
      answeredBy: reply.answeredBy, at: now, validUntil: until, station: station.id,
      corrects: reply.corrects)
  }

  func status(
    _ code: String, of person: Int64, at now: Instant, _ reader: any SQLReader
  ) throws -> ConsentStatus {
    let book = try PurposeBook(reader)
    guard let entry = book.entry(code: code) else { throw DeskError.notFound(code) }
    let events = try reader.rows(
      ConsentEventSQL.ofPersonAndPurpose, [.int(person), .int(entry.id)]
    ) { try ConsentLine($0, purpose: code).event }
    return ConsentLedger.status(events: events, versions: book.versions(of: entry), at: now)
  }
}

extension ConsentReply {
  /// What answers that share an audit row have in common.
  fileprivate struct Circumstances: Equatable {
    let answeredBy: AnsweredBy
    let language: String
    let noticeVersion: Int
    let channel: ConsentChannel
  }

  fileprivate var circumstances: Circumstances {
    Circumstances(
      answeredBy: answeredBy, language: language, noticeVersion: noticeVersion, channel: channel)
  }
}

/// What answers rest on: each purpose and the version of its notice in force.
private struct ConsentGround {
  struct AskedPurpose {
    let id: Int64
    let rule: Purpose
    let noticeVersion: Int
    let noticeHash: String
    let hasWords: Bool
  }

  private let purposes: [String: AskedPurpose]

  init(language: String, at now: Instant, _ reader: any SQLReader) throws {
    var purposes: [String: AskedPurpose] = [:]
    try reader.query(PurposeSQL.ground, [.int(now.milliseconds), .text(language)]) { row in
      let code = row.text(0)
      guard let basis = LegalBasis(rawValue: row.text(2)) else {
        throw DatabaseFault.damaged("purpose \(code)")
      }
      purposes[code] = AskedPurpose(
        id: row.int(1),
        rule: Purpose(
          code: code, name: code, legalBasis: basis, services: [],
          validityMonths: row.intOrNil(3).map { Int($0) }),
        noticeVersion: Int(row.int(4)), noticeHash: row.text(5), hasWords: row.bool(6))
    }
    self.purposes = purposes
  }

  /// The purpose of a reply, when it may be asked for under the words that were shown.
  func purpose(for reply: ConsentReply) throws(DeskError) -> AskedPurpose {
    guard let purpose = purposes[reply.purpose] else { throw .notFound(reply.purpose) }
    // An objection to a legitimate interest is an answer too.
    let isObjection =
      purpose.rule.legalBasis == .legitimateInterest && reply.answer == .refused
    guard purpose.rule.legalBasis == .consent || isObjection else {
      throw .notAskedFor(reply.purpose)
    }
    guard purpose.noticeVersion == reply.noticeVersion else { throw .noticeChanged }
    guard purpose.hasWords else {
      throw .invalid([FieldFailure(field: "language", code: "noWords")])
    }
    return purpose
  }
}
