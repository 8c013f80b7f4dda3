/// Who says that something of a record is wrong (GDPR, articles 16 and 19).
package enum CorrectionAsker: String, CaseIterable, Codable, Sendable {
  case person
  /// Somebody who acts for the person.
  case representative
  /// Anybody else.
  case third
}

/// A correction that somebody has asked for.
package struct AskedCorrection: Hashable, Codable, Sendable {
  package let by: CorrectionAsker
  /// The reference of the request on the register; empty without one.
  package let request: String

  package init(by: CorrectionAsker, request: String = "") {
    self.by = by
    self.request = request
  }
}

/// Which fields of a person a list holds that goes out.
package enum DisclosedFields {
  /// The fields of a list by its kind, where nothing says more exactly which it had.
  package static func of(kind: String) -> Set<PersonField> {
    switch kind {
    case "people": Set(PersonField.allCases)
    case "registrations": [.fullName, .badgeName, .organisation, .country]
    case "memberships", "consents": [.fullName]
    default: []
    }
  }
}
