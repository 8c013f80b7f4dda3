/// Work for the service, a closed set for each subject.
package enum Work: Equatable, Sendable {
  case session(SessionWork)
  case people(PeopleWork)
  case drafts(DraftWork)
  case conference(ConferenceWork)
  case consent(ConsentWork)
  case payments(PaymentWork)
  case membership(MembershipWork)
  case supervisor(SupervisorWork)
  case abstracts(AbstractWork)
  case questions(QuestionWork)
  case setUp(SetUpWork)
  case rights(RightsWork)
  case erasure(ErasureWork)
  case notices(NoticeWork)
}

/// What the service gave back, a closed set for each subject.
package enum Answer: Sendable {
  case session(SessionAnswer)
  case people(PeopleAnswer)
  case drafts(DraftAnswer)
  case conference(ConferenceAnswer)
  case consent(ConsentWorkAnswer)
  case payments(PaymentAnswer)
  case membership(MembershipAnswer)
  case supervisor(SupervisorAnswer)
  case abstracts(AbstractAnswer)
  case questions(QuestionAnswer)
  case setUp(SetUpAnswer)
  case rights(RightsAnswer)
  case erasure(ErasureAnswer)
  case notices(NoticeAnswer)
}

/// Where work runs. Each lane keeps its order.
package enum WorkLane: Sendable {
  /// One after the other, in the order asked for.
  case write
  /// Reading beside the writes.
  case read
  /// Beside everything else: a password takes a tenth of a second to check.
  case password
  /// Beside everything else, for as long as it takes; it tells how far it has come.
  case long
}

extension Work {
  package var lane: WorkLane {
    switch self {
    case .session(let work): work.lane
    case .people(let work): work.lane
    case .drafts: .write
    case .conference(let work): work.lane
    case .consent(let work): work.lane
    case .payments(let work): work.lane
    case .membership(let work): work.lane
    case .supervisor(let work): work.lane
    case .abstracts(let work): work.lane
    case .questions(let work): work.lane
    case .setUp(let work): work.lane
    case .rights(let work): work.lane
    case .erasure(let work): work.lane
    case .notices(let work): work.lane
    }
  }

  /// Whether something was written by it that may be about a person.
  func isWritten(_ result: Result<Answer, WorkFailure>) -> Bool {
    guard case .success = result, lane == .write else { return false }
    if case .people(.open) = self { return false }
    if case .people(.unmask) = self { return false }
    if case .drafts = self { return false }
    return true
  }

  var isGlimpse: Bool { if case .people(.glimpse) = self { true } else { false } }

  /// Work of the same key and screen replaces older work that has not begun.
  package var replaces: String? {
    switch self {
    case .people(let work): work.replaces
    case .conference(let work): work.replaces
    case .consent(let work): work.replaces
    case .payments(let work): work.replaces
    case .membership(let work): work.replaces
    case .supervisor(let work): work.replaces
    case .abstracts(let work): work.replaces
    case .setUp(let work): work.replaces
    case .rights(let work): work.replaces
    case .erasure(let work): work.replaces
    case .notices(let work): work.replaces
    case .session, .drafts, .questions: nil
    }
  }
}
