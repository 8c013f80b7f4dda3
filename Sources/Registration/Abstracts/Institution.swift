/// An institution of the canonical list.
package struct Institution: Hashable, Codable, Sendable {
  /// Short and unique in the list.
  package let code: String
  /// The name that is printed.
  package let name: String
  /// Other names it is written by: abbreviations, former names, names in other languages.
  package let aliases: [String]
  /// ISO 3166-1 alpha-2 in capitals; empty when it is not known.
  package let country: String

  package init(code: String, name: String, aliases: [String] = [], country: String = "") {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.country = country
  }
}

/// An institution that a typed affiliation may mean. Nothing is linked by it.
package struct InstitutionCandidate: Hashable, Sendable {
  package let institution: Institution
  /// The name or alias that is like the text.
  package let label: String
  /// From 1 to 100; 100 is the same text, case and accents aside.
  package let score: Int

  package init(institution: Institution, label: String, score: Int) {
    self.institution = institution
    self.label = label
    self.score = score
  }
}

/// What the list says of a typed affiliation.
package enum AffiliationMatch: Hashable, Sendable {
  /// Exactly one institution has this name or alias, and the country does not speak against it.
  case one(InstitutionCandidate)
  /// Somebody has to choose; the likeliest first, several with 100 when they share a name.
  case several([InstitutionCandidate])
  /// Nothing like it is in the list.
  case none
}
