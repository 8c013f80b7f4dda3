import Registration
import Testing

@Suite("The check of an abstract")
struct AbstractCheckTests {
  private static let form = AbstractForm(
    sections: [
      AbstractSection(
        code: "background", name: "Background", limit: TextLimit(.words, soft: 3, hard: 5)),
      AbstractSection(code: "methods", name: "Methods"),
      AbstractSection(code: "notes", name: "Notes", isRequired: false),
    ],
    topics: [AbstractTopic(code: "survival", name: "Survival")],
    titleLimit: TextLimit(.characters, hard: 30), totalLimit: TextLimit(.words, hard: 12),
    topicRequired: true, wishRequired: true, interestsRequired: true, lateMayBeOral: false)

  private static let complete = AbstractDraft(
    title: "Survival in twelve regions",
    sections: ["background": "Little is known.", "methods": "Registers were linked."],
    authors: [
      AbstractAuthor(
        fullName: "Anna Berg", email: "anna@example.org", affiliations: [0, 1], isPresenter: true,
        isCorresponding: true, orcid: "https://orcid.org/0000-0002-1825-0097"),
      AbstractAuthor(fullName: "陳 大文", affiliations: [1]),
    ],
    affiliations: [
      AbstractAffiliation(name: "Northern Registry", city: "Umeå", country: "SE"),
      AbstractAffiliation(name: "Institute of Figures"),
    ],
    topic: "survival", wish: .poster, interests: .none)

  private func failures(_ change: (inout AbstractDraft) -> Void) -> [String] {
    var draft = Self.complete
    change(&draft)
    return draft.check(Self.form).map { failure in
      failure.field + " " + failure.code + (failure.detail.map { " \($0)" } ?? "")
    }
  }

  @Test("a complete one has no failures, and a soft limit is none")
  func complete() {
    #expect(failures { _ in }.isEmpty)
    #expect(failures { $0.sections["background"] = "one two three four" }.isEmpty)
    #expect(failures { $0.isLate = true }.isEmpty)
    #expect(Self.complete.length(by: Self.form).words == 6)
  }

  @Test("authors")
  func authors() {
    #expect(
      failures { $0.authors[1].affiliations = [] }
        == ["authors.2.affiliations abstract.authorWithoutAffiliation"])
    #expect(
      failures { $0.authors[1].affiliations = [2] }
        == ["authors.2.affiliations abstract.unknownAffiliation 3"])
    #expect(
      failures { $0.authors[1].affiliations = [1, 1] }
        == ["authors.2.affiliations abstract.affiliationTwice"])
    #expect(failures { $0.authors[0].isPresenter = false } == ["authors abstract.noPresenter"])
    #expect(
      failures { $0.authors[1].isPresenter = true } == ["authors abstract.severalPresenters 2"])
    #expect(
      failures { $0.authors[0].isCorresponding = false }
        == ["authors abstract.noCorrespondingAuthor"])
    #expect(
      failures { $0.authors[1].fullName = " " } == ["authors.2.fullName abstract.authorNameMissing"]
    )
    #expect(
      failures { $0.authors[0].email = "" }
        == ["authors.1.email abstract.correspondingEmailMissing"])
    #expect(failures { $0.authors[1].email = "anna" } == ["authors.2.email email.missingAt"])
    #expect(
      failures { $0.authors[1].orcid = "0000-0002-1825-0098" }
        == ["authors.2.orcid orcid.checksum"])
    #expect(
      failures { $0.authors[1].orcid = "0000000218250097" }
        == ["authors.2.orcid abstract.authorTwice 0000-0002-1825-0097"])
    #expect(
      failures { draft in
        draft.authors = []
        draft.affiliations = []
      } == ["authors abstract.noAuthor"])
  }

  @Test("affiliations")
  func affiliations() {
    #expect(
      failures { $0.affiliations.append(AbstractAffiliation(name: "", country: "Atlantis")) } == [
        "affiliations.3.name abstract.affiliationNameMissing",
        "affiliations.3.country country.unknown", "affiliations.3 abstract.affiliationUnused",
      ])
  }

  @Test("title and sections")
  func texts() {
    #expect(failures { $0.title = " " } == ["title abstract.titleMissing"])
    #expect(
      failures { $0.title = String(repeating: "t", count: 31) }
        == ["title abstract.tooLong.characters 30"])
    #expect(failures { $0.title = "two\nlines" } == ["title text.lineBreak"])
    #expect(
      failures { $0.sections["methods"] = nil } == ["sections.methods abstract.sectionMissing"])
    #expect(
      failures { $0.sections["methods"] = "—" } == ["sections.methods abstract.sectionMissing"])
    #expect(
      failures { $0.sections["background"] = "one two three four five six" }
        == ["sections.background abstract.tooLong.words 5"])
    #expect(
      failures { $0.sections["notes"] = "one two three four five six seven" }
        == ["sections abstract.tooLong.words 12"])
    #expect(
      failures { $0.sections["results"] = "Yes." }
        == ["sections.results abstract.unknownSection"])
    #expect(
      failures { $0.sections = [:] } == [
        "sections.background abstract.sectionMissing",
        "sections.methods abstract.sectionMissing", "sections abstract.noWords",
      ])
  }

  @Test("10,000 words are taken where nothing forbids it, and 10,001 never")
  func mostWords() {
    let form = AbstractForm(sections: [AbstractSection(code: "text", name: "Text")])
    var draft = Self.complete
    draft.topic = ""
    draft.sections = ["text": String(repeating: "word\n", count: 10_000)]
    #expect(draft.check(form).isEmpty)
    draft.sections["text"]? += "word"
    #expect(
      draft.check(form) == [
        FieldFailure(field: "sections", code: "abstract.tooLong.words", detail: "10000")
      ])
  }

  @Test("topic, wish and interests")
  func choices() {
    #expect(failures { $0.topic = "" } == ["topic abstract.topicMissing"])
    #expect(failures { $0.topic = "moon" } == ["topic abstract.unknownTopic"])
    #expect(failures { $0.wish = nil } == ["wish abstract.wishMissing"])
    #expect(
      failures { draft in
        draft.wish = .oral
        draft.isLate = true
      } == ["wish abstract.lateOral"])
    #expect(failures { $0.wish = .oral }.isEmpty)
    #expect(
      failures { $0.interests = .notAnswered } == ["interests abstract.interestsNotAnswered"])
    #expect(
      failures { $0.interests = .declared(" \n") } == ["interests abstract.interestsEmpty"])
    #expect(failures { $0.interests = .declared("A grant.\nAnother.") }.isEmpty)
  }

  @Test("a card number is refused in every text")
  func card() {
    let card = "4242 4242 4242 4242"
    let places: [(WritableKeyPath<AbstractDraft, String>, String)] = [
      (\.title, "title"), (\.authors[1].fullName, "authors.2.fullName"),
      (\.authors[1].firstName, "authors.2.firstName"),
      (\.authors[1].lastName, "authors.2.lastName"), (\.authors[1].email, "authors.2.email"),
      (\.authors[1].orcid, "authors.2.orcid"), (\.affiliations[0].name, "affiliations.1.name"),
      (\.affiliations[0].city, "affiliations.1.city"),
    ]
    for (place, path) in places {
      #expect(failures { $0[keyPath: place] = card }.contains("\(path) text.cardNumber"), "\(path)")
    }
    #expect(
      failures { $0.sections["notes"] = card }.contains("sections.notes text.cardNumber"))
    #expect(failures { $0.interests = .declared(card) } == ["interests text.cardNumber"])
  }

  @Test("an empty draft says everything at once, in the order of the form")
  func empty() {
    #expect(
      AbstractDraft().check(Self.form).map(\.code) == [
        "abstract.titleMissing", "abstract.noAuthor", "abstract.sectionMissing",
        "abstract.sectionMissing", "abstract.noWords", "abstract.topicMissing",
        "abstract.wishMissing", "abstract.interestsNotAnswered",
      ])
  }
}
