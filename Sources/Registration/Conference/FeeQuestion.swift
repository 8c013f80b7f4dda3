/// Everything a fee depends on.
package struct FeeQuestion: Hashable, Codable, Sendable {
  /// The code of the category.
  package let category: String
  /// The day whose fees count.
  package let date: CivilDate
  package let isMember: Bool
  /// What shows the membership; nil when only the person says so.
  package let memberEvidence: MemberEvidence?
  package let band: BandAssignment
  package let options: [OptionChoice]

  package init(
    category: String, date: CivilDate, isMember: Bool, memberEvidence: MemberEvidence? = nil,
    band: BandAssignment, options: [OptionChoice] = []
  ) {
    self.category = category
    self.date = date
    self.isMember = isMember
    self.memberEvidence = memberEvidence
    self.band = band
    self.options = options
  }
}

/// What shows that somebody is a member.
package struct MemberEvidence: Hashable, Codable, Sendable {
  /// What it is, by a code of the set-up: a membership on record, a letter, an institution's list.
  package let code: String
  /// Its last valid day; nil when it has none.
  package let validUntil: CivilDate?

  package init(code: String, validUntil: CivilDate? = nil) {
    self.code = code
    self.validUntil = validUntil
  }
}

/// An option and how many of it.
package struct OptionChoice: Hashable, Codable, Sendable {
  package let code: String
  package let quantity: Int

  package init(code: String, quantity: Int = 1) {
    self.code = code
    self.quantity = quantity
  }
}

/// A band and how somebody came into it.
package struct BandAssignment: Hashable, Codable, Sendable {
  package let band: IncomeBand
  package let basis: BandBasis

  package init(band: IncomeBand, basis: BandBasis) {
    self.band = band
    self.basis = basis
  }
}

/// How somebody came into an income band.
package enum BandBasis: Hashable, Codable, Sendable {
  /// The table lists the country (ISO 3166-1 alpha-2) in it since this day.
  case country(String, since: CivilDate)
  /// The table does not list the country on that day.
  case unclassified(country: String)
  /// No country is known.
  case noCountry
  /// It was frozen when the person registered, on this day.
  case frozen(since: CivilDate)
}
