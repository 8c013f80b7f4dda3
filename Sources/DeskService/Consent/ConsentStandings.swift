import Registration

/// Keeps `consent_standing` in step with the ledger, in the transaction that writes to it.
enum ConsentStandings {
  /// The standings of one person by the key of the purpose.
  static func read(_ person: Int64, _ reader: any SQLReader) throws -> [Int64: ConsentStanding] {
    try reader.first(ConsentStandingSQL.ofPerson, [.int(person)]) {
      try decode($0.bytes(0), person: person)
    } ?? [:]
  }

  static func decode(_ bytes: [UInt8], person: Int64) throws -> [Int64: ConsentStanding] {
    guard let standings = ConsentStandingCoding.standings(bytes) else {
      throw DatabaseFault.damaged("consent standing of person \(person)")
    }
    return Dictionary(standings.map { ($0.purpose, $0.standing) }) { _, last in last }
  }

  /// Adds answers that have just been written, by the key of the purpose, to what stood before.
  static func add(
    _ answers: [(purpose: Int64, event: ConsentEvent)], to person: Int64,
    after standings: [Int64: ConsentStanding], _ tx: any SQLWriter
  ) throws {
    guard !answers.isEmpty else { return }
    var standings = standings
    for (purpose, event) in answers {
      let before = standings[purpose]
      // What is not later than all before, or takes one of them back, changes what came before.
      guard event.corrects == nil, before.map({ $0.lastAt < event.at }) ?? true else {
        return try renew([person], tx)
      }
      standings[purpose] = ConsentStanding(after: before, events: [event])
    }
    try save(standings, of: person, tx)
  }

  /// Derives the standings of people from all they have ever answered.
  static func renew(_ people: [Int64], _ tx: any SQLWriter) throws {
    for person in people { try save(try derive(person, tx), of: person, tx) }
  }

  /// What the ledger says, whatever is kept.
  static func derive(
    _ person: Int64, at now: Instant = Instant(milliseconds: .max), _ reader: any SQLReader
  ) throws -> [Int64: ConsentStanding] {
    var events: [Int64: [ConsentEvent]] = [:]
    try reader.query(ConsentStandingSQL.events, [.int(person)]) { row in
      guard let answer = ConsentAnswer(rawValue: row.text(2)),
        let channel = ConsentChannel(rawValue: row.text(4)),
        let answeredBy = AnsweredBy(rawValue: row.text(5))
      else { throw DatabaseFault.damaged("consent event \(row.int(1))") }
      events[row.int(0), default: []].append(
        ConsentEvent(
          id: row.int(1), purpose: "", answer: answer, noticeVersion: Int(row.int(3)),
          noticeHash: "", language: "", channel: channel, askedBy: "", answeredBy: answeredBy,
          at: Instant(milliseconds: row.int(6)),
          validUntil: row.intOrNil(7).map(Instant.init(milliseconds:)), station: row.int(8),
          corrects: row.intOrNil(9)))
    }
    return events.compactMapValues { ConsentLedger.standing(events: $0, at: now) }
  }

  private static func save(
    _ standings: [Int64: ConsentStanding], of person: Int64, _ tx: any SQLWriter
  ) throws {
    guard !standings.isEmpty else {
      try tx.run(ConsentStandingSQL.drop, [.int(person)])
      return
    }
    try tx.run(
      ConsentStandingSQL.save,
      [.int(person), .bytes(ConsentStandingCoding.bytes(standings))])
  }
}
