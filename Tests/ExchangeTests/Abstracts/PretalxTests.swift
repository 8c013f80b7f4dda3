import Exchange
import Foundation
import Registration
import TestSupport
import Testing

@Suite("Submissions from pretalx")
struct PretalxTests {
  private static let form = AbstractForm(
    sections: [AbstractSection(code: "text", name: "Text")])

  @Test(
    "the JSON export of a real conference comes in as drafts, each speaker an author",
    .enabled(if: SharedData.isAvailable))
  func realExport() throws {
    let file = try #require(
      SharedData.url("conferences/europython-programapi/pretalx/submissions.json"))
    let data = try Data(contentsOf: file)
    let plan = try AbstractPlan.check(
      .memory(PretalxSubmissions.table(data)), map: ["topic="], form: Self.form)
    #expect(plan.refusals == [])
    let first = try #require(plan.rows.first)
    #expect(first.key == "A8CD3F" && first.state == .draft)
    #expect(first.draft.authors.map(\.fullName) == ["A Speaker", "ZXC Speaker"])
    #expect(first.draft.sections["text"]?.hasPrefix("This is the abstract") == true)
  }

  @Test("what is no export of submissions is refused")
  func refuses() {
    #expect(throws: HeadingRefusal("import.notPretalx")) {
      try PretalxSubmissions.table(Data(#"{"A8CD3F": {"title": "x"}}"#.utf8))
    }
  }
}
