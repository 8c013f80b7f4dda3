import Foundation
import Registration
import TestSupport
import Testing

/// An answer without what the derivation does not look at.
func consentEvent(
  _ answer: ConsentAnswer, at milliseconds: Int64, id: Int64 = 0, version: Int = 1,
  by: AnsweredBy = .`self`, validUntil: Int64? = nil, station: Int64 = 1,
  channel: ConsentChannel = .desk
) -> ConsentEvent {
  ConsentEvent(
    id: id, purpose: "newsletter", answer: answer, noticeVersion: version, noticeHash: "",
    language: "en", channel: channel, askedBy: "amina", answeredBy: by,
    at: Instant(milliseconds: milliseconds),
    validUntil: validUntil.map(Instant.init(milliseconds:)), station: station)
}

@Suite("Consent ledger")
struct ConsentLedgerTests {
  private func status(
    _ events: [ConsentEvent], versions: [NoticeVersion] = [], at now: Int64
  ) -> ConsentStatus {
    ConsentLedger.status(events: events, versions: versions, at: Instant(milliseconds: now))
  }

  private func version(_ number: Int, from: Int64, material: Bool = true) -> NoticeVersion {
    NoticeVersion(
      number: number, material: material, inForceFrom: Instant(milliseconds: from), hash: "")
  }

  @Test(
    "answers one after the other come to one state",
    arguments: [
      ([], .unknown), ([.later], .askedLater), ([.given], .given), ([.refused], .refused),
      ([.withdrawn], .refused), ([.later, .later], .askedLater), ([.later, .given], .given),
      ([.later, .refused], .refused), ([.later, .withdrawn], .refused), ([.given, .later], .given),
      ([.given, .given], .given), ([.given, .refused], .withdrawn),
      ([.given, .withdrawn], .withdrawn), ([.refused, .later], .refused),
      ([.refused, .given], .given), ([.refused, .refused], .refused),
      ([.refused, .withdrawn], .refused), ([.given, .later, .refused], .withdrawn),
      ([.given, .withdrawn, .withdrawn], .withdrawn), ([.given, .withdrawn, .refused], .refused),
      ([.given, .withdrawn, .later], .withdrawn), ([.given, .withdrawn, .given], .given),
      ([.given, .refused, .withdrawn], .withdrawn),
    ] as [([ConsentAnswer], ConsentState)])
  func sequences(answers: [ConsentAnswer], state: ConsentState) {
    let events = answers.enumerated().map { index, answer in
      consentEvent(answer, at: Int64(index) * 10)
    }
    let status = status(events, at: 1000)
    #expect(status.state == state)
    #expect(status.coversUse == (state == .given))
    #expect(!status.isContradictory)
  }

  @Test("a state says since when and on which answer it rests")
  func evidence() {
    #expect(status([], at: 5) == .unknown)
    let given = consentEvent(.given, at: 10, id: 1)
    let later = consentEvent(.later, at: 20, id: 2)
    let derived = status([given, later], at: 30)
    #expect(derived.event == given)
    #expect(derived.since == given.at)
    #expect(derived.putOffAt == later.at)
    #expect(status([later], at: 30).event == later)
    #expect(status([later, consentEvent(.given, at: 30)], at: 30).putOffAt == nil)
  }

  @Test(
    "consent holds to the last millisecond before its end",
    arguments: [
      (999, .unknown), (1000, .given), (1999, .given), (2000, .expired), (2001, .expired),
    ] as [(Int64, ConsentState)])
  func expiry(now: Int64, state: ConsentState) {
    let status = status([consentEvent(.given, at: 1000, validUntil: 2000)], at: now)
    #expect(status.state == state)
    #expect(status.coversUse == (state == .given))
    if state == .expired { #expect(status.since == Instant(milliseconds: 2000)) }
    if state == .given { #expect(status.validUntil == Instant(milliseconds: 2000)) }
  }

  @Test(
    "a material change of the notice supersedes what was given, from its first millisecond",
    arguments: [(1499, .given), (1500, .superseded), (9000, .superseded)]
      as [(Int64, ConsentState)])
  func supersession(now: Int64, state: ConsentState) {
    let versions = [
      version(1, from: 0), version(2, from: 1200, material: false), version(3, from: 1500),
      version(4, from: 1600),
    ]
    let status = status([consentEvent(.given, at: 1000)], versions: versions, at: now)
    #expect(status.state == state)
    #expect(status.supersededBy == (state == .superseded ? 3 : nil))
    #expect(status.since == Instant(milliseconds: state == .superseded ? 1500 : 1000))
  }

  @Test("an editorial change, an older version or a refusal supersedes nothing")
  func notSuperseded() {
    let given = consentEvent(.given, at: 1000, version: 2)
    let versions = [
      version(1, from: 0), version(2, from: 900), version(3, from: 1, material: false),
    ]
    #expect(status([given], versions: versions, at: 2000).state == .given)
    let change = [version(5, from: 1500)]
    #expect(status([consentEvent(.refused, at: 1)], versions: change, at: 2000).state == .refused)
    #expect(
      status([given, consentEvent(.withdrawn, at: 1100)], versions: change, at: 2000).state
        == .withdrawn)
  }

  @Test("an answer to an old form is superseded at once")
  func oldForm() {
    let status = status(
      [consentEvent(.given, at: 1000, version: 1)], versions: [version(2, from: 500)], at: 1000)
    #expect(status.state == .superseded)
    #expect(status.since == Instant(milliseconds: 1000))
    #expect(!status.coversUse)
  }

  @Test(
    "of an end and a change of the notice the earlier one counts",
    arguments: [(1500, 1400, .superseded), (1500, 1600, .expired), (1500, 1500, .expired)]
      as [(Int64, Int64, ConsentState)])
  func firstEnd(end: Int64, change: Int64, state: ConsentState) {
    let status = status(
      [consentEvent(.given, at: 1000, validUntil: end)], versions: [version(2, from: change)],
      at: 9000)
    #expect(status.state == state)
    #expect(status.since == Instant(milliseconds: min(end, change)))
  }

  @Test("asking again renews what had ended")
  func renewal() {
    let events = [
      consentEvent(.given, at: 1000, validUntil: 2000), consentEvent(.given, at: 3000, version: 2),
    ]
    #expect(status(events, versions: [version(2, from: 1500)], at: 2500).state == .superseded)
    #expect(status(events, versions: [version(2, from: 1500)], at: 3000).coversUse)
  }

  @Test("a proxy's yes covers nothing until the person confirms it")
  func proxy() {
    let proxy = consentEvent(.given, at: 10, id: 1, by: .proxy)
    let own = consentEvent(.given, at: 20, id: 2)
    #expect(status([proxy], at: 30).state == .given)
    #expect(status([proxy], at: 30).isByProxyUnconfirmed)
    #expect(!status([proxy], at: 30).coversUse)
    #expect(status([proxy, own], at: 30).coversUse)
    #expect(status([proxy, consentEvent(.later, at: 20)], at: 30).isByProxyUnconfirmed)
    let parent = consentEvent(.given, at: 10, by: .parent)
    #expect(status([parent], at: 30).coversUse)
    // The person's own answer of the same moment is the evidence, whichever was written first.
    let same = consentEvent(.given, at: 10, id: 9)
    #expect(status([proxy, same], at: 30).coversUse)
  }

  @Test(
    "answers of the same moment that disagree are marked, and the most protective counts",
    arguments: [
      ([.given, .refused], .refused), ([.given, .withdrawn], .refused), ([.given, .later], .given),
      ([.refused, .withdrawn], .refused), ([.given, .refused, .withdrawn], .refused),
    ] as [([ConsentAnswer], ConsentState)])
  func contradiction(answers: [ConsentAnswer], state: ConsentState) {
    let events = answers.enumerated().map { index, answer in
      consentEvent(answer, at: 10, id: Int64(index), station: Int64(index))
    }
    let status = status(events, at: 10)
    #expect(status.state == state)
    #expect(status.isContradictory)
    #expect(!status.coversUse)
    let resolved = self.status(events + [consentEvent(.given, at: 11)], at: 11)
    #expect(!resolved.isContradictory && resolved.coversUse)
  }

  @Test("agreement of two stations at the same moment is no contradiction")
  func agreement() {
    let events = [
      consentEvent(.given, at: 10, id: 1), consentEvent(.given, at: 10, id: 2, station: 2),
    ]
    #expect(status(events, at: 10).coversUse)
  }

  @Test(
    "the order in which answers were written changes nothing",
    arguments: 1...8 as ClosedRange<UInt64>)
  func order(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let count = Int.random(in: 0...7, using: &random)
      let events = (0..<count).map { index in
        consentEvent(
          ConsentAnswer.allCases.randomElement(using: &random) ?? .later,
          at: .random(in: 0...6, using: &random), id: Int64(index),
          version: .random(in: 1...3, using: &random),
          by: AnsweredBy.allCases.randomElement(using: &random) ?? .proxy,
          validUntil: .random(using: &random) ? .random(in: 0...12, using: &random) : nil,
          station: .random(in: 1...2, using: &random))
      }
      let versions = [version(2, from: 4), version(3, from: 8, material: false)]
      for now: Int64 in 0...13 {
        let derived = status(events, versions: versions, at: now)
        let other = status(
          events.shuffled(using: &random), versions: versions.shuffled(using: &random), at: now)
        #expect(derived == other, "seed \(seed)")
        // What comes later does not change what was true before.
        let known = events.filter { $0.at <= Instant(milliseconds: now) }
        #expect(derived == status(known, versions: versions, at: now), "seed \(seed)")
        expectSound(derived, known, seed: seed)
      }
    }
  }

  private func expectSound(_ status: ConsentStatus, _ known: [ConsentEvent], seed: UInt64) {
    let answers = Set(known.map(\.answer))
    #expect((status.state == .unknown) == known.isEmpty, "seed \(seed)")
    #expect((status.state == .askedLater) == (answers == [.later]), "seed \(seed)")
    if status.state == .withdrawn || status.coversUse {
      #expect(answers.contains(.given), "seed \(seed)")
    }
    if status.coversUse {
      let last = known.filter { $0.answer != .later }.max { $0.at < $1.at }
      #expect(last?.answer == .given, "seed \(seed)")
    }
  }
}
