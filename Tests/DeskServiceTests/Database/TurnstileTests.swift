import Foundation
import Testing

@testable import SQLiteDriver

@Suite("The turnstile of the writers")
struct TurnstileTests {
  private let path =
    FileManager.default.temporaryDirectory.appending(path: "turn-\(UUID().uuidString)").path

  @Test("one is let in after the other, as soon as the first leaves")
  func oneAfterTheOther() async throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (first, second) = (try turnstile(60), try turnstile(60))
    #expect(first.enter())
    async let isIn = second.enter()
    first.leave()
    #expect(await isIn)
    second.leave()
  }

  @Test("who waits behind a process that was stopped goes on, and keeps no turn that comes later")
  func waitsEnd() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (stopped, waiting) = (try turnstile(60), try turnstile(0.02))
    #expect(stopped.enter())
    #expect(!waiting.enter())
    stopped.leave()
    // The turn comes to the one that has gone on, and is given back by itself.
    let next = try turnstile(60)
    #expect(next.enter())
    next.leave()
  }

  @Test("a writer goes on although one before it never leaves")
  func writersGoOn() throws {
    defer {
      for end in ["", ".turn", ".checkpoint", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + end)
      }
    }
    let stopped = try Turnstile(path: path + ".turn", longest: 60)
    #expect(stopped.enter())
    let driver = try SQLiteDriver(path: path, longestTurn: 0.02)
    #expect(try driver.write { _ in 1 } == 1)
  }

  private func turnstile(_ longest: Double) throws -> Turnstile {
    try Turnstile(path: path, longest: longest)
  }
}
