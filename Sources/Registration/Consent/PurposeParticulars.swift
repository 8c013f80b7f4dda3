/// A kind of personal data that is used for a purpose.
package enum DataKind: String, CaseIterable, Codable, Sendable {
  case name
  /// Postal and e-mail address, telephone.
  case contact
  /// Organisation and position.
  case affiliation
  case country
  case language
  case age
  case registration
  case membership
  case payment
  case abstract
  case picture
  /// What somebody eats and does not.
  case diet
  /// What somebody needs in order to take part.
  case access
  /// Answers to the society's own questions.
  case answers
}

/// A special category of personal data (GDPR, article 9(1)).
package enum SpecialCategory: String, CaseIterable, Codable, Sendable {
  case health
  case belief
  case origin
  case opinion
  case unionMembership
  case genetic
  case biometric
  case sexLife
}

/// What else people are told about a purpose.
package struct PurposeParticulars: Hashable, Codable, Sendable {
  package static let none = PurposeParticulars()

  package let data: [DataKind]
  package let special: [SpecialCategory]
  /// The countries data goes to beside the society's own, as two letters of ISO 3166-1.
  package let countries: [String]
  /// What it is for; nil when that has not been said.
  package let aim: PurposeAim?

  package init(
    data: [DataKind] = [], special: [SpecialCategory] = [], countries: [String] = [],
    aim: PurposeAim? = nil
  ) {
    self.data = data
    self.special = special
    self.countries = countries
    self.aim = aim
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    data = try values.decodeIfPresent([DataKind].self, forKey: .data) ?? []
    special = try values.decodeIfPresent([SpecialCategory].self, forKey: .special) ?? []
    countries = try values.decodeIfPresent([String].self, forKey: .countries) ?? []
    aim = try values.decodeIfPresent(PurposeAim.self, forKey: .aim)
  }
}
