import Registration
import TestSupport
import Testing

/// Random histories against a model that is slow and plain.
@Suite("Consent histories")
struct ConsentHistoryTests {
  /// Ten purposes, five notice versions, three desks.
  private struct History {
    let events: [[ConsentEvent]]
    let versions: [NoticeVersion]

    init(_ random: inout SplitMix64) {
      versions = (1...5).map { number in
        NoticeVersion(
          number: number, material: .random(using: &random),
          inForceFrom: Instant(milliseconds: .random(in: 0...4_000_000, using: &random)),
          hash: "")
      }
      var id: Int64 = 0
      events = (0..<10).map { purpose in
        var known: [ConsentEvent] = []
        for _ in 0..<Int.random(in: 0...8, using: &random) {
          id += 1
          let at = Int64.random(in: 0...20, using: &random) * 200_000
          let wrong = known.filter { $0.at.milliseconds < at }.randomElement(using: &random)
          known.append(
            ConsentEvent(
              id: id, purpose: "p\(purpose)",
              answer: ConsentAnswer.allCases.randomElement(using: &random) ?? .later,
              noticeVersion: .random(in: 1...5, using: &random), noticeHash: "", language: "en",
              channel: .desk, askedBy: "amina",
              answeredBy: AnsweredBy.allCases.randomElement(using: &random) ?? .`self`,
              at: Instant(milliseconds: at),
              validUntil: .random(using: &random)
                ? Instant(milliseconds: at + .random(in: 0...3_000_000, using: &random)) : nil,
              station: .random(in: 1...3, using: &random),
              corrects: Int.random(in: 0..<5, using: &random) == 0 ? wrong?.id : nil))
        }
        return known
      }
    }
  }

  /// Whether use is covered, found step by step and without anything that the ledger shares.
  private func isCovered(_ all: [ConsentEvent], _ versions: [NoticeVersion], at now: Instant)
    -> Bool
  {
    let known = all.filter { $0.at <= now }
    let taken = known.compactMap(\.corrects)
    let counting = known.filter { event in
      event.answer != .later && !taken.contains(event.id)
    }
    var isYes: Bool?
    var isDisputed = false
    var evidence: ConsentEvent?
    for moment in Set(counting.map(\.at.milliseconds)).sorted() {
      // An answer put off in the same moment as a yes is a dispute too.
      let together = known.filter { $0.at.milliseconds == moment && !taken.contains($0.id) }
      let noes = together.filter { $0.answer == .refused || $0.answer == .withdrawn }
      let decisive = noes.isEmpty ? together.filter { $0.answer == .given } : noes
      let kind: ConsentAnswer =
        noes.contains { $0.answer == .withdrawn } ? .withdrawn : noes.isEmpty ? .given : .refused
      let same = decisive.filter { $0.answer == kind }
      let next =
        same.filter { $0.answeredBy == .`self` }.min { $0.id < $1.id }
        ?? same.filter { $0.answeredBy == .parent }.min { $0.id < $1.id }
        ?? same.min { $0.id < $1.id }
      guard let next else { continue }
      let answer = noes.isEmpty
      let isQuick = evidence.map {
        $0.station != next.station && next.at.milliseconds - $0.at.milliseconds <= 600_000
      }
      let isTurned = isYes.map { $0 != answer } ?? false
      isDisputed =
        Set(together.map(\.answer)).count > 1 || isTurned && !isDisputed && isQuick == true
      isYes = answer
      evidence = next
    }
    guard isYes == true, !isDisputed, let evidence, evidence.answeredBy != .proxy else {
      return false
    }
    if let end = evidence.validUntil, end <= now { return false }
    return !versions.contains {
      $0.material && $0.number > evidence.noticeVersion && $0.inForceFrom <= now
    }
  }

  @Test(
    "the effective consent is that of the plain model", arguments: 1...20 as ClosedRange<UInt64>)
  func model(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var covered = 0
    for _ in 0..<100 {
      let history = History(&random)
      for events in history.events {
        for now in stride(from: Int64(0), through: 4_400_000, by: 400_000) {
          let moment = Instant(milliseconds: now)
          let expected = isCovered(events, history.versions, at: moment)
          covered += expected ? 1 : 0
          #expect(
            ConsentLedger.isEffective(events: events, versions: history.versions, at: moment)
              == expected, "seed \(seed), at \(now): \(events)")
        }
      }
    }
    #expect(covered > 500)
  }

  @Test("a standing kept as bytes gives the same status", arguments: 1...5 as ClosedRange<UInt64>)
  func coding(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let history = History(&random)
      let changes = MaterialChanges(history.versions)
      let now = Instant(milliseconds: 4_000_000)
      var standings: [Int64: ConsentStanding] = [:]
      for (purpose, events) in history.events.enumerated() {
        standings[Int64(purpose + 1)] = ConsentLedger.standing(events: events, at: now)
      }
      let bytes = ConsentStandingCoding.bytes(standings)
      #expect(bytes.count == standings.count * ConsentStandingCoding.size)
      let kept = try #require(ConsentStandingCoding.standings(bytes))
      #expect(kept.map(\.purpose) == standings.keys.sorted())
      for (purpose, standing) in kept {
        let one = standing.status(changes: changes, at: now)
        let other = try #require(standings[purpose]).status(changes: changes, at: now)
        #expect(one.state == other.state && one.since == other.since, "seed \(seed)")
        #expect(one.coversUse == other.coversUse && one.validUntil == other.validUntil)
        #expect(one.event?.station == other.event?.station && one.putOffAt == other.putOffAt)
      }
      #expect(ConsentStandingCoding.bytes(Dictionary(kept) { a, _ in a }) == bytes)
    }
    #expect(ConsentStandingCoding.standings([1, 2, 3]) == nil)
  }

  @Test("a yes and a no at two desks within ten minutes contradict each other")
  func twoDesks() {
    func status(_ minutes: Int64, station: Int64, then third: ConsentEvent? = nil) -> ConsentStatus
    {
      let first = consentEvent(.given, at: 0, id: 1, station: 1)
      let second = consentEvent(.refused, at: minutes * 60_000, id: 2, station: station)
      return ConsentLedger.status(
        events: [first, second] + (third.map { [$0] } ?? []), versions: [],
        at: Instant(milliseconds: 10_000_000))
    }
    #expect(status(10, station: 2).isContradictory)
    #expect(!status(11, station: 2).isContradictory)
    #expect(!status(1, station: 1).isContradictory)
    let third = consentEvent(.given, at: 660_000, id: 3, station: 3)
    #expect(!status(10, station: 2, then: third).isContradictory)
    #expect(status(10, station: 2, then: third).coversUse)
  }

  @Test("an answer that was corrected no longer counts")
  func corrected() {
    let wrong = consentEvent(.given, at: 10, id: 1)
    let right = ConsentEvent(
      id: 2, purpose: "newsletter", answer: .refused, noticeVersion: 1, noticeHash: "",
      language: "en", channel: .desk, askedBy: "amina", answeredBy: .`self`,
      at: Instant(milliseconds: 20), station: 2, corrects: 1)
    func state(at now: Int64) -> ConsentState {
      ConsentLedger.status(
        events: [wrong, right], versions: [], at: Instant(milliseconds: now)
      ).state
    }
    #expect(state(at: 19) == .given)
    // Refused, not withdrawn: nothing had ever been given.
    #expect(state(at: 20) == .refused)
  }

  @Test("what a child said without a parent is flagged")
  func child() {
    func kinds(_ by: AnsweredBy, isChild: Bool) -> [ConsentFlagKind] {
      let event = consentEvent(.given, at: 5, by: by)
      let one = ConsentFlagCase(
        purpose: Purpose(code: "photographs", name: "", legalBasis: .consent, services: []),
        status: ConsentLedger.status(
          events: [event], versions: [], at: Instant(milliseconds: 9)), isChild: isChild)
      return ConsentFlagRules.flags([one], at: Instant(milliseconds: 9)).map(\.kind)
    }
    #expect(kinds(.`self`, isChild: true) == [.childWithoutParent])
    #expect(kinds(.parent, isChild: true) == [])
    #expect(kinds(.`self`, isChild: false) == [])
  }
}
