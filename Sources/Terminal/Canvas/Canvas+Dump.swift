extension Canvas {
  /// The canvas as a text that a person can read and a diff can compare.
  ///
  /// A header with size and cursor (row, column), the rows between bars, then each run of cells
  /// that is not plain as `row:first-last words`, all counted from 0:
  ///
  ///     20x2 cursor 1,6
  ///     | Find mull          |
  ///     |                    |
  ///     styles
  ///     0:1-4 bold
  package func dump() -> String {
    let place = cursor.map { "\($0.row),\($0.column)" } ?? "none"
    var lines = ["\(size) cursor \(place)"]
    for row in 0..<size.rows {
      lines.append("|" + cells[range(of: row)].reduce(into: "") { $0 += $1.text } + "|")
    }
    lines.append("styles")
    for row in 0..<size.rows { lines += styleRuns(row) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func styleRuns(_ row: Int) -> [String] {
    let cells = self.cells[range(of: row)]
    var runs: [String] = []
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.endIndex
      if style != .plain {
        let first = start - cells.startIndex
        runs.append("\(row):\(first)-\(end - 1 - cells.startIndex) \(style)")
      }
      start = end
    }
    return runs
  }
}
