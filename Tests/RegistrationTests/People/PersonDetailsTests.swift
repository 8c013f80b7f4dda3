import Foundation
import TestSupport
import Testing

@testable import Registration

@Suite("A person's details")
struct PersonDetailsTests {
  @Test("every field can be read and written by its name")
  func fields() {
    for field in PersonField.allCases {
      var details = PersonDetails()
      details[field] = "x"
      #expect(details.given == [field])
      #expect(details == PersonDetails([field: "x"]))
    }
    #expect(PersonDetails().isEmpty)
  }

  @Test("they are coded as the fields that are given")
  func coding() throws {
    let details = PersonDetails([.fullName: "Anna", .city: "Köln"])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(details)
    #expect(String(decoding: data, as: UTF8.self) == #"{"city":"Köln","fullName":"Anna"}"#)
    #expect(try JSONDecoder().decode(PersonDetails.self, from: data) == details)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PersonDetails.self, from: Data(#"{"pin":"1"}"#.utf8))
    }
  }

  @Test("what is derived is derived once and right")
  func derived() throws {
    let checked = try PersonDetails([
      .firstName: " Anna ", .lastName: "Mu\u{308}ller", .organisation: "O'Brien Institute",
      .country: "Deutschland", .email: "Anna@Example.org", .telephone: "0221 4567890",
      .website: "example.org", .language: "de",
    ]).checked()
    #expect(checked.details.fullName == "Anna Müller")
    #expect(checked.details.firstName == "Anna")
    #expect(Array(checked.details.lastName.utf8) == Array("Müller".utf8))
    #expect(checked.details.country == "DE")
    #expect(checked.details.website == "https://example.org")
    #expect(checked.emailKey == "anna@example.org")
    #expect(checked.telephoneE164 == "+492214567890")
    #expect(!checked.telephoneUnrecognised)
    #expect(checked.sortKey == SortKey.key(for: "Anna Müller", family: "Müller"))
    #expect(checked.nameKey == "anna muller")
    #expect(
      checked.searchWords == ["anna", "muller", "mueller", "o", "brien", "obrien", "institute"])
    #expect(
      checked.duplicateKeys == ["n:anna muller", "e:anna@example.org", "t:+492214567890"])
  }

  @Test("a name is never split, re-cased or guessed")
  func namesStay() throws {
    let checked = try PersonDetails([.fullName: "de la CRUZ, maría"]).checked()
    #expect(checked.details.fullName == "de la CRUZ, maría")
    #expect(checked.details.firstName.isEmpty && checked.details.lastName.isEmpty)
    #expect(checked.sortKey == "de la cruz maria")
    let both = try PersonDetails([.fullName: "X", .firstName: "A", .lastName: "B"]).checked()
    #expect(both.details.fullName == "X")
    #expect(both.searchWords == ["x", "a", "b"])
  }

  @Test("each field is refused for its own reason, all at once")
  func failures() {
    let details = PersonDetails([
      .fullName: "A\u{202E}nna", .country: "Atlantis", .email: "anna", .website: "ftp://a.org",
      .language: "deutsch", .position: "4242 4242 4242 4242",
      .title: String(repeating: "x", count: 61),
    ])
    do {
      _ = try details.checked()
      Issue.record("nothing refused")
    } catch {
      #expect(
        Set(error.failures) == [
          FieldFailure(field: "title", code: "text.tooLong", detail: "60"),
          FieldFailure(field: "fullName", code: "text.bidiControl", detail: "U+202E"),
          FieldFailure(field: "position", code: "text.cardNumber"),
          FieldFailure(field: "country", code: "country.unknown"),
          FieldFailure(field: "email", code: "email.missingAt"),
          FieldFailure(field: "website", code: "website.scheme"),
          FieldFailure(field: "language", code: "language.malformed"),
        ])
    }
  }

  @Test(
    "a full name is required, two parts typed by a human make one",
    arguments: [
      ([:], false), ([.firstName: "Anna"], false), ([.lastName: "Müller"], false),
      ([.firstName: "Anna", .lastName: "Müller"], true), ([.fullName: "O"], true),
      ([.fullName: "  "], false), ([.localName: "山田 太郎"], false),
    ] as [([PersonField: String], Bool)])
  func fullName(values: [PersonField: String], isTaken: Bool) {
    #expect(((try? PersonDetails(values).checked()) != nil) == isTaken)
  }

  @Test("a card split over neighbouring fields is refused")
  func splitCard() {
    let details = PersonDetails([.fullName: "Anna", .street: "4242 4242", .postalCode: "4242 4242"])
    #expect(
      throws: PersonRefusal(failures: [FieldFailure(field: "street", code: "text.cardNumber")])
    ) {
      try details.checked()
    }
  }

  @Test("a telephone number that cannot be told is kept with a flag")
  func telephoneFlag() throws {
    let checked = try PersonDetails([.fullName: "A", .telephone: "ask the porter"]).checked()
    #expect(checked.telephoneUnrecognised && checked.telephoneE164 == nil)
    #expect(checked.details.telephone == "ask the porter")
    let none = try PersonDetails([.fullName: "A"]).checked()
    #expect(!none.telephoneUnrecognised)
  }

  @Test("what was checked is checked again unchanged", arguments: [UInt64(81)])
  func checksTwice(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var taken = 0
    for _ in 0..<20_000 {
      var details = PersonDetails([.fullName: RandomText.next(&random)])
      for field in [PersonField.firstName, .lastName, .organisation, .city, .badgeName] {
        if random.next() % 2 == 0 { details[field] = RandomText.next(&random) }
      }
      guard let checked = try? details.checked() else { continue }
      taken += 1
      let again = try checked.details.checked()
      #expect(again == checked, "seed \(seed): \(details)")
      for field in [PersonField.fullName, .firstName, .lastName, .badgeName, .organisation] {
        for word in Folding.indexWords(checked.details[field]) {
          #expect(
            checked.searchWords.contains { $0.utf8.elementsEqual(word.utf8) },
            "seed \(seed): \(field) \(word)")
        }
      }
    }
    #expect(taken > 500)
  }

  @Test(
    "every naughty string is kept or refused with a reason in every field",
    .enabled(if: SharedData.isAvailable, "needs ../shared/data"))
  func naughtyStrings() throws {
    let url = try #require(SharedData.url("naughty-strings/blns.json"))
    let strings = try JSONDecoder().decode([String].self, from: Data(contentsOf: url))
    for string in strings {
      for field in PersonField.allCases {
        var details = PersonDetails([.fullName: "Anna"])
        details[field] = string
        do throws(PersonRefusal) {
          let kept = try details.checked().details[field]
          guard ![.country, .website].contains(field) else { continue }
          let expected = TextRule.trimmingWhiteSpace(string).precomposedStringWithCanonicalMapping
          #expect(Array(kept.utf8) == Array(expected.utf8))
        } catch {
          #expect(!error.failures.isEmpty)
          for failure in error.failures { #expect(failure.detail != string || string.isEmpty) }
        }
      }
    }
  }
}
