/// What somebody came for when they are asked for consent: only what that service needs is asked.
package enum ConsentOccasion: Equatable, Sendable {
  /// A registration for the conference.
  case registration
  /// A membership, by its reference; on the way from the application, or asked for by itself.
  case membership(String, isOnTheWay: Bool = false)
  /// Nothing but the consent itself: everything is asked.
  case person

  /// The service whose purposes are asked; nil for those of all.
  var service: String? {
    switch self {
    case .registration: "conference"
    case .membership: "membership"
    case .person: nil
    }
  }
}
