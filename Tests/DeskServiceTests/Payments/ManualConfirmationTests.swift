import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("Confirming a payment by hand")
struct ManualConfirmationTests {
  @Test("nothing counts before a second person approves", arguments: Store.allCases)
  func waitsForASecondPerson(store: Store) throws {
    let payment = try Payment(store)
    let proposal = try payment.propose(300)
    #expect(try payment.clerk.charge(payment.charge).state == .open)
    let before = try payment.rehearsal.actions().count
    let line = try payment.rehearsal.supervisor().approve(proposal)
    #expect(line.state == .approved)
    let charge = try payment.clerk.charge(payment.charge)
    #expect(charge.state == .paid)
    #expect(charge.owed.isZero)
    #expect(charge.attempts.map(\.state) == [.confirmed])
    #expect(try payment.clerk.today().map(\.state) == [.complete])
    #expect(
      try payment.rehearsal.actions(after: before)
        == [.loggedOn, .proposalApproved, .paymentRecorded, .registrationChanged])
  }

  @Test("less, more and late money take the states of the tables", arguments: Arrival.allCases)
  func followsTheTables(arrival: Arrival) throws {
    let payment = try Payment(.memory)
    if arrival == .late { payment.rehearsal.clock.advance(seconds: 86_400) }
    if arrival == .cancelled { _ = try payment.clerk.cancelAttempt(payment.attempt) }
    let proposal = try payment.propose(arrival.amount)
    _ = try payment.rehearsal.supervisor().approve(proposal)
    let charge = try payment.clerk.charge(payment.charge)
    #expect(charge.attempts.first?.state == arrival.attempt)
    #expect(charge.state == arrival.charge)
    #expect(charge.received == (try .euros(arrival.amount)))
    #expect(try payment.clerk.charge(payment.charge).owed == (try .euros(arrival.owed)))
  }

  enum Arrival: CaseIterable {
    case exact, short, over, late, cancelled

    var amount: Int64 {
      switch self {
      case .exact, .late, .cancelled: 300
      case .short: 100
      case .over: 310
      }
    }

    var attempt: AttemptState {
      switch self {
      case .exact, .late: .confirmed
      case .short: .short
      case .over, .cancelled: .over
      }
    }

    var charge: ChargeState {
      switch self {
      case .exact, .late, .cancelled: .paid
      case .short: .partlyPaid
      case .over: .overpaid
      }
    }

    var owed: Int64 { self == .short ? 200 : 0 }
  }

  @Test("money that could not be taken is not even proposed")
  func refusesTheImpossible() throws {
    let payment = try Payment(.memory)
    let before = try payment.rehearsal.counts()
    #expect(throws: DeskError.invalid([FieldFailure(field: "received", code: "nothing")])) {
      try payment.propose(0)
    }
    #expect(throws: DeskError.notFound("P-0000-0000")) {
      try payment.clerk.proposeConfirmation(
        of: "P-0000-0000", received: .euros(300), reason: "line 7")
    }
    #expect(throws: DeskError.invalid([FieldFailure(field: "body", code: "malformed")])) {
      try payment.clerk.propose(
        .manualConfirmation, target: payment.attempt, body: "{}", reason: "line 7")
    }
    #expect(throws: DeskError.reasonMissing) {
      try payment.clerk.proposeConfirmation(
        of: payment.attempt, received: .euros(300), reason: "")
    }
    #expect(try payment.rehearsal.counts() == before)
  }

  @Test("one confirmation at a time; what comes once more is double and has to be decided")
  func confirmsOnce() throws {
    let payment = try Payment(.memory)
    let first = try payment.propose(300)
    #expect(try payment.propose(300) == first, "the same proposal again is the open one")
    let before = try payment.rehearsal.counts()
    #expect(throws: DeskError.proposed(first)) { try payment.propose(299) }
    #expect(try payment.rehearsal.counts() == before)
    let supervisor = try payment.rehearsal.supervisor()
    _ = try supervisor.approve(first)
    _ = try supervisor.approve(try payment.propose(300))
    let charge = try payment.clerk.charge(payment.charge)
    #expect(charge.attempts.map(\.state) == [.double])
    #expect(charge.state == .overpaid)
    #expect(charge.received == (try .euros(600)))
  }

  @Test("the desk cannot propose it, and money that was short can be asked for")
  func restIsAskedFor() throws {
    let payment = try Payment(.memory)
    let desk = try payment.rehearsal.session(.desk)
    #expect(throws: DeskError.notPermitted(.confirmPaymentByHand)) {
      try desk.proposeConfirmation(
        of: payment.attempt, received: .euros(300), reason: "line 7")
    }
    _ = try payment.rehearsal.supervisor().approve(try payment.propose(100))
    let rest = try desk.handOff(payment.charge, toldNotice: desk.providerNotice().version)
    #expect(rest.amount == (try .euros(200)))
  }
}

/// A delegate who owes 300 EUR and has been handed off.
private struct Payment {
  let rehearsal: Rehearsal
  let clerk: DeskSession
  let charge: String
  let attempt: String

  init(_ store: Store) throws {
    rehearsal = try Rehearsal.conference(store)
    clerk = try rehearsal.session(.clerk)
    let done = try clerk.register(
      try clerk.enter(.invented()), conference: "2026", RegistrationChoice(category: "delegate"))
    charge = done.charge ?? ""
    attempt = try clerk.handOff(charge, toldNotice: clerk.providerNotice().version).attempt
  }

  func propose(_ euros: Int64) throws -> String {
    try clerk.proposeConfirmation(
      of: attempt, received: .euros(euros), reason: "line 7 of the statement")
  }
}
