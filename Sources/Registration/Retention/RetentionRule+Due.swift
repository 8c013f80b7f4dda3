extension RetentionRule {
  /// Whether what is anchored on this day goes today: the day after the last one it is kept.
  package func isDue(anchor: CivilDate, today: CivilDate) -> Bool {
    keep.end(after: anchor) < today
  }

  /// The rule that a question's own time of keeping comes to; nil when it has none.
  ///
  /// Its occasion is the conference of a registration or an abstract, the end of a membership, and
  /// the answer itself where it is about a person.
  package init?(_ question: CustomQuestion) {
    guard let months = question.retentionMonths else { return nil }
    self.init(
      code: question.key, target: .question(question.key), keep: .months(months),
      after: question.place.occasion)
  }
}

extension QuestionPlace {
  /// What an answer is given for.
  package var occasion: RetentionAnchor {
    switch self {
    case .person: .answered
    case .registration, .abstract: .endOfConference
    case .membership: .endOfMembership
    }
  }

  /// From which moments a time of keeping can count here.
  package var anchors: [RetentionAnchor] {
    switch self {
    case .person: RetentionAnchor.allCases
    case .registration: [.endOfConference, .lastContact, .answered]
    case .membership: [.endOfMembership, .lastContact, .answered]
    case .abstract: [.endOfConference, .answered]
    }
  }
}

/// Why a rule of retention cannot be.
package enum RetentionFault: Error, Hashable, Sendable {
  /// Nobody is kept without a name.
  case nameGoes
  /// The time cannot count from there.
  case anchorUnfit
  /// What goes belongs to no service.
  case serviceUnfit

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .nameGoes: "retention.nameGoes"
    case .anchorUnfit: "retention.anchorUnfit"
    case .serviceUnfit: "retention.serviceUnfit"
    }
  }
}

extension RetentionRule {
  /// What is wrong with the rule by itself.
  package var faults: [RetentionFault] {
    var faults: [RetentionFault] = []
    if target == .field(.fullName) { faults.append(.nameGoes) }
    let fits =
      switch target {
      case .field: after != .answered
      case .records: after == .answered
      case .question, .purpose: true
      }
    if !fits { faults.append(.anchorUnfit) }
    var hasServices = false
    if case .records(let records) = target { hasServices = records.haveServices }
    if !service.isEmpty, !hasServices { faults.append(.serviceUnfit) }
    return faults
  }

  /// Whether the rule means the answers to a question.
  package func covers(_ question: CustomQuestion) -> Bool {
    switch target {
    case .question(let key): key == question.key
    case .purpose(let code): code == question.purpose && question.place.anchors.contains(after)
    case .field, .records: false
    }
  }
}
