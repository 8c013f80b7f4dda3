extension DuesTable {
  /// Everything that is wrong with the table, in the order of its rows; `bands` are those that the
  /// society knows.
  ///
  /// Gaps and overlaps are looked for among the rows of one band: a band with a gap would fall back
  /// to the dues of all bands and nobody would notice.
  package func faults(bands: Set<IncomeBand>) -> [DuesFault] {
    guard !rows.isEmpty else { return [.noRows] }
    var faults: [DuesFault] = []
    for (index, row) in rows.enumerated() {
      if let to = row.to, to < row.from { faults.append(.endsBeforeItBegins(row: index + 1)) }
      if row.amount.currency != currency || row.amount.minorUnits < 0 {
        faults.append(.unusableAmount(row: index + 1))
      }
      if let band = row.band, !bands.contains(band) {
        faults.append(.unknownBand(row: index + 1, band))
      }
    }
    for group in groups { faults += Self.faults(amongRowsOfOneBand: group) }
    return faults
  }

  private typealias NumberedRow = (number: Int, row: DuesRow)

  // Bands in the order in which they first stand in the table.
  private var groups: [[NumberedRow]] {
    var order: [IncomeBand?] = []
    var groups: [IncomeBand?: [NumberedRow]] = [:]
    for (index, row) in rows.enumerated() where row.to.map({ row.from <= $0 }) ?? true {
      if groups[row.band] == nil { order.append(row.band) }
      groups[row.band, default: []].append((index + 1, row))
    }
    return order.compactMap { groups[$0] }
  }

  private static func faults(amongRowsOfOneBand rows: [NumberedRow]) -> [DuesFault] {
    let sorted = rows.sorted { ($0.row.from, $0.number) < ($1.row.from, $1.number) }
    guard var reaching = sorted.first else { return [] }
    var faults: [DuesFault] = []
    for next in sorted.dropFirst() {
      if let end = reaching.row.to, end < next.row.from {
        let (first, last) = (end.adding(days: 1), next.row.from.adding(days: -1))
        if first <= last {
          faults.append(
            .gap(after: reaching.number, before: next.number, from: first, to: last))
        }
        reaching = next
        continue
      }
      let ends = [reaching.row.to, next.row.to].compactMap { $0 }
      faults.append(
        .overlap(
          first: reaching.number, second: next.number, from: next.row.from, to: ends.min()))
      if let end = reaching.row.to, next.row.to.map({ end < $0 }) ?? true { reaching = next }
    }
    return faults
  }
}
