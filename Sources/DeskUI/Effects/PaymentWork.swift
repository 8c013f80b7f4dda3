package import DeskService
package import Registration

/// What is asked of the service about payments. Charges and attempts are named by references.
package enum PaymentWork: Equatable, Sendable {
  /// What a person owes, registration by registration.
  case owed(person: String)
  case charge(String)
  /// What the payer has to be told.
  case notice
  case handOff(charge: String, toldNotice: Int64)
  case attempt(String)
  case renew(attempt: String)
  case cancel(attempt: String)
  case proposeConfirmation(attempt: String, Money, reason: String)
  case open

  package var lane: WorkLane {
    switch self {
    case .owed, .charge, .notice, .attempt, .open: .read
    case .handOff, .renew, .cancel, .proposeConfirmation: .write
    }
  }

  package var replaces: String? {
    switch self {
    case .open: "openPayments"
    case .attempt: "attempt"
    case .charge: "charge"
    case .owed, .notice, .handOff, .renew, .cancel, .proposeConfirmation: nil
    }
  }
}

package enum PaymentAnswer: Sendable {
  /// What registrations owe, and the charge of a membership's dues.
  case owed(person: String, name: String, [PersonRegistration], dues: String?)
  case charge(ChargeSheet)
  case notice(ProviderNotice)
  /// An attempt as it is now, or a new one.
  case attempt(HandOff)
  case cancelled(String, AttemptState)
  case proposed(String)
  case open([OpenChargeLine])
}

extension PaymentWork {
  func run(in session: DeskSession) throws -> PaymentAnswer {
    switch self {
    case .owed(let person):
      let glimpse = try session.glimpse(person)
      return .owed(
        person: person, name: glimpse.name,
        glimpse.registrations.filter { $0.charge != nil && $0.paid?.isOwed ?? false },
        dues: glimpse.memberships.first(where: \.isPayable)?.line.owedCharge)
    case .charge(let charge): return .charge(try session.charge(charge))
    case .notice: return .notice(try session.providerNotice())
    case .handOff(let charge, let version):
      return .attempt(try session.handOff(charge, toldNotice: version))
    case .attempt(let attempt): return .attempt(try session.attempt(attempt))
    case .renew(let attempt): return .attempt(try session.renewAttempt(attempt))
    case .cancel(let attempt):
      return .cancelled(attempt, try session.cancelAttempt(attempt))
    case .proposeConfirmation(let attempt, let received, let reason):
      return .proposed(
        try session.proposeConfirmation(of: attempt, received: received, reason: reason))
    case .open: return .open(try session.openCharges())
    }
  }
}

extension PersonMembership {
  /// Whether the person has dues to pay that somebody has approved.
  fileprivate var isPayable: Bool {
    line.owedCharge != nil && line.standing.state != .applied
      && (line.holder == .person || roles.contains(.dues))
  }
}
