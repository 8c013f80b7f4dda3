import DeskService
import Registration
import Synchronization
import Terminal
import Testing

@testable import DeskUI

@Suite("Checking the audit trail")
struct VerifyAuditTests {
  private static let verify = Work.supervisor(.verifyTrail)

  /// A desk that has asked for the check and waits, and the ticket of the check.
  private func checking() throws -> (DeskHarness, Ticket) {
    let desk = try DeskHarness()
    var session = SessionInfo.dora
    session.role = .supervisor
    let logsOn = Work.session(.whoAmI)
    desk.send(.finished(Ticket(screen: 1), logsOn, .success(.session(.present(session)))))
    desk.press(.function(8))
    let society = try TestSociety()
    let page = try society.session("amina").auditTrail(limit: 9)
    let asks = Work.supervisor(.trail(before: nil))
    let ticket = try #require(desk.taken().compactMap(\.work).last?.ticket)
    desk.send(
      .finished(
        ticket, asks, .success(.supervisor(.trail(before: nil, page.lines, next: nil)))))
    // The next key clears the welcome.
    desk.pass(milliseconds: 2_000)
    _ = desk.taken()
    desk.press(.text("v"))
    #expect(desk.takenWork() == [Self.verify])
    return (desk, ticket)
  }

  @Test("it shows how far it has come, how fast, and how long it will take")
  func progress() throws {
    let (desk, ticket) = try checking()
    #expect(desk.text.contains("Checking the whole trail"))
    desk.pass(milliseconds: 2_000)
    desk.send(.progressed(ticket, WorkProgress(done: 30_000, total: 120_000)))
    #expect(desk.text.contains("30,000 of 120,000 entries checked"))
    #expect(desk.text.contains("25 %"))
    try expectScreen("audit/checking", desk.state)
    desk.press(.down)
    #expect(desk.lines[4].hasPrefix("›"))
    desk.press(.text("v"))
    #expect(desk.text.contains("that is under way"))
  }

  @Test("Esc stops it and stays; the next Esc goes back")
  func stop() throws {
    let (desk, ticket) = try checking()
    desk.press(.escape)
    #expect(desk.taken() == [.cancel(ticket)])
    #expect(desk.state.screenNames.last == "audit")
    #expect(desk.text.contains("Stopping"))
    desk.send(.finished(ticket, Self.verify, .failure(.cancelled)))
    #expect(desk.text.contains("The check was stopped."))
    #expect(!desk.text.contains("Stopping"))
    desk.press(.escape)
    #expect(desk.state.screenNames.last == "find")
  }

  @Test("a check whose screen is gone is stopped at its next report")
  func left() throws {
    let (desk, ticket) = try checking()
    desk.press(.control("q"))
    _ = desk.taken()
    desk.send(.progressed(ticket, WorkProgress(done: 10_000, total: 120_000)))
    #expect(desk.taken() == [.cancel(ticket)])
  }

  @Test("work that nobody wants any more ends as cancelled")
  func cancelled() throws {
    let society = try TestSociety()
    let room = society.room()
    let password = Secret(TestSociety.password)
    _ = try room.run(.session(.logOn(login: "amina", password: password))).get()
    let ticket = Ticket(screen: 7)
    let box = Mutex<EffectRunner?>(nil)
    // The first report is the moment at which somebody presses Esc.
    let inbox = Inbox { box.withLock { $0 }?.cancel(ticket) }
    let runner = EffectRunner(room: room, inbox: inbox)
    box.withLock { $0 = runner }
    runner.run(Self.verify, for: ticket)
    var failures: [WorkFailure] = []
    while !inbox.isIdle {
      inbox.wait()
      for case .finished(_, _, .failure(let failure)) in inbox.empty() { failures.append(failure) }
    }
    #expect(failures == [.cancelled])
    guard case .success(.supervisor(.verified(let report))) = room.run(Self.verify) else {
      Issue.record("the check did not go through")
      return
    }
    #expect(report.isSound)
  }
}
