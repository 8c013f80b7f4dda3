/// What a society does with personal data, as the law asks it to write down (GDPR, article 30(1)).
package struct ProcessingRecord: Equatable, Encodable, Sendable {
  /// One purpose with everything that is done for it.
  package struct Activity: Equatable, Encodable, Sendable {
    package let purpose: String
    package let name: String
    package let basis: LegalBasis
    /// The services it belongs to, and whose data it is therefore about.
    package let services: [String]
    package let people: [ServiceKind]
    package let data: [DataKind]
    package let special: [SpecialCategory]
    /// The society's own questions that are asked for it.
    package let questions: [String]
    package let recipients: String
    package let visibility: PurposeVisibility
    /// The countries data goes to, as two letters of ISO 3166-1.
    package let countries: [String]
    package let retention: String
    /// After how many months consent is asked for again; nil when it does not end.
    package let validityMonths: Int?
    /// The code of the notice that people are told by, and its version in force.
    package let notice: String
    package let noticeVersion: Int?

    package init(
      _ purpose: Purpose, services: [String], people: [ServiceKind], questions: [String],
      notice: String, noticeVersion: Int?
    ) {
      self.purpose = purpose.code
      name = purpose.name
      basis = purpose.legalBasis
      self.services = services
      self.people = people
      data = purpose.particulars.data
      special = purpose.particulars.special
      self.questions = questions
      recipients = purpose.recipients
      visibility = purpose.visibility
      countries = purpose.particulars.countries
      retention = purpose.retention
      validityMonths = purpose.validityMonths
      self.notice = notice
      self.noticeVersion = noticeVersion
    }
  }

  /// A service with whom to turn to about it.
  package struct ServiceEntry: Equatable, Encodable, Sendable {
    package let name: String
    package let kind: ServiceKind
    package let contact: String
    package let email: String

    package init(name: String, kind: ServiceKind, contact: String, email: String) {
      self.name = name
      self.kind = kind
      self.contact = contact
      self.email = email
    }
  }

  /// When something is erased, whatever it was given for.
  package struct Deadline: Equatable, Encodable, Sendable {
    /// `field`, `question`, `purpose` or `records`, and what it is called.
    package let kind: String
    package let name: String
    package let keep: RetentionSpan
    package let after: RetentionAnchor
    /// The service whose records alone are meant; empty for those of all.
    package let service: String
    package let reason: String

    package init(_ rule: RetentionRule, name: String, service: String) {
      kind = rule.target.kind
      self.name = name
      keep = rule.keep
      after = rule.after
      self.service = service
      reason = rule.reason
    }
  }

  /// Who takes the money: on pages of its own, with a controller of its own.
  package struct Provider: Equatable, Encodable, Sendable {
    package let name: String
    package let privacy: String
    package let outsideEU: Bool

    package init(name: String, privacy: String, outsideEU: Bool) {
      self.name = name
      self.privacy = privacy
      self.outsideEU = outsideEU
    }
  }

  private enum CodingKeys: CodingKey {
    case society, writtenAt, controller, activities, deadlines, services, provider
  }

  package let society: String
  package let at: Instant
  /// ``at`` in ISO 8601.
  private let writtenAt: String
  package let controller: Controller
  package let activities: [Activity]
  package let deadlines: [Deadline]
  package let services: [ServiceEntry]
  package let provider: Provider?

  package init(
    society: String, at: Instant, controller: Controller, activities: [Activity],
    deadlines: [Deadline], services: [ServiceEntry], provider: Provider?
  ) {
    self.society = society
    self.at = at
    writtenAt = at.iso8601
    self.controller = controller
    self.activities = activities
    self.deadlines = deadlines
    self.services = services
    self.provider = provider
  }
}
