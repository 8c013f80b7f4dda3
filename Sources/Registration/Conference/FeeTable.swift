/// The fees of one conference, as data.
package struct FeeTable: Hashable, Codable, Sendable {
  package let currency: Currency
  package let periods: [FeePeriod]
  package let rules: [FeeRule]
  package let options: [OptionItem]
  /// Whether the member rate is given only on evidence.
  package let memberEvidenceRequired: Bool

  /// How many of one option can be booked at once.
  package static let quantityLimit = 99

  package init(
    currency: Currency, periods: [FeePeriod], rules: [FeeRule], options: [OptionItem] = [],
    memberEvidenceRequired: Bool = false
  ) {
    self.currency = currency
    self.periods = periods
    self.rules = rules
    self.options = options
    self.memberEvidenceRequired = memberEvidenceRequired
  }
}
