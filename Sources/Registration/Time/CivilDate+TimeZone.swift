package import Foundation

extension CivilDate {
  /// The day that the wall calendar shows at this moment in this time zone.
  package init(instant: Instant, timeZone: TimeZone) {
    let (seconds, _) = instant.milliseconds.flooredDivision(by: 1000)
    let offset = timeZone.secondsFromGMT(
      for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    let (days, _) = instant.adding(seconds: Int64(offset)).milliseconds
      .flooredDivision(by: 86_400_000)
    self.init(daysSinceEpoch: days)
  }

  /// The first moment of this day in this time zone.
  ///
  /// Where the clock skips midnight it is the first moment after the gap; where a whole day is
  /// skipped (Samoa, 2011-12-30) it is the first moment of the next.
  package func start(in timeZone: TimeZone) -> Instant {
    let midnight = daysSinceEpoch * 86_400
    if let usual = usualStart(midnight, in: timeZone) { return usual }
    // Offsets from UTC lie between -12 and +14 hours; a day may be skipped or repeated.
    var low = midnight - 40 * 3600
    var high = midnight + 40 * 3600
    while low < high {
      let (middle, _) = (low + high).flooredDivision(by: 2)
      if CivilDate(instant: Instant(milliseconds: middle * 1000), timeZone: timeZone) < self {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Instant(milliseconds: low * 1000)
  }

  /// Midnight by the clock, when the clock was not changed in the day before: on most days.
  private func usualStart(_ midnight: Int64, in timeZone: TimeZone) -> Instant? {
    func offset(at seconds: Int64) -> Int64 {
      Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }
    let guess = offset(at: midnight)
    let start = midnight - guess
    guard offset(at: start) == guess, offset(at: start - 86_400) == guess else { return nil }
    return Instant(milliseconds: start * 1000)
  }
}
