import Foundation
package import Registration

extension ScreenContext {
  /// `09:12` in the desk's time zone.
  package func time(_ instant: Instant) -> String {
    let seconds =
      instant.milliseconds / 1_000 + Int64(settings.timeZone.secondsFromGMT(for: instant.date))
    let ofDay = ((seconds % 86_400) + 86_400) % 86_400
    return Self.two(ofDay / 3_600) + ":" + Self.two(ofDay % 3_600 / 60)
  }

  /// `09:12` today, `2026-11-20 09:12` otherwise.
  package func moment(_ instant: Instant) -> String {
    let day = CivilDate(instant: instant, timeZone: settings.timeZone)
    return day == today ? time(instant) : "\(day) \(time(instant))"
  }

  /// `14:32` minutes and seconds, never below zero.
  package func countdown(to end: Instant) -> String {
    let seconds = max(0, end.milliseconds(since: now) / 1_000)
    return Self.two(seconds / 60) + ":" + Self.two(seconds % 60)
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Instant {
  fileprivate var date: Date {
    Date(timeIntervalSince1970: TimeInterval(milliseconds) / 1_000)
  }
}
