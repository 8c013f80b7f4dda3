import DeskService
import Foundation
import Registration

extension DeskEnvironment {
  /// The clock and the time zone of this machine, randomness from libsodium.
  static let real = DeskEnvironment(
    now: { Instant.now }, randomBytes: Sodium.randomBytes, timeZone: .current)
}

extension Instant {
  /// The present moment on the clock of this machine.
  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
