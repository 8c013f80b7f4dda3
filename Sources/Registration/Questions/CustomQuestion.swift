/// A question of the society's own, as data of the set-up.
package struct CustomQuestion: Hashable, Codable, Sendable {
  /// Unique and for ever: small letters, digits and hyphens, as in `dietary-needs`.
  package let key: String
  /// What is asked.
  package let label: String
  package let kind: QuestionKind
  /// The code of the purpose that its answers serve.
  package let purpose: String
  /// For how many months after its occasion an answer is kept; nil for as long as the record.
  package let retentionMonths: Int?
  package let place: QuestionPlace
  package let isRequired: Bool

  package init(
    key: String, label: String, kind: QuestionKind, purpose: String, retentionMonths: Int? = nil,
    place: QuestionPlace, isRequired: Bool = false
  ) {
    self.key = key
    self.label = label
    self.kind = kind
    self.purpose = purpose
    self.retentionMonths = retentionMonths
    self.place = place
    self.isRequired = isRequired
  }
}

/// What a question is asked about.
package enum QuestionPlace: String, CaseIterable, Codable, Sendable {
  case person
  case registration
  case membership
  case abstract
}

/// What an answer may be.
package enum QuestionKind: Hashable, Codable, Sendable {
  /// One line.
  case text(limit: Int)
  case multiline(limit: Int)
  /// An exact number; the least and the most are in units of its last decimal.
  case number(decimals: Int, least: Int64?, most: Int64?)
  case date(earliest: CivilDate?, latest: CivilDate?)
  case choice([QuestionChoice])
  /// Any number of them, or at most so many.
  case severalChoices([QuestionChoice], most: Int?)
  /// Yes, no, or that the person does not wish to say: three answers, beside none at all.
  case yesNo

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .text: "text"
    case .multiline: "multiline"
    case .number: "number"
    case .date: "date"
    case .choice: "choice"
    case .severalChoices: "severalChoices"
    case .yesNo: "yesNo"
    }
  }

  package var choices: [QuestionChoice] {
    switch self {
    case .choice(let choices), .severalChoices(let choices, _): choices
    case .text, .multiline, .number, .date, .yesNo: []
    }
  }
}

/// One of the answers that can be chosen.
package struct QuestionChoice: Hashable, Codable, Sendable {
  /// Unique in its question and for ever.
  package let key: String
  package let label: String
  /// Whether it is offered now; answers that chose it earlier keep it.
  package let isOffered: Bool

  package init(key: String, label: String, isOffered: Bool = true) {
    self.key = key
    self.label = label
    self.isOffered = isOffered
  }
}
