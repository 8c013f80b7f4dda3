package import DeskService
package import Registration

/// What is asked of the service about registrations. People and things are named by references.
package enum ConferenceWork: Equatable, Sendable {
  /// What a registration is chosen from, and what the person is registered for already.
  case begin(person: String, conference: String)
  case quote(person: String, conference: String, RegistrationChoice)
  case register(
    person: String, conference: String, RegistrationChoice, answering: [String: String] = [:],
    draft: String)
  case today
  case checkIn(registration: String)
  /// Checks a person in for the conference the desk stands at, whatever the registration.
  case checkInPerson(String)
  case withdraw(registration: String, reason: String)
  /// Decides about a registration that waits for approval; a no has its reason.
  case decide(registration: String, accepted: Bool, reason: String = "")

  package var lane: WorkLane {
    switch self {
    case .begin, .quote, .today: .read
    case .register, .checkIn, .checkInPerson, .withdraw, .decide: .write
    }
  }

  package var replaces: String? {
    switch self {
    case .quote: "quote"
    case .today: "today"
    case .begin, .register, .checkIn, .checkInPerson, .withdraw, .decide: nil
    }
  }
}

package enum ConferenceAnswer: Sendable {
  case ground(PersonGlimpse, ConferenceSetUp, [CustomQuestion])
  case quoted(RegistrationChoice, QuotedFee)
  case registered(RegistrationDone)
  case today([RegistrationLine])
  case checkedIn(CheckInDone)
  /// The person has no registration for the conference.
  case notRegistered(name: String)
  /// A registration was withdrawn, with the money that may have to be given back.
  case withdrawn(String, received: Money?)
  case decided(String, RegistrationState)
}

extension ConferenceWork {
  func run(in session: DeskSession) throws -> ConferenceAnswer {
    switch self {
    case .begin(let person, let conference):
      .ground(
        try session.glimpse(person), try session.conference(conference),
        try session.questions(about: .registration))
    case .quote(let person, let conference, let choice):
      .quoted(choice, try session.quote(person, conference: conference, choice))
    case .register(let person, let conference, let choice, let answers, let draft):
      .registered(
        try session.register(
          person, conference: conference, choice, answering: answers, draft: draft))
    case .today: .today(try session.today())
    case .checkIn(let registration): .checkedIn(try session.checkIn(registration))
    case .checkInPerson(let person): try Self.checkIn(person, in: session)
    case .withdraw(let registration, let reason):
      .withdrawn(
        registration, received: try session.withdraw(registration, reason: reason))
    case .decide(let registration, let accepted, let reason):
      .decided(
        registration, try session.decide(registration, accepted: accepted, reason: reason))
    }
  }

  private static func checkIn(
    _ person: String, in session: DeskSession
  ) throws -> ConferenceAnswer {
    let glimpse = try session.glimpse(person)
    let current = try session.desk.society()?.currentConference
    let own = glimpse.registrations.filter { $0.conference == current }
    guard let registration = own.first(where: { $0.state.isLive }) ?? own.first else {
      return .notRegistered(name: glimpse.name)
    }
    return .checkedIn(try session.checkIn(registration.reference))
  }
}

extension RegistrationState {
  /// Whether it stands: nobody can be registered beside it.
  var isLive: Bool { holdsPlaces }
}
