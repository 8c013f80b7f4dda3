/// How long a membership lasts that is paid once.
package struct TermLength: Hashable, Codable, Sendable {
  package enum Unit: String, CaseIterable, Codable, Sendable {
    case months
    case years
  }

  package let count: Int
  package let unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The same in months.
  package var months: Int { unit == .years ? count * 12 : count }
}

/// Which days one payment of dues covers.
package enum MembershipPeriod: Hashable, Codable, Sendable {
  /// Whole years from 1 January to 31 December, this many at a time.
  ///
  /// Who applies after the rollover day pays for the years from the next one on. Whether the days
  /// that are left of the year of application are given with it, the society says.
  case calendar(years: Int, rollover: MonthDay?, remainderIncluded: Bool)
  /// From the day it begins.
  case rolling(TermLength)

  /// The first term of somebody whose application counts from this day.
  package func firstTerm(on date: CivilDate) -> MembershipTerm {
    switch self {
    case .calendar(let years, let rollover, let remainderIncluded):
      let counts = rollover.map { MonthDay(date) <= $0 } ?? true
      let end = Self.endOfYear(of: date, plus: counts ? years - 1 : years)
      let begin = counts || remainderIncluded ? date : Self.endOfYear(of: date).adding(days: 1)
      return MembershipTerm(from: begin, to: end)
    case .rolling:
      return MembershipTerm(from: date, to: end(of: date, anchor: date))
    }
  }

  /// The term that follows a stretch of terms without a day between them.
  ///
  /// A rolling term is counted from the first day of the stretch, so that one that began on the
  /// 31st does not lose days in every short month; where the stretch is of another period, from
  /// its own first day.
  package func term(after stretch: MembershipTerm) -> MembershipTerm {
    let begin = stretch.to.adding(days: 1)
    switch self {
    case .calendar(let years, _, _):
      return MembershipTerm(from: begin, to: Self.endOfYear(of: begin, plus: years - 1))
    case .rolling:
      return MembershipTerm(from: begin, to: end(of: begin, anchor: stretch.from))
    }
  }

  /// The day whose dues count for a term: its first day, or 1 January of the first year that is
  /// paid for when that comes later.
  package func duesDate(of term: MembershipTerm) -> CivilDate {
    switch self {
    case .calendar(let years, _, _):
      let firstYear = CivilDate(year: term.to.year - years + 1, month: 1, day: 1)
      return max(term.from, firstYear ?? term.from)
    case .rolling:
      return term.from
    }
  }

  // The last day before the next anniversary of the anchor, when `begin` is one; else of `begin`.
  private func end(of begin: CivilDate, anchor: CivilDate) -> CivilDate {
    guard case .rolling(let length) = self, length.months > 0 else { return begin }
    let monthsBetween = (begin.year - anchor.year) * 12 + begin.month - anchor.month
    let lengths = monthsBetween / length.months
    let isAnniversary = anchor.adding(months: lengths * length.months) == begin
    let next =
      isAnniversary
      ? anchor.adding(months: (lengths + 1) * length.months) : begin.adding(months: length.months)
    return next == .latest ? .latest : next.adding(days: -1)
  }

  private static func endOfYear(of date: CivilDate, plus years: Int = 0) -> CivilDate {
    CivilDate(year: date.year + years, month: 12, day: 31) ?? .latest
  }
}
