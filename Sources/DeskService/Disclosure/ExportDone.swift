package import Registration

/// What came of an export.
package struct ExportDone: Equatable, Sendable {
  /// The reference of the disclosure that was recorded.
  package let batch: String
  /// Rows that went out.
  package let people: Int
  /// Why others were left out, by the state of their consent, the most frequent first.
  package let leftOut: [LeftOut]

  /// How many were left out in all.
  package var leftOutCount: Int { leftOut.reduce(0) { $0 + $1.count } }
}

/// How many were left out of an export for one reason.
package struct LeftOut: Equatable, Sendable {
  package let reason: LeftOutReason
  package let count: Int
}

/// Why somebody is not covered by a purpose.
package enum LeftOutReason: Hashable, Sendable {
  /// Their consent is in this state.
  case state(ConsentState)
  /// Consent was given by somebody else and not confirmed.
  case byProxyUnconfirmed
  /// Two answers of the same moment contradict each other.
  case contradictory
  /// Their record is restricted: it is used for nothing.
  case restricted

  init(_ status: ConsentStatus) {
    self =
      if status.isContradictory {
        .contradictory
      } else if status.isByProxyUnconfirmed {
        .byProxyUnconfirmed
      } else {
        .state(status.state)
      }
  }

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .state(let state): state.rawValue
    case .byProxyUnconfirmed: "byProxyUnconfirmed"
    case .contradictory: "contradictory"
    case .restricted: "restricted"
    }
  }
}

/// The columns of exports.
package enum ExportColumns {
  /// The headings of an export of people: their reference, then the fields.
  package static func people(_ fields: [PersonField] = PersonField.allCases) -> [String] {
    ["reference"] + fields.map(\.rawValue)
  }

  /// The headings of an export of registrations.
  package static let registrations = [
    "registration", "person", "fullName", "badgeName", "organisation", "country", "category",
    "state", "member", "band", "period", "registeredAt", "inAt", "charge", "chargeState", "total",
    "currency", "conference", "options", "evidence", "evidenceUntil", "reason", "received",
    "agreed",
  ]

  /// The headings of an export of memberships.
  package static let memberships = [
    "membership", "person", "fullName", "organisation", "type", "state", "standing", "since",
    "until", "terms", "leftOn", "reason", "overrideState", "overrideReason", "overrideFrom",
    "overrideTo", "owedTerm", "dues", "received", "agreed", "currency", "band", "charge",
    "appliedAt", "representatives",
  ]

  /// The headings of an export of consents: one line for each answer.
  package static let consents = [
    "person", "fullName", "purpose", "answer", "at", "validUntil", "noticeVersion", "noticeHash",
    "language", "channel", "answeredBy", "askedBy", "station",
  ]
}
