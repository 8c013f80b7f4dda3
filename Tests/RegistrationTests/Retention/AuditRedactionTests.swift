import Registration
import Testing

@Suite("Details of audit rows without what is no longer kept")
struct AuditRedactionTests {
  private func change(_ before: String, _ after: String) -> AuditValue {
    .change(from: .text(before), to: .text(after))
  }

  @Test("a field's changes go, and nothing else of the row")
  func field() {
    var redaction = AuditRedaction()
    redaction.fields = ["telephone"]
    let details = ["telephone": change("", "+44 1"), "city": change("Lagos", "Abuja")]
    #expect(
      redaction.remainder(of: details, action: .corrected) == ["city": change("Lagos", "Abuja")])
    #expect(redaction.remainder(of: ["city": change("", "Abuja")], action: .corrected) == nil)
    // The same name in a row of another kind means something else.
    #expect(redaction.remainder(of: ["telephone": .text("x")], action: .exported) == nil)
  }

  @Test("an answer goes for the one it was given for alone")
  func answer() {
    var redaction = AuditRedaction()
    redaction.answers = [
      AuditRedaction.Answer(question: "food", place: .registration, reference: "R-1")
    ]
    let first: [String: AuditValue] = ["food": change("", "no nuts"), "registration": .text("R-1")]
    let second: [String: AuditValue] = [
      "food": change("", "no nuts"), "registration": .text("R-2"),
    ]
    #expect(
      redaction.remainder(of: first, action: .answered) == ["registration": .text("R-1")])
    #expect(redaction.remainder(of: second, action: .answered) == nil)
    #expect(redaction.remainder(of: ["food": change("", "x")], action: .answered) == nil)
  }

  @Test("a text goes wherever it stands as a whole; a short one could be anything's")
  func texts() {
    var redaction = AuditRedaction()
    redaction.add(text: "by letter")
    redaction.add(text: "yes")
    let details: [String: AuditValue] = [
      "reason": .text("by letter"), "list": .list([.text("yes"), .text("by letter")]),
      "other": .text("by letter of 1 May"),
    ]
    #expect(
      redaction.remainder(of: details, action: .requestChanged) == [
        "reason": .none, "list": .list([.text("yes"), .none]),
        "other": .text("by letter of 1 May"),
      ])
    #expect(redaction.isIn(.map(["a": .text("by letter")])))
    #expect(!redaction.isIn(.map(["a": .text("yes")])))
  }

  @Test("what was kept of an earlier row is gone through too, and stays named")
  func nested() {
    var redaction = AuditRedaction()
    redaction.fields = ["city"]
    let details: [String: AuditValue] = [
      "run": .text("K-1"),
      AuditRedaction.entries: .map([
        "3.7": .map(["city": change("", "Lagos"), "street": change("", "Quay 1")]),
        "3.9": .map([AuditRedaction.entries: .map(["2.1": .map(["city": change("", "Lagos")])])]),
      ]),
    ]
    let rest = redaction.remainder(of: details, action: .retained)
    #expect(
      rest == [
        "run": .text("K-1"),
        AuditRedaction.entries: .map([
          "3.7": .map(["street": change("", "Quay 1")]),
          "3.9": .map([AuditRedaction.entries: .map(["2.1": .map([:])])]),
        ]),
      ])
    #expect(AuditRedaction.taken(in: rest ?? [:]) == ["3.7", "3.9", "2.1"])
  }
}
