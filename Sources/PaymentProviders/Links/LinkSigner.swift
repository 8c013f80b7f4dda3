package import Registration

/// Makes and checks short redirect addresses that cannot be changed:
/// `HTTPS://PAY.EXAMPLE.ORG/R/P9D4W01XQ/NFGEUR1MK8S2A` and 26 symbols of signature.
///
/// Everything is upper case, so that a QR code takes its small alphanumeric form. The signature is
/// HMAC-SHA256 (RFC 2104), cut to 128 bits (RFC 2104, 5), over the fields in a fixed order. Return
/// addresses and descriptions are kept at the provider, where nobody can change them.
package struct LinkSigner: RedirectSigner {
  /// The host in upper case: `PAY.EXAMPLE.ORG`.
  package let host: String
  /// The society's account at the provider.
  package let payee: String
  private let key: SigningKey

  /// A signer for one host and one account.
  ///
  /// - Throws: `LinkFault.host` or `LinkFault.payee` for what cannot stand in an address.
  package init(host: String, payee: String, key: SigningKey) throws(LinkFault) {
    let upperHost = host.uppercased()
    guard ProviderRule.isHost(upperHost) else { throw .host }
    guard ProviderRule.isPayee(payee) else { throw .payee }
    self.host = upperHost
    self.payee = payee
    self.key = key
  }

  /// The signed address for a request; its expiry is cut down to the second.
  ///
  /// - Throws: `LinkFault` when the request is for another payee, is not for a payment, asks for
  ///   nothing or less, has expired before 1970 or names a return path.
  package func address(for request: RedirectRequest) throws(LinkFault) -> SignedAddress {
    guard request.payee == payee else { throw .payee }
    guard request.returnPath == nil else { throw .returnPath }
    guard let reference = Reference(request.reference), reference.kind == .payment else {
      throw .reference
    }
    guard request.amount.minorUnits > 0 else { throw .amount }
    let seconds = request.expiresAt.milliseconds / 1000
    guard (0..<Self.secondsLimit).contains(seconds) else { throw .expiry }
    let fields = RedirectFields(
      reference: reference, amount: request.amount,
      expiresAt: Instant(milliseconds: seconds * 1000), payee: payee)
    let address = prefix + fields.path + signature(of: fields)
    return SignedAddress(
      address: address, host: host, expiresAt: fields.expiresAt, hash: Self.hash(of: address))
  }

  /// What an address says, if this key signed exactly this address and it has not expired.
  ///
  /// Scheme and host may be in lower case, as browsers write them (RFC 3986, 6.2.2.1); any other
  /// difference is refused. The signature is compared in constant time, and before the expiry.
  ///
  /// - Throws: `LinkRefusal`.
  package func verify(address: String, at now: Instant) throws(LinkRefusal) -> RedirectFields {
    let start = address.utf8.prefix(prefix.utf8.count)
    guard address.utf8.count <= Self.longestAddress,
      Self.hasSamePlace(Array(start), Array(prefix.utf8), exactTail: Self.folder.utf8.count)
    else { throw .forged }
    let rest = address[start.endIndex...]
    let given = rest.utf8.suffix(Self.signatureWidth)
    guard given.count == Self.signatureWidth,
      let fields = RedirectFields(path: rest[..<given.startIndex], payee: payee)
    else { throw .forged }
    guard Sodium.isEqual(Array(given), Array(signature(of: fields).utf8)) else { throw .forged }
    guard now < fields.expiresAt else { throw .expired(fields.expiresAt) }
    return fields
  }

  private static let folder = "/R/"
  private static let signatureBytes = 16
  private static let signatureWidth = 26
  private static let secondsLimit: Int64 = 1 << 35
  private static let longestAddress = 400

  private var prefix: String { "HTTPS://\(host)\(Self.folder)" }

  /// The name of this form comes first, so that a signature is good for nothing else.
  private func signature(of fields: RedirectFields) -> String {
    let canonical = [
      "regdesk redirect 1", host, payee, fields.reference.description,
      String(fields.amount.minorUnits), fields.amount.currency.code,
      String(fields.expiresAt.milliseconds / 1000),
    ].joined(separator: "\n")
    let mac = Sodium.hmacSHA256(Array(canonical.utf8), key: key.bytes)
    return Base32.text(mac.prefix(Self.signatureBytes))
  }

  private static func hash(of address: String) -> String {
    let digits = Array("0123456789abcdef")
    return String(
      Sodium.sha256(Array(address.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension LinkSigner {
  /// Whether scheme and host are the same in any case of ASCII, and the folder exactly.
  private static func hasSamePlace(_ given: [UInt8], _ own: [UInt8], exactTail: Int) -> Bool {
    guard given.count == own.count else { return false }
    let split = own.count - exactTail
    return zip(given, own).enumerated().allSatisfy { index, pair in
      let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(pair.0)
      return (index < split && isLower ? pair.0 - 0x20 : pair.0) == pair.1
    }
  }
}
