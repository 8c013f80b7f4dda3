/// What a supervisor has to look at, the most urgent first.
package enum ConsentFlagKind: String, CaseIterable, Codable, Comparable, Sendable {
  /// Withdrawn, and still on a list for the purpose.
  case withdrawnButListed
  /// Refused, and still on a list for the purpose.
  case refusedButListed
  /// Data of a special category without explicit consent in force.
  case specialCategoryWithoutExplicit
  /// Two answers of the same moment contradict each other.
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
  package var urgency: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

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
  /// Whether the person is on a list that the purpose opens.
  package let isListed: Bool
  /// Whether data of a special category is stored for the purpose.
  package let holdsSpecialCategory: Bool

  package init(
    purpose: Purpose, status: ConsentStatus, isListed: Bool = false,
    holdsSpecialCategory: Bool = false
  ) {
    self.purpose = purpose
    self.status = status
    self.isListed = isListed
    self.holdsSpecialCategory = holdsSpecialCategory
  }
}
