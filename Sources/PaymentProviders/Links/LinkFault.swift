package import Registration

/// Why no signed address can be made.
package enum LinkFault: Error, Equatable, Sendable {
  /// The host is no name that can stand in an address.
  case host
  /// The account is another than the signer's, or cannot be signed.
  case payee
  /// The reference is none of a payment.
  case reference
  /// There is nothing to pay.
  case amount
  /// The expiry lies before 1970 or after 3058.
  case expiry
  /// A short address carries no return path; it is kept at the provider.
  case returnPath

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .host: "link.host"
    case .payee: "link.payee"
    case .reference: "link.reference"
    case .amount: "link.amount"
    case .expiry: "link.expiry"
    case .returnPath: "link.returnPath"
    }
  }
}

/// Why an address is not accepted.
package enum LinkRefusal: Error, Equatable, Sendable {
  /// It is not exactly an address that this key signed; why is nobody's business.
  case forged
  /// It was signed and is no longer valid since this moment.
  case expired(Instant)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .forged: "link.forged"
    case .expired: "link.expired"
    }
  }
}
