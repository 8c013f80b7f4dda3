import Foundation

extension Money: CustomStringConvertible {
  /// `1,180.00 EUR`, `-0.50 EUR`, `1,180 JPY`: grouped by thousands, with all decimals.
  package var formatted: String { "\(amountText) \(currency.code)" }

  package var description: String { formatted }

  /// The amount alone, as in `1,180.00`.
  package var amountText: String {
    let unit = UInt64(currency.minorUnitsPerUnit)
    let (whole, fraction) = minorUnits.magnitude.quotientAndRemainder(dividingBy: unit)
    var text = minorUnits < 0 ? "-" : ""
    let digits = Array(String(whole))
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    guard currency.exponent > 0 else { return text }
    let decimals = String(fraction)
    let zeros = String(repeating: "0", count: currency.exponent - decimals.count)
    return "\(text).\(zeros)\(decimals)"
  }

  /// Reads an amount as people write it: `1,180.00 EUR`, `EUR 1180`, `1.180,00`, `1 180,5`, `€180`.
  ///
  /// Forgiving about spaces, case, grouping and the decimal sign, and exact about the rest: what can
  /// mean two amounts is refused, nothing is rounded, an unreadable amount never becomes 0.
  ///
  /// - Parameters:
  ///   - text: What was typed or read.
  ///   - expected: The currency the amount has to be in; nil when the text must name one.
  /// - Returns: Exactly the amount that was written.
  /// - Throws: Why the text is no such amount.
  package static func parse(
    _ text: String, currency expected: Currency? = nil
  ) throws(MoneyRefusal) -> Money {
    let (amount, named) = try separateCurrency(text)
    guard let currency = named ?? expected else { throw .currencyMissing }
    if let named, let expected, named != expected {
      throw .currencyMismatch(expected: expected.code, found: named.code)
    }
    return Money(
      minorUnits: try AmountReading.minorUnits(amount, exponent: currency.exponent),
      currency: currency)
  }

  /// Takes a currency code or the euro sign off either end.
  private static func separateCurrency(
    _ text: String
  ) throws(MoneyRefusal) -> (amount: Substring, currency: Currency?) {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    func isPartOfName(_ character: Character) -> Bool {
      character.isLetter || character == "€"
    }
    let front = trimmed.prefix(while: isPartOfName)
    let back = trimmed.dropFirst(front.count).reversed().prefix(while: isPartOfName)
    guard front.isEmpty || back.isEmpty else { throw .malformed }
    let name = front.isEmpty ? String(back.reversed()) : String(front)
    let amount = trimmed.dropFirst(front.count).dropLast(back.count)
    if name.isEmpty { return (amount, nil) }
    guard let currency = Currency(name == "€" ? "EUR" : name) else {
      throw .unknownCurrency(name)
    }
    return (amount, currency)
  }
}
