/// A day of every year, written and stored as `MM-DD`.
package struct MonthDay: Hashable, Comparable, Sendable {
  package let month: Int
  package let day: Int

  /// Makes a day that a leap year has, or nil when no year has it.
  package init?(month: Int, day: Int) {
    guard CivilDate.isValid(year: 2000, month: month, day: day) else { return nil }
    self.month = month
    self.day = day
  }

  /// The day of the year on which this date falls.
  package init(_ date: CivilDate) {
    month = date.month
    day = date.day
  }

  package static func < (left: MonthDay, right: MonthDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

extension MonthDay: LosslessStringConvertible {
  /// `MM-DD`.
  package var description: String {
    (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }

  /// Reads exactly `MM-DD`; nil for any other text or a day that no year has.
  package init?(_ text: String) {
    guard let date = CivilDate("2000-" + text) else { return nil }
    self.init(date)
  }
}

extension MonthDay: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = MonthDay(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A day of the year is written MM-DD.")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
