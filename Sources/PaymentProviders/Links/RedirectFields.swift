package import Registration

/// What a signed redirect address says.
package struct RedirectFields: Hashable, Sendable {
  /// The reference of the attempt.
  package let reference: Reference
  /// What is to be paid.
  package let amount: Money
  /// From this second the address is no longer valid.
  package let expiresAt: Instant
  /// Who receives the money; not in the address, but under its signature.
  package let payee: String
}

extension RedirectFields {
  /// Seconds since 1970 take seven symbols until the year 3058.
  private static let expiryWidth = 7
  private static let currencyWidth = 3

  /// The part of the address before the signature: `P9D4W01XQ/NFGEUR1MK8S2A`.
  ///
  /// Reference without hyphens; amount in minor units, currency and expiry in one piece, read from
  /// the right.
  var path: String {
    let name = reference.description.replacing("-", with: "")
    let cents = Base32.text(UInt64(amount.minorUnits))
    let expiry = Base32.text(UInt64(expiresAt.milliseconds / 1000), width: Self.expiryWidth)
    return "\(name)/\(cents)\(amount.currency.code)\(expiry)"
  }

  /// Reads ``path``; nil for anything that ``path`` would not write in exactly this way.
  init?(path: Substring, payee: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let reference = Reference(String(parts[0])),
      parts[1].utf8.count > Self.currencyWidth + Self.expiryWidth
    else { return nil }
    let expiry = parts[1].suffix(Self.expiryWidth)
    let beforeExpiry = parts[1].dropLast(Self.expiryWidth)
    guard let currency = Currency(String(beforeExpiry.suffix(Self.currencyWidth))),
      let cents = Base32.number(beforeExpiry.dropLast(Self.currencyWidth)),
      let seconds = Base32.number(expiry), let minorUnits = Int64(exactly: cents)
    else { return nil }
    self.init(
      reference: reference, amount: Money(minorUnits: minorUnits, currency: currency),
      expiresAt: Instant(milliseconds: Int64(seconds) * 1000), payee: payee)
    guard self.path == path else { return nil }
  }
}
