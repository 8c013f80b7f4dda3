/// What a renewal gives.
package struct MembershipRenewal: Hashable, Codable, Sendable {
  package let term: MembershipTerm
  /// "Member since" from now on.
  package let since: CivilDate
  /// Whether a lapse lies between the last term and this one.
  package let isAfterLapse: Bool

  package init(term: MembershipTerm, since: CivilDate, isAfterLapse: Bool) {
    self.term = term
    self.since = since
    self.isAfterLapse = isAfterLapse
  }
}

/// Why a membership cannot be renewed.
package enum RenewalRefusal: Error, Hashable, Sendable {
  /// In this state there is nothing to renew.
  case state(MembershipState)
  /// The term after the one that holds is there already.
  case alreadyRenewed(MembershipTerm)
  /// The membership is of another type.
  case otherType(String)
  case term(TermRefusal)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .state: "renewal.state"
    case .alreadyRenewed: "renewal.alreadyRenewed"
    case .otherType: "renewal.otherType"
    case .term(let refusal): refusal.code
    }
  }
}

extension MembershipType {
  /// The next term of a membership that is renewed on a day.
  ///
  /// In force and in grace the new term follows the old one without a gap and "member since" stays.
  /// After a lapse the term is that of a new application, and ``sinceAfterLapse`` decides.
  package func renewal(
    of membership: Membership, on date: CivilDate
  ) throws(RenewalRefusal) -> MembershipRenewal {
    guard membership.type == code else { throw .otherType(membership.type) }
    if let coming = membership.terms.list.last, date < coming.from {
      throw .alreadyRenewed(coming)
    }
    let state = membership.standing(on: date, rule: standingRule).state
    switch state {
    case .new, .current, .grace:
      guard let last = membership.terms.list.last else { throw .state(state) }
      let stretch = membership.terms.stretch(around: last)
      return try checked(
        MembershipRenewal(
          term: period.term(after: stretch), since: membership.since ?? stretch.from,
          isAfterLapse: false), membership)
    case .lapsed:
      let term = period.firstTerm(on: date)
      let since = sinceAfterLapse == .kept ? membership.since ?? term.from : term.from
      return try checked(
        MembershipRenewal(term: term, since: since, isAfterLapse: true), membership)
    case .applied, .approved, .denied, .pendingPayment, .resigned, .honorary, .deceased:
      throw .state(state)
    }
  }

  private func checked(
    _ renewal: MembershipRenewal, _ membership: Membership
  ) throws(RenewalRefusal) -> MembershipRenewal {
    do {
      _ = try membership.terms.adding(renewal.term)
    } catch {
      throw .term(error)
    }
    return renewal
  }
}
