/// A day of the proleptic Gregorian calendar from 0001-01-01 to 9999-12-31, without a time zone.
///
/// Written and stored as `YYYY-MM-DD`. Day counting follows the era arithmetic of 400 years
/// (146,097 days each); no `Calendar` is asked, so every platform gives the same answer.
package struct CivilDate: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The first day that can be said.
  package static let earliest = CivilDate(unchecked: 1, 1, 1)
  /// The last day that can be said.
  package static let latest = CivilDate(unchecked: 9999, 12, 31)

  /// Makes a day, or nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.isValid(year: year, month: month, day: day) else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// The day this many days after 1970-01-01; stops at ``earliest`` and ``latest``.
  package init(daysSinceEpoch days: Int64) {
    let bounded = min(max(days, Self.earliest.daysSinceEpoch), Self.latest.daysSinceEpoch)
    let (era, dayOfEra) = (bounded + 719_468).flooredDivision(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(unchecked: Int(year), Int(month), Int(dayOfYear - (153 * shifted + 2) / 5 + 1))
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the proleptic Gregorian calendar has this day, in the years 1 to 9999.
  package static func isValid(year: Int, month: Int, day: Int) -> Bool {
    (1...9999).contains(year) && (1...12).contains(month)
      && day >= 1 && day <= daysIn(month: month, of: year)
  }

  /// Days from 1970-01-01 to this day; negative before it.
  package var daysSinceEpoch: Int64 {
    // The year is counted from March so that the leap day is its last.
    let shiftedYear = Int64(month <= 2 ? year - 1 : year)
    let (era, yearOfEra) = shiftedYear.flooredDivision(by: 400)
    let monthFromMarch = Int64(month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day this many days later, or earlier when negative.
  package func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(Int64(days))
    return overflow
      ? (days < 0 ? Self.earliest : Self.latest) : CivilDate(daysSinceEpoch: sum)
  }

  /// The same day this many calendar months later; where that month is shorter, its last day.
  ///
  /// 31 January plus one month is 28 or 29 February (Regulation 1182/71, article 3(2)(c)).
  package func adding(months: Int) -> CivilDate {
    let first = Int64(year) * 12 + Int64(month - 1)
    let (sum, overflow) = first.addingReportingOverflow(Int64(months))
    guard !overflow else { return months < 0 ? Self.earliest : Self.latest }
    let (year, month) = sum.flooredDivision(by: 12)
    guard year >= 1 else { return Self.earliest }
    guard year <= 9999 else { return Self.latest }
    let lastDay = Self.daysIn(month: Int(month) + 1, of: Int(year))
    return CivilDate(unchecked: Int(year), Int(month) + 1, min(day, lastDay))
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
