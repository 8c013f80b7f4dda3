/// What a payer is to be sent to a provider with.
package struct RedirectRequest: Hashable, Sendable {
  /// The reference of the attempt.
  package let reference: String
  /// Who receives the money.
  package let payee: String
  package let amount: Money
  /// What it is for, without a person's name.
  package let description: String
  package let expiresAt: Instant
  /// Where the provider sends the payer back to, below the payee's own address.
  package let returnPath: String?

  package init(
    reference: String, payee: String, amount: Money, description: String, expiresAt: Instant,
    returnPath: String? = nil
  ) {
    self.reference = reference
    self.payee = payee
    self.amount = amount
    self.description = description
    self.expiresAt = expiresAt
    self.returnPath = returnPath
  }
}

/// A redirect address that cannot be changed without its signature failing.
package struct SignedAddress: Hashable, Sendable {
  /// The whole address, short enough for a QR code on a terminal.
  package let address: String
  /// Its host, shown to the payer beside it.
  package let host: String
  package let expiresAt: Instant
  /// SHA-256 of the address in UTF-8, as 64 lower-case hexadecimal digits: what is logged of it.
  package let hash: String

  package init(address: String, host: String, expiresAt: Instant, hash: String) {
    self.address = address
    self.host = host
    self.expiresAt = expiresAt
    self.hash = hash
  }
}

/// Makes signed redirect addresses; it alone holds the key.
package protocol RedirectSigner: Sendable {
  /// The signed address for this request; throws when the request cannot be put into one.
  func address(for request: RedirectRequest) throws -> SignedAddress
}
