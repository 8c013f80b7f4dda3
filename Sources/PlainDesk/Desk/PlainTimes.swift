import Foundation
import Registration

/// Moments as they are said: `09:12` today, `2026-11-20 09:12` otherwise.
struct PlainTimes {
  let zone: TimeZone
  let now: Instant

  func moment(_ instant: Instant) -> String {
    let day = CivilDate(instant: instant, timeZone: zone)
    return day == CivilDate(instant: now, timeZone: zone)
      ? time(instant) : "\(day) \(time(instant))"
  }

  func time(_ instant: Instant) -> String {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1_000)
    let seconds = instant.milliseconds / 1_000 + Int64(zone.secondsFromGMT(for: date))
    let minutes = ((seconds % 86_400) + 86_400) % 86_400 / 60
    return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }
      .joined(separator: ":")
  }
}
