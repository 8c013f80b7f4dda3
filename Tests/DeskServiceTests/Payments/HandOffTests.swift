import DeskService
import Foundation
import Registration
import SQLiteDriver
import Synchronization
import Testing

@Suite("Handing off a payment")
struct HandOffTests {
  /// A rehearsal with one delegate, who owes 300 EUR.
  private func owing(
    _ store: Store = .memory, category: String = "delegate"
  ) throws -> (Rehearsal, DeskSession, charge: String) {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk)
    let done = try desk.register(
      try desk.enter(.invented()), conference: "2026", RegistrationChoice(category: category))
    return (rehearsal, desk, done.charge ?? "")
  }

  @Test("the payer is told, then sent off; both are recorded", arguments: Store.allCases)
  func tellsThenSends(store: Store) throws {
    let (rehearsal, desk, charge) = try owing(store)
    let notice = try desk.providerNotice()
    #expect(notice.provider == "Example Pay")
    #expect(notice.outsideEU)
    let before = try rehearsal.actions().count
    let handOff = try desk.handOff(charge, toldNotice: notice.version)
    #expect(handOff.amount == (try .euros(300)))
    #expect(handOff.host == "PAY.EXAMPLE.ORG")
    #expect(handOff.address.contains(handOff.attempt))
    #expect(handOff.state == .redirected)
    #expect(handOff.expiresAt == rehearsal.clock.now.adding(seconds: 15 * 60))
    #expect(try desk.attempt(handOff.attempt) == handOff)
    #expect(try desk.charge(charge).attempts.map(\.reference) == [handOff.attempt])
    #expect(try desk.openCharges().map(\.attempt?.reference) == [handOff.attempt])
    #expect(try rehearsal.actions(after: before) == [.payerInformed, .handedOff])
    let told = try rehearsal.detail(of: .payerInformed)
    #expect(told.contains("https://pay.example.org/privacy"))
  }

  @Test("the audit trail holds the hash of the address, never the address")
  func logsTheHashAlone() throws {
    let (rehearsal, desk, charge) = try owing()
    let handOff = try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    let detail = try rehearsal.detail(of: .handedOff)
    #expect(detail.contains("hash of \(handOff.attempt)"))
    #expect(!detail.contains("PAY.EXAMPLE.ORG"))
  }

  @Test("one open attempt a charge; one out of time makes way", arguments: Store.allCases)
  func oneOpenAttempt(store: Store) throws {
    let (rehearsal, desk, charge) = try owing(store)
    let notice = try desk.providerNotice().version
    let first = try desk.handOff(charge, toldNotice: notice)
    let before = try rehearsal.counts()
    #expect(throws: DeskError.attemptOpen(first.attempt)) {
      try desk.handOff(charge, toldNotice: notice)
    }
    #expect(try rehearsal.counts() == before)
    rehearsal.clock.advance(seconds: 15 * 60)
    #expect(try desk.attempt(first.attempt).state == .expired)
    #expect(try desk.openCharges().first?.attempt?.state == .expired)
    let second = try desk.handOff(charge, toldNotice: notice)
    #expect(second.attempt != first.attempt)
    #expect(try desk.attempts(charge).map(\.state) == [.redirected, .expired])
    #expect(
      try rehearsal.actions().suffix(3) == [.payerInformed, .attemptChanged, .handedOff])
  }

  @Test("eight desks at once open one attempt")
  func oneOpenAttemptAmongDesks() throws {
    let (rehearsal, desk, charge) = try owing(.file)
    let notice = try desk.providerNotice().version
    let sessions = try (0..<8).map { try rehearsal.session(.desk, station: "desk \($0)") }
    let opened = Mutex<[String]>([])
    let refused = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      do {
        let handOff = try sessions[index].handOff(charge, toldNotice: notice)
        opened.withLock { $0.append(handOff.attempt) }
      } catch DeskError.attemptOpen(let reference) {
        refused.withLock { $0.append(reference) }
      } catch {
        Issue.record("\(error)")
      }
    }
    let attempts = opened.withLock { $0 }
    #expect(attempts.count == 1)
    #expect(refused.withLock { $0 } == [String](repeating: attempts.first ?? "", count: 7))
    #expect(try desk.attempts(charge).count == 1)
  }

  @Test("a payer told something else has to be told anew")
  func refusesAnOldNotice() throws {
    let (rehearsal, desk, charge) = try owing()
    let before = try rehearsal.counts()
    #expect(throws: DeskError.noticeChanged) {
      try desk.handOff(charge, toldNotice: desk.providerNotice().version + 1)
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("what costs nothing or is paid is not handed off")
  func nothingToPay() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let paid = try PaidRegistration(rehearsal)
    let desk = try rehearsal.session(.desk)
    #expect(throws: DeskError.nothingToPay) {
      try desk.handOff(paid.charge, toldNotice: desk.providerNotice().version)
    }
    #expect(throws: DeskError.notFound("C-0000-0000")) {
      try desk.handOff("C-0000-0000", toldNotice: desk.providerNotice().version)
    }
  }

  @Test("without a signer the reason is said and nothing is kept")
  func needsASigner() throws {
    let rehearsal = try Rehearsal(.memory)
    let supervisor = try rehearsal.supervisor()
    try supervisor.setUp(conference: .rehearsal())
    let done = try supervisor.register(
      try supervisor.enter(.invented()), conference: "2026",
      RegistrationChoice(category: "delegate"))
    let before = try rehearsal.counts()
    #expect(throws: DeskError.handOffUnavailable("noSigner")) {
      try supervisor.handOff(
        try #require(done.charge), toldNotice: supervisor.providerNotice().version)
    }
    #expect(try rehearsal.counts() == before)
  }

  @Test("a new link ends the old one and keeps what the payer was told")
  func renews() throws {
    let (rehearsal, desk, charge) = try owing()
    let first = try desk.handOff(charge, toldNotice: desk.providerNotice().version)
    rehearsal.clock.advance(seconds: 60)
    let second = try desk.renewAttempt(first.attempt)
    #expect(try desk.attempts(charge).map(\.state) == [.redirected, .cancelled])
    #expect(second.expiresAt == rehearsal.clock.now.adding(seconds: 15 * 60))
    rehearsal.clock.advance(seconds: 3_600)
    let third = try desk.renewAttempt(second.attempt)
    #expect(try desk.attempts(charge).map(\.state) == [.redirected, .expired, .cancelled])
    #expect(throws: DeskError.attemptOpen(third.attempt)) {
      try desk.renewAttempt(second.attempt)
    }
  }

  @Test("cancelling ends an open attempt; one out of time is written as expired")
  func cancels() throws {
    let (rehearsal, desk, charge) = try owing()
    let clerk = try rehearsal.session(.clerk)
    let notice = try desk.providerNotice().version
    let first = try desk.handOff(charge, toldNotice: notice)
    #expect(try clerk.cancelAttempt(first.attempt) == .cancelled)
    #expect(throws: DeskError.stateForbids(from: "cancelled", to: "cancelled")) {
      try clerk.cancelAttempt(first.attempt)
    }
    let second = try desk.handOff(charge, toldNotice: notice)
    rehearsal.clock.advance(seconds: 3_600)
    #expect(try clerk.cancelAttempt(second.attempt) == .expired)
    #expect(try desk.charge(charge).state == .open)
  }
}
