package import Terminal

/// A rectangle of the canvas that a screen or a widget may draw in.
package struct Region: Equatable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a canvas.
  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  package var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The first rows.
  package func top(_ count: Int) -> Region {
    Region(row: row, column: column, rows: min(max(0, count), rows), columns: columns)
  }

  /// All but the first rows.
  package func below(_ count: Int) -> Region {
    let skipped = min(max(0, count), rows)
    return Region(row: row + skipped, column: column, rows: rows - skipped, columns: columns)
  }

  /// All but the last rows.
  package func above(_ count: Int) -> Region {
    Region(row: row, column: column, rows: rows - max(0, count), columns: columns)
  }

  /// The last rows.
  package func bottom(_ count: Int) -> Region { below(rows - min(max(0, count), rows)) }

  /// The first columns.
  package func left(_ count: Int) -> Region {
    Region(row: row, column: column, rows: rows, columns: min(max(0, count), columns))
  }

  /// All but the first columns.
  package func right(of count: Int) -> Region {
    let skipped = min(max(0, count), columns)
    return Region(row: row, column: column + skipped, rows: rows, columns: columns - skipped)
  }

  /// The region without so many columns on each side.
  package func inset(_ margin: Int) -> Region {
    Region(row: row, column: column + margin, rows: rows, columns: columns - 2 * margin)
  }
}
