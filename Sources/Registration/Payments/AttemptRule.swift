/// Decides when a payer may be sent to pay, and what arriving money means.
package enum AttemptRule {
  /// Passes when a further attempt can be opened for a charge: money is owed, no other attempt is
  /// open, and nothing waits for a decision.
  ///
  /// - Parameters:
  ///   - amount: What the attempt would ask for.
  ///   - charge: The state of the charge.
  ///   - owed: What is still owed on it.
  ///   - existing: Every attempt there has been for it.
  ///   - now: The present moment.
  /// - Throws: The first reason against it.
  package static func canOpen(
    _ amount: Money, charge: ChargeState, owed: Money, existing: [PaymentAttempt], at now: Instant
  ) throws(AttemptRefusal) {
    guard charge.isOwed else { throw .nothingOwed(charge) }
    let isTooMuch: Bool
    do {
      isTooMuch = try owed.isLess(than: amount)
    } catch {
      throw .money(error)
    }
    guard amount.minorUnits > 0, !isTooMuch else { throw .amountNotOwed(amount) }
    for attempt in existing where attempt.state == .double || attempt.state == .over {
      throw .needsDecision(reference: attempt.reference, state: attempt.state)
    }
    for attempt in existing where attempt.isOpen(at: now) {
      guard attempt.state != .pending else {
        throw .pendingAtProvider(reference: attempt.reference)
      }
      throw .anotherOpen(reference: attempt.reference, expiresAt: attempt.expiresAt)
    }
  }

  /// The state an attempt takes when the provider proves that money has arrived for it.
  ///
  /// Only exactly the amount, for a charge that owes at least that, by an attempt the desk has not
  /// given up, is confirmed; all else is set apart for a decision. Nothing is matched by its amount
  /// alone: the attempt is known by its reference.
  ///
  /// - Parameters:
  ///   - received: What has arrived.
  ///   - attempt: The attempt whose reference it carries.
  ///   - charge: The state of its charge before this money.
  ///   - owed: What was owed on the charge before this money.
  /// - Returns: `confirmed`, `short`, `over` or `double`.
  /// - Throws: That the currency is another one, or that the attempt awaits no money.
  package static func arrival(
    of received: Money, to attempt: PaymentAttempt, charge: ChargeState, owed: Money
  ) throws(AttemptRefusal) -> AttemptState {
    let next: AttemptState
    do {
      next = try outcome(of: received, to: attempt, charge: charge, owed: owed)
    } catch {
      throw .money(error)
    }
    guard attempt.state.allows(next) else { throw .notAwaited(attempt.state) }
    return next
  }

  private static func outcome(
    of received: Money, to attempt: PaymentAttempt, charge: ChargeState, owed: Money
  ) throws(MoneyRefusal) -> AttemptState {
    let isShort = try received.isLess(than: attempt.amount)
    let isOver = try attempt.amount.isLess(than: received)
    let isMoreThanOwed = try owed.isLess(than: received)
    if charge == .paid || charge == .overpaid { return .double }
    if !charge.isOwed || attempt.state == .cancelled { return .over }
    if isOver || isMoreThanOwed { return .over }
    return isShort ? .short : .confirmed
  }
}
