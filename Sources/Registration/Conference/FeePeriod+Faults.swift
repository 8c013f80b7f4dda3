/// Why the periods of a conference are no table: a day would have two fees, or none.
package enum FeePeriodFault: Hashable, Sendable {
  case endsBeforeStart(String)
  /// The second begins before the first has ended.
  case overlap(String, next: String)
  /// Days between the two have no fee.
  case gap(String, next: String)
  /// The last one ends before the conference does.
  case endsTooEarly(String)
}

extension [FeePeriod] {
  /// Everything that is wrong with the dates of a conference's periods, in the order of dates.
  ///
  /// `end`: The last day of the conference, on which somebody may still register.
  package func faults(until end: CivilDate) -> [FeePeriodFault] {
    var faults: [FeePeriodFault] = filter { $0.to < $0.from }.map { .endsBeforeStart($0.code) }
    let inOrder = filter { $0.from <= $0.to }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    for (period, next) in zip(inOrder, inOrder.dropFirst()) {
      if next.from <= period.to {
        faults.append(.overlap(period.code, next: next.code))
      } else if next.from != period.to.adding(days: 1) {
        faults.append(.gap(period.code, next: next.code))
      }
    }
    if let last = inOrder.max(by: { $0.to < $1.to }), last.to < end {
      faults.append(.endsTooEarly(last.code))
    }
    return faults
  }
}
