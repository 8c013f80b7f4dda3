/// Slows log-on down after failures, so that passwords cannot be tried out (NIST SP 800-63B-3, 5.2.2).
package enum LogOnThrottle {
  /// How many failures in a row cost no time.
  package static let freeFailures = 5
  /// After so many failures in a row only a supervisor's reset opens the log-on again.
  package static let failureLimit = 100

  /// Seconds to wait after this many failures in a row: none up to ``freeFailures``, then 30 and
  /// doubling up to 3600.
  package static func delay(afterFailures failures: Int) -> Int64 {
    guard failures > freeFailures else { return 0 }
    return min(30 << Int64(min(failures - freeFailures - 1, 7)), 3600)
  }

  /// Milliseconds still to wait, given the failures in a row and the moment of the last one.
  ///
  /// A clock that has been set back makes nobody wait longer than the delay itself.
  package static func wait(failures: Int, lastFailure: Instant, now: Instant) -> Int64 {
    let delay = delay(afterFailures: failures) * 1000
    return min(delay, max(0, delay - now.milliseconds(since: lastFailure)))
  }

  /// Whether the log-on stays closed until a supervisor resets the password.
  package static func isClosed(afterFailures failures: Int) -> Bool {
    failures >= failureLimit
  }
}
