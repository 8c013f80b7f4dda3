package import Foundation

/// On what ground personal data is used for a purpose (GDPR, article 6(1)).
package enum LegalBasis: String, CaseIterable, Codable, Sendable {
  /// Article 6(1)(a): only while the person agrees.
  case consent
  /// Article 6(1)(b): what the person has asked for cannot be done without.
  case contract
  /// Article 6(1)(c): the law asks for it.
  case legalObligation
  /// Article 6(1)(f): weighed against the person, who may object.
  case legitimateInterest
}

/// Who can see what a purpose shows.
package enum PurposeVisibility: String, CaseIterable, Codable, Sendable {
  /// Nobody but staff.
  case none
  /// Other members.
  case members
  /// Everyone.
  case everyone
}

/// What personal data is used for, as data of the set-up.
package struct Purpose: Hashable, Codable, Sendable {
  /// Short and unique, as in `newsletter`.
  package let code: String
  package let name: String
  package let legalBasis: LegalBasis
  /// The codes of the services at which it is asked or told.
  package let services: [String]
  /// Whether it touches a special category and needs explicit consent (GDPR, article 9(2)(a)).
  package let explicit: Bool
  /// After how many months an answer has to be asked for again; nil when it does not end.
  package let validityMonths: Int?
  package let visibility: PurposeVisibility
  /// Who receives the data beside the society, by name; empty when nobody does.
  package let recipients: String
  /// How long the data is kept, in words.
  package let retention: String
  /// What else people are told about it.
  package let particulars: PurposeParticulars

  package init(
    code: String, name: String, legalBasis: LegalBasis, services: [String], explicit: Bool = false,
    validityMonths: Int? = nil, visibility: PurposeVisibility = .none, recipients: String = "",
    retention: String = "", particulars: PurposeParticulars = .none
  ) {
    self.code = code
    self.name = name
    self.legalBasis = legalBasis
    self.services = services
    self.explicit = explicit
    self.validityMonths = validityMonths
    self.visibility = visibility
    self.recipients = recipients
    self.retention = retention
    self.particulars = particulars
  }

  /// Until when consent given at this moment holds: the start of the same civil day
  /// ``validityMonths`` later; nil when it does not end.
  package func validUntil(givenAt: Instant, in timeZone: TimeZone) -> Instant? {
    guard let validityMonths else { return nil }
    return CivilDate(instant: givenAt, timeZone: timeZone).adding(months: validityMonths)
      .start(in: timeZone)
  }

  /// Whether data may be used for the purpose, by its legal basis and what the person has said.
  ///
  /// Consent has to be in force. Legitimate interest ends with an objection, recorded as refused or
  /// withdrawn. Contract and legal obligation do not ask.
  package func allowsUse(_ status: ConsentStatus) -> Bool {
    switch legalBasis {
    case .consent: status.coversUse
    case .contract, .legalObligation: true
    case .legitimateInterest: status.state != .refused && status.state != .withdrawn
    }
  }
}
