/// How long something is kept, written as `30 days` or `24 months`.
package enum RetentionSpan: Hashable, Sendable {
  case days(Int)
  case months(Int)

  /// A hundred years at most.
  package static let longest = 1_200
  private static let mostDays = 36_600

  /// The last day on which it may still be there.
  package func end(after day: CivilDate) -> CivilDate {
    switch self {
    case .days(let days): day.adding(days: days)
    case .months(let months): day.adding(months: months)
    }
  }
}

extension RetentionSpan: RawRepresentable, Codable {
  package init?(rawValue: String) {
    let parts = rawValue.split(separator: " ")
    guard parts.count == 2, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(parts[0])
    else { return nil }
    switch parts[1] {
    case "day", "days":
      guard count <= Self.mostDays else { return nil }
      self = .days(count)
    case "month", "months":
      guard count <= Self.longest else { return nil }
      self = .months(count)
    default: return nil
    }
  }

  package var rawValue: String {
    switch self {
    case .days(let days): "\(days) days"
    case .months(let months): "\(months) months"
    }
  }
}
