import DeskService
import Foundation
import Registration
import Synchronization

/// The clock of the demonstration: it begins in the past and goes through the days in which its
/// people applied, registered and paid, up to the present moment.
final class InventedClock: Sendable {
  private let behind = Mutex<Int64>(0)

  /// An environment by this clock.
  var environment: DeskEnvironment {
    DeskEnvironment(
      now: { Instant(milliseconds: Instant.now.milliseconds - self.behind.withLock { $0 }) },
      randomBytes: Sodium.randomBytes, timeZone: .current)
  }

  /// Stands this many minutes before the present moment.
  func stand(minutesAgo: Int) {
    behind.withLock { $0 = Int64(minutesAgo) * 60_000 }
  }
}
