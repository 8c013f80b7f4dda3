import Foundation
import Registration
import TestSupport
import Testing

@Suite("Civil dates")
struct CivilDateTests {
  @Test(
    "only days of the calendar are dates",
    arguments: [
      ("2026-11-23", true), ("2024-02-29", true), ("2000-02-29", true), ("1900-02-29", false),
      ("2026-02-29", false), ("2026-04-31", false), ("2026-13-01", false), ("2026-00-10", false),
      ("2026-01-00", false), ("0000-01-01", false), ("0001-01-01", true), ("9999-12-31", true),
      ("2026-1-1", false), ("2026/01/01", false), (" 2026-01-01", false), ("2026-01-01 ", false),
      ("２０２６-01-01", false), ("-026-01-01", false), ("", false),
    ])
  func reading(text: String, isDate: Bool) {
    let date = CivilDate(text)
    #expect((date != nil) == isDate)
    if let date { #expect(date.description == text) }
  }

  @Test("days are counted without a gap from the year 1 to the year 9999")
  func counting() {
    var expected = CivilDate.earliest.daysSinceEpoch
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(CivilDate(year: 2000, month: 3, day: 1)?.daysSinceEpoch == 11_017)
    for year in 1...9999 where year < 12 || year % 97 == 0 || year > 9990 || year % 100 == 0 {
      guard let first = CivilDate(year: year, month: 1, day: 1) else {
        Issue.record("no first day in \(year)")
        continue
      }
      if year < 12 { #expect(first.daysSinceEpoch == expected) }
      var day = first
      while day.year == year && day < .latest {
        #expect(CivilDate(daysSinceEpoch: day.daysSinceEpoch) == day)
        let next = day.adding(days: 1)
        #expect(next.daysSinceEpoch == day.daysSinceEpoch + 1 && day < next)
        day = next
      }
      expected = day.daysSinceEpoch
    }
  }

  @Test(
    "months keep the day, or take the last one of a shorter month",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-11-23", 24, "2028-11-23"),
      ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
      ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"),
      ("2026-05-31", 0, "2026-05-31"), ("2026-05-31", .max, "9999-12-31"),
      ("2026-05-31", .min, "0001-01-01"),
    ])
  func months(from: String, months: Int, to: String) {
    #expect(CivilDate(from)?.adding(months: months).description == to)
  }

  @Test(
    "the day at a moment is the one on the wall",
    arguments: [
      ("2026-11-23T22:30:00Z", "Europe/Istanbul", "2026-11-24"),
      ("2026-11-23T22:30:00Z", "Africa/Lagos", "2026-11-23"),
      ("2026-11-23T02:30:00Z", "America/Bogota", "2026-11-22"),
      ("2026-11-22T10:00:00Z", "Pacific/Kiritimati", "2026-11-23"),
      ("1969-12-31T23:59:59.999Z", "UTC", "1969-12-31"),
    ])
  func onTheWall(moment: String, zone: String, day: String) throws {
    let instant = try #require(Instant(iso8601: moment))
    let timeZone = try #require(TimeZone(identifier: zone))
    #expect(CivilDate(instant: instant, timeZone: timeZone).description == day)
  }

  @Test(
    "a day starts at its first moment, also where the clock skips midnight",
    arguments: [
      ("2026-11-23", "UTC", "2026-11-23T00:00:00Z"),
      ("2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00Z"),
      ("2026-11-23", "Pacific/Kiritimati", "2026-11-22T10:00:00Z"),
      ("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"),
      ("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"),
    ])
  func start(day: String, zone: String, moment: String) throws {
    let date = try #require(CivilDate(day))
    let timeZone = try #require(TimeZone(identifier: zone))
    #expect(date.start(in: timeZone).iso8601 == moment)
  }

  @Test("a date is stored in JSON as its text, and nothing else is read")
  func json() throws {
    let date = try #require(CivilDate("2026-11-23"))
    let data = try JSONEncoder().encode([date])
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-23"]"#)
    #expect(try JSONDecoder().decode([CivilDate].self, from: data) == [date])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CivilDate].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
  }

  @Test("adding days agrees with counting them", arguments: [4, 5] as [UInt64])
  func days(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<2000 {
      let start = Int64.random(in: -700_000...2_900_000, using: &random)
      let step = Int.random(in: -1_000_000...1_000_000, using: &random)
      let date = CivilDate(daysSinceEpoch: start)
      let bounded = min(
        max(start + Int64(step), CivilDate.earliest.daysSinceEpoch),
        CivilDate.latest.daysSinceEpoch)
      #expect(date.adding(days: step).daysSinceEpoch == bounded, "seed \(seed)")
    }
  }
}
