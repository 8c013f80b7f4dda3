/// What the answers of one person for one purpose have come to, before time and notices are looked
/// at: all that has to be kept to derive a status at any later moment.
package struct ConsentStanding: Hashable, Sendable {
  package enum Decision: UInt8, Sendable {
    case askedLater = 1
    case given = 2
    case refused = 3
    case withdrawn = 4
  }

  package let decision: Decision
  /// The answer it rests on.
  package let event: ConsentEvent
  /// The last time the question was put off since that answer.
  package let putOffAt: Instant?
  /// Whether answers contradict each other and nobody has cleared it up; see
  /// ``contradictionMilliseconds``.
  package let isContradictory: Bool

  /// A yes and a no at two stations within so many milliseconds are no change of mind: one of them
  /// was recorded wrongly. Those of the same moment have no order, whatever the station.
  package static let contradictionMilliseconds: Int64 = 600_000

  package init(
    decision: Decision, event: ConsentEvent, putOffAt: Instant?, isContradictory: Bool
  ) {
    self.decision = decision
    self.event = event
    self.putOffAt = putOffAt
    self.isContradictory = isContradictory
  }

  /// Adds the answers of one moment, later than all before; nil when there are none and never were.
  ///
  /// Answers that disagree within one moment have no order, so the most protective of them counts.
  package init?(after previous: ConsentStanding?, events: [ConsentEvent]) {
    let answers = Set(events.map(\.answer))
    let order: [ConsentAnswer] = [.withdrawn, .refused, .given, .later]
    guard let answer = order.first(where: answers.contains),
      let event = Self.evidence(of: answer, in: events)
    else {
      guard let previous else { return nil }
      self = previous
      return
    }
    if answer == .later, let previous, previous.decision != .askedLater {
      decision = previous.decision
      self.event = previous.event
      isContradictory = previous.isContradictory
    } else {
      decision = Self.decision(answer, after: previous?.decision)
      self.event = event
      isContradictory =
        answers.count > 1 || previous.map { $0.contradicts(event) } ?? false
    }
    putOffAt = answers.contains(.later) ? event.at : nil
  }

  /// When consent was given, if that lies behind a moment.
  package func given(after moment: Instant) -> Instant? {
    decision == .given && event.at > moment ? event.at : nil
  }

  /// The moment of the newest answer.
  package var lastAt: Instant { putOffAt.map { max($0, event.at) } ?? event.at }

  /// A third answer clears up what two before it left open.
  private func contradicts(_ next: ConsentEvent) -> Bool {
    guard !isContradictory, next.station != event.station, next.answer != .later,
      decision != .askedLater
    else { return false }
    let isYes = decision == .given
    return isYes != (next.answer == .given)
      && next.at.milliseconds - event.at.milliseconds <= Self.contradictionMilliseconds
  }

  private static func decision(_ answer: ConsentAnswer, after previous: Decision?) -> Decision {
    switch answer {
    case .later: .askedLater
    case .given: .given
    case .refused: previous == .given ? .withdrawn : .refused
    case .withdrawn: previous == .given || previous == .withdrawn ? .withdrawn : .refused
    }
  }

  /// The event that shows an answer: the person's own before a parent's before a proxy's.
  private static func evidence(
    of answer: ConsentAnswer, in events: [ConsentEvent]
  ) -> ConsentEvent? {
    func rank(_ event: ConsentEvent) -> (Int, Int64) {
      switch event.answeredBy {
      case .`self`: (0, event.id)
      case .parent: (1, event.id)
      case .proxy: (2, event.id)
      }
    }
    return events.filter { $0.answer == answer }.min { rank($0) < rank($1) }
  }
}

extension ConsentStanding {
  /// The status at a moment not before the last answer.
  package func status(changes: MaterialChanges, at now: Instant) -> ConsentStatus {
    switch decision {
    case .askedLater: return status(.askedLater)
    case .refused: return status(.refused)
    case .withdrawn: return status(.withdrawn)
    case .given: break
    }
    let end = event.validUntil.flatMap { $0 <= now ? max($0, event.at) : nil }
    let newer = changes.first(after: event.noticeVersion, at: now)
    let change = newer.map { max($0.from, event.at) }
    if let end, change.map({ end <= $0 }) ?? true {
      return status(.expired, since: end)
    }
    if let newer, let change {
      return status(.superseded, since: change, supersededBy: newer.number)
    }
    return status(.given)
  }

  private func status(
    _ state: ConsentState, since: Instant? = nil, supersededBy: Int? = nil
  ) -> ConsentStatus {
    ConsentStatus(
      state: state, since: since ?? event.at, event: event, putOffAt: putOffAt,
      supersededBy: supersededBy, isContradictory: isContradictory)
  }
}
