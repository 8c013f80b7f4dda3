import Dispatch
import Synchronization

/// How long a desk waits before it says that the database is held: ten seconds in all.
final class Patience: Sendable {
  private static let seconds: UInt64 = 10

  private let deadline = Atomic<UInt64>(.max)

  /// A transaction begins to wait.
  func begin() {
    let now = DispatchTime.now().uptimeNanoseconds
    deadline.store(now + Self.seconds * 1_000_000_000, ordering: .relaxed)
  }

  /// Whether the ten seconds since the last beginning are not over.
  var lasts: Bool { DispatchTime.now().uptimeNanoseconds < deadline.load(ordering: .relaxed) }
}
