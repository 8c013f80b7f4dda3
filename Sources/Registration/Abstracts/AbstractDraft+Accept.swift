extension AbstractDraft {
  /// The draft as it can be kept half-written, texts in their stored form.
  ///
  /// What is missing does not matter yet; what may never be stored does: a card number, a control
  /// character, a text beyond every bound, a section, topic or affiliation that is not there.
  ///
  /// - Throws: every reason, with its place as in ``check(_:)``.
  package func accepted(by form: AbstractForm) throws(AbstractRefusal) -> AbstractDraft {
    let failures = check(form).filter { Self.isNeverKept($0) }
    guard failures.isEmpty else { throw AbstractRefusal(failures: failures) }
    var draft = self
    draft.title = Self.stored(title)
    draft.sections = sections.mapValues { Self.stored($0) }.filter { !$0.value.isEmpty }
    if case .declared(let text) = interests { draft.interests = .declared(Self.stored(text)) }
    draft.authors = authors.map { author in
      var author = author
      author.fullName = Self.stored(author.fullName)
      author.firstName = Self.stored(author.firstName)
      author.lastName = Self.stored(author.lastName)
      author.email = Self.stored(author.email)
      author.orcid = Self.stored(author.orcid)
      return author
    }
    draft.affiliations = affiliations.map { affiliation in
      var affiliation = affiliation
      affiliation.name = Self.stored(affiliation.name)
      affiliation.city = Self.stored(affiliation.city)
      return affiliation
    }
    return draft
  }

  private static func isNeverKept(_ failure: FieldFailure) -> Bool {
    switch failure.code {
    case "abstract.unknownAffiliation", "abstract.affiliationTwice", "abstract.unknownSection",
      "abstract.unknownTopic", "country.unknown":
      true
    case "abstract.tooLong.words": failure.detail == String(AbstractForm.mostWords)
    default: failure.code.hasPrefix("text.")
    }
  }

  private static func stored(_ text: String) -> String {
    NormalForm.composed(TextRule.trimmingWhiteSpace(text))
  }
}

/// Why an abstract was not taken: every place that is wrong, in the order of the form.
package struct AbstractRefusal: Error, Hashable, Sendable {
  package let failures: [FieldFailure]

  package init(failures: [FieldFailure]) { self.failures = failures }
}
