/// Figures of a table with its sums, from which no small group can be told.
///
/// A cell between one and the least that is shown is left out, and of each row, each column and of
/// the sums so many more cells that no sum gives a left-out one away (secondary suppression, as in
/// the Handbook on Statistical Disclosure Control, section 4). Nought is shown: it is about nobody.
///
/// ```swift
/// let table = SuppressedTable(counts: [[12, 3], [40, 9]])
/// table.cells       // [[nil, nil], [nil, nil]]
/// table.total       // 64
/// ```
package struct SuppressedTable: Equatable, Sendable {
  /// The least that is shown where the set-up says nothing.
  package static let usualLeast = 5

  /// The counts that may be shown, row by row; nil is left out.
  package let cells: [[Int?]]
  package let rowSums: [Int?]
  package let columnSums: [Int?]
  package let total: Int?

  /// `counts`: Rows of one length.
  /// `least`: The smallest count of people that is shown.
  package init(counts: [[Int]], least: Int = usualLeast) {
    let columns = counts.first?.count ?? 0
    precondition(counts.allSatisfy { $0.count == columns }, "every row has one cell a column")
    precondition(counts.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "nobody is counted below nought")
    // The sums are the last row and the last column of one larger table, in which every row and
    // every column is an equation: its last cell is the sum of the others.
    var whole = counts.map { $0 + [$0.reduce(0, +)] }
    whole.append((0...columns).map { column in whole.reduce(0) { $0 + $1[column] } })
    let hidden = Self.hidden(in: whole, least: least)
    let shown = whole.enumerated().map { row, counts in
      counts.enumerated().map { column, count in hidden[row][column] ? nil : count }
    }
    cells = shown.dropLast().map { Array($0.dropLast()) }
    rowSums = shown.dropLast().map { $0[columns] }
    columnSums = Array(shown[counts.count].dropLast())
    total = shown[counts.count][columns]
  }

  private static func hidden(in whole: [[Int]], least: Int) -> [[Bool]] {
    var hidden = whole.map { $0.map { $0 > 0 && $0 < least } }
    let rows = whole.indices
    let columns = whole[0].indices
    var changes = true
    while changes {
      changes = false
      let lines =
        rows.map { row in columns.map { Place(row: row, column: $0) } }
        + columns.map { column in rows.map { Place(row: $0, column: column) } }
      for line in lines where hide(more: line, whole, least, &hidden) { changes = true }
    }
    return hidden
  }

  private struct Place {
    let row: Int
    let column: Int
  }

  /// Leaves one more cell out of a row or column in which a single one could be reckoned out, or in
  /// which those left out come to less than is shown; false when the line gives nothing away.
  private static func hide(
    more line: [Place], _ whole: [[Int]], _ least: Int, _ hidden: inout [[Bool]]
  ) -> Bool {
    let out = line.filter { hidden[$0.row][$0.column] }
    guard let sum = line.last, !out.isEmpty else { return false }
    let parts = out.filter { $0.row != sum.row || $0.column != sum.column }
    let isSumOut = hidden[sum.row][sum.column]
    // With the sum shown, what is left out is known together.
    let together = parts.reduce(0) { $0 + whole[$1.row][$1.column] }
    guard out.count < 2 || (!isSumOut && together < least) else { return false }
    let open = line.filter { !hidden[$0.row][$0.column] }
    // The smallest says least; a nought only where nothing else is left, the sum last of all.
    func order(_ place: Place) -> (Int, Int, Int) {
      let count = whole[place.row][place.column]
      let isSum = place.row == sum.row && place.column == sum.column
      return (isSum ? 1 : 0, count == 0 ? 1 : 0, count)
    }
    guard let next = open.min(by: { order($0) < order($1) }) else { return false }
    hidden[next.row][next.column] = true
    return true
  }
}
