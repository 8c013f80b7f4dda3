package import Registration

/// The time that comes in with every action: a clock that never goes back, and the time of day.
package struct Moment: Equatable, Sendable {
  /// Milliseconds of the clock that stamps keys.
  package var milliseconds: Int64
  package var instant: Instant

  package init(milliseconds: Int64, instant: Instant) {
    self.milliseconds = milliseconds
    self.instant = instant
  }
}
