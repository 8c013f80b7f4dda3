import Registration
import ScreenKit

/// The time an address is still good for: whole minutes, and seconds only at the end, so that what
/// stands still is not read out again and again.
enum TimeLeft {
  private static let minute: Int64 = 60_000
  /// Below this the seconds are counted.
  private static let countsSeconds: Int64 = 2 * minute

  /// `14 min`, `1:32`.
  static func text(until end: Instant, now: Instant, _ words: Words) -> String {
    let left = max(0, end.milliseconds(since: now))
    guard left < countsSeconds else {
      return words.text("program.minutes", count: Int(left / minute))
    }
    let seconds = (left + 999) / 1_000
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// When the text changes next.
  static func nextChange(until end: Instant, now: Instant) -> Instant? {
    let left = end.milliseconds(since: now)
    guard left > 0 else { return nil }
    let step = left > countsSeconds ? minute : 1_000
    let rest = left % step
    return now.adding(milliseconds: rest == 0 ? step : rest)
  }
}
