/// A moment, as integer milliseconds since 1970-01-01T00:00:00Z.
///
/// Leap seconds are not counted (POSIX time). Arithmetic stops at the ends of `Int64` instead of
/// trapping.
package struct Instant: RawRepresentable, Hashable, Comparable, Codable, Sendable {
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// Makes a moment from milliseconds since 1970, UTC.
  package init(milliseconds: Int64) {
    rawValue = milliseconds
  }

  /// Milliseconds since 1970, UTC: the form in which moments are stored.
  package var milliseconds: Int64 { rawValue }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The moment this many milliseconds later, or earlier when negative.
  package func adding(milliseconds: Int64) -> Instant {
    let (sum, overflow) = rawValue.addingReportingOverflow(milliseconds)
    guard overflow else { return Instant(rawValue: sum) }
    return Instant(rawValue: milliseconds < 0 ? .min : .max)
  }

  /// The moment this many seconds later, or earlier when negative.
  package func adding(seconds: Int64) -> Instant {
    adding(count: seconds, of: 1000)
  }

  /// The moment this many times 24 hours later, or earlier when negative; for civil days see
  /// ``CivilDate``.
  package func adding(days: Int64) -> Instant {
    adding(count: days, of: 86_400_000)
  }

  /// Milliseconds from an earlier moment to this one; negative when `earlier` is the later one.
  package func milliseconds(since earlier: Instant) -> Int64 {
    let (difference, overflow) = rawValue.subtractingReportingOverflow(earlier.rawValue)
    guard overflow else { return difference }
    return rawValue < earlier.rawValue ? .min : .max
  }

  private func adding(count: Int64, of unit: Int64) -> Instant {
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    return adding(milliseconds: overflow ? (count < 0 ? .min : .max) : product)
  }
}
