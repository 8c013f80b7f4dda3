/// Why no dues can be given; nothing is guessed.
package enum DuesRefusal: Error, Hashable, Sendable {
  /// No row holds for the band on that day, nor for all bands.
  case noDues(band: IncomeBand, CivilDate)
  /// Several rows (counted from 1) hold for the band on that day.
  case ambiguous(CivilDate, rows: [Int])
  /// The row (counted from 1) is in another currency or less than nothing.
  case unusableAmount(row: Int)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .noDues: "dues.none"
    case .ambiguous: "dues.ambiguous"
    case .unusableAmount: "dues.unusableAmount"
    }
  }
}

extension MembershipType {
  /// What a term costs, with every step to it; the same question always has the same answer.
  ///
  /// The dues of the day that ``MembershipPeriod/duesDate(of:)`` names count, and a row for the
  /// band wins over a row for all bands.
  package func quote(
    for term: MembershipTerm, band: BandAssignment
  ) throws(DuesRefusal) -> FeeQuote {
    let row = try dues.row(for: band.band, on: period.duesDate(of: term))
    let reasons: [FeeReason] = [
      .term(from: term.from, until: term.to), .dues(type: code, since: row.from),
      band.reason(forRuleOf: row.band),
    ]
    let line = FeeLine(
      code: code, quantity: 1, unit: row.amount, amount: row.amount, reasons: reasons)
    return FeeQuote(lines: [line], total: row.amount, reasons: reasons)
  }
}

extension DuesTable {
  /// The row that holds for a band on a day.
  package func row(for band: IncomeBand, on date: CivilDate) throws(DuesRefusal) -> DuesRow {
    let fitting = rows.enumerated().filter { $0.element.covers(date) }
    let specific = fitting.filter { $0.element.band == band }
    let chosen = specific.isEmpty ? fitting.filter { $0.element.band == nil } : specific
    guard let (index, row) = chosen.first.map({ ($0.offset, $0.element) }) else {
      throw .noDues(band: band, date)
    }
    guard chosen.count == 1 else { throw .ambiguous(date, rows: chosen.map { $0.offset + 1 }) }
    guard row.amount.currency == currency, row.amount.minorUnits >= 0 else {
      throw .unusableAmount(row: index + 1)
    }
    return row
  }
}
