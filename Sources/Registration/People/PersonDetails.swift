/// The contact fields of a person as text; an empty string is a field that was not given.
package struct PersonDetails: Hashable, Sendable {
  package var title = ""
  package var firstName = ""
  package var lastName = ""
  package var fullName = ""
  package var badgeName = ""
  package var localName = ""
  package var position = ""
  package var organisation = ""
  package var street = ""
  package var postalCode = ""
  package var city = ""
  package var country = ""
  package var email = ""
  package var telephone = ""
  package var website = ""
  package var language = ""

  /// Nothing given.
  package init() {}

  /// The fields of `values`, all others empty.
  package init(_ values: [PersonField: String]) {
    for (field, value) in values { self[field] = value }
  }

  package subscript(field: PersonField) -> String {
    get {
      switch field {
      case .title: title
      case .firstName: firstName
      case .lastName: lastName
      case .fullName: fullName
      case .badgeName: badgeName
      case .localName: localName
      case .position: position
      case .organisation: organisation
      case .street: street
      case .postalCode: postalCode
      case .city: city
      case .country: country
      case .email: email
      case .telephone: telephone
      case .website: website
      case .language: language
      }
    }
    set {
      switch field {
      case .title: title = newValue
      case .firstName: firstName = newValue
      case .lastName: lastName = newValue
      case .fullName: fullName = newValue
      case .badgeName: badgeName = newValue
      case .localName: localName = newValue
      case .position: position = newValue
      case .organisation: organisation = newValue
      case .street: street = newValue
      case .postalCode: postalCode = newValue
      case .city: city = newValue
      case .country: country = newValue
      case .email: email = newValue
      case .telephone: telephone = newValue
      case .website: website = newValue
      case .language: language = newValue
      }
    }
  }

  /// The fields that are given.
  package var given: [PersonField] { PersonField.allCases.filter { !self[$0].isEmpty } }

  package var isEmpty: Bool { given.isEmpty }
}

extension PersonDetails: Codable {
  /// An object that holds the given fields alone, under their names.
  package func encode(to encoder: any Encoder) throws {
    var values: [String: String] = [:]
    for field in given { values[field.rawValue] = self[field] }
    try values.encode(to: encoder)
  }

  /// Fails on a name that is no field: nothing is dropped silently.
  package init(from decoder: any Decoder) throws {
    let values = try [String: String](from: decoder)
    for (name, value) in values {
      guard let field = PersonField(rawValue: name) else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(
            codingPath: decoder.codingPath, debugDescription: "\(name) is no contact field"))
      }
      self[field] = value
    }
  }
}
