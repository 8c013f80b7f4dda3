import Registration
import SQLiteDriver
import Testing

@testable import DeskService

@Suite("Recording consent")
struct RecordConsentTests {
  private let given = ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1)

  @Test("an answer is kept with everything that proves it", arguments: Store.allCases)
  func keepsTheProof(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let before = try rehearsal.actions().count
    let status = try desk.record(
      person,
      ConsentReply(
        purpose: "newsletter", answer: .given, answeredBy: .parent, noticeVersion: 1,
        channel: .paper))
    #expect(status.state == .given)
    #expect(try rehearsal.actions(after: before) == [.consentRecorded])
    let event = try #require(try desk.consentHistory(person).first).event
    #expect(event.answeredBy == .parent)
    #expect(event.channel == .paper)
    #expect(event.askedBy == "desk.test")
    #expect(event.language == "en")
    #expect(event.noticeHash.count == 64)
    // Twelve months on, at the start of the same day.
    #expect(event.validUntil?.iso8601 == "2027-01-05T00:00:00Z")
    #expect(try rehearsal.detail(of: .consentRecorded).contains(event.noticeHash))
  }

  @Test("only a yes ends some day")
  func onlyYesEnds() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    for answer in [ConsentAnswer.later, .refused] {
      rehearsal.clock.advance(seconds: 1)
      _ = try desk.record(
        person, ConsentReply(purpose: "newsletter", answer: answer, noticeVersion: 1))
    }
    #expect(try desk.consentHistory(person).allSatisfy { $0.event.validUntil == nil })
  }

  @Test("what cannot be recorded leaves nothing behind", arguments: Refused.allCases)
  func refusesWhatProvesNothing(refused: Refused) throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let before = try rehearsal.counts()
    #expect(throws: refused.refusal) { try desk.record(person, refused.reply) }
    #expect(try rehearsal.counts() == before)
  }

  enum Refused: CaseIterable {
    case otherBasis, unknownPurpose, oldNotice, unknownLanguage, withdrawnUnasked

    var reply: ConsentReply {
      switch self {
      case .otherBasis: ConsentReply(purpose: "conference", answer: .given, noticeVersion: 1)
      case .unknownPurpose: ConsentReply(purpose: "moon", answer: .given, noticeVersion: 1)
      case .oldNotice: ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 7)
      case .unknownLanguage:
        ConsentReply(purpose: "newsletter", answer: .given, language: "fr", noticeVersion: 1)
      case .withdrawnUnasked:
        ConsentReply(purpose: "newsletter", answer: .withdrawn, noticeVersion: 1)
      }
    }

    var refusal: DeskError {
      switch self {
      case .otherBasis: .notAskedFor("conference")
      case .unknownPurpose: .notFound("moon")
      case .oldNotice: .noticeChanged
      case .unknownLanguage: .invalid([FieldFailure(field: "language", code: "noWords")])
      case .withdrawnUnasked: .stateForbids(from: "unknown", to: "withdrawn")
      }
    }
  }

  @Test("taking back works once, in the same few words as giving")
  func withdrawsOnce() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    _ = try desk.record(person, given)
    rehearsal.clock.advance(seconds: 60)
    let back = ConsentReply(purpose: "newsletter", answer: .withdrawn, noticeVersion: 1)
    #expect(try desk.record(person, back).state == .withdrawn)
    rehearsal.clock.advance(seconds: 60)
    #expect(throws: DeskError.stateForbids(from: "withdrawn", to: "withdrawn")) {
      try desk.record(person, back)
    }
  }

  @Test("a new notice version ends the old words, a material one the old yes too")
  func newVersionSupersedes() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    _ = try desk.record(person, given)
    rehearsal.clock.advance(seconds: 60)
    try rehearsal.publish(version: 2, material: true)
    let item = try desk.consentSheet(person, service: "conference", language: "en").items.first
    #expect(item?.status.state == .superseded)
    #expect(item?.status.supersededBy == 2)
    #expect(item?.noticeVersion == 2)
    #expect(throws: DeskError.noticeChanged) { try desk.record(person, given) }
    let anew = ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 2)
    #expect(try desk.record(person, anew).state == .given)
    #expect(try desk.consentHistory(person).count == 2)
  }

  @Test("consent runs out by itself")
  func runsOut() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    _ = try desk.record(person, given)
    rehearsal.clock.advance(seconds: 366 * 86_400)
    let item = try desk.consentSheet(person, service: "conference", language: "en").items.first
    #expect(item?.status.state == .expired)
    #expect(try rehearsal.counts()["consent_event"] == 1)
  }
}

extension Rehearsal {
  /// A further version of the notice, in force from now.
  func publish(version: Int, material: Bool) throws {
    try driver.write { tx in
      guard let notice = try tx.first(NoticeSQL.idByCode, ["base"], { $0.int(0) }) else { return }
      let id = try tx.insert(
        NoticeSQL.insertVersion,
        [
          .int(notice), .int(Int64(version)), SQLValue(material),
          .text(String(repeating: "\(version)", count: 64)), .int(clock.now.milliseconds),
        ])
      try tx.run(NoticeSQL.insertText, [.int(id), "en", .text("Other words, version \(version).")])
    }
  }
}
