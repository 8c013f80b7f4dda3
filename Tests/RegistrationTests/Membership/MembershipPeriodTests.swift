import Registration
import TestSupport
import Testing

@Suite("Membership terms")
struct MembershipPeriodTests {
  private let rollover = MonthDay(month: 9, day: 30)

  @Test(
    "a first term ends with the year, and after the rollover day with the next",
    arguments: [
      ("2026-01-01", true, "2026-01-01", "2026-12-31"),
      ("2026-09-30", true, "2026-09-30", "2026-12-31"),
      ("2026-10-01", true, "2026-10-01", "2027-12-31"),
      ("2026-12-31", true, "2026-12-31", "2027-12-31"),
      ("2026-09-30", false, "2026-09-30", "2026-12-31"),
      ("2026-10-01", false, "2027-01-01", "2027-12-31"),
    ])
  func calendar(applied: String, remainder: Bool, from: String, to: String) throws {
    let period = MembershipPeriod.calendar(
      years: 1, rollover: rollover, remainderIncluded: remainder)
    let term = period.firstTerm(on: try MembershipSamples.date(applied))
    #expect(term == (try MembershipSamples.term(from, to)))
  }

  @Test("without a rollover day, and over several years")
  func calendarYears() throws {
    let day = try MembershipSamples.date("2026-12-31")
    let plain = MembershipPeriod.calendar(years: 1, rollover: nil, remainderIncluded: false)
    #expect(plain.firstTerm(on: day) == (try MembershipSamples.term("2026-12-31", "2026-12-31")))
    let five = MembershipPeriod.calendar(years: 5, rollover: rollover, remainderIncluded: true)
    #expect(five.firstTerm(on: day) == (try MembershipSamples.term("2026-12-31", "2031-12-31")))
    let next = five.term(after: try MembershipSamples.term("2026-12-31", "2031-12-31"))
    #expect(next == (try MembershipSamples.term("2032-01-01", "2036-12-31")))
  }

  @Test(
    "a rolling term ends on the day before its anniversary",
    arguments: [
      ("2026-05-15", TermLength(1, .years), "2027-05-14"),
      ("2026-05-15", TermLength(6, .months), "2026-11-14"),
      ("2024-02-29", TermLength(1, .years), "2025-02-27"),
      ("2026-01-31", TermLength(1, .months), "2026-02-27"),
      ("2026-01-01", TermLength(2, .years), "2027-12-31"),
    ])
  func rolling(from: String, length: TermLength, to: String) throws {
    let term = MembershipPeriod.rolling(length).firstTerm(on: try MembershipSamples.date(from))
    #expect(term == (try MembershipSamples.term(from, to)))
  }

  @Test("a rolling term that began at the end of a month loses no days by renewals")
  func noDrift() throws {
    let period = MembershipPeriod.rolling(TermLength(1, .months))
    var terms = [period.firstTerm(on: try MembershipSamples.date("2026-01-31"))]
    while terms.count < 24 {
      let stretch = MembershipTerm(from: terms[0].from, to: terms[terms.count - 1].to)
      terms.append(period.term(after: stretch))
    }
    #expect(terms[1].to == (try MembershipSamples.date("2026-03-30")))
    #expect(terms[11].to == (try MembershipSamples.date("2027-01-30")))
    #expect(terms[23].to == (try MembershipSamples.date("2028-01-30")))
  }

  @Test("a term after one of another period is as long as any")
  func changedPeriod() throws {
    let calendar = try MembershipSamples.term("2025-05-20", "2026-12-31")
    #expect(
      MembershipPeriod.rolling(TermLength(1, .years)).term(after: calendar)
        == (try MembershipSamples.term("2027-01-01", "2027-12-31")))
    let rolling = try MembershipSamples.term("2025-05-20", "2026-05-19")
    #expect(
      MembershipPeriod.calendar(years: 1, rollover: nil, remainderIncluded: true)
        .term(after: rolling) == (try MembershipSamples.term("2026-05-20", "2026-12-31")))
  }

  @Test(
    "the dues of the first year that is paid for count",
    arguments: [
      ("2026-05-20", "2026-12-31", "2026-05-20"), ("2026-11-01", "2027-12-31", "2027-01-01"),
      ("2027-01-01", "2027-12-31", "2027-01-01"),
    ])
  func duesDate(from: String, to: String, counts: String) throws {
    let period = MembershipPeriod.calendar(years: 1, rollover: rollover, remainderIncluded: true)
    let term = try MembershipSamples.term(from, to)
    #expect(period.duesDate(of: term) == (try MembershipSamples.date(counts)))
    #expect(MembershipPeriod.rolling(TermLength(1, .years)).duesDate(of: term) == term.from)
  }

  @Test("renewals follow each other without a gap or an overlap", arguments: [1, 2, 3] as [UInt64])
  func property(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let period: MembershipPeriod =
        Bool.random(using: &random)
        ? .calendar(
          years: .random(in: 1...5, using: &random),
          rollover: MonthDay(
            month: .random(in: 1...12, using: &random), day: .random(in: 1...28, using: &random)),
          remainderIncluded: .random(using: &random))
        : .rolling(
          TermLength(
            .random(in: 1...30, using: &random), Bool.random(using: &random) ? .months : .years))
      let applied = CivilDate(daysSinceEpoch: .random(in: 0...40_000, using: &random))
      var terms = try MembershipTerms([period.firstTerm(on: applied)])
      #expect(terms.list[0].from >= applied, "seed \(seed)")
      for _ in 0..<8 {
        let stretch = terms.stretch(around: terms.list[terms.list.count - 1])
        #expect(stretch.from == terms.list[0].from, "seed \(seed)")
        let next = period.term(after: stretch)
        #expect(next.from == stretch.to.adding(days: 1), "seed \(seed)")
        terms = try terms.adding(next)
        if case .rolling(let length) = period {
          let anniversary = terms.list[0].from.adding(months: terms.list.count * length.months)
          #expect(next.to == anniversary.adding(days: -1), "seed \(seed)")
        }
      }
    }
  }

  @Test("terms that overlap are refused, and both are named")
  func overlaps() throws {
    let first = try MembershipSamples.term("2025-01-01", "2025-12-31")
    let third = try MembershipSamples.term("2027-01-01", "2027-12-31")
    let terms = try MembershipTerms([third, first])
    #expect(terms.list == [first, third])
    let between = try MembershipSamples.term("2026-01-01", "2026-12-31")
    #expect(try terms.adding(between).list == [first, between, third])
    for (from, to, existing) in [
      ("2025-12-31", "2026-06-30", first), ("2026-06-30", "2027-01-01", third),
      ("2025-03-01", "2025-03-01", first), ("2024-01-01", "2028-01-01", first),
    ] {
      let new = try MembershipSamples.term(from, to)
      #expect(throws: TermRefusal.overlap(existing: existing, new: new)) { try terms.adding(new) }
      #expect(throws: TermRefusal.self) { try MembershipTerms([third, new, first]) }
    }
    let reversed = try MembershipSamples.term("2026-02-02", "2026-02-01")
    #expect(throws: TermRefusal.endsBeforeItBegins(reversed)) { try terms.adding(reversed) }
    #expect(throws: TermRefusal.endsBeforeItBegins(reversed)) { try MembershipTerms([reversed]) }
  }

  @Test("terms that touch are one stretch, and a gap ends it on either side")
  func stretches() throws {
    let terms = try MembershipTerms([
      MembershipSamples.term("2024-01-01", "2024-12-30"),
      MembershipSamples.term("2025-01-01", "2025-12-31"),
      MembershipSamples.term("2026-01-01", "2026-12-31"),
      MembershipSamples.term("2027-01-02", "2027-12-31"),
    ])
    let middle = try MembershipSamples.term("2025-01-01", "2026-12-31")
    #expect(terms.list.map(terms.stretch) == [terms.list[0], middle, middle, terms.list[3]])
  }

  @Test("a day of the year is one that some year has")
  func monthDay() {
    #expect(MonthDay("02-29")?.description == "02-29")
    #expect(MonthDay(month: 2, day: 29)?.description == "02-29")
    #expect(MonthDay(month: 2, day: 30) == nil)
    for text in ["02-30", "2-28", "13-01", "00-10", "02-2 ", "", "2026-02-28"] {
      #expect(MonthDay(text) == nil, "\(text)")
    }
  }
}
