import ScreenKit
package import Terminal

/// A list of any number of rows, of which only those that can be seen are asked for.
///
///     var table = Table()
///     table.handle(.down, count: hits.count, rows: 10)
///     table.draw(on: &canvas, in: region, definition, context, count: hits.count) { cells(of: hits[$0]) }
package struct Table: Equatable, Sendable {
  /// The marked row.
  package private(set) var selected = 0
  /// The first row that is seen.
  package private(set) var first = 0

  package init() {}

  /// Marks the first row again.
  package mutating func reset() { self = Table() }

  /// Marks a row.
  package mutating func select(_ row: Int) { selected = max(0, row) }

  /// Moves the mark among `count` rows, of which `page` can be seen; false when the key means
  /// nothing to a list.
  package mutating func handle(_ key: Key, count: Int, page: Int) -> Bool {
    let page = max(1, page)
    let target: Int? =
      switch key {
      case .up: selected - 1
      case .down: selected + 1
      case .pageUp: selected - page
      case .pageDown: selected + page
      case .home: 0
      case .end: count - 1
      default: nil
      }
    guard let target else { return false }
    selected = min(max(0, target), max(0, count - 1))
    return true
  }

  /// The marked row, or nil when there is none.
  package func row(of count: Int) -> Int? {
    count > 0 ? min(selected, count - 1) : nil
  }

  /// The rows seen in a window of so many: the mark is always among them.
  package func visible(count: Int, rows: Int) -> Range<Int> {
    guard count > 0, rows > 0 else { return 0..<0 }
    let marked = min(selected, count - 1)
    // A page at a time: rows stand still while the mark moves among them.
    let start = min(marked / rows * rows, max(0, count - rows))
    return start..<min(count, start + rows)
  }
}

/// What one row of a table shows, by column.
package struct TableRow: Sendable {
  package var cells: [String: TableCell]

  package init(_ cells: [String: TableCell]) { self.cells = cells }
}

/// One cell of a table.
package struct TableCell: Equatable, Sendable, ExpressibleByStringLiteral {
  package var text: String
  package var style: Style

  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package init(stringLiteral text: String) { self.init(text) }
}
