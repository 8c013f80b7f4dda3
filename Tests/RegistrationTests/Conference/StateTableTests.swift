import Registration
import TestSupport
import Testing

/// The tables once more, as they are meant, so that a change in one place is noticed.
@Suite("States")
struct StateTableTests {
  @Test("a registration changes as its table says and in no other way")
  func registration() {
    expect(
      RegistrationState.self,
      [
        .draft: [.pendingApproval, .unpaid, .complete, .withdrawn],
        .pendingApproval: [.unpaid, .complete, .rejected, .withdrawn],
        .unpaid: [.complete, .withdrawn, .transferred],
        .complete: [.unpaid, .withdrawn, .transferred],
        .rejected: [.pendingApproval], .withdrawn: [], .transferred: [],
      ])
    #expect(RegistrationState.allCases.filter(\.isFinal) == [.withdrawn, .transferred])
    #expect(
      RegistrationState.allCases.filter(\.holdsPlaces) == [.pendingApproval, .unpaid, .complete])
  }

  @Test("a charge changes as its table says and in no other way")
  func charge() {
    expect(
      ChargeState.self,
      [
        .open: [.partlyPaid, .paid, .overpaid, .cancelled],
        .partlyPaid: [.open, .paid, .overpaid, .credited],
        .paid: [.open, .partlyPaid, .overpaid, .credited],
        .overpaid: [.open, .partlyPaid, .paid, .credited],
        .cancelled: [.overpaid], .credited: [.overpaid],
      ])
    #expect(ChargeState.allCases.filter(\.isOwed) == [.open, .partlyPaid])
  }

  @Test("an attempt changes as its table says and in no other way")
  func attempt() {
    expect(
      AttemptState.self,
      [
        .created: [
          .queued, .redirected, .waiting, .pending, .failed, .cancelled, .expired, .confirmed,
          .double, .short, .over,
        ],
        .queued: [
          .redirected, .waiting, .pending, .failed, .cancelled, .expired, .confirmed, .double,
          .short, .over,
        ],
        .redirected: [
          .waiting, .pending, .failed, .cancelled, .expired, .confirmed, .double, .short, .over,
        ],
        .waiting: [.pending, .failed, .cancelled, .expired, .confirmed, .double, .short, .over],
        .pending: [.failed, .expired, .confirmed, .double, .short, .over],
        .confirmed: [.refundedInPart, .refunded, .chargedBack, .double],
        .failed: [.pending, .confirmed, .double, .short, .over],
        .cancelled: [.double, .short, .over],
        .expired: [.pending, .confirmed, .double, .short, .over],
        .refundedInPart: [.refunded, .chargedBack],
        .refunded: [.chargedBack], .chargedBack: [.confirmed],
        .double: [.confirmed, .refundedInPart, .refunded, .chargedBack],
        .short: [.confirmed, .over, .refundedInPart, .refunded, .chargedBack],
        .over: [.confirmed, .refundedInPart, .refunded, .chargedBack],
      ])
    #expect(
      AttemptState.allCases.filter(\.isOpen)
        == [.created, .queued, .redirected, .waiting, .pending])
    #expect(AttemptState.allCases.filter(\.needsDecision) == [.double, .short, .over])
    #expect(
      AttemptState.allCases.filter(\.holdsMoney)
        == [.confirmed, .refundedInPart, .double, .short, .over])
  }

  @Test("a membership changes as its table says and in no other way")
  func membership() {
    expect(
      MembershipState.self,
      [
        .applied: [
          .approved, .denied, .pendingPayment, .new, .current, .resigned, .honorary, .deceased,
        ],
        .approved: [.pendingPayment, .new, .current, .resigned, .honorary, .deceased],
        .denied: [.applied],
        .pendingPayment: [.approved, .new, .current, .lapsed, .resigned, .honorary, .deceased],
        .new: [.pendingPayment, .current, .grace, .lapsed, .resigned, .honorary, .deceased],
        .current: [.pendingPayment, .grace, .lapsed, .resigned, .honorary, .deceased],
        .grace: [.pendingPayment, .new, .current, .lapsed, .resigned, .honorary, .deceased],
        .lapsed: [.applied, .pendingPayment, .new, .current, .resigned, .honorary, .deceased],
        .resigned: [.applied, .honorary, .deceased],
        .honorary: [.pendingPayment, .current, .lapsed, .resigned, .deceased],
        .deceased: [],
      ])
    #expect(MembershipState.allCases.filter { !$0.isStored } == [.new, .grace])
    #expect(MembershipState.allCases.filter(\.isInForce) == [.new, .current, .honorary])
  }

  @Test("an abstract changes as its table says and in no other way")
  func abstract() {
    expect(
      AbstractState.self,
      [.draft: [.submitted, .withdrawn], .submitted: [.draft, .withdrawn], .withdrawn: [.draft]])
  }

  @Test("a proposal is decided once")
  func proposal() {
    expect(
      ProposalState.self,
      [.proposed: [.approved, .declined, .lapsed], .approved: [], .declined: [], .lapsed: []])
  }

  @Test("no walk of any length leaves the table", arguments: [1, 2, 3, 4] as [UInt64])
  func walks(seed: UInt64) {
    walk(RegistrationState.draft, seed: seed)
    walk(ChargeState.open, seed: seed)
    walk(AttemptState.created, seed: seed)
    walk(ProposalState.proposed, seed: seed)
    walk(MembershipState.applied, seed: seed)
    walk(AbstractState.draft, seed: seed)
  }

  private func expect<State: StateTable>(_ type: State.Type, _ table: [State: Set<State>]) {
    for state in State.allCases {
      #expect(State.allowedChanges[state] != nil, "\(state) has no row")
      for next in State.allCases {
        #expect(
          state.allows(next) == (table[state]?.contains(next) ?? false),
          "\(state) to \(next)")
      }
      #expect(!state.allows(state), "\(state) to itself")
      #expect(State(rawValue: state.rawValue) == state)
    }
  }

  private func walk<State: StateTable>(_ start: State, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var state = start
    for _ in 0..<500 {
      guard let next = Array(State.allCases).randomElement(using: &random) else { return }
      do {
        let changed = try state.changed(to: next)
        #expect(State.allowedChanges[state]?.contains(changed) == true, "seed \(seed)")
        state = changed
      } catch {
        #expect(error == StateRefusal(from: state.rawValue, to: next.rawValue), "seed \(seed)")
        #expect(!state.allows(next), "seed \(seed)")
      }
    }
  }
}
