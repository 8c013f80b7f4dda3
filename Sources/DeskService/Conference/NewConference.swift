package import Registration

/// A conference as it is set up: what it is, what people register as, and what it costs.
package struct NewConference: Equatable, Sendable {
  package var conference: Conference
  package var categories: [Category]
  package var options: [OptionItem]
  package var periods: [FeePeriod]
  package var rules: [FeeRule]
  /// Whether the member rate is given only on evidence.
  package var memberEvidenceRequired: Bool

  package init(
    conference: Conference, categories: [Category], options: [OptionItem] = [],
    periods: [FeePeriod], rules: [FeeRule], memberEvidenceRequired: Bool = false
  ) {
    self.conference = conference
    self.categories = categories
    self.options = options
    self.periods = periods
    self.rules = rules
    self.memberEvidenceRequired = memberEvidenceRequired
  }
}

/// One line of the list of conferences.
package struct ConferenceSummary: Equatable, Sendable {
  package let conference: Conference
  /// Whether the desk registers for it.
  package let isCurrent: Bool
}

/// A conference with everything a registration is chosen from.
package struct ConferenceSetUp: Equatable, Sendable {
  package let conference: Conference
  package let categories: [Category]
  package let periods: [FeePeriod]
  /// The period whose fees count today at the conference; nil between periods.
  package let currentPeriod: FeePeriod?
  package let options: [OptionPlaces]
  package let memberEvidenceRequired: Bool
}

/// An option with what is taken of it.
package struct OptionPlaces: Equatable, Sendable {
  package let item: OptionItem
  package let taken: Int

  /// How many are left; nil when there is no end to them.
  package var left: Int? { item.left(taken: taken) }
}
