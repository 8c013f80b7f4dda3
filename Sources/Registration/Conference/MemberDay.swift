/// The day on which somebody has to be a member for the member's fee of a conference.
package enum MemberDay: Hashable, Codable, Sendable {
  /// The day of the registration, and again that of the payment.
  case registration
  /// The first day of the conference.
  case opening
  case date(CivilDate)

  /// Reads ``description``.
  package init?(_ text: String) {
    switch text {
    case "registration": self = .registration
    case "opening": self = .opening
    default:
      guard let date = CivilDate(text) else { return nil }
      self = .date(date)
    }
  }

  /// The day that counts for what is done on `today`.
  package func day(today: CivilDate, opening: CivilDate) -> CivilDate {
    switch self {
    case .registration: today
    case .opening: opening
    case .date(let date): date
    }
  }
}

extension MemberDay: CustomStringConvertible {
  /// As it stands in a set-up: `registration`, `opening` or a day.
  package var description: String {
    switch self {
    case .registration: "registration"
    case .opening: "opening"
    case .date(let date): date.description
    }
  }
}
