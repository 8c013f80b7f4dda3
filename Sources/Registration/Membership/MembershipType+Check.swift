/// Why a membership type cannot be used; every fault is found, nothing is put right.
package enum MembershipTypeFault: Error, Hashable, Sendable {
  case codeMissing
  case nameMissing
  /// Less than one month or year, or more than a hundred years.
  case lengthOutOfRange(Int)
  /// Below 0 or more than ten years.
  case daysOutOfRange(field: String, Int)
  /// Below 0, or any at all for persons.
  case representativesOutOfRange(Int)
  case dues(DuesFault)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .codeMissing: "membershipType.codeMissing"
    case .nameMissing: "membershipType.nameMissing"
    case .lengthOutOfRange: "membershipType.lengthOutOfRange"
    case .daysOutOfRange: "membershipType.daysOutOfRange"
    case .representativesOutOfRange: "membershipType.representativesOutOfRange"
    case .dues(let fault): fault.code
    }
  }
}

extension MembershipType {
  /// What is wrong with the type, in the order of its fields; `bands` are those that the society
  /// knows.
  package func faults(bands: Set<IncomeBand>) -> [MembershipTypeFault] {
    var faults: [MembershipTypeFault] = []
    if code.isEmpty { faults.append(.codeMissing) }
    if name.isEmpty { faults.append(.nameMissing) }
    if !(1...1200).contains(lengthInMonths) { faults.append(.lengthOutOfRange(lengthInMonths)) }
    for (field, days) in [("graceDays", graceDays), ("newDays", newDays)]
    where !(0...3660).contains(days) {
      faults.append(.daysOutOfRange(field: field, days))
    }
    if representatives < 0 || (holder == .person && representatives > 0) {
      faults.append(.representativesOutOfRange(representatives))
    }
    return faults + dues.faults(bands: bands).map { .dues($0) }
  }

  private var lengthInMonths: Int {
    let (count, unit) =
      switch period {
      case .calendar(let years, _, _): (years, 12)
      case .rolling(let length): (length.count, length.unit == .years ? 12 : 1)
      }
    let (months, overflow) = count.multipliedReportingOverflow(by: unit)
    return overflow ? count : months
  }
}
