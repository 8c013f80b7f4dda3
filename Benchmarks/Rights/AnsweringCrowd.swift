import DeskService
import Foundation
import GRDB
import Registration

/// Lets everybody of a society answer every question, as years of desks would have written it.
enum AnsweringCrowd {
  private static let year: Int64 = 31_536_000_000

  /// Writes the answers behind the desk's back: through it a million would take an hour.
  static func answer(_ path: String) throws {
    let database = try DatabaseQueue(path: path)
    let now = DeskEnvironment.benchmark.now().milliseconds
    try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    try database.write { database in
      let purposes = try Int64.fetchAll(database, sql: "SELECT id FROM purpose ORDER BY id")
      let people = try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM person
          WHERE NOT EXISTS (SELECT 1 FROM consent_event WHERE person_id = person.id)
          """)
      let event = try database.makeStatement(
        sql: """
          INSERT INTO consent_event (record_id, person_id, purpose_id, answer, notice_version,
            notice_hash, language, channel, answered_by, asked_by, station_id, at, valid_until)
          VALUES (?, ?, ?, ?, 1, '', 'en', 'desk', ?, 1, 1, ?, ?)
          """)
      let standing = try database.makeStatement(
        sql: "INSERT INTO consent_standing (person_id, body) VALUES (?, ?)")
      for person in people {
        var standings: [Int64: ConsentStanding] = [:]
        for (index, purpose) in purposes.enumerated() {
          let answer = invented(person, index, now)
          try event.execute(arguments: [
            Data(Sodium.randomBytes(16)), person, purpose, answer.answer.rawValue,
            answer.answeredBy.rawValue, answer.at.milliseconds, answer.validUntil?.milliseconds,
          ])
          standings[purpose] = ConsentStanding(after: nil, events: [answer])
        }
        try standing.execute(arguments: [person, Data(ConsentStandingCoding.bytes(standings))])
      }
    }
    try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
  }

  /// Most are in force; some were put off, given by somebody else, or are over.
  private static func invented(_ person: Int64, _ purpose: Int, _ now: Int64) -> ConsentEvent {
    let number = Int(person) * 7 + purpose * 3
    let answers: [ConsentAnswer] = [.given, .given, .given, .refused, .given, .later, .refused]
    let answer = answers[number % answers.count]
    let at = now - year / 2 - Int64(number % 700) * 86_400_000
    return ConsentEvent(
      id: 1, purpose: "", answer: answer, noticeVersion: 1, noticeHash: "", language: "en",
      channel: .desk, askedBy: "", answeredBy: number % 50 == 0 ? .proxy : .`self`,
      at: Instant(milliseconds: at),
      validUntil: answer == .given ? Instant(milliseconds: at + 2 * year) : nil, station: 1)
  }
}
