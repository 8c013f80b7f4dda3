import DeskService
import Registration
import SQLiteDriver
import TestSupport
import Testing

@Suite("Payments, whatever is done")
struct PaymentPropertyTests {
  @Test(
    "totals add up and at most one attempt is open, after every step",
    arguments: UInt64(1)...12)
  func holdsAfterEveryStep(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rehearsal = try Rehearsal.conference(.memory, places: nil)
    let clerk = try rehearsal.session(.clerk)
    let supervisor = try rehearsal.supervisor()
    let notice = try clerk.providerNotice().version
    var charges: [String] = []
    var registrations: [String] = []
    for step in 0..<40 {
      do {
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1:
          let choice = RegistrationChoice(
            category: "delegate", member: .random(using: &random),
            options: [
              OptionChoice(code: "dinner", quantity: .random(in: 1...5, using: &random))
            ])
          let done = try clerk.register(
            try clerk.enter(.invented("Person \(step)")), conference: "2026", choice)
          registrations.append(done.registration)
          if let charge = done.charge { charges.append(charge) }
        case 2, 3:
          guard let charge = charges.randomElement(using: &random) else { continue }
          _ = try clerk.handOff(charge, toldNotice: notice)
        case 4:
          guard let attempt = try clerk.recentAttempts().randomElement(using: &random) else {
            continue
          }
          _ = try clerk.cancelAttempt(attempt.reference)
        case 5, 6:
          guard let attempt = try clerk.recentAttempts().randomElement(using: &random) else {
            continue
          }
          let euros = Int64.random(in: 1...600, using: &random)
          let exact = Bool.random(using: &random)
          _ = try supervisor.approve(
            try clerk.proposeConfirmation(
              of: attempt.reference, received: exact ? attempt.amount : .euros(euros),
              reason: "step \(step)"))
        default:
          rehearsal.clock.advance(seconds: 600)
          guard Int.random(in: 0..<4, using: &random) == 0,
            let registration = registrations.randomElement(using: &random)
          else { continue }
          _ = try clerk.withdraw(registration, reason: "step \(step)")
        }
      } catch is DeskError {
        // A refusal is an answer; what holds must hold all the same.
      }
      for charge in charges { try check(charge, clerk, seed: seed, step: step) }
    }
    #expect(!charges.isEmpty, "seed \(seed)")
    #expect(try rehearsal.desk.verifyAudit().isSound, "seed \(seed)")
  }

  private func check(
    _ reference: String, _ session: DeskSession, seed: UInt64, step: Int
  ) throws {
    let charge = try session.charge(reference)
    let sum = charge.lines.reduce(Int64(0)) { $0 + $1.line.amount.minorUnits }
    #expect(sum == charge.total.minorUnits, "seed \(seed), step \(step)")
    let open = charge.attempts.filter(\.state.isOpen)
    #expect(open.count <= 1, "seed \(seed), step \(step)")
    #expect(!charge.state.isOwed || charge.owed.minorUnits > 0, "seed \(seed), step \(step)")
    #expect(
      charge.state != .paid || charge.received == charge.total, "seed \(seed), step \(step)")
    #expect(
      open.allSatisfy { $0.amount.minorUnits <= charge.total.minorUnits },
      "seed \(seed), step \(step)")
  }
}
