/// What the desk knows of a person; all optional but the full name.
package enum PersonField: String, CaseIterable, Codable, Sendable {
  case title, firstName, lastName, fullName, badgeName, localName, position, organisation
  case street, postalCode, city, country, email, telephone, website, language
}
