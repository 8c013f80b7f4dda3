import Registration
import Testing

@testable import DeskService

@Suite("The reasons of a fee, as they are stored")
struct StoredReasonTests {
  @Test("every reason comes back as it was")
  func roundTrips() throws {
    let day = try CivilDate.day("2026-01-05")
    let reasons: [FeeReason] = [
      .period(code: "early \"bird\"", until: day), .memberRate(evidence: "letter"),
      .memberRateUnproven, .nonMemberRate, .band(.c, country: "NG", since: day),
      .bandUnclassified(.b, country: "FR"), .bandWithoutCountry(.b), .bandFrozen(.a, since: day),
      .anyBand, .option(code: "dinner", quantity: 3), .dues(type: "full", since: day),
      .term(from: day, until: try .day("2026-12-31")),
    ]
    #expect(try StoredReasons.reasons(StoredReasons.text(reasons)) == reasons)
  }

  @Test("the stored form is pinned")
  func isPinned() throws {
    let reasons: [FeeReason] = [
      .period(code: "early", until: try .day("2026-01-05")), .nonMemberRate,
    ]
    #expect(
      StoredReasons.text(reasons)
        == #"[{"period":"early","reason":"period","until":"2026-01-05"},"#
        + #"{"reason":"nonMemberRate"}]"#
    )
  }

  @Test(
    "what is no reason is damage, not a guess",
    arguments: [
      "", "{}", #"[{"reason":"moon"}]"#, #"[{"reason":"period","period":"early"}]"#,
      #"[{"reason":"option","option":"dinner","quantity":"many"}]"#,
    ])
  func refusesTheRest(text: String) {
    #expect(throws: DatabaseFault.self) { try StoredReasons.reasons(text) }
  }
}
