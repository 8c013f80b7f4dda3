/// An abstract as it is entered.
package struct AbstractDraft: Hashable, Codable, Sendable {
  package var title: String
  /// The text of each section, by its code.
  package var sections: [String: String]
  /// In the order in which they are printed.
  package var authors: [AbstractAuthor]
  /// In the order in which they are printed and numbered from 1.
  package var affiliations: [AbstractAffiliation]
  /// The code of a topic; empty when none was chosen.
  package var topic: String
  package var wish: PresentationWish?
  package var interests: InterestDeclaration
  /// Whether it came after the last day.
  package var isLate: Bool

  package init(
    title: String = "", sections: [String: String] = [:], authors: [AbstractAuthor] = [],
    affiliations: [AbstractAffiliation] = [], topic: String = "", wish: PresentationWish? = nil,
    interests: InterestDeclaration = .notAnswered, isLate: Bool = false
  ) {
    self.title = title
    self.sections = sections
    self.authors = authors
    self.affiliations = affiliations
    self.topic = topic
    self.wish = wish
    self.interests = interests
    self.isLate = isLate
  }

  /// The length of all sections that the form names, together.
  package func length(by form: AbstractForm) -> TextLength {
    form.sections.reduce(TextLength(words: 0, characters: 0)) { sum, section in
      sum + TextLength(of: sections[section.code] ?? "")
    }
  }
}

/// An author of an abstract, who needs no record as a person.
package struct AbstractAuthor: Hashable, Codable, Sendable {
  /// The name as it is printed.
  package var fullName: String
  /// Empty when they were not given; never taken from the full name.
  package var firstName: String
  package var lastName: String
  package var email: String
  /// Positions in ``AbstractDraft/affiliations``, from 0, in the order in which they are printed.
  package var affiliations: [Int]
  package var isPresenter: Bool
  package var isCorresponding: Bool
  /// As typed; see ``ORCID``.
  package var orcid: String
  /// The reference of the person this is, when it is known.
  package var person: String?

  package init(
    fullName: String, firstName: String = "", lastName: String = "", email: String = "",
    affiliations: [Int] = [], isPresenter: Bool = false, isCorresponding: Bool = false,
    orcid: String = "", person: String? = nil
  ) {
    self.fullName = fullName
    self.firstName = firstName
    self.lastName = lastName
    self.email = email
    self.affiliations = affiliations
    self.isPresenter = isPresenter
    self.isCorresponding = isCorresponding
    self.orcid = orcid
    self.person = person
  }
}

/// Where authors work, as it is printed.
package struct AbstractAffiliation: Hashable, Codable, Sendable {
  package var name: String
  package var city: String
  /// ISO 3166-1 alpha-2 in capitals, or empty.
  package var country: String
  /// The code of an ``Institution``, when somebody has said that it is this one.
  package var institution: String?

  package init(name: String, city: String = "", country: String = "", institution: String? = nil) {
    self.name = name
    self.city = city
    self.country = country
    self.institution = institution
  }
}
