import Registration
import TestSupport
import Testing

@Suite("Rules of retention")
struct RetentionRuleTests {
  private func rule(_ keep: RetentionSpan) -> RetentionRule {
    RetentionRule(code: "r", target: .field(.city), keep: keep, after: .lastContact)
  }

  @Test(
    "the last day is still kept, the next one is not",
    arguments: [
      (.days(0), "2026-03-01", "2026-03-01"), (.days(30), "2026-01-31", "2026-03-02"),
      (.months(1), "2026-01-31", "2026-02-28"), (.months(24), "2024-02-29", "2026-02-28"),
    ] as [(RetentionSpan, String, String)])
  func lastDay(keep: RetentionSpan, anchor: String, last: String) throws {
    let anchor = try #require(CivilDate(anchor))
    let last = try #require(CivilDate(last))
    #expect(!rule(keep).isDue(anchor: anchor, today: last))
    #expect(rule(keep).isDue(anchor: anchor, today: last.adding(days: 1)))
  }

  @Test("what is due stays due, and what lay earlier is due no later")
  func monotone() throws {
    var random = SplitMix64(seed: 41)
    let first = try #require(CivilDate("2024-01-01"))
    for _ in 0..<3_000 {
      let keep: RetentionSpan =
        Bool.random(using: &random)
        ? .days(Int.random(in: 0...400, using: &random))
        : .months(Int.random(in: 0...30, using: &random))
      let anchor = first.adding(days: Int.random(in: 0...1_500, using: &random))
      let today = anchor.adding(days: Int.random(in: -400...1_500, using: &random))
      let rule = rule(keep)
      if rule.isDue(anchor: anchor, today: today) {
        #expect(rule.isDue(anchor: anchor, today: today.adding(days: 1)))
        #expect(rule.isDue(anchor: anchor.adding(days: -1), today: today))
        #expect(today > anchor)
      }
    }
  }

  @Test(
    "a time is written as it is read",
    arguments: [
      ("30 days", .days(30)), ("0 days", .days(0)), ("1 day", .days(1)),
      ("24 months", .months(24)), ("1 month", .months(1)), ("1201 months", nil), ("-1 days", nil),
      ("30", nil), ("30 weeks", nil), ("", nil), ("99999999999999999999 days", nil),
    ] as [(String, RetentionSpan?)])
  func spans(text: String, span: RetentionSpan?) {
    #expect(RetentionSpan(rawValue: text) == span)
    if let span { #expect(RetentionSpan(rawValue: span.rawValue) == span) }
  }

  @Test("what goes is written as it is read")
  func targets() {
    for target: RetentionTarget in [
      .field(.telephone), .question("dietary-needs"), .purpose("dietary:access"),
      .records(.requests),
    ] {
      #expect(RetentionTarget(rawValue: target.rawValue) == target)
    }
    for text in ["", "field", "field:shoe", "records:people", "shoe:city"] {
      #expect(RetentionTarget(rawValue: text) == nil)
    }
  }

  @Test("a question's own time counts from its occasion")
  func ofQuestion() throws {
    for (place, anchor) in [
      (QuestionPlace.person, RetentionAnchor.answered), (.registration, .endOfConference),
      (.abstract, .endOfConference), (.membership, .endOfMembership),
    ] {
      let question = CustomQuestion(
        key: "visa", label: "Visa?", kind: .yesNo, purpose: "p", retentionMonths: 6, place: place)
      let rule = try #require(RetentionRule(question))
      #expect(rule.after == anchor && rule.keep == .months(6) && rule.covers(question))
      #expect(place.anchors.contains(anchor))
    }
    let kept = CustomQuestion(
      key: "visa", label: "Visa?", kind: .yesNo, purpose: "p", place: .person)
    #expect(RetentionRule(kept) == nil)
  }
}
