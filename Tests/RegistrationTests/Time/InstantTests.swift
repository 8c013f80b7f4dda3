import Foundation
import Registration
import TestSupport
import Testing

@Suite("Moments")
struct InstantTests {
  @Test(
    "a moment is written and read in ISO 8601",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_795_453_297_000, "2026-11-23T17:01:37Z"),
      (1_795_453_297_045, "2026-11-23T17:01:37.045Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (951_782_400_000, "2000-02-29T00:00:00Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ] as [(Int64, String)])
  func text(milliseconds: Int64, text: String) {
    #expect(Instant(milliseconds: milliseconds).iso8601 == text)
    #expect(Instant(iso8601: text) == Instant(milliseconds: milliseconds))
  }

  @Test(
    "other ways to write the same moment are read",
    arguments: [
      "2026-11-23T19:01:37+02:00", "2026-11-23T12:31:37-04:30", "2026-11-23T17:01:37.0Z",
      "2026-11-24T02:01:37.000+09:00",
    ])
  func offsets(text: String) {
    #expect(Instant(iso8601: text)?.iso8601 == "2026-11-23T17:01:37Z")
  }

  @Test(
    "what is not quite ISO 8601 is not read",
    arguments: [
      "", "2026-11-23", "2026-11-23T17:01Z", "2026-11-23 17:01:37Z", "2026-11-23T17:01:37",
      "2026-11-23T24:00:00Z", "2026-11-23T17:60:00Z", "2026-11-23T17:01:60Z",
      "2026-02-30T17:01:37Z", "2026-11-23T17:01:37.Z", "2026-11-23T17:01:37.1234Z",
      "2026-11-23T17:01:37+2:00", "2026-11-23T17:01:37+02:00Z", "2026-11-23T1７:01:37Z",
      "+026-11-23T17:01:37Z",
    ])
  func refused(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test("every millisecond survives being written and read", arguments: [1, 2, 3] as [UInt64])
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<5000 {
      let moment = Instant(
        milliseconds: .random(in: -62_135_596_800_000...253_402_300_799_999, using: &random))
      #expect(Instant(iso8601: moment.iso8601) == moment, "seed \(seed)")
    }
  }

  @Test("arithmetic stops at the ends instead of trapping")
  func saturation() {
    let last = Instant(milliseconds: .max)
    let first = Instant(milliseconds: .min)
    #expect(last.adding(milliseconds: 1) == last)
    #expect(first.adding(days: -1) == first)
    #expect(Instant(milliseconds: 0).adding(days: .max) == last)
    #expect(Instant(milliseconds: 0).adding(seconds: .min) == first)
    #expect(last.milliseconds(since: first) == .max)
    #expect(first.milliseconds(since: last) == .min)
    #expect(!last.iso8601.isEmpty && !first.iso8601.isEmpty)
  }

  @Test("a moment is stored in JSON as its milliseconds")
  func json() throws {
    let moment = Instant(milliseconds: 1_795_453_297_045)
    let data = try JSONEncoder().encode([moment])
    #expect(String(decoding: data, as: UTF8.self) == "[1795453297045]")
    #expect(try JSONDecoder().decode([Instant].self, from: data) == [moment])
  }
}
