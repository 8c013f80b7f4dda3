import Registration
import TestSupport
import Testing

@Suite("Dues")
struct DuesTests {
  private let euro: Currency
  private let bands: Set<IncomeBand> = [.a, .b, .c, .d]

  init() throws { euro = try #require(Currency("EUR")) }

  private func row(
    _ band: IncomeBand?, _ from: String, _ to: String?, _ euros: Int64 = 90
  ) throws -> DuesRow {
    DuesRow(
      band: band, from: try MembershipSamples.date(from),
      to: try to.map { try MembershipSamples.date($0) },
      amount: Money(minorUnits: euros * 100, currency: euro))
  }

  private func table(_ rows: [DuesRow]) -> DuesTable { DuesTable(currency: euro, rows: rows) }

  private func years() throws -> DuesTable {
    table([
      try row(nil, "2025-01-01", "2026-12-31", 90), try row(nil, "2027-01-01", nil, 100),
      try row(.c, "2026-01-01", nil, 30),
    ])
  }

  private func quote(
    _ term: (String, String), band: BandAssignment, dues: DuesTable? = nil
  ) throws -> FeeQuote {
    let rollover = try #require(MonthDay(month: 9, day: 30))
    let type = try MembershipSamples.type(
      .calendar(years: 1, rollover: rollover, remainderIncluded: true), dues: dues ?? years())
    return try type.quote(for: MembershipSamples.term(term.0, term.1), band: band)
  }

  @Test("dues say line by line how they came about")
  func explained() throws {
    let since = try MembershipSamples.date("2025-07-01")
    let quote = try quote(
      ("2026-11-01", "2027-12-31"),
      band: BandAssignment(band: .c, basis: .country("NG", since: since)))
    let reasons: [FeeReason] = [
      .term(
        from: try MembershipSamples.date("2026-11-01"),
        until: try MembershipSamples.date("2027-12-31")),
      .dues(type: "full", since: try MembershipSamples.date("2026-01-01")),
      .band(.c, country: "NG", since: since),
    ]
    #expect(quote.reasons == reasons)
    #expect(quote.lines.map(\.reasons) == [reasons])
    #expect(quote.total.formatted == "30.00 EUR")
    #expect(quote.reasons[0].values == ["from": "2026-11-01", "until": "2027-12-31"])
    #expect(quote.reasons[1].values == ["type": "full", "since": "2026-01-01"])
  }

  @Test("the dues of the year that is paid for count, whenever somebody applies")
  func yearThatCounts() throws {
    let band = BandAssignment(band: .a, basis: .noCountry)
    #expect(
      try quote(("2026-11-01", "2026-12-31"), band: band).total.formatted == "90.00 EUR")
    #expect(
      try quote(("2026-11-01", "2027-12-31"), band: band).total.formatted == "100.00 EUR")
    #expect(try quote(("2026-11-01", "2027-12-31"), band: band).reasons.last == .anyBand)
  }

  @Test("what the table does not say is refused")
  func refusals() throws {
    let band = BandAssignment(band: .b, basis: .noCountry)
    let day = try MembershipSamples.date("2024-05-01")
    #expect(throws: DuesRefusal.noDues(band: .b, day)) {
      try quote(("2024-05-01", "2024-12-31"), band: band)
    }
    let onlyC = table([try row(.c, "2020-01-01", nil)])
    #expect(throws: DuesRefusal.noDues(band: .b, day)) {
      try quote(("2024-05-01", "2024-12-31"), band: band, dues: onlyC)
    }
    let double = table([try row(nil, "2020-01-01", nil), try row(nil, "2024-05-01", nil)])
    #expect(throws: DuesRefusal.ambiguous(day, rows: [1, 2])) {
      try quote(("2024-05-01", "2024-12-31"), band: band, dues: double)
    }
    let negative = table([try row(.c, "2020-01-01", nil), try row(.b, "2020-01-01", nil, -1)])
    #expect(throws: DuesRefusal.unusableAmount(row: 2)) {
      try quote(("2024-05-01", "2024-12-31"), band: band, dues: negative)
    }
  }

  @Test("a table with a gap or an overlap in its dates is refused, and both rows are named")
  func gapsAndOverlaps() throws {
    #expect(try years().faults(bands: bands).isEmpty)
    let gap = table([
      try row(nil, "2027-01-01", nil), try row(.b, "2020-01-01", nil),
      try row(nil, "2025-01-01", "2026-11-30"),
    ])
    #expect(
      gap.faults(bands: bands) == [
        .gap(
          after: 3, before: 1, from: try MembershipSamples.date("2026-12-01"),
          to: try MembershipSamples.date("2026-12-31"))
      ])
    #expect(gap.faults(bands: bands).first?.rows == [3, 1])
    let overlap = table([
      try row(nil, "2025-01-01", "2026-12-31"), try row(nil, "2026-12-31", nil),
      try row(.b, "2026-12-31", nil),
    ])
    let day = try MembershipSamples.date("2026-12-31")
    #expect(
      overlap.faults(bands: bands) == [.overlap(first: 1, second: 2, from: day, to: day)])
    let endless = table([try row(nil, "2025-01-01", nil), try row(nil, "2026-12-31", nil)])
    #expect(
      endless.faults(bands: bands) == [.overlap(first: 1, second: 2, from: day, to: nil)])
  }

  @Test("a row that cannot be meant is named")
  func rows() throws {
    #expect(table([]).faults(bands: bands) == [.noRows])
    let yen = try #require(Currency("JPY"))
    let foreign = DuesRow(
      band: .a, from: try MembershipSamples.date("2025-01-01"),
      amount: Money(minorUnits: 1, currency: yen))
    let wrong = table([
      try row(nil, "2025-01-01", "2024-12-31"),
      try row(IncomeBand(rawValue: "x"), "2025-01-01", nil),
      foreign, try row(.b, "2025-01-01", nil, -1),
    ])
    #expect(
      wrong.faults(bands: bands) == [
        .endsBeforeItBegins(row: 1), .unknownBand(row: 2, IncomeBand(rawValue: "x")),
        .unusableAmount(row: 3), .unusableAmount(row: 4),
      ])
  }

  @Test(
    "faults are found exactly where days are paid twice or not", arguments: [1, 2, 3] as [UInt64])
  func property(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let start = try MembershipSamples.date("2026-01-01")
    let amount = Money.zero(euro)
    for _ in 0..<600 {
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        let from = start.adding(days: .random(in: 0...30, using: &random))
        return DuesRow(
          band: nil, from: from, to: from.adding(days: .random(in: 0...12, using: &random)),
          amount: amount)
      }
      let holders = (0...45).map { offset in
        rows.count {
          $0.from <= start.adding(days: offset) && start.adding(days: offset) <= ($0.to ?? .latest)
        }
      }
      let covered = holders.indices.filter { holders[$0] > 0 }
      let missing = (covered.first ?? 0)...(covered.last ?? 0)
      let faults = table(rows).faults(bands: bands)
      let gapDays = faults.reduce(into: Set<Int64>()) { days, fault in
        if case .gap(_, _, let from, let to) = fault {
          days.formUnion(from.daysSinceEpoch...to.daysSinceEpoch)
        }
      }
      let expected = Set(
        missing.filter { holders[$0] == 0 }.map { start.adding(days: $0).daysSinceEpoch })
      #expect(gapDays == expected, "seed \(seed)")
      let hasOverlap = faults.contains { if case .overlap = $0 { true } else { false } }
      #expect(hasOverlap == holders.contains { $0 > 1 }, "seed \(seed)")
    }
  }

  @Test("a type that cannot be meant is refused with all its faults")
  func typeFaults() throws {
    #expect(try MembershipSamples.type().faults(bands: bands).isEmpty)
    let wrong = MembershipType(
      code: "", name: "", holder: .person, period: .rolling(TermLength(0, .months)),
      graceDays: -1, newDays: 9999, representatives: 2, dues: table([]))
    #expect(
      wrong.faults(bands: bands) == [
        .codeMissing, .nameMissing, .lengthOutOfRange(0), .daysOutOfRange(field: "graceDays", -1),
        .daysOutOfRange(field: "newDays", 9999), .representativesOutOfRange(2), .dues(.noRows),
      ])
    let endless = try MembershipSamples.type(
      .calendar(years: .max, rollover: nil, remainderIncluded: true))
    #expect(endless.faults(bands: bands) == [.lengthOutOfRange(.max)])
  }
}
