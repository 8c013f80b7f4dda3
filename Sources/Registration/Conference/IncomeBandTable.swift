/// Which country is in which income band, and since when; the groups change each 1 July.
package struct IncomeBandTable: Hashable, Codable, Sendable {
  package let entries: [IncomeBandEntry]
  /// The band of countries that have no entry for a day, and of people without a country.
  package let unclassified: IncomeBand

  package init(entries: [IncomeBandEntry], unclassified: IncomeBand) {
    self.entries = entries
    self.unclassified = unclassified
  }

  /// The band of a country (ISO 3166-1 alpha-2, any case; nil or empty when not known) on a day.
  ///
  /// Refused when entries for that day name different bands.
  package func band(
    country: String?, on date: CivilDate
  ) throws(FeeRefusal) -> BandAssignment {
    guard let country = country?.uppercased(), !country.isEmpty else {
      return BandAssignment(band: unclassified, basis: .noCountry)
    }
    let fitting = entries.filter { $0.country == country && $0.covers(date) }
    let bands = Set(fitting.map(\.band))
    guard bands.count <= 1 else {
      throw .ambiguousBand(
        country: country, bands: bands.sorted { $0.rawValue < $1.rawValue })
    }
    guard let band = bands.first, let since = fitting.map(\.from).min() else {
      return BandAssignment(band: unclassified, basis: .unclassified(country: country))
    }
    return BandAssignment(band: band, basis: .country(country, since: since))
  }
}

/// One country in one band, both days included.
package struct IncomeBandEntry: Hashable, Codable, Sendable {
  /// ISO 3166-1 alpha-2 in capitals.
  package let country: String
  package let band: IncomeBand
  package let from: CivilDate
  /// Its last day; nil while it lasts.
  package let to: CivilDate?
  /// Who says so, in words; empty when that was not noted.
  package let source: String

  package init(
    country: String, band: IncomeBand, from: CivilDate, to: CivilDate? = nil, source: String = ""
  ) {
    self.country = country.uppercased()
    self.band = band
    self.from = from
    self.to = to
    self.source = source
  }

  func covers(_ date: CivilDate) -> Bool {
    guard from <= date else { return false }
    guard let to else { return true }
    return date <= to
  }
}
