/// What a supervisor has to look at, the most urgent first.
package enum ConsentFlagKind: String, CaseIterable, Codable, Comparable, Sendable {
  /// Went out on a list for the purpose after it was refused or withdrawn.
  case disclosedAfterWithdrawal
  /// Withdrawn, and still on a list for the purpose.
  case withdrawnButListed
  /// Refused, and still on a list for the purpose.
  case refusedButListed
  /// Data of a special category without explicit consent in force.
  case specialCategoryWithoutExplicit
  /// Given by a child, without somebody with parental responsibility.
  case childWithoutParent
  /// A yes and a no of the same moment, or at two desks within minutes.
  case contradictory
  /// Its time is over.
  case expired
  /// The notice has changed materially since.
  case superseded
  /// Given by somebody else; the person has not confirmed it.
  case byProxyUnconfirmed
  /// Ends within ``ConsentFlagRules/expiringDays`` days.
  case expiring
  case neverAsked
  /// Asked and put off.
  case askedLater

  /// 0 for the most urgent.
  package var urgency: Int {
    switch self {
    case .disclosedAfterWithdrawal: 0
    case .withdrawnButListed: 1
    case .refusedButListed: 2
    case .specialCategoryWithoutExplicit: 3
    case .childWithoutParent: 4
    case .contradictory: 5
    case .expired: 6
    case .superseded: 7
    case .byProxyUnconfirmed: 8
    case .expiring: 9
    case .neverAsked: 10
    case .askedLater: 11
    }
  }

  package static func < (left: ConsentFlagKind, right: ConsentFlagKind) -> Bool {
    left.urgency < right.urgency
  }
}

/// One thing to look at, for one person and purpose.
package struct ConsentFlag: Hashable, Codable, Sendable {
  package let kind: ConsentFlagKind
  /// The code of the purpose.
  package let purpose: String
  /// Since when, or for ``ConsentFlagKind/expiring`` until when; nil when nobody has asked.
  package let at: Instant?

  package init(kind: ConsentFlagKind, purpose: String, at: Instant?) {
    self.kind = kind
    self.purpose = purpose
    self.at = at
  }
}

/// What is known of one person for one purpose when flags are looked for.
package struct ConsentFlagCase: Hashable, Sendable {
  package let purpose: Purpose
  package let status: ConsentStatus
  /// When the person last went out on a list that the purpose opens; nil when never.
  package let lastDisclosed: Instant?
  /// Whether data of a special category is stored for the purpose.
  package let holdsSpecialCategory: Bool
  /// Whether the person is a child now.
  package let isChild: Bool
  /// Whether a service that the person uses asks for the purpose.
  package let isExpected: Bool

  package init(
    purpose: Purpose, status: ConsentStatus, lastDisclosed: Instant? = nil,
    holdsSpecialCategory: Bool = false, isChild: Bool = false, isExpected: Bool = true
  ) {
    self.purpose = purpose
    self.status = status
    self.lastDisclosed = lastDisclosed
    self.holdsSpecialCategory = holdsSpecialCategory
    self.isChild = isChild
    self.isExpected = isExpected
  }
}
