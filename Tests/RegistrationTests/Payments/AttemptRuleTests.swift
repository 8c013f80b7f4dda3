import Registration
import Testing

@Suite("Payment attempts")
struct AttemptRuleTests {
  private let euro: Currency
  private let noon = Instant(milliseconds: 1_795_453_200_000)

  init() throws {
    euro = try #require(Currency("EUR"))
  }

  private func money(_ minorUnits: Int64) -> Money {
    Money(minorUnits: minorUnits, currency: euro)
  }

  private func attempt(_ state: AttemptState, amount: Int64 = 18_000) -> PaymentAttempt {
    PaymentAttempt(
      reference: "P-TEST", charge: "C-TEST", amount: money(amount), state: state, openedAt: noon,
      expiresAt: noon.adding(seconds: 900))
  }

  @Test("an attempt ends to the millisecond, but not while the provider has it")
  func expiry() {
    let end = noon.adding(seconds: 900)
    for state in AttemptState.allCases {
      let attempt = attempt(state)
      let before = end.adding(milliseconds: -1)
      #expect(attempt.isOpen(at: before) == state.isOpen)
      #expect(attempt.isOpen(at: end) == (state == .pending))
      #expect(attempt.state(at: before) == state)
      #expect(
        attempt.state(at: end) == (state.isOpen && state != .pending ? .expired : state))
    }
  }

  @Test("a charge that owes nothing opens no attempt")
  func nothingOwed() {
    for charge in ChargeState.allCases where !charge.isOwed {
      #expect(throws: AttemptRefusal.nothingOwed(charge)) {
        try AttemptRule.canOpen(
          money(100), charge: charge, owed: money(100), existing: [], at: noon)
      }
    }
  }

  @Test("an attempt asks for no more than is owed and for more than nothing")
  func amount() throws {
    for minorUnits: Int64 in [0, -1, 18_001] {
      #expect(throws: AttemptRefusal.amountNotOwed(money(minorUnits))) {
        try AttemptRule.canOpen(
          money(minorUnits), charge: .open, owed: money(18_000), existing: [], at: noon)
      }
    }
    let yen = Money(minorUnits: 1, currency: try #require(Currency("JPY")))
    #expect(throws: AttemptRefusal.self) {
      try AttemptRule.canOpen(yen, charge: .open, owed: money(18_000), existing: [], at: noon)
    }
    try AttemptRule.canOpen(
      money(18_000), charge: .partlyPaid, owed: money(18_000), existing: [], at: noon)
  }

  @Test("one attempt is open at a time", arguments: AttemptState.allCases)
  func oneOpen(state: AttemptState) {
    let expected: AttemptRefusal? =
      switch state {
      case .created, .queued, .redirected, .waiting:
        .anotherOpen(reference: "P-TEST", expiresAt: noon.adding(seconds: 900))
      case .pending: .pendingAtProvider(reference: "P-TEST")
      case .double, .over: .needsDecision(reference: "P-TEST", state: state)
      default: nil
      }
    #expect(refusal(state, at: noon) == expected)
    let later = noon.adding(seconds: 900)
    let stillStands = state == .pending || state == .double || state == .over
    #expect(refusal(state, at: later) == (stillStands ? expected : nil))
  }

  private func refusal(_ state: AttemptState, at now: Instant) -> AttemptRefusal? {
    do {
      try AttemptRule.canOpen(
        money(100), charge: .open, owed: money(18_000),
        existing: [attempt(.failed), attempt(state)],
        at: now)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "arriving money is confirmed only when everything fits",
    arguments: [
      (.redirected, .open, 18_000, 18_000, .confirmed),
      (.pending, .open, 18_000, 18_000, .confirmed),
      (.expired, .open, 18_000, 18_000, .confirmed), (.failed, .open, 18_000, 18_000, .confirmed),
      (.redirected, .open, 18_000, 17_999, .short), (.redirected, .open, 18_000, 18_001, .over),
      (.redirected, .partlyPaid, 9_000, 18_000, .over), (.waiting, .paid, 0, 18_000, .double),
      (.expired, .overpaid, 0, 18_000, .double), (.cancelled, .open, 18_000, 18_000, .over),
      (.cancelled, .paid, 0, 18_000, .double), (.redirected, .cancelled, 0, 18_000, .over),
      (.redirected, .credited, 0, 18_000, .over), (.cancelled, .open, 18_000, 5, .over),
    ] as [(AttemptState, ChargeState, Int64, Int64, AttemptState)])
  func arrival(
    state: AttemptState, charge: ChargeState, owed: Int64, received: Int64, next: AttemptState
  ) throws {
    let outcome = try AttemptRule.arrival(
      of: money(received), to: attempt(state), charge: charge, owed: money(owed))
    #expect(outcome == next)
    #expect(state.allows(outcome))
  }

  @Test("money in another currency, or for an attempt that awaits none, is not taken")
  func notTaken() throws {
    let yen = Money(minorUnits: 18_000, currency: try #require(Currency("JPY")))
    #expect(throws: AttemptRefusal.money(.currencyMismatch(expected: "JPY", found: "EUR"))) {
      try AttemptRule.arrival(
        of: yen, to: attempt(.waiting), charge: .open, owed: money(18_000))
    }
    for state in [AttemptState.refunded, .refundedInPart, .double] {
      #expect(throws: AttemptRefusal.notAwaited(state)) {
        try AttemptRule.arrival(
          of: money(18_000), to: attempt(state), charge: .paid, owed: money(0))
      }
    }
  }

  @Test(
    "a charge stands where its amounts put it",
    arguments: [
      (18_000, 0, .open), (18_000, -5, .open), (18_000, 1, .partlyPaid), (18_000, 18_000, .paid),
      (18_000, 18_001, .overpaid), (0, 0, .paid),
    ] as [(Int64, Int64, ChargeState)])
  func settled(total: Int64, received: Int64, state: ChargeState) throws {
    #expect(try ChargeState.settled(total: money(total), received: money(received)) == state)
  }
}
