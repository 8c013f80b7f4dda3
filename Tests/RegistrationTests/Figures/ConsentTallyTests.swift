import Registration
import TestSupport
import Testing

@Suite("Figures of consent")
struct ConsentTallyTests {
  private static let month: Int64 = 2_592_000_000

  private func event(
    _ id: Int64, _ answer: ConsentAnswer, at: Int64, version: Int = 1, until: Int64? = nil,
    corrects: Int64? = nil
  ) -> ConsentEvent {
    ConsentEvent(
      id: id, purpose: "p", answer: answer, noticeVersion: version, noticeHash: "", language: "en",
      channel: .desk, askedBy: "dora", answeredBy: .`self`, at: Instant(milliseconds: at),
      validUntil: until.map(Instant.init(milliseconds:)), station: 1, corrects: corrects)
  }

  @Test("random histories are counted as the ledger says, month by month")
  func againstLedger() throws {
    var random = SplitMix64(seed: 77)
    let day = try #require(CivilDate("2026-01-01"))
    for _ in 0..<60 {
      let moments = (1...6).map { Instant(milliseconds: Int64($0) * Self.month) }
      let versions = (1...3).map { number in
        NoticeVersion(
          number: number, material: number == 1 || Bool.random(using: &random),
          inForceFrom: Instant(milliseconds: Int64(number - 1) * 2 * Self.month), hash: "")
      }
      var tally = ConsentTally(moments: moments, changes: MaterialChanges(versions))
      var slow = moments.map { _ in [ConsentFigure: Int]() }
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        var events: [ConsentEvent] = []
        for id in 0..<Int64.random(in: 1...5, using: &random) {
          let at = Int64.random(in: 0...7 * Self.month, using: &random)
          let answer = ConsentAnswer.allCases.randomElement(using: &random) ?? .given
          let ends = answer == .given && Bool.random(using: &random)
          events.append(
            event(
              id + 1, answer, at: at, version: Int.random(in: 1...3, using: &random),
              until: ends ? at + Int64.random(in: 1...3, using: &random) * Self.month : nil,
              corrects: id > 0 && Int.random(in: 0...5, using: &random) == 0 ? id : nil))
        }
        tally.take(events)
        for (index, moment) in moments.enumerated() {
          let status = ConsentLedger.status(events: events, versions: versions, at: moment)
          if let figure = ConsentFigure(status.state) { slow[index][figure, default: 0] += 1 }
        }
      }
      let days = moments.indices.map { day.adding(months: $0) }
      let months = tally.months(days, least: 1)
      for (index, month) in months.enumerated() {
        for figure in ConsentFigure.allCases {
          #expect(month[figure] == slow[index][figure] ?? 0)
        }
        #expect(month.total == slow[index].values.reduce(0, +))
      }
    }
  }

  @Test("a small count takes another with it, and noughts are told")
  func suppressed() throws {
    let day = try #require(CivilDate("2026-01-01"))
    let month = ConsentMonth(month: day, counts: [40, 3, 0, 7, 0], least: 5)
    #expect(month.counts == [40, nil, 0, nil, 0])
    #expect(month.total == 50)
  }
}
