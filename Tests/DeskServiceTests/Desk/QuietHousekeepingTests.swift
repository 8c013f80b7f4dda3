import Dispatch
import Foundation
import Synchronization
import Testing

@testable import DeskService

@Suite("Housekeeping beside the desk")
struct QuietHousekeepingTests {
  /// Counts what was done; a waiting test is let on by it.
  private final class Log: Sendable {
    let count = Atomic(0)
    let done = DispatchSemaphore(value: 0)
    let goOn = DispatchSemaphore(value: 0)
    let wasWanted = Atomic(true)
  }

  private static func passes(_ semaphore: DispatchSemaphore) -> Bool {
    semaphore.wait(timeout: .now() + .seconds(20)) == .success
  }

  @Test("it looks at once, and again and again until it is ended")
  func repeats() {
    let log = Log()
    let housekeeping = QuietHousekeeping(every: .milliseconds(1)) { goesOn in
      #expect(goesOn() || log.count.load(ordering: .sequentiallyConsistent) > 0)
      log.count.add(1, ordering: .sequentiallyConsistent)
      log.done.signal()
    }
    for _ in 0..<3 { #expect(Self.passes(log.done)) }
    housekeeping.end()
    let count = log.count.load(ordering: .sequentiallyConsistent)
    #expect(count >= 3)
    while log.done.wait(timeout: .now()) == .success {}
    #expect(log.done.wait(timeout: .now() + .milliseconds(20)) == .timedOut, "it goes on")
  }

  @Test("the end waits for the step under way, which hears that it is no longer wanted")
  func endWaits() {
    let log = Log()
    let housekeeping = QuietHousekeeping(every: .seconds(3_600)) { goesOn in
      log.done.signal()
      _ = Self.passes(log.goOn)
      while goesOn() {}
      log.wasWanted.store(goesOn(), ordering: .sequentiallyConsistent)
      log.count.add(1, ordering: .sequentiallyConsistent)
    }
    #expect(Self.passes(log.done))
    log.goOn.signal()
    housekeeping.end()
    let count = log.count.load(ordering: .sequentiallyConsistent)
    #expect(count == 1)
    let wasWanted = log.wasWanted.load(ordering: .sequentiallyConsistent)
    #expect(!wasWanted)
  }

  @Test("a desk's own keeps to the rules of retention and proves what is gone")
  func ofDesk() throws {
    let rehearsal = try Rehearsal.retaining(store: .file)
    _ = try rehearsal.guest("Adaeze Okafor", eats: "Quarkwright pudding")
    rehearsal.advance(days: 60)
    let housekeeping = QuietHousekeeping(rehearsal.desk)
    func isProved() throws -> Bool {
      try rehearsal.desk.driver.read { reader in
        try reader.first(RetentionSQL.runs, [.int(1)]) { !$0.isNull(7) } ?? false
      }
    }
    while try !isProved() { Thread.sleep(forTimeInterval: 0.01) }
    housekeeping.end()
    let run = try #require(try rehearsal.supervisor().retentionRuns().first)
    #expect(run.cleared == 1 && run.by == nil)
  }
}
