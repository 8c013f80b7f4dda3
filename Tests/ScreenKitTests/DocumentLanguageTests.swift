import BuiltInScreens
import ScreenKit
import Testing

@Suite("Documents in other languages")
struct DocumentLanguageTests {
  private static let documents = [
    "documents.", "receipt.", "announcement.", "processing.", "access.", "legalBases.",
    "consentAnswers.",
  ]

  @Test("French and Spanish have every word of the documents", arguments: ["fr", "es"])
  func complete(language: String) throws {
    let library = try ScreenLibrary.load(files: BuiltInScreens.files)
    let english = library.words()
    let own = library.words(speaking: language)
    #expect(own.language == language)
    for key in english.keys where Self.documents.contains(where: key.hasPrefix) {
      #expect(own.placeholders(of: key) == english.placeholders(of: key), "\(key)")
      // Some words are the same in two languages, a sentence is not.
      if english[key].contains(" ") && !english[key].hasPrefix("{") {
        #expect(own[key] != english[key], "\(key)")
      }
    }
  }

  @Test("a language that is read when it is asked for is the same as one that was read at once")
  func later() throws {
    let library = try ScreenLibrary.load(files: BuiltInScreens.files, isFirstLanguageOnly: true)
    let whole = try ScreenLibrary.load(files: BuiltInScreens.files)
    #expect(library.languages == whole.languages && whole.languages == ["en", "es", "fr"])
    for language in whole.languages {
      #expect(library.words(speaking: language) == whole.words(speaking: language))
    }
  }

  @Test("a language is the one asked for, the nearest to it, or English")
  func nearest() throws {
    var files = BuiltInScreens.files
    files["words/de.yaml"] = "receipt: { title: Ihre Antworten }"
    let library = try ScreenLibrary.load(files: files)
    #expect(library.words(speaking: "fr-CH").language == "fr")
    #expect(library.words(speaking: "sw").language == "en")
    #expect(library.words(speaking: "").language == "en")
    // A language is added by a file; what it lacks stays in English.
    let german = library.words(speaking: "de-AT")
    #expect(german.language == "de" && german["receipt.title"] == "Ihre Antworten")
    #expect(german["receipt.answer"] == "Your answer")
  }
}
