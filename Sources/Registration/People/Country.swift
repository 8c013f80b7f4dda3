/// A country or territory of ISO 3166-1.
package struct Country: Hashable, Sendable {
  /// `DE`.
  package let alpha2: String
  /// `DEU`.
  package let alpha3: String
  /// The short name people use in English: `Taiwan`, `South Korea`, `Türkiye`.
  package let name: String

  /// The folded name, by which lists are ordered.
  let sortKey: String

  init(alpha2: String, alpha3: String, name: String) {
    self.alpha2 = alpha2
    self.alpha3 = alpha3
    self.name = name
    sortKey = Folding.fold(name)
  }

  /// All 249, ordered by name.
  package static let all: [Country] = CountryTable.rows.map(\.country)

  /// The country that a text names: by code (alpha-2, alpha-3), by its English name, by an own or
  /// a usual other name in any script. Case, accents and punctuation do not count. Nil when the
  /// text is none of these: nothing is guessed from parts of names.
  package static func find(_ text: String) -> Country? {
    CountryIndex.shared.find(text)
  }

  /// The countries that `prefix` can mean, the likeliest first: its own code, then names that begin
  /// so, then names of which a later word begins so, then other names and alpha-3 codes.
  ///
  /// Everything for an empty prefix. Each of the 249 comes first for its two letters.
  package static func matching(prefix: String) -> [Country] {
    CountryIndex.shared.matching(prefix)
  }
}
