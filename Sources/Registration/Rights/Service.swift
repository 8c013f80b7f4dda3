/// What kind of thing a society offers.
package enum ServiceKind: String, CaseIterable, Codable, Sendable {
  case enquiry
  case membership
  case conference
  case dataCall
  case group
  case list
  case other
}

/// Something that a society offers and collects personal data for, as data of the set-up.
package struct Service: Hashable, Codable, Sendable {
  /// Those at which the desk asks by itself, whether the set-up says more about them or not.
  package static let builtIn = ["enquiry", "conference", "membership"]

  package let code: String
  package let kind: ServiceKind
  /// What it is called, by language.
  package let names: [String: String]
  /// Who is asked about it, and told when somebody objects.
  package let focalPoint: FocalPoint

  package init(
    code: String, kind: ServiceKind, names: [String: String], focalPoint: FocalPoint = FocalPoint()
  ) {
    self.code = code
    self.kind = kind
    self.names = names
    self.focalPoint = focalPoint
  }
}

/// Whom to turn to about a service; texts may be empty.
package struct FocalPoint: Hashable, Codable, Sendable {
  package let name: String
  package let email: String

  package init(name: String = "", email: String = "") {
    self.name = name
    self.email = email
  }
}
