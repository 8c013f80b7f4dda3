package import Registration

/// What somebody registers as, and with what.
package struct RegistrationChoice: Equatable, Codable, Sendable {
  /// The code of the category.
  package var category: String
  /// Whether the member rate is asked for.
  package var member: Bool
  /// What shows the membership, by a code (`onRecord`, `letter`); nil for the person's own word.
  package var memberEvidence: MemberEvidence?
  package var options: [OptionChoice]

  package init(
    category: String, member: Bool = false, memberEvidence: MemberEvidence? = nil,
    options: [OptionChoice] = []
  ) {
    self.category = category
    self.member = member
    self.memberEvidence = memberEvidence
    self.options = options
  }
}

/// A fee as it would be charged now, with the names people know its parts by.
package struct QuotedFee: Equatable, Sendable {
  package let quote: FeeQuote
  /// The lines of the quote, each with its name.
  package let lines: [QuotedLine]
  /// The day whose fees count: today in the conference's time zone.
  package let date: CivilDate
  package let period: FeePeriod
  package let band: IncomeBand
  /// The state the registration would begin in.
  package let state: RegistrationState

  package var total: Money { quote.total }
}

/// One line of a quote with the name of its category or option.
package struct QuotedLine: Equatable, Sendable {
  package let name: String
  package let line: FeeLine
}

/// A registration that has been made.
package struct RegistrationDone: Equatable, Sendable {
  package let registration: String
  package let state: RegistrationState
  /// The reference of the charge; nil when there is nothing to pay.
  package let charge: String?
  package let fee: QuotedFee
}
