import DeskService
import Registration
import Testing

@Suite("Withdrawing and deciding")
struct WithdrawTests {
  private let choice = RegistrationChoice(
    category: "delegate", options: [OptionChoice(code: "dinner", quantity: 3)])

  @Test("places are free again, charge and attempt are over", arguments: Store.allCases)
  func freesPlacesAndCharge(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let done = try desk.register(person, conference: "2026", choice)
    let charge = try #require(done.charge)
    let handOff = try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    #expect(try desk.conference("2026").options.first?.left == 0)
    let before = try rehearsal.actions().count
    #expect(try desk.withdraw(done.registration, reason: "cannot come") == nil)
    #expect(
      try rehearsal.actions(after: before)
        == [.attemptChanged, .chargeChanged, .registrationChanged])
    #expect(try desk.conference("2026").options.first?.left == 3)
    #expect(try desk.charge(charge).state == .cancelled)
    #expect(try desk.charge(charge).owed.isZero)
    #expect(try desk.attempt(handOff.attempt).state == .cancelled)
    #expect(try desk.openCharges().isEmpty)
  }

  @Test("a reason has to be given")
  func needsAReason() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let done = try desk.register(
      try desk.enter(.invented()), conference: "2026", choice)
    let before = try rehearsal.counts()
    #expect(throws: DeskError.reasonMissing) {
      try desk.withdraw(done.registration, reason: "  ")
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("what is withdrawn stays withdrawn")
  func isFinal() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let done = try desk.register(
      try desk.enter(.invented()), conference: "2026", choice)
    _ = try desk.withdraw(done.registration, reason: "cannot come")
    let before = try rehearsal.counts()
    #expect(throws: DeskError.stateForbids(from: "withdrawn", to: "withdrawn")) {
      try desk.withdraw(done.registration, reason: "again")
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("money that has come stays on the charge and is named")
  func keepsReceivedMoney() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let paid = try PaidRegistration(rehearsal)
    let desk = try rehearsal.session(.desk)
    #expect(try desk.withdraw(paid.registration, reason: "cannot come") == (try .euros(300)))
    #expect(try desk.charge(paid.charge).state == .paid)
  }

  @Test("a supervisor's yes makes it unpaid, a no frees what it held", arguments: [true, false])
  func decides(accepted: Bool) throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let done = try desk.register(
      try desk.enter(.invented()), conference: "2026",
      RegistrationChoice(category: "speaker", options: [OptionChoice(code: "dinner")]))
    let charge = try #require(done.charge)
    #expect(throws: DeskError.stateForbids(from: "pendingApproval", to: "unpaid")) {
      try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    }
    let supervisor = try rehearsal.supervisor()
    let state = try supervisor.decide(
      done.registration, accepted: accepted, reason: "the programme is full")
    #expect(state == (accepted ? .unpaid : .rejected))
    #expect(try desk.conference("2026").options.first?.taken == (accepted ? 1 : 0))
    #expect(try desk.charge(charge).state == (accepted ? .open : .cancelled))
    #expect(throws: DeskError.self) {
      try supervisor.decide(done.registration, accepted: true)
    }
  }
}

/// A registration of 300 EUR that two people have confirmed as paid.
struct PaidRegistration {
  let registration: String
  let charge: String
  let attempt: String

  init(_ rehearsal: Rehearsal) throws {
    let clerk = try rehearsal.session(.clerk)
    let done = try clerk.register(
      try clerk.enter(.invented()), conference: "2026", RegistrationChoice(category: "delegate"))
    registration = done.registration
    charge = done.charge ?? ""
    attempt = try clerk.handOff(charge, toldNotice: clerk.providerNotice().version).attempt
    let proposal = try clerk.proposeConfirmation(
      of: attempt, received: try .euros(300), reason: "line 7 of the statement")
    _ = try rehearsal.supervisor().approve(proposal)
  }
}
