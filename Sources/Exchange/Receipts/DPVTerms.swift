import Registration

/// Terms of the Data Privacy Vocabulary (DPV) 2, with their prefixes.
enum DPVTerms {
  static let context: JSONTree = [
    "dpv": "https://w3id.org/dpv#", "pd": "https://w3id.org/dpv/pd#",
    "loc": "https://w3id.org/dpv/loc#", "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "dct": "http://purl.org/dc/terms/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
  ]

  /// The rights that go with consent (GDPR, articles 7(3), 13 to 18, 20, 22 and 77).
  static let rights = [
    "A7-3", "A13", "A14", "A15", "A16", "A17", "A18", "A20", "A22", "A77",
  ].map { "eu-gdpr:\($0)" }

  static func state(_ state: ConsentState) -> String {
    switch state {
    case .unknown: "dpv:ConsentUnknown"
    case .askedLater: "dpv:ConsentRequestDeferred"
    case .given: "dpv:ConsentGiven"
    case .refused: "dpv:ConsentRefused"
    case .withdrawn: "dpv:ConsentWithdrawn"
    case .expired: "dpv:ConsentExpired"
    case .superseded: "dpv:ConsentInvalidated"
    }
  }

  static func purpose(_ aim: PurposeAim?) -> String {
    switch aim {
    case .service, .care: "dpv:ServiceRegistration"
    case .reply: "dpv:CommunicationManagement"
    case .news: "dpv:DirectMarketing"
    case .profile: "dpv:Personalisation"
    case .statistics, .listing: "dpv:MemberPartnerManagement"
    case .publicity: "dpv:PublicRelations"
    case .law: "dpv:LegalCompliance"
    case nil: "dpv:Purpose"
    }
  }

  static func data(_ kind: DataKind) -> String {
    switch kind {
    case .name: "pd:Name"
    case .contact: "pd:Contact"
    case .affiliation: "pd:Professional"
    case .country: "pd:Country"
    case .language: "pd:Language"
    case .age: "pd:Age"
    case .membership: "pd:GroupMembership"
    case .payment: "pd:Transaction"
    case .picture: "pd:Picture"
    case .diet: "pd:Preference"
    case .access: "pd:Disability"
    case .registration, .abstract, .answers: "dpv:PersonalData"
    }
  }

  static func party(_ answeredBy: AnsweredBy) -> String {
    switch answeredBy {
    case .`self`: "dpv:DataSubject"
    case .parent: "dpv:ParentOfDataSubject"
    case .proxy: "dpv:Entity"
    }
  }

  static func basis(_ purpose: Purpose) -> String {
    switch purpose.legalBasis {
    case .consent: purpose.explicit ? "eu-gdpr:A9-2-a" : "eu-gdpr:A6-1-a"
    case .contract: "eu-gdpr:A6-1-b-contract-performance"
    case .legalObligation: "eu-gdpr:A6-1-c"
    case .legitimateInterest: "eu-gdpr:A6-1-f"
    }
  }
}

extension JSONTree: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSONTree)...) {
    self = .object(Dictionary(members) { _, last in last })
  }
}
