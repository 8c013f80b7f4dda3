/// By when a request has to be answered (GDPR, article 12(3)): in calendar months, never in days.
///
/// A last day on a Sunday or holiday is not moved on, so that no day is counted that the law of
/// the place may not give.
package enum RightsDeadline {
  package static let months = 1
  /// By how many more months it may be extended, once, when the person is told why in time.
  package static let extensionMonths = 2
  /// So many days before the last one a request is due soon.
  package static let soonDays: Int64 = 7

  /// The last day for an answer.
  package static func due(receivedOn: CivilDate) -> CivilDate {
    receivedOn.adding(months: months)
  }

  /// The last day of a request that has been extended: counted from its receipt, so that the day
  /// of the month is not lost in a short one.
  package static func extended(receivedOn: CivilDate) -> CivilDate {
    receivedOn.adding(months: months + extensionMonths)
  }

  /// Passes when a request may be extended today.
  package static func canExtend(
    receivedOn: CivilDate, isExtended: Bool, today: CivilDate
  ) throws(RightsRefusal) {
    if isExtended { throw .extendedAlready }
    let due = due(receivedOn: receivedOn)
    guard today <= due else { throw .extensionTooLate(due) }
  }

  /// How pressing a request is.
  package static func urgency(
    _ state: RightsRequestState, dueOn: CivilDate, today: CivilDate
  ) -> RightsUrgency {
    guard state.isOpen else { return .closed }
    let left = dueOn.daysSinceEpoch - today.daysSinceEpoch
    if left < 0 { return .late(days: -left) }
    return left <= soonDays ? .soon(days: left) : .open(days: left)
  }
}

/// How pressing a request is.
package enum RightsUrgency: Hashable, Sendable {
  /// Its last day was so many days ago.
  case late(days: Int64)
  /// Its last day is near.
  case soon(days: Int64)
  case open(days: Int64)
  case closed

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .late: "late"
    case .soon(days: 0): "today"
    case .soon: "soon"
    case .open: "open"
    case .closed: "closed"
    }
  }

  /// The days it is late, or has left; nil once it is closed.
  package var days: Int64? {
    switch self {
    case .late(let days), .soon(let days), .open(let days): days
    case .closed: nil
    }
  }

  package var isLate: Bool { if case .late = self { true } else { false } }
}
