import Registration
import TestSupport
import Testing

@Suite("Figures from which no small group can be told")
struct SuppressedTableTests {
  @Test("a table without small groups is shown whole, noughts too")
  func whole() {
    let table = SuppressedTable(counts: [[5, 0], [12, 40]])
    #expect(table.cells == [[5, 0], [12, 40]])
    #expect(table.rowSums == [5, 52])
    #expect(table.columnSums == [17, 40])
    #expect(table.total == 57)
  }

  @Test("the sums would give one small group away, so others are left out with it")
  func secondary() {
    let table = SuppressedTable(counts: [[12, 3, 20], [40, 9, 30], [50, 60, 70]])
    #expect(table.cells[0] == [nil, nil, 20])
    #expect(table.cells[1] == [nil, nil, 30])
    #expect(table.cells[2] == [50, 60, 70])
    #expect(table.total == 294)
  }

  @Test("a society too small for a figure shows none")
  func tiny() {
    let table = SuppressedTable(counts: [[3]])
    #expect(table.cells == [[nil]])
    #expect(table.rowSums == [nil])
    #expect(table.columnSums == [nil])
    #expect(table.total == nil)
    #expect(SuppressedTable(counts: []).total == 0)
  }

  @Test("the least comes from the set-up")
  func least() {
    #expect(SuppressedTable(counts: [[3, 4]], least: 3).cells == [[3, 4]])
    #expect(SuppressedTable(counts: [[9, 30]], least: 10).cells == [[nil, nil]])
  }

  @Test("no small count can be reckoned out, by one line or by all together")
  func property() {
    var random = SplitMix64(seed: 20_261_123)
    for _ in 0..<4_000 {
      let rows = Int.random(in: 1...5, using: &random)
      let columns = Int.random(in: 1...5, using: &random)
      let most = [4, 9, 40].randomElement(using: &random) ?? 9
      let counts = (0..<rows).map { _ in
        (0..<columns).map { _ in Int.random(in: 0...most, using: &random) }
      }
      let table = SuppressedTable(counts: counts)
      let told = Self.reckoned(table)
      for row in 0...rows {
        for column in 0...columns {
          guard let count = told[row][column] else { continue }
          #expect(!(1..<5).contains(count), "\(counts)")
        }
      }
      // What is shown is true.
      for (row, cells) in table.cells.enumerated() {
        for (column, cell) in cells.enumerated() where cell != nil {
          #expect(cell == counts[row][column])
        }
      }
    }
  }

  /// Everything that follows from what is shown: cells are not below nought, and rows and columns
  /// come to their sums. Each cell is kept between two bounds, which are drawn closer until they
  /// no longer move.
  private static func reckoned(_ table: SuppressedTable) -> [[Int?]] {
    var shown = zip(table.cells, table.rowSums).map { $0 + [$1] }
    shown.append(table.columnSums + [table.total])
    let far = 100_000
    var low = shown.map { $0.map { $0 ?? 0 } }
    var high = shown.map { $0.map { $0 ?? far } }
    var moved = true
    var rounds = 0
    while moved, rounds < 200 {
      moved = false
      rounds += 1
      let (lastRow, lastColumn) = (shown.count - 1, shown[0].count - 1)
      var lines: [[(Int, Int)]] = []
      for row in 0...lastRow { lines.append((0...lastColumn).map { (row, $0) }) }
      for column in 0...lastColumn { lines.append((0...lastRow).map { ($0, column) }) }
      for line in lines {
        let (parts, sum) = (line.dropLast(), line[line.count - 1])
        let lowest = parts.reduce(0) { $0 + low[$1.0][$1.1] }
        let highest = parts.reduce(0) { $0 + high[$1.0][$1.1] }
        if lowest > low[sum.0][sum.1] { (low[sum.0][sum.1], moved) = (lowest, true) }
        if highest < high[sum.0][sum.1] { (high[sum.0][sum.1], moved) = (highest, true) }
        for part in parts {
          let above = high[sum.0][sum.1] - (lowest - low[part.0][part.1])
          let below = low[sum.0][sum.1] - (highest - high[part.0][part.1])
          if above < high[part.0][part.1] { (high[part.0][part.1], moved) = (above, true) }
          if below > low[part.0][part.1] { (low[part.0][part.1], moved) = (below, true) }
        }
      }
    }
    return zip(low, high).map { zip($0, $1).map { $0 == $1 ? $0 : nil } }
  }
}
