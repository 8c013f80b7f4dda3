/// An exact amount in the minor units of one currency; never a floating point number.
package struct Money: Hashable, Codable, Sendable {
  /// Cents for EUR, yen for JPY, fils for KWD; negative for what is given back.
  package let minorUnits: Int64
  package let currency: Currency

  package init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Nothing, in this currency.
  package static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  /// Whether the amount is exactly nothing.
  package var isZero: Bool { minorUnits == 0 }

  /// The sum; refused between two currencies or beyond `Int64`.
  package func adding(_ other: Money) throws(MoneyRefusal) -> Money {
    try checkCurrency(of: other)
    return try make(minorUnits.addingReportingOverflow(other.minorUnits))
  }

  /// The difference; refused between two currencies or beyond `Int64`.
  package func subtracting(_ other: Money) throws(MoneyRefusal) -> Money {
    try checkCurrency(of: other)
    return try make(minorUnits.subtractingReportingOverflow(other.minorUnits))
  }

  /// The amount this many times; refused beyond `Int64`.
  package func multiplied(by quantity: Int) throws(MoneyRefusal) -> Money {
    try make(minorUnits.multipliedReportingOverflow(by: Int64(quantity)))
  }

  /// Whether this amount is the smaller one; refused between two currencies.
  package func isLess(than other: Money) throws(MoneyRefusal) -> Bool {
    try checkCurrency(of: other)
    return minorUnits < other.minorUnits
  }

  /// The sum of all amounts, or nothing in `currency` when there are none.
  package static func sum(
    of amounts: some Sequence<Money>, currency: Currency
  ) throws(MoneyRefusal) -> Money {
    var total = Money.zero(currency)
    for amount in amounts { total = try total.adding(amount) }
    return total
  }

  private func checkCurrency(of other: Money) throws(MoneyRefusal) {
    guard currency == other.currency else {
      throw .currencyMismatch(expected: currency.code, found: other.currency.code)
    }
  }

  private func make(
    _ result: (partialValue: Int64, overflow: Bool)
  ) throws(MoneyRefusal) -> Money {
    guard !result.overflow else { throw .overflow }
    return Money(minorUnits: result.partialValue, currency: currency)
  }
}

/// Why an amount cannot be read or reckoned with.
package enum MoneyRefusal: Error, Hashable, Sendable {
  /// No active currency of ISO 4217.
  case unknownCurrency(String)
  /// The amount names no currency and none was expected.
  case currencyMissing
  /// Two currencies in one sum, or another one than expected.
  case currencyMismatch(expected: String, found: String)
  /// More than `Int64` minor units.
  case overflow
  /// No amount at all, or signs that no amount has.
  case malformed
  /// More decimals than the currency has.
  case tooManyDecimals(allowed: Int)
  /// A single separator before three digits that may mean thousands or decimals.
  case ambiguousSeparator

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .unknownCurrency: "unknownCurrency"
    case .currencyMissing: "currencyMissing"
    case .currencyMismatch: "currencyMismatch"
    case .overflow: "amountOverflow"
    case .malformed: "amountMalformed"
    case .tooManyDecimals: "tooManyDecimals"
    case .ambiguousSeparator: "ambiguousSeparator"
    }
  }
}
