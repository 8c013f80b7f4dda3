import DeskService
import Foundation
import Registration
import SetUpFile
import Testing

/// What a file may not do to what people have registered with, applied for or answered.
@Suite("A set-up file and what is in use")
struct InUseTests {
  private static let file = """
    notices:
      privacy: { version: 1, texts: { en: What we keep. } }
    purposes:
      statistics:
        basis: consent
        services: [conference]
        notice: privacy
        texts: { en: { name: Statistics, text: May we count you? } }
    questions:
      harbour:
        ask: Which harbour?
        about: person
        purpose: statistics
        answer: text
    membershipTypes:
      friend:
        name: Friend
        holder: person
        term: 1 years
        needsApproval: false
        currency: EUR
        dues:
          - { from: 2025-01-01, amount: 10 }
    conferences:
      "2026":
        name: Tides
        from: 2026-01-05
        until: 2026-01-08
        timeZone: UTC
        currency: EUR
        periods:
          early: { name: Early, from: 2025-10-01, until: 2026-01-05 }
          late: { name: Late, from: 2026-01-06, until: 2026-01-08 }
        categories:
          delegate: { name: Delegate, fees: { early: 100, late: 120 } }
        options:
          dinner: { name: Dinner, price: 40, places: 3 }
    """

  /// A society with this set-up and somebody who has used all of it.
  private func society() throws -> DeskSession {
    let session = try emptySociety()
    _ = try session.apply(SetUpFile(Self.file, name: "society.yaml").document)
    var details = PersonDetails()
    details.fullName = "Adaeze Okafor"
    let person = try session.enter(details)
    _ = try session.apply(.person(person), for: "friend")
    _ = try session.register(
      person, conference: "2026",
      RegistrationChoice(
        category: "delegate", options: [OptionChoice(code: "dinner", quantity: 2)]))
    return session
  }

  /// Line, code and detail of what the desk refuses of a file; nothing of it is applied.
  private func refusals(of text: String, by session: DeskSession) throws -> [String] {
    let file = try SetUpFile(text, name: "society.yaml")
    let before = try session.setUpDocument()
    do {
      _ = try session.apply(file.document)
      return []
    } catch let refusal as SetUpRefusal {
      #expect(try session.setUpDocument() == before, "refused as a whole")
      return file.refusal(refusal).complaints.map { complaint in
        guard case .fault(let fault, _) = complaint.reason else { return "unreadable" }
        return [String(complaint.line), fault.code, fault.detail ?? ""].joined(separator: " ")
      }
    }
  }

  @Test(
    "each refusal has its line and its reason",
    arguments: [
      ("delegate: {", "attendee: {", ["35 setUp.renamed delegate"]),
      ("dinner: {", "banquet: {", ["37 setUp.renamed dinner"]),
      ("friend:", "patron:", ["16 setUp.renamed friend"]),
      ("harbour:", "port:", ["10 setUp.renamed harbour"]),
      ("holder: person", "holder: organisation", ["18 setUp.holderInUse 1"]),
      ("early: {", "first: {", ["31 setUp.periodInUse early"]),
      ("places: 3", "places: 1", ["37 setUp.placesTaken 2"]),
    ] as [(String, String, [String])])
  func refused(right: String, wrong: String, expected: [String]) throws {
    var text = Self.file.replacing(right, with: wrong)
    if wrong == "first: {" { text = text.replacing("{ early: 100,", with: "{ first: 100,") }
    try #require(text != Self.file)
    #expect(try refusals(of: text, by: society()) == expected)
  }

  @Test("leaving a type out deletes nothing; marked as retired it stays for those who have it")
  func leftOut() throws {
    let session = try society()
    let types = Self.file.range(of: "membershipTypes:")
    let conferences = Self.file.range(of: "conferences:")
    let (from, to) = try (
      #require(types?.lowerBound), #require(conferences?.lowerBound)
    )
    let without = Self.file.replacingCharacters(in: from..<to, with: "")
    #expect(try refusals(of: without, by: session) == [])
    #expect(try session.membershipTypes().map(\.type.code) == ["friend"])
    let retired = Self.file.replacing("holder: person", with: "holder: person\n    retired: true")
    #expect(try refusals(of: retired, by: session) == [])
    #expect(try session.membershipTypes().map(\.isRetired) == [true])
    let other = try session.enter(PersonDetails([.fullName: "Kofi Mensah"]))
    #expect(throws: DeskError.membership(.typeRetired("friend"))) {
      try session.apply(.person(other), for: "friend")
    }
  }
}
