/// The days that turn terms into states, from a ``MembershipType``.
package struct StandingRule: Hashable, Sendable {
  package let graceDays: Int
  package let newDays: Int

  package init(graceDays: Int, newDays: Int = 0) {
    self.graceDays = graceDays
    self.newDays = newDays
  }
}

extension MembershipType {
  /// The days that turn the terms of a membership of this type into states.
  package var standingRule: StandingRule {
    StandingRule(graceDays: graceDays, newDays: newDays)
  }
}

extension Membership {
  /// What the membership comes to on a day; the same values always give the same answer.
  ///
  /// A state set by hand comes first, then what was decided, then the terms: in force within one,
  /// in grace after it, lapsed after that.
  package func standing(on date: CivilDate, rule: StandingRule) -> MembershipStanding {
    if let override, override.covers(date) {
      return MembershipStanding(
        state: override.state, basis: .override(reason: override.reason), validUntil: override.to)
    }
    switch state {
    case .applied, .denied, .lapsed:
      return MembershipStanding(state: state, basis: .decision)
    case .approved, .pendingPayment:
      return notYetInForce(on: date, rule: rule)
    case .honorary:
      guard let since, date < since else {
        return MembershipStanding(state: .honorary, basis: .decision)
      }
      return MembershipStanding(state: .approved, basis: .decision)
    case .resigned, .deceased:
      guard let leftOn, date < leftOn else {
        return MembershipStanding(state: state, basis: .decision)
      }
      return byTerms(on: date, rule: rule).ending(before: leftOn)
    case .new, .current, .grace:
      return byTerms(on: date, rule: rule)
    }
  }

  // What is not paid lapses as if it had been: with the grace after the term it is for.
  private func notYetInForce(on date: CivilDate, rule: StandingRule) -> MembershipStanding {
    if state == .pendingPayment, let last = terms.list.last,
      last.to.adding(days: rule.graceDays) < date
    {
      return MembershipStanding(state: .lapsed, basis: .ended(last))
    }
    return MembershipStanding(state: state, basis: .decision)
  }

  private func byTerms(on date: CivilDate, rule: StandingRule) -> MembershipStanding {
    if let term = terms.term(on: date) {
      return MembershipStanding(
        state: isNew(on: date, rule: rule) ? .new : .current, basis: .term(term),
        validUntil: terms.stretch(around: term).to)
    }
    guard let ended = terms.lastEnded(before: date) else {
      return MembershipStanding(state: .approved, basis: .decision)
    }
    let graceEnd = ended.to.adding(days: rule.graceDays)
    return date <= graceEnd
      ? MembershipStanding(state: .grace, basis: .ended(ended), validUntil: graceEnd)
      : MembershipStanding(state: .lapsed, basis: .ended(ended))
  }

  private func isNew(on date: CivilDate, rule: StandingRule) -> Bool {
    guard let since else { return false }
    return since <= date && date < since.adding(days: rule.newDays)
  }
}

extension MembershipStanding {
  fileprivate func ending(before date: CivilDate) -> MembershipStanding {
    let last = date.adding(days: -1)
    return MembershipStanding(
      state: state, basis: basis, validUntil: validUntil.map { min($0, last) })
  }
}
