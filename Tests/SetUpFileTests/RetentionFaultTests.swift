import DeskService
import Registration
import SetUpFile
import Testing

@Suite("Faults in rules of retention")
struct RetentionFaultTests {
  private static let text = """
    services:
      call: { kind: dataCall, names: { en: Data call } }
    notices:
      privacy: { version: 1, texts: { en: What we hold. } }
    purposes:
      food:
        basis: contract
        services: [conference]
        notice: privacy
        texts: { en: { name: Food, text: What you eat. } }
    questions:
      dietary-needs: { ask: What do you eat?, about: registration, purpose: food, answer: text }
    retention:
      dietary-needs:             # line 14
        question: dietary-needs
        keep: 30 days            # line 16
        after: endOfConference
        reason: The meals are over.
      food: { purpose: food, keep: 1 months, after: endOfConference } # line 19
      telephone: { field: telephone, keep: 24 months, after: lastContact } # line 20
      requests:
        records: requests
        keep: 24 months
        after: answered          # line 24
        service: call            # line 25
    """

  @Test("what is right is read as it says, shown, and changes nothing the second time")
  func right() throws {
    let document = try SetUpFile(Self.text, name: "society.yaml").document
    #expect(
      document.retention.map(\.rule) == [
        RetentionRule(
          code: "dietary-needs", target: .question("dietary-needs"), keep: .days(30),
          after: .endOfConference, reason: "The meals are over."),
        RetentionRule(
          code: "food", target: .purpose("food"), keep: .months(1), after: .endOfConference),
        RetentionRule(
          code: "telephone", target: .field(.telephone), keep: .months(24), after: .lastContact),
        RetentionRule(
          code: "requests", target: .records(.requests), keep: .months(24), after: .answered,
          service: "call"),
      ])
    let session = try emptySociety()
    #expect(try session.apply(document).contains { $0.path == ["retention", "food", "keep"] })
    #expect(try session.apply(document) == [])
    #expect(try SetUpFile.text(session.setUpDocument()).contains("keep: 24 months"))
  }

  @Test(
    "each fault has its line",
    arguments: [
      ("keep: 30 days", "keep: 30 moons", ["16 unreadable"]),
      ("keep: 30 days", "keep: -1 days", ["16 unreadable"]),
      ("keep: 30 days ", "note: 30 days ", ["14 unreadable", "16 unreadable"]),
      ("{ purpose: food,", "{ purpose: food, field: city,", ["19 unreadable"]),
      ("{ purpose: food,", "{", ["19 unreadable"]),
      ("field: telephone", "field: phone", ["20 unreadable"]),
      ("field: telephone", "field: fullName", ["20 retention.nameGoes"]),
      ("after: lastContact", "after: answered", ["20 retention.anchorUnfit"]),
      (
        "after: lastContact }", "after: lastContact, service: call }", ["20 retention.serviceUnfit"]
      ),
      ("after: answered ", "after: lastContact ", ["24 retention.anchorUnfit"]),
    ] as [(String, String, [String])])
  func faults(right: String, wrong: String, expected: [String]) throws {
    let text = Self.text.replacing(right, with: wrong, maxReplacements: 1)
    try #require(text != Self.text)
    #expect(SetUpFileFaultTests.complaints(text) == expected)
  }

  @Test("what is named and is nowhere is refused, with its line")
  func unknown() throws {
    for (right, wrong, expected) in [
      ("question: dietary-needs", "question: dietary-need", "15 retention.unknownQuestion"),
      ("{ purpose: food, keep", "{ purpose: feed, keep", "19 setUp.unknownPurpose"),
      ("service: call", "service: cull", "25 setUp.unknownService"),
      ("about: registration", "about: membership", "17 retention.anchorUnfit"),
    ] {
      let text = Self.text.replacing(right, with: wrong)
      try #require(text != Self.text)
      let file = try SetUpFile(text, name: "society.yaml")
      do {
        _ = try emptySociety().apply(file.document)
        Issue.record("applied \(wrong)")
      } catch let refusal as SetUpRefusal {
        #expect(
          zip(file.refusal(refusal).complaints, refusal.faults).map { "\($0.line) \($1.code)" }
            == [expected])
      }
    }
  }
}
