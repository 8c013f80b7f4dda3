package import Registration

/// Why something about a membership was not done; the words for people are found by ``code``.
package enum MembershipRefusal: Error, Equatable, Sendable {
  /// What is wrong with types of the set-up, in their order.
  case types([MembershipTypeFailure])
  /// Two types have this code.
  case typeTwice(String)
  /// The type has memberships: it can be retired, not deleted.
  case typeInUse(String, memberships: Int)
  /// The type has memberships of the other kind of holder.
  case holderInUse(String, memberships: Int)
  case typeRetired(String)
  /// The type is for the other kind of holder.
  case otherHolder(MembershipHolder)
  /// The holder has a membership that this one would overlap, by its reference.
  case alreadyMember(String)
  /// The state of the membership does not allow it.
  case state(MembershipState)
  case dues(DuesRefusal)
  case renewal(RenewalRefusal)
  case representative(RepresentativeRefusal)
  /// Nobody is named like that on these days.
  case notNamed
  case override(OverrideRefusal)
  /// There is no state set by hand that could be taken away.
  case noOverride
  /// The day of leaving is before the membership began.
  case leavesBeforeItBegins(CivilDate)
  /// The member rate was asked for, and no membership on record gives it on the day.
  case notMember([NoMember], on: CivilDate)
  /// The registration has the member rate, which no longer holds on the day of payment.
  case memberRateEnded([NoMember], on: CivilDate)

  package var code: String {
    switch self {
    case .types(let failures): failures.first?.fault.code ?? "membership.types"
    case .typeTwice: "membership.typeTwice"
    case .typeInUse: "membership.typeInUse"
    case .holderInUse: "membership.holderInUse"
    case .typeRetired: "membership.typeRetired"
    case .otherHolder(.person): "membership.onlyPersons"
    case .otherHolder(.organisation): "membership.onlyOrganisations"
    case .alreadyMember: "membership.alreadyMember"
    case .state: "membership.state"
    case .dues(let refusal): refusal.code
    case .renewal(let refusal): refusal.code
    case .representative(let refusal): refusal.code
    case .notNamed: "membership.notNamed"
    case .override(let refusal): refusal.code
    case .noOverride: "membership.noOverride"
    case .leavesBeforeItBegins: "membership.leavesBeforeItBegins"
    case .notMember(let reasons, _): reasons.first?.code ?? "noMember.nothingOnRecord"
    case .memberRateEnded: "membership.memberRateEnded"
    }
  }
}

/// One thing that is wrong with a type.
package struct MembershipTypeFailure: Equatable, Sendable {
  /// The code of the type.
  package let type: String
  package let fault: MembershipTypeFault
}
