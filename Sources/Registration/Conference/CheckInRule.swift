/// Decides who is let in.
package enum CheckInRule {
  /// The first thing that stands against letting somebody in, or ``CheckInAnswer/ok``.
  ///
  /// What makes the registration void comes first, then a supervisor's wish, the day, an earlier
  /// check-in (somebody else may be using the badge), money, and open questions last.
  package static func answer(_ question: CheckInQuestion) -> CheckInAnswer {
    guard let registration = question.registration else { return .notRegistered }
    if let void = answer(registration) { return void }
    if let reason = question.referral { return .referToSupervisor(reason: reason) }
    guard question.validFrom <= question.date && question.date <= question.validTo else {
      return .wrongDay(from: question.validFrom, to: question.validTo)
    }
    if let previous = question.previous {
      return .alreadyIn(at: previous.at, station: previous.station)
    }
    if registration == .unpaid || question.charge?.isOwed == true {
      return .unpaid(owed: question.owed)
    }
    return question.unanswered.isEmpty ? .ok : .needsAnswer(question.unanswered)
  }

  private static func answer(_ registration: RegistrationState) -> CheckInAnswer? {
    switch registration {
    case .draft: .notFinished
    case .pendingApproval: .notApproved
    case .rejected: .rejected
    case .withdrawn: .cancelled
    case .transferred: .transferred
    case .unpaid, .complete: nil
    }
  }
}
