/// What must be drawn so that one canvas becomes another.
package enum CanvasDiff {
  /// Cells of one row that are drawn from a column on.
  package struct Run: Equatable, Sendable {
    package let row: Int
    package let column: Int
    package let cells: [Cell]
  }

  /// The fewest cells that differ, as runs from the top left, never half a wide glyph.
  ///
  /// Canvases of different size have nothing in common: every row of `to` is one run.
  package static func runs(from old: Canvas, to new: Canvas) -> [Run] {
    var runs: [Run] = []
    for row in 0..<new.size.rows {
      let range = new.range(of: row)
      guard old.size == new.size else {
        if !range.isEmpty { runs.append(Run(row: row, column: 0, cells: Array(new.cells[range]))) }
        continue
      }
      var column = range.lowerBound
      while column < range.upperBound {
        guard differs(old, new, at: column) else {
          column += 1
          continue
        }
        let start = column
        while column < range.upperBound, differs(old, new, at: column) { column += 1 }
        runs.append(
          Run(row: row, column: start - range.lowerBound, cells: Array(new.cells[start..<column])))
      }
    }
    return runs
  }

  /// Puts runs on a canvas of the size they were made for.
  package static func apply(_ runs: [Run], to canvas: Canvas) -> Canvas {
    var result = canvas
    for run in runs where result.holds(row: run.row) {
      let start = run.row * result.size.columns + run.column
      for (offset, cell) in run.cells.enumerated() where run.column + offset < result.size.columns {
        result.cells[start + offset] = cell
      }
    }
    return result
  }

  /// Whether the glyph that this cell is a part of changes, in either half.
  private static func differs(_ old: Canvas, _ new: Canvas, at index: Int) -> Bool {
    if old.cells[index] != new.cells[index] { return true }
    switch new.cells[index].width {
    case 0: return old.cells[index - 1] != new.cells[index - 1]
    case 2: return old.cells[index + 1] != new.cells[index + 1]
    default: return false
    }
  }
}
