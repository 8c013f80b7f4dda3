import Exchange

/// What the schema of Kantara Consent Receipt 1.1.0 asks of a document, said in Swift.
enum KantaraSchema {
  private enum Kind { case text, wholeNumber, flag, list, texts, object }

  private static let receipt: [(String, Kind)] = [
    ("version", .text), ("jurisdiction", .text), ("consentTimestamp", .wholeNumber),
    ("collectionMethod", .text), ("consentReceiptID", .text), ("piiPrincipalId", .text),
    ("piiControllers", .list), ("services", .list), ("policyUrl", .text), ("sensitive", .flag),
    ("spiCat", .texts),
  ]
  private static let controller: [(String, Kind)] = [
    ("piiController", .text), ("contact", .text), ("address", .object), ("email", .text),
    ("phone", .text),
  ]
  private static let service: [(String, Kind)] = [("service", .text), ("purposes", .list)]
  private static let purpose: [(String, Kind)] = [
    ("consentType", .text), ("purposeCategory", .texts), ("piiCategory", .texts),
    ("termination", .text), ("thirdPartyDisclosure", .flag),
  ]

  /// What is missing or of another kind, by the way to it.
  static func faults(of tree: JSONTree) -> [String] {
    var faults = check(tree, receipt, "")
    for entry in items(tree, "piiControllers") { faults += check(entry, controller, "controller.") }
    for entry in items(tree, "services") {
      faults += check(entry, service, "service.")
      for purpose in items(entry, "purposes") {
        faults += check(purpose, self.purpose, "purpose.")
        let tells = member(purpose, "thirdPartyDisclosure") == .flag(true)
        if tells { faults += check(purpose, [("thirdPartyName", .text)], "purpose.") }
      }
    }
    return faults
  }

  private static func check(
    _ tree: JSONTree, _ members: [(String, Kind)], _ way: String
  ) -> [String] {
    members.compactMap { name, kind in
      member(tree, name).map { fits($0, kind) } == true ? nil : way + name
    }
  }

  private static func fits(_ value: JSONTree, _ kind: Kind) -> Bool {
    switch (kind, value) {
    case (.text, .text), (.flag, .flag), (.list, .list), (.object, .object): true
    case (.wholeNumber, .number(let number)): number >= 0
    case (.texts, .list(let list)): list.allSatisfy { fits($0, .text) }
    default: false
    }
  }

  private static func member(_ tree: JSONTree, _ name: String) -> JSONTree? {
    if case .object(let members) = tree { members[name] } else { nil }
  }

  private static func items(_ tree: JSONTree, _ name: String) -> [JSONTree] {
    if case .list(let list)? = member(tree, name) { list } else { [] }
  }
}
