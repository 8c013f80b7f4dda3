import ScreenKit
import Testing

@Suite("Words")
struct WordsTests {
  private func words(_ yaml: String) throws -> Words {
    try ScreenLibrary.load(files: ["words/en.yaml": yaml]).words()
  }

  @Test("values stand where their names were, and braces inside values mean nothing")
  func values() throws {
    let words = try words("greeting: 'Good day, {name} of {place}.'")
    #expect(
      words.text("greeting", ["name": "{place}", "place": "Lagos"]) == "Good day, {place} of Lagos."
    )
  }

  @Test("a value that is not given leaves its name to be seen")
  func valueMissing() throws {
    #expect(try words("a: '{x} and {y}'").text("a", ["x": "1"]) == "1 and {y}")
  }

  @Test("double braces are the signs themselves")
  func braces() throws {
    #expect(try words("a: 'write {{name}} so'").text("a") == "write {name} so")
  }

  @Test(
    "one has its own form, none and many the other",
    arguments: [(0, "0 people"), (1, "1 person"), (2, "2 people"), (21, "21 people")])
  func plural(count: Int, expected: String) throws {
    let words = try words("p: { one: '{count} person', other: '{count} people' }")
    #expect(words.text("p", count: count) == expected)
    #expect(words.text("p", ["count": String(count)]) == expected)
  }

  @Test("a count given with separators is shown as it is given")
  func formattedCount() throws {
    let words = try words("p: { one: '{count} person', other: '{count} people' }")
    #expect(words.text("p", count: 10_412, ["count": "10,412"]) == "10,412 people")
  }

  @Test("nested names are joined by points, and a key without words shows itself")
  func nesting() throws {
    let words = try words("a: { b: { c: deep } }")
    #expect(words["a.b.c"] == "deep")
    #expect(words["a.b"] == "[a.b]")
    #expect(words.find("a.b") == nil)
  }

  @Test("yes and no stay words")
  func booleans() throws {
    let words = try words("a: yes\nb: no\nc: 1.0\nd: ~")
    #expect([words["a"], words["b"], words["c"], words["d"]] == ["yes", "no", "1.0", "~"])
  }

  @Test("another language falls back to English where it has no words")
  func fallback() throws {
    let library = try ScreenLibrary.load(files: [
      "words/en.yaml": "a: one\nb: two", "words/fr.yaml": "a: un",
    ])
    let words = library.words("fr")
    #expect(words["a"] == "un" && words["b"] == "two" && words.language == "fr")
    #expect(library.words("xx").language == "en")
    #expect(library.languages == ["en", "fr"])
  }

  @Test(
    "a text that cannot be read as words with places is refused with its line",
    arguments: [
      ("a: 'x {name'", "a brace is opened and not closed; write {{ for the sign itself"),
      ("a: 'x } y'", "a brace is closed and not opened; write }} for the sign itself"),
      ("a: '{no good}'", "'{no good}' is no name of a value"),
    ])
  func flaws(yaml: String, reason: String) {
    #expect {
      try ScreenLibrary.load(files: ["words/en.yaml": "ok: fine\n" + yaml])
    } throws: { error in
      (error as? ScreenErrors)?.description == "words/en.yaml:2:4 a: \(reason)"
    }
  }

  @Test("a translation of a key that English has not, or with other values, is refused")
  func translations() {
    #expect {
      try ScreenLibrary.load(files: [
        "words/en.yaml": "a: 'hello {name}'", "words/fr.yaml": "a: 'salut {nom}'\nb: deux",
      ])
    } throws: { error in
      (error as? ScreenErrors)?.errors.map(\.problem) == [
        .otherPlaceholders("nom"), .noWords("b", language: "en"),
      ]
    }
  }
}
