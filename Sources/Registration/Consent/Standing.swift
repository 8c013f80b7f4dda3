/// What the answers up to some moment have come to, before time and notices are looked at.
struct Standing {
  private enum Decision {
    case askedLater
    case given
    case refused
    case withdrawn
  }

  private let decision: Decision
  private let event: ConsentEvent
  private let putOffAt: Instant?
  private let isContradictory: Bool

  /// Adds the answers of one moment; nil when there are none and never were.
  ///
  /// Answers that disagree within one moment have no order, so the most protective of them counts.
  init?(after previous: Standing?, events: [ConsentEvent]) {
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
      isContradictory = answers.count > 1
    }
    putOffAt = answers.contains(.later) ? event.at : nil
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

  /// The status at a moment not before the last answer.
  func status(versions: [NoticeVersion], at now: Instant) -> ConsentStatus {
    switch decision {
    case .askedLater: return status(.askedLater)
    case .refused: return status(.refused)
    case .withdrawn: return status(.withdrawn)
    case .given: break
    }
    let end = event.validUntil.flatMap { $0 <= now ? max($0, event.at) : nil }
    let newer = versions.filter {
      $0.material && $0.number > event.noticeVersion && $0.inForceFrom <= now
    }.min { ($0.inForceFrom, $0.number) < ($1.inForceFrom, $1.number) }
    let change = newer.map { max($0.inForceFrom, event.at) }
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
