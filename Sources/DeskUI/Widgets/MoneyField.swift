package import Registration
package import Terminal

/// An amount in one currency, typed with or without its code.
package struct MoneyField: Equatable, Sendable {
  package let currency: Currency
  package var field: TextField

  package init(_ amount: Money? = nil, currency: Currency) {
    self.currency = currency
    field = TextField(amount?.amountText ?? "", limit: 24)
  }

  /// The amount, nil while there is none.
  package var amount: Money? {
    do {
      return field.isEmpty ? nil : try Money.parse(field.text, currency: currency)
    } catch {
      return nil
    }
  }

  /// Lets a key act on the field.
  @discardableResult
  package mutating func handle(_ key: Key) -> TextField.Reaction { field.handle(key) }

  /// Checks the whole when the focus goes and writes an amount out in full; empty is fine.
  package mutating func leave() {
    guard !field.isEmpty else { return }
    do throws(MoneyRefusal) {
      field.set(try Money.parse(field.text, currency: currency).amountText)
    } catch {
      field.refusal = FieldRefusal(error.code)
    }
  }
}
