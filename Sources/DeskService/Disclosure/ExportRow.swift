import Registration

/// Rows of an export and the answers of the people in them.
struct ExportSlice {
  let rows: [ExportRow]
  let events: [Int64: [ConsentEvent]]
  /// The key behind which the next slice begins.
  let last: Int64

  init(rows: [ExportRow], events: [Int64: [ConsentEvent]], last: Int64) {
    self.rows = rows
    self.events = events
    self.last = last
  }
}

/// One thing that goes out whole or not at all.
struct ExportRow {
  /// Where the next slice begins behind.
  let key: Int64
  /// Whom it is about: all have to be covered.
  let people: [Int64]
  /// What is written of it; mostly one line.
  private(set) var lines: [[String]]

  init(key: Int64, people: [Int64], values: [String]) {
    self.init(key: key, people: people, lines: [values])
  }

  init(key: Int64, people: [Int64], lines: [[String]]) {
    self.key = key
    self.people = people
    self.lines = lines
  }

  /// Adds columns to its line.
  mutating func append(_ values: [String]) {
    if !values.isEmpty { lines[0] += values }
  }
}

extension Money {
  /// The amount for machines: no grouping, a point before the decimals.
  var plainAmount: String { amountText.replacing(",", with: "") }
}
