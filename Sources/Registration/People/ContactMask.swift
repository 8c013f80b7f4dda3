/// Contact details as they stand in lists and on a screen until somebody asks for them.
package enum ContactMask {
  /// The fields that are masked.
  package static let fields: [PersonField] = [.email, .telephone, .street, .postalCode]

  /// The record with those fields masked: enough to recognise one's own, too little to use.
  package static func masked(_ details: PersonDetails) -> PersonDetails {
    var masked = details
    masked[.email] = email(details[.email])
    masked[.telephone] = telephone(details[.telephone])
    masked[.street] = details[.street].isEmpty ? "" : "…"
    masked[.postalCode] = details[.postalCode].isEmpty ? "" : "…"
    return masked
  }

  /// `adaeze@example.org` becomes `a…@e….org`.
  package static func email(_ address: String) -> String {
    guard let at = address.lastIndex(of: "@"), let first = address.first else {
      return address.isEmpty ? "" : "…"
    }
    let domain = address[address.index(after: at)...]
    let end = domain.lastIndex(of: ".").map { String(domain[$0...]) } ?? ""
    return "\(first)…@\(domain.prefix(1))…\(end)"
  }

  /// `+49 221 4567890` becomes `… 90`.
  package static func telephone(_ number: String) -> String {
    let digits = number.filter(\.isNumber)
    return number.isEmpty ? "" : digits.count > 5 ? "… \(digits.suffix(2))" : "…"
  }
}
