/// What a conference asks of an abstract, as data.
package struct AbstractForm: Hashable, Codable, Sendable {
  /// In the order in which they are printed.
  package let sections: [AbstractSection]
  package let topics: [AbstractTopic]
  /// For the title.
  package let titleLimit: TextLimit?
  /// For all sections together; the title does not count.
  package let totalLimit: TextLimit?
  package let topicRequired: Bool
  package let wishRequired: Bool
  /// Whether interests have to be declared, if only as none.
  package let interestsRequired: Bool
  /// Whether an abstract that came late may be an oral presentation.
  package let lateMayBeOral: Bool

  /// More words are never taken, whatever the conference allows.
  package static let mostWords = 10_000

  package init(
    sections: [AbstractSection], topics: [AbstractTopic] = [], titleLimit: TextLimit? = nil,
    totalLimit: TextLimit? = nil, topicRequired: Bool = false, wishRequired: Bool = false,
    interestsRequired: Bool = false, lateMayBeOral: Bool = true
  ) {
    self.sections = sections
    self.topics = topics
    self.titleLimit = titleLimit
    self.totalLimit = totalLimit
    self.topicRequired = topicRequired
    self.wishRequired = wishRequired
    self.interestsRequired = interestsRequired
    self.lateMayBeOral = lateMayBeOral
  }
}

/// A part of the text that the conference names: background, methods, results.
package struct AbstractSection: Hashable, Codable, Sendable {
  /// Short and unique in its form.
  package let code: String
  package let name: String
  package let limit: TextLimit?
  package let isRequired: Bool

  package init(code: String, name: String, limit: TextLimit? = nil, isRequired: Bool = true) {
    self.code = code
    self.name = name
    self.limit = limit
    self.isRequired = isRequired
  }
}

/// Something that abstracts are sorted by.
package struct AbstractTopic: Hashable, Codable, Sendable {
  package let code: String
  package let name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// How the authors would like to present.
package enum PresentationWish: String, CaseIterable, Codable, Sendable {
  case oral
  case poster
  /// Whichever the programme needs.
  case either
}

/// What the authors say of interests that may colour the work.
package enum InterestDeclaration: Hashable, Codable, Sendable {
  /// Nobody has said anything yet; never taken for none.
  case notAnswered
  /// There are none.
  case none
  case declared(String)
}
