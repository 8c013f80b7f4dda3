/// What a membership costs over the years, by the income of the country.
package struct DuesTable: Hashable, Codable, Sendable {
  package let currency: Currency
  package let rows: [DuesRow]

  package init(currency: Currency, rows: [DuesRow]) {
    self.currency = currency
    self.rows = rows
  }
}

/// The dues of one band, or of every band that has no row of its own, for a stretch of days.
package struct DuesRow: Hashable, Codable, Sendable {
  /// The band it holds for; nil holds for every band that has no row for the day.
  package let band: IncomeBand?
  package let from: CivilDate
  /// Its last day; nil while it lasts.
  package let to: CivilDate?
  package let amount: Money

  package init(band: IncomeBand?, from: CivilDate, to: CivilDate? = nil, amount: Money) {
    self.band = band
    self.from = from
    self.to = to
    self.amount = amount
  }

  func covers(_ date: CivilDate) -> Bool {
    guard from <= date else { return false }
    guard let to else { return true }
    return date <= to
  }
}

/// What is wrong with a table of dues; rows are counted from 1 as they stand in it.
package enum DuesFault: Error, Hashable, Sendable {
  case noRows
  case endsBeforeItBegins(row: Int)
  /// Another currency than the table's, or less than nothing.
  case unusableAmount(row: Int)
  case unknownBand(row: Int, IncomeBand)
  /// No row of the band holds from the day after `after` to the day before `before`.
  case gap(after: Int, before: Int, from: CivilDate, to: CivilDate)
  /// Both rows of the band hold on these days; the last is nil when there is no end to them.
  case overlap(first: Int, second: Int, from: CivilDate, to: CivilDate?)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .noRows: "dues.noRows"
    case .endsBeforeItBegins: "dues.endsBeforeItBegins"
    case .unusableAmount: "dues.unusableAmount"
    case .unknownBand: "dues.unknownBand"
    case .gap: "dues.gap"
    case .overlap: "dues.overlap"
    }
  }

  /// The rows it names.
  package var rows: [Int] {
    switch self {
    case .noRows: []
    case .endsBeforeItBegins(let row), .unusableAmount(let row), .unknownBand(let row, _): [row]
    case .gap(let after, let before, _, _): [after, before]
    case .overlap(let first, let second, _, _): [first, second]
    }
  }
}
