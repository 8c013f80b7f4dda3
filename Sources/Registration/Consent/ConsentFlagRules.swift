/// Finds what a supervisor has to look at.
package enum ConsentFlagRules {
  /// So many times 24 hours before its end consent is flagged as expiring.
  package static let expiringDays: Int64 = 30

  /// All flags of one person, the most urgent first, then by the code of the purpose.
  package static func flags(_ cases: [ConsentFlagCase], at now: Instant) -> [ConsentFlag] {
    cases.flatMap { flags($0, at: now) }.sorted { ($0.kind, $0.purpose) < ($1.kind, $1.purpose) }
  }

  /// The flags of one person for one purpose.
  package static func flags(_ one: ConsentFlagCase, at now: Instant) -> [ConsentFlag] {
    kinds(of: one, at: now).map {
      ConsentFlag(kind: $0, purpose: one.purpose.code, at: moment(of: $0, in: one))
    }
  }

  private static func kinds(of one: ConsentFlagCase, at now: Instant) -> [ConsentFlagKind] {
    switch one.purpose.legalBasis {
    case .contract, .legalObligation: []
    // Nobody is asked, but an objection keeps people off the list (GDPR, article 21).
    case .legitimateInterest: listed(one)
    case .consent: listed(one) + special(one) + asked(one, at: now)
    }
  }

  private static func listed(_ one: ConsentFlagCase) -> [ConsentFlagKind] {
    guard let disclosed = one.lastDisclosed else { return [] }
    let isWithdrawn = one.status.state == .withdrawn
    guard isWithdrawn || one.status.state == .refused else { return [] }
    if let since = one.status.since, disclosed > since { return [.disclosedAfterWithdrawal] }
    return [isWithdrawn ? .withdrawnButListed : .refusedButListed]
  }

  private static func special(_ one: ConsentFlagCase) -> [ConsentFlagKind] {
    guard one.purpose.explicit && one.holdsSpecialCategory else { return [] }
    // An imported yes shows that something was ticked, not that it was said explicitly.
    let isExplicit = one.status.coversUse && one.status.event?.channel != .import
    return isExplicit ? [] : [.specialCategoryWithoutExplicit]
  }

  private static func asked(_ one: ConsentFlagCase, at now: Instant) -> [ConsentFlagKind] {
    let status = one.status
    var kinds: [ConsentFlagKind] = status.isContradictory ? [.contradictory] : []
    switch status.state {
    case .unknown: if one.isExpected { kinds.append(.neverAsked) }
    case .askedLater: kinds.append(.askedLater)
    case .expired: kinds.append(.expired)
    case .superseded: kinds.append(.superseded)
    case .refused, .withdrawn: break
    case .given:
      if one.isChild, status.event?.answeredBy != .parent { kinds.append(.childWithoutParent) }
      if status.isByProxyUnconfirmed { kinds.append(.byProxyUnconfirmed) }
      if let end = status.validUntil, end <= now.adding(days: expiringDays) {
        kinds.append(.expiring)
      }
    }
    return kinds
  }

  private static func moment(of kind: ConsentFlagKind, in one: ConsentFlagCase) -> Instant? {
    switch kind {
    case .expiring: one.status.validUntil
    // A later list is a new thing to look at.
    case .disclosedAfterWithdrawal: one.lastDisclosed
    default: one.status.since
    }
  }
}
