package import DeskService
package import Registration

/// What is asked of the service about memberships.
package enum MembershipWork: Equatable, Sendable {
  /// Every membership that concerns a person.
  case ofPerson(String)
  case one(String)
  case offers(person: String)
  case list(MembershipFilter)
  case apply(
    MembershipApplicant, type: String, answering: [String: String] = [:], draft: String? = nil)
  case decide(String, approved: Bool, reason: String = "")
  case renew(String)
  case resign(String, reason: String)
  /// Sets a state by hand, or takes what was set away again (nil).
  case override(String, MembershipOverride?, reason: String = "", draft: String? = nil)
  /// Names somebody for an organisation, in place of somebody or beside all.
  case name(
    String, RepresentativeSeat, insteadOf: RepresentativeSeat? = nil, draft: String? = nil)
  /// Ends a seat on this day.
  case endSeat(String, RepresentativeSeat, on: CivilDate)

  package var lane: WorkLane {
    switch self {
    case .ofPerson, .one, .offers, .list: .read
    case .apply, .decide, .renew, .resign, .override, .name, .endSeat: .write
    }
  }

  package var replaces: String? {
    switch self {
    case .list: "memberships"
    case .ofPerson, .one: "membership"
    case .offers, .apply, .decide, .renew, .resign, .override, .name, .endSeat: nil
    }
  }
}

package enum MembershipAnswer: Sendable {
  /// Whose they are, and each with what its renewal would be.
  case sheets(name: String, [MembershipView])
  case offers(name: String, [MembershipOffer])
  case list([MembershipLine])
  case applied(MembershipDone)
  case decided(String, MembershipState)
  case renewed(MembershipDone)
  case resigned(String)
  /// A state was set by hand, or what was set was taken away.
  case overridden(String)
  /// The people an organisation names are others now.
  case named(String)
}

/// A membership with what it would cost to renew it now.
package struct MembershipView: Equatable, Sendable {
  package let sheet: MembershipSheet
  /// Nil when there is nothing to renew.
  package let renewal: MembershipQuote?
}

extension MembershipWork {
  func run(in session: DeskSession) throws -> MembershipAnswer {
    switch self {
    case .ofPerson(let person):
      let glimpse = try session.glimpse(person)
      return .sheets(
        name: glimpse.name,
        try glimpse.memberships.map { try Self.view($0.line.membership, session) })
    case .one(let membership):
      let view = try Self.view(membership, session)
      return .sheets(name: view.sheet.line.holderName, [view])
    case .offers(let person):
      return .offers(
        name: try session.glimpse(person).name, try session.membershipOffers(for: person))
    case .list(let filter): return .list(try session.memberships(filter))
    case .apply(let applicant, let type, let answers, let draft):
      return .applied(
        try session.apply(applicant, for: type, answering: answers, draft: draft))
    case .decide(let membership, let approved, let reason):
      return .decided(
        membership,
        try session.decideMembership(membership, approved: approved, reason: reason))
    case .renew(let membership): return .renewed(try session.renew(membership))
    case .resign(let membership, let reason):
      try session.leave(membership, as: .resigned, reason: reason)
      return .resigned(membership)
    case .override(let membership, let override, let reason, let draft):
      try session.override(membership, with: override, reason: reason, draft: draft)
      return .overridden(membership)
    case .name(let membership, let seat, let before, let draft):
      if let before {
        try session.replaceRepresentative(
          before.person, as: before.role, of: membership, by: seat, draft: draft)
      } else {
        try session.name(seat, for: membership, draft: draft)
      }
      return .named(membership)
    case .endSeat(let membership, let seat, let last):
      try session.endRepresentative(seat.person, as: seat.role, of: membership, on: last)
      return .named(membership)
    }
  }

  private static func view(
    _ membership: String, _ session: DeskSession
  ) throws -> MembershipView {
    let sheet = try session.membership(membership)
    do {
      return MembershipView(sheet: sheet, renewal: try session.quoteRenewal(membership))
    } catch DeskError.membership, DeskError.fee {
      return MembershipView(sheet: sheet, renewal: nil)
    }
  }
}
