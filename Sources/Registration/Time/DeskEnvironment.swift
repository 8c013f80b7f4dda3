package import Foundation

/// What the program takes from the outside world: the clock, randomness and the time zone.
///
/// Tests give fixed ones, so every run is the same.
package struct DeskEnvironment: Sendable {
  /// The present moment.
  package let now: @Sendable () -> Instant
  /// This many bytes from a cryptographically secure source.
  package let randomBytes: @Sendable (Int) -> [UInt8]
  /// The zone in which the desk's civil dates are meant.
  package let timeZone: TimeZone

  package init(
    now: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (Int) -> [UInt8],
    timeZone: TimeZone
  ) {
    self.now = now
    self.randomBytes = randomBytes
    self.timeZone = timeZone
  }

  /// Today's civil date at the desk.
  package var today: CivilDate { CivilDate(instant: now(), timeZone: timeZone) }
}
