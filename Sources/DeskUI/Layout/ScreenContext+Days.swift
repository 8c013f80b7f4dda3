package import Registration

extension ScreenContext {
  /// `09:12` today, `2026-11-20` otherwise: as much of a moment as a column of a list needs.
  package func day(_ instant: Instant) -> String {
    let day = CivilDate(instant: instant, timeZone: settings.timeZone)
    return day == today ? time(instant) : day.description
  }
}
