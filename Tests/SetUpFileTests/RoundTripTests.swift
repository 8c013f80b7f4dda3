import DeskService
import Registration
import SetUpFile
import Testing

@Suite("A set-up and its file")
struct RoundTripTests {
  @Test("what is shown is read as the same, changes nothing, and makes an empty society the same")
  func roundTrip() throws {
    for seed in 1...60 {
      var invented = InventedSetUp(seed: UInt64(seed))
      let document = invented.document()
      let first = try emptySociety()
      _ = try first.apply(document)
      let shown = try first.setUpDocument()
      let text = try SetUpFile.text(shown)
      let file = try SetUpFile(text, name: "shown.yaml")
      #expect(try first.setUpChanges(file.document) == [], "seed \(seed)\n\(text)")
      #expect(try first.apply(document) == [], "seed \(seed)")
      let second = try emptySociety()
      _ = try second.apply(file.document)
      #expect(try second.setUpDocument() == shown, "seed \(seed)\n\(text)")
      #expect(try SetUpFile.text(second.setUpDocument()) == text, "seed \(seed)")
    }
  }

  @Test("every part of a set-up comes through the file")
  func nothingIsLost() throws {
    var invented = InventedSetUp(seed: 7)
    let document = try invented.document().checked()
    let session = try emptySociety()
    _ = try session.apply(document)
    let shown = try session.setUpDocument()
    #expect(shown.name == document.name)
    #expect(shown.services == document.services)
    #expect(shown.controller == document.controller)
    #expect(shown.notices == document.notices)
    #expect(shown.purposes == document.purposes)
    #expect(shown.membershipTypes == document.membershipTypes)
    #expect(shown.conferences.map(\.abstracts) == document.conferences.map(\.abstracts))
    #expect(shown.questions == document.questions)
    #expect(shown.retention == document.retention)
    #expect(shown.conferences.map(\.conference) == document.conferences.map(\.conference))
    #expect(shown.conferences.map(\.options) == document.conferences.map(\.options))
    #expect(Set(shown.incomeBands ?? []) == Set(document.incomeBands ?? []))
  }

  @Test("the demonstration's file can be applied, wherever and whenever that is")
  func demonstration() throws {
    for day in ["2026-01-01", "2028-02-29", "2031-12-31"] {
      let today = try #require(CivilDate(day))
      let file = try SetUpFile.demonstration(today: today, timeZone: "Pacific/Auckland")
      let conference = try #require(file.document.conferences.first?.conference)
      #expect(conference.from == today)
      #expect(conference.to == today.adding(days: 3))
      #expect(file.document.questions.count == 2)
    }
  }
}
