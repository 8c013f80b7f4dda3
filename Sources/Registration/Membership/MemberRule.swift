/// Decides who is a member.
package enum MemberRule {
  /// Whether somebody with these memberships, their own and those of organisations that named
  /// them, is a member on a day.
  ///
  /// Of several that hold, an own one comes before an organisation's, then the one that holds
  /// longest, then the first by its reference.
  package static func answer(_ held: [HeldMembership], on date: CivilDate) -> MemberAnswer {
    var proofs: [MemberProof] = []
    var reasons: [NoMember] = []
    for one in held {
      switch answer(one, on: date) {
      case .success(let proof): proofs.append(proof)
      case .failure(let refusal): reasons.append(refusal.reason)
      }
    }
    return proofs.min(by: precedes).map { .member($0) } ?? .notMember(reasons)
  }

  private struct Refusal: Error {
    let reason: NoMember
  }

  private static func answer(
    _ held: HeldMembership, on date: CivilDate
  ) -> Result<MemberProof, Refusal> {
    let membership = held.membership
    let standing = membership.standing(on: date, rule: held.type.standingRule)
    guard standing.state.isInForce || (standing.state == .grace && held.type.graceCounts) else {
      return .failure(
        Refusal(
          reason: .state(
            membership: membership.reference, standing.state,
            ended: lastDay(of: membership, standing))))
    }
    var validUntil = standing.validUntil
    if case .representative(_, let seat) = held.holding {
      if date < seat.from {
        return .failure(
          Refusal(reason: .notYetNamed(membership: membership.reference, from: seat.from)))
      }
      if let end = seat.to {
        guard date <= end else {
          return .failure(
            Refusal(reason: .noLongerNamed(membership: membership.reference, until: end)))
        }
        validUntil = min(validUntil ?? end, end)
      }
    }
    return .success(
      MemberProof(
        membership: membership.reference, type: held.type.code, state: standing.state,
        holding: held.holding, date: date, validUntil: validUntil))
  }

  private static func lastDay(
    of membership: Membership, _ standing: MembershipStanding
  ) -> CivilDate? {
    switch standing.state {
    case .resigned, .deceased: membership.leftOn?.adding(days: -1)
    default: standing.basis.ended
    }
  }

  private static func precedes(_ left: MemberProof, _ right: MemberProof) -> Bool {
    func rank(_ proof: MemberProof) -> Int { proof.holding == .own ? 0 : 1 }
    if rank(left) != rank(right) { return rank(left) < rank(right) }
    let (leftEnd, rightEnd) = (left.validUntil ?? .latest, right.validUntil ?? .latest)
    if leftEnd != rightEnd { return leftEnd > rightEnd }
    return left.membership < right.membership
  }
}

extension MembershipBasis {
  fileprivate var ended: CivilDate? {
    if case .ended(let term) = self { term.to } else { nil }
  }
}
