/// What a supervisor decided about a flag.
package enum ConsentDecision: String, CaseIterable, Codable, Sendable {
  /// The next desk that serves the person asks again.
  case askAgain
  /// The person has confirmed what was recorded.
  case confirmed
  /// Taken back because the person asked for it.
  case withdrawn
  /// What a colleague recorded was wrong; counts once a second person has approved it.
  case corrected
  /// Nothing has to be done, for a reason.
  case dismissed

  /// Whether a decision needs words.
  package var needsReason: Bool { self == .corrected || self == .dismissed }

  /// What can be decided about a kind of flag.
  package static func choices(for kind: ConsentFlagKind) -> [ConsentDecision] {
    switch kind {
    case .neverAsked, .askedLater, .expired, .superseded: [.askAgain, .dismissed]
    case .byProxyUnconfirmed, .contradictory, .childWithoutParent:
      [.askAgain, .confirmed, .withdrawn, .corrected, .dismissed]
    case .expiring: [.askAgain, .confirmed, .withdrawn, .dismissed]
    case .specialCategoryWithoutExplicit: [.askAgain, .withdrawn, .dismissed]
    case .disclosedAfterWithdrawal, .withdrawnButListed, .refusedButListed:
      [.corrected, .dismissed]
    }
  }
}
