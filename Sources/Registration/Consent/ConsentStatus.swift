/// What the answers of one person for one purpose amount to at one moment.
package enum ConsentState: String, CaseIterable, Codable, Sendable {
  /// Never asked.
  case unknown
  /// Asked, put off, and not answered before.
  case askedLater
  case given
  /// Answered no, with nothing in force before.
  case refused
  /// Given before, and taken back.
  case withdrawn
  /// Given, and its time is over. Derived, never written.
  case expired
  /// Given on a notice that has changed materially since. Derived, never written.
  case superseded
}

/// A derived state with when it began and why; never stored.
package struct ConsentStatus: Hashable, Sendable {
  package let state: ConsentState
  /// When it began; nil when nobody has asked.
  package let since: Instant?
  /// The answer it rests on; nil when nobody has asked.
  package let event: ConsentEvent?
  /// The last time the question was put off since that answer.
  package let putOffAt: Instant?
  /// The number of the notice version that superseded the answer.
  package let supersededBy: Int?
  /// Whether answers of the same moment contradict each other; the most protective one counts.
  package let isContradictory: Bool

  package init(
    state: ConsentState, since: Instant? = nil, event: ConsentEvent? = nil,
    putOffAt: Instant? = nil, supersededBy: Int? = nil, isContradictory: Bool = false
  ) {
    self.state = state
    self.since = since
    self.event = event
    self.putOffAt = putOffAt
    self.supersededBy = supersededBy
    self.isContradictory = isContradictory
  }

  /// Nobody has asked.
  package static let unknown = ConsentStatus(state: .unknown)

  /// Whether consent was given by somebody else and the person has not confirmed it.
  package var isByProxyUnconfirmed: Bool {
    state == .given && event?.answeredBy == .proxy
  }

  /// Until when consent that is in force holds; nil when it does not end or is not in force.
  package var validUntil: Instant? { state == .given ? event?.validUntil : nil }

  /// Whether it covers use of the data: given, confirmed by the person and not contradicted.
  package var coversUse: Bool {
    state == .given && !isByProxyUnconfirmed && !isContradictory
  }
}
