/// How the society is reached as the controller of the data it keeps (GDPR, article 13(1)(a)).
///
/// What is nil has not been said.
package struct Controller: Hashable, Codable, Sendable {
  /// A person or an office to write to.
  package var contact: String?
  package var street: String?
  package var postalCode: String?
  package var city: String?
  /// ISO 3166-1, two letters.
  package var country: String?
  package var email: String?
  package var telephone: String?
  package var website: String?
  /// The authority that complaints go to.
  package var authority: String?

  package init(
    contact: String? = nil, street: String? = nil, postalCode: String? = nil, city: String? = nil,
    country: String? = nil, email: String? = nil, telephone: String? = nil,
    website: String? = nil, authority: String? = nil
  ) {
    self.contact = contact
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.country = country
    self.email = email
    self.telephone = telephone
    self.website = website
    self.authority = authority
  }

  /// Every field with its name in a set-up, in the order in which it is written.
  package static var fields: [(name: String, path: WritableKeyPath<Controller, String?>)] {
    [
      ("contact", \.contact), ("street", \.street), ("postalCode", \.postalCode), ("city", \.city),
      ("country", \.country), ("email", \.email), ("telephone", \.telephone),
      ("website", \.website), ("authority", \.authority),
    ]
  }

  /// The address on one line; empty when nothing of it is known.
  package var address: String {
    let place = [postalCode, city].compactMap(\.self).joined(separator: " ")
    return [street ?? "", place, country ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
