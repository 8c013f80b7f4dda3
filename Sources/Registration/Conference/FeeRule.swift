/// A stretch of days with fees of its own, both days included: early, regular, on site.
package struct FeePeriod: Hashable, Codable, Sendable {
  package let code: String
  package let name: String
  package let from: CivilDate
  package let to: CivilDate

  package init(code: String, name: String, from: CivilDate, to: CivilDate) {
    self.code = code
    self.name = name
    self.from = from
    self.to = to
  }

  /// Whether the day lies in the period.
  package func covers(_ date: CivilDate) -> Bool { from <= date && date <= to }
}

/// A group of countries that pay the same, by the income of the country.
package struct IncomeBand: RawRepresentable, Hashable, Codable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// High income.
  package static let a = IncomeBand(rawValue: "a")
  /// Upper-middle income.
  package static let b = IncomeBand(rawValue: "b")
  /// Lower-middle income.
  package static let c = IncomeBand(rawValue: "c")
  /// Low income.
  package static let d = IncomeBand(rawValue: "d")
}

/// One fee: for a category in a period, for members or for others, in one band or in any.
package struct FeeRule: Hashable, Codable, Sendable {
  /// The code of the category.
  package let category: String
  /// The code of the period.
  package let period: String
  package let member: Bool
  /// The band it holds for; nil holds for every band that has no rule of its own.
  package let band: IncomeBand?
  package let amount: Money

  package init(category: String, period: String, member: Bool, band: IncomeBand?, amount: Money) {
    self.category = category
    self.period = period
    self.member = member
    self.band = band
    self.amount = amount
  }
}
