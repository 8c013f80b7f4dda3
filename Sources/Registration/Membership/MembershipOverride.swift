/// A state that somebody has set by hand against the rule, and why.
package struct MembershipOverride: Hashable, Codable, Sendable {
  package let state: MembershipState
  package let reason: String
  /// The first day it holds.
  package let from: CivilDate
  /// Its last day; nil until it is taken away.
  package let to: CivilDate?

  /// Refused without a reason and when it ends before it begins.
  package init(
    state: MembershipState, reason: String, from: CivilDate, to: CivilDate? = nil
  ) throws(OverrideRefusal) {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
    if let to, to < from { throw .endsBeforeItBegins }
    self.state = state
    self.reason = reason
    self.from = from
    self.to = to
  }

  /// Whether it holds on the day.
  package func covers(_ date: CivilDate) -> Bool {
    guard from <= date else { return false }
    guard let to else { return true }
    return date <= to
  }
}

/// Why a state was not set by hand.
package enum OverrideRefusal: Error, Hashable, Sendable {
  case reasonMissing
  case endsBeforeItBegins

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .reasonMissing: "override.reasonMissing"
    case .endsBeforeItBegins: "override.endsBeforeItBegins"
    }
  }
}
