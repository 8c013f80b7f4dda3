/// Who can hold a membership.
package enum MembershipHolder: String, CaseIterable, Codable, Sendable {
  case person
  case organisation
}

/// What becomes of "member since" when somebody comes back after a lapse.
package enum SinceAfterLapse: String, CaseIterable, Codable, Sendable {
  /// The first day of the first membership stays.
  case kept
  /// It is the first day of the new term.
  case anew
}

/// A kind of membership, as data of the set-up.
package struct MembershipType: Hashable, Codable, Sendable {
  /// Short and unique, as in `full`.
  package let code: String
  package let name: String
  package let holder: MembershipHolder
  package let period: MembershipPeriod
  /// How many days after a term its member has left to renew; 0 when it lapses at once.
  package let graceDays: Int
  /// Whether a member in grace still has the rate of a member.
  package let graceCounts: Bool
  /// For how many days after "member since" a member is called new; 0 for none.
  package let newDays: Int
  package let sinceAfterLapse: SinceAfterLapse
  package let votes: Bool
  /// How many people an organisation can name at a time; 0 for persons.
  package let representatives: Int
  package let needsApproval: Bool
  package let dues: DuesTable

  package init(
    code: String, name: String, holder: MembershipHolder, period: MembershipPeriod,
    graceDays: Int = 0, graceCounts: Bool = true, newDays: Int = 0,
    sinceAfterLapse: SinceAfterLapse = .anew, votes: Bool = true, representatives: Int = 0,
    needsApproval: Bool = true, dues: DuesTable
  ) {
    self.code = code
    self.name = name
    self.holder = holder
    self.period = period
    self.graceDays = graceDays
    self.graceCounts = graceCounts
    self.newDays = newDays
    self.sinceAfterLapse = sinceAfterLapse
    self.votes = votes
    self.representatives = representatives
    self.needsApproval = needsApproval
    self.dues = dues
  }

  /// The state in which an application begins.
  package func firstState(owed: Money) -> MembershipState {
    if needsApproval { return .applied }
    return stateOnceApproved(owed: owed)
  }

  /// The state that follows an approval.
  package func stateOnceApproved(owed: Money) -> MembershipState {
    owed.minorUnits > 0 ? .pendingPayment : .current
  }
}
