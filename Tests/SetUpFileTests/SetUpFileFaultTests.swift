import DeskService
import Registration
import SetUpFile
import Testing

@Suite("Faults in a set-up file")
struct SetUpFileFaultTests {
  static let conference = """
    conferences:
      "2026":
        name: 12th Conference      # line 3
        from: 2026-09-01
        until: 2026-09-04
        timeZone: Africa/Lagos
        currency: EUR
        periods:
          early:                   # line 9
            name: Early
            from: 2026-01-01
            until: 2026-05-31
          regular:                 # line 13
            name: Regular
            from: 2026-06-01       # line 15
            until: 2026-09-04      # line 16
        categories:
          delegate:
            name: Delegate         # line 19
            fees:
              early: 400           # line 21
              regular:
                member: 460
                nonMember: { a: 540, b: 420, c: 300, d: 150 }   # line 24
        options:
          dinner:
            name: Dinner
            price: 65              # line 28
            places: 120
    """

  /// Line and code of everything that is wrong; a code of its own for what cannot be read.
  static func complaints(_ text: String) -> [String] {
    do throws(SetUpFileRefusal) {
      _ = try SetUpFile(text, name: "society.yaml")
      return []
    } catch {
      return error.complaints.map { complaint in
        switch complaint.reason {
        case .unreadable: "\(complaint.line) unreadable"
        case .fault(let fault, let other):
          "\(complaint.line) \(fault.code)" + (other.map { " \($0)" } ?? "")
        }
      }
    }
  }

  @Test("a file that is right has no faults and says what it says")
  func right() throws {
    let file = try SetUpFile(Self.conference, name: "society.yaml")
    let conference = try #require(file.document.conferences.first)
    #expect(conference.conference.code == "2026")
    #expect(conference.periods.map(\.code) == ["early", "regular"])
    #expect(conference.categories.first?.fees.count == 2 + 1 + 4)
    #expect(conference.options.first?.item.price.formatted == "65.00 EUR")
  }

  @Test(
    "each fault has its line, and the line it does not fit with",
    arguments: [
      ("2026-06-01 ", "2026-06-02 ", ["15 setUp.gap 9"]),
      ("2026-06-01 ", "2026-05-31 ", ["15 setUp.overlap 9"]),
      ("2026-09-04      #", "2026-09-03      #", ["16 setUp.gapAtEnd 5"]),
      ("until: 2026-05-31", "until: 2025-12-31", ["12 date.beforeStart"]),
      ("regular:\n            member", "rgular:\n            member", ["22 setUp.unknownPeriod"]),
      ("a: 540, b: 420, c: 300, d: 150", "a: 540, b: 420", ["24 setUp.bandsMissing"]),
      ("name: Delegate ", "name: 4111 1111 1111 1111 ", ["19 text.cardNumber"]),
      ("Africa/Lagos", "Africa/Lagoon", ["6 setUp.timeZone"]),
      ("price: 65 ", "price: sixty ", ["28 unreadable"]),
      ("price: 65 ", "prize: 65 ", ["26 unreadable", "28 unreadable"]),
      ("from: 2026-09-01", "from: September", ["4 unreadable"]),
      ("currency: EUR", "currency: EURO", ["7 unreadable"]),
      ("places: 120", "places: -1", ["29 unreadable"]),
    ] as [(String, String, [String])])
  func faults(right: String, wrong: String, expected: [String]) throws {
    let text = Self.conference.replacing(right, with: wrong, maxReplacements: 1)
    try #require(text != Self.conference)
    #expect(Self.complaints(text).sorted() == expected.sorted())
  }

  @Test("all faults are said at once, in the order of lines")
  func together() {
    let text = Self.conference.replacing("2026-06-01 ", with: "2026-06-02 ")
      .replacing("price: 65 ", with: "price: sixty ")
      .replacing("name: 12th Conference ", with: "name: \"\" ")
    #expect(
      Self.complaints(text) == ["3 required", "15 setUp.gap 9", "28 unreadable"])
  }

  @Test("what is not YAML is refused with its line")
  func notYAML() {
    #expect(Self.complaints("society:\n  name: [a\n").first?.hasSuffix("unreadable") == true)
    #expect(Self.complaints("society:\n  name: a\n  name: b\n") == ["2 unreadable"])
    #expect(Self.complaints("") == ["0 unreadable"])
    #expect(Self.complaints("- a list\n").count == 1)
  }

  @Test("a question says what is wrong with it")
  func questions() {
    let text = """
      questions:
        Diet:
          ask: What do you eat?
          about: registration
          purpose: dietary
          answer: choice
          choices: { vegan: Vegan, "": "" }
        age:
          ask: How old are you?
          about: person
          purpose: statistics
          answer: number
          least: 10
          most: 5
          limit: 3
      """
    let found = Self.complaints(text)
    #expect(found.contains("2 question.keyMalformed"))
    #expect(found.contains { $0.hasSuffix("unreadable") })
    let without = Self.complaints(text.replacing("    limit: 3", with: ""))
    #expect(without.contains("12 question.rangeEmpty"))
  }

  @Test("a country has one band a day")
  func bands() {
    let text = """
      incomeBands:
        - from: 2025-07-01
          a: [DE, XX]
        - from: 2026-07-01
          b: DE TR
      """
    #expect(
      Self.complaints(text).sorted() == ["3 setUp.country", "5 setUp.overlap 3"])
  }
}
