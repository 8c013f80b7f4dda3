import Registration

/// Makes addresses that carry their reference, with no key at all.
struct TestSigner: RedirectSigner {
  func address(for request: RedirectRequest) throws -> SignedAddress {
    SignedAddress(
      address: "HTTPS://PAY.EXAMPLE.ORG/R/\(request.reference)?A=\(request.amount.minorUnits)",
      host: "PAY.EXAMPLE.ORG", expiresAt: request.expiresAt,
      hash: "hash of \(request.reference)")
  }
}
