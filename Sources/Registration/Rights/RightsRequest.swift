/// What somebody asks for who uses a right (GDPR, articles 7(3) and 15 to 21).
package enum RightsRequestKind: String, CaseIterable, Codable, Sendable {
  /// Whether anything is held at all.
  case existence
  case access
  case portability
  case correction
  case restriction
  case objection
  /// To be left alone by one service.
  case optOut
  case erasure
}

/// Where a request stands.
package enum RightsRequestState: String, StateTable {
  case received
  /// Who asks has been shown to be the person.
  case identified
  case answered
  case refused
  /// Taken back by whoever asked.
  case withdrawn

  package static let allowedChanges: [RightsRequestState: Set<RightsRequestState>] = [
    .received: [.identified, .refused, .withdrawn],
    .identified: [.answered, .refused, .withdrawn],
    .answered: [],
    .refused: [],
    .withdrawn: [],
  ]

  package var isOpen: Bool { !isFinal }
}

/// Why something about a right was not done.
package enum RightsRefusal: Error, Hashable, Sendable {
  /// The day a request came on lies ahead.
  case receivedInFuture
  /// It has been extended once.
  case extendedAlready
  /// The person would have had to be told before this day.
  case extensionTooLate(CivilDate)
  /// Nobody has said yet whom the request is about.
  case nobodyNamed
  /// The record with this reference is restricted: it is kept and used for nothing.
  case restricted(String)
  /// The record with this reference is not restricted.
  case notRestricted(String)
  /// Nothing is asked or told for a service of this code.
  case unknownService(String)
  /// Somebody like that may be held.
  case perhapsHeld(Int)
  /// What is to be taken back was given at this moment, which lies ahead: a clock is wrong.
  case olderThanConsent(Instant)
  /// Its erasure is proposed already, by the proposal with this reference.
  case erasureProposed(String)
  /// The record with this reference has been erased.
  case erasedAlready(String)
  /// The day somebody comes of age lies behind.
  case ageInPast(CivilDate)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .receivedInFuture: "requestInFuture"
    case .extendedAlready: "requestExtended"
    case .extensionTooLate: "requestTooLate"
    case .nobodyNamed: "requestOfNobody"
    case .restricted: "restricted"
    case .notRestricted: "notRestricted"
    case .unknownService: "unknownService"
    case .perhapsHeld: "perhapsHeld"
    case .olderThanConsent: "olderThanConsent"
    case .erasureProposed: "erasureProposedAlready"
    case .erasedAlready: "erasedAlready"
    case .ageInPast: "ageInPast"
    }
  }

  /// What it is about.
  package var detail: String {
    switch self {
    case .extensionTooLate(let day): day.description
    case .restricted(let reference), .notRestricted(let reference),
      .erasureProposed(let reference), .erasedAlready(let reference):
      reference
    case .olderThanConsent(let moment): moment.iso8601
    case .ageInPast(let day): day.description
    case .unknownService(let code): code
    case .perhapsHeld(let count): "\(count)"
    case .receivedInFuture, .extendedAlready, .nobodyNamed: ""
    }
  }
}
