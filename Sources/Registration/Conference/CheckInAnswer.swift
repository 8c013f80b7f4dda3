/// What the desk is told when somebody checks in; a closed set, stored also when it is a no.
package enum CheckInAnswer: Hashable, Codable, Sendable {
  case ok
  /// Has been let in before.
  case alreadyIn(at: Instant, station: Int64)
  /// Money is still owed; the amount when it is known.
  case unpaid(owed: Money?)
  /// The registration holds for these days, both included.
  case wrongDay(from: CivilDate, to: CivilDate)
  /// The registration was withdrawn.
  case cancelled
  /// The registration was handed to another person.
  case transferred
  /// Nobody has decided about the registration yet.
  case notApproved
  /// The registration was not accepted.
  case rejected
  /// The registration was begun and never asked for.
  case notFinished
  /// Questions (by their codes) that have to be answered first.
  case needsAnswer([String])
  /// Several people have this name.
  case nameAmbiguous(count: Int)
  /// No registration for this conference.
  case notRegistered
  /// A supervisor has asked to be called, for a reason by its code.
  case referToSupervisor(reason: String)

  /// The code under which the words for people are found and the answer is stored.
  package var code: String {
    switch self {
    case .ok: "ok"
    case .alreadyIn: "alreadyIn"
    case .unpaid: "unpaid"
    case .wrongDay: "wrongDay"
    case .cancelled: "cancelled"
    case .transferred: "transferred"
    case .notApproved: "notApproved"
    case .rejected: "rejected"
    case .notFinished: "notFinished"
    case .needsAnswer: "needsAnswer"
    case .nameAmbiguous: "nameAmbiguous"
    case .notRegistered: "notRegistered"
    case .referToSupervisor: "referToSupervisor"
    }
  }
}

/// What a check-in is decided on.
package struct CheckInQuestion: Hashable, Sendable {
  /// The state of the registration; nil when there is none.
  package let registration: RegistrationState?
  /// The state of its charge; nil when nothing was ever charged.
  package let charge: ChargeState?
  /// What is still owed on that charge.
  package let owed: Money?
  /// The check-in that counts already, if any.
  package let previous: CheckInMark?
  package let date: CivilDate
  /// The first day the registration holds for.
  package let validFrom: CivilDate
  /// The last day the registration holds for.
  package let validTo: CivilDate
  /// The codes of questions that have to be answered first.
  package let unanswered: [String]
  /// The code of the reason why a supervisor has asked to be called.
  package let referral: String?

  package init(
    registration: RegistrationState?, charge: ChargeState?, owed: Money? = nil,
    previous: CheckInMark? = nil, date: CivilDate, validFrom: CivilDate, validTo: CivilDate,
    unanswered: [String] = [], referral: String? = nil
  ) {
    self.registration = registration
    self.charge = charge
    self.owed = owed
    self.previous = previous
    self.date = date
    self.validFrom = validFrom
    self.validTo = validTo
    self.unanswered = unanswered
    self.referral = referral
  }
}

/// When and where somebody was let in.
package struct CheckInMark: Hashable, Codable, Sendable {
  package let at: Instant
  package let station: Int64

  package init(at: Instant, station: Int64) {
    self.at = at
    self.station = station
  }
}
