/// What somebody owes, line by line.
package struct Charge: Hashable, Codable, Sendable {
  /// The reference people see.
  package let reference: String
  package let currency: Currency
  package let lines: [ChargeLine]

  package init(reference: String, currency: Currency, lines: [ChargeLine]) {
    self.reference = reference
    self.currency = currency
    self.lines = lines
  }

  /// The sum of the lines; refused when a line is in another currency or the sum is too large.
  package func total() throws(MoneyRefusal) -> Money {
    try Money.sum(of: lines.map(\.amount), currency: currency)
  }
}

/// One thing on a charge.
package struct ChargeLine: Hashable, Codable, Sendable {
  /// The code of the category or option.
  package let code: String
  /// The name as it was when the charge was raised.
  package let name: String
  package let quantity: Int
  package let unit: Money
  /// ``unit`` times ``quantity``.
  package let amount: Money

  package init(code: String, name: String, quantity: Int, unit: Money) throws(MoneyRefusal) {
    self.code = code
    self.name = name
    self.quantity = quantity
    self.unit = unit
    amount = try unit.multiplied(by: quantity)
  }
}
