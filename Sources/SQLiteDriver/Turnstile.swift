import Dispatch
import Foundation
import Synchronization

/// Lets the writers of several processes in one after the other, in about the order in which they
/// came, and wakes the next at once.
///
/// It makes nobody safe: that is SQLite's lock. Who has waited too long, as behind a process that
/// was stopped, goes on without a turn.
final class Turnstile: Sendable {
  private let descriptor: Int32
  private let longest: Double
  /// Waits where the kernel cannot be told for how long.
  private let waiting = DispatchQueue(label: "turnstile")

  /// `longest`: The seconds for which one waits.
  init(path: String, longest: Double) throws {
    self.longest = longest
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  /// Whether the turn came in time; then ``leave()`` must follow.
  func enter() -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    let wait = TurnWait()
    waiting.async { [self] in
      var code: Int32
      repeat { code = flock(descriptor, LOCK_EX) } while code != 0 && errno == EINTR
      if !wait.came(), code == 0 { leave() }
    }
    return wait.outcome(within: longest)
  }

  func leave() { flock(descriptor, LOCK_UN) }

  deinit { close(descriptor) }
}

/// One wait, which either the turn ends or the clock.
private final class TurnWait: Sendable {
  private let signal = DispatchSemaphore(value: 0)
  private let hasEnded = Mutex(false)

  /// Whether somebody still waits for the turn.
  func came() -> Bool {
    let isWanted = end()
    signal.signal()
    return isWanted
  }

  func outcome(within seconds: Double) -> Bool {
    signal.wait(timeout: .now() + seconds) == .success || !end()
  }

  private func end() -> Bool {
    hasEnded.withLock { hasEnded in
      defer { hasEnded = true }
      return !hasEnded
    }
  }
}
