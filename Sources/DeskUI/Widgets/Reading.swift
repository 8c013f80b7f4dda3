package import Terminal

/// A text longer than the screen, read a page at a time.
package struct Reading: Equatable, Sendable {
  /// The first line that is seen.
  package private(set) var first = 0
  /// Whether the last line was seen.
  package private(set) var hasReachedEnd = false

  package init() {}

  /// Notes what can be seen, so that the end is known when it is there.
  package mutating func see(lines: Int, rows: Int) {
    if first + rows >= lines { hasReachedEnd = true }
  }

  /// Goes on by a page, less one line so that the eye finds its place.
  package mutating func pageDown(lines: Int, rows: Int) {
    first = min(first + max(1, rows - 1), max(0, lines - rows))
    see(lines: lines, rows: rows)
  }

  package mutating func pageUp(rows: Int) { first = max(0, first - max(1, rows - 1)) }

  /// Moves by a line with the arrows; false when the key means nothing to a text.
  package mutating func handle(_ key: Key, lines: Int, rows: Int) -> Bool {
    switch key {
    case .down: first = min(first + 1, max(0, lines - rows))
    case .up: first = max(0, first - 1)
    case .home: first = 0
    case .end: first = max(0, lines - rows)
    default: return false
    }
    see(lines: lines, rows: rows)
    return true
  }

  /// Draws the lines that fit, with the cursor on the first of them.
  package func draw(_ lines: [AttentionLine], on canvas: inout Canvas, in region: Region) {
    let start = min(first, max(0, lines.count - region.rows))
    for (row, line) in lines[start...].prefix(region.rows).enumerated() {
      canvas.write(line.text, in: region, row: row, column: 3, style: line.style)
    }
    canvas.drawMore(in: region, above: start > 0, below: start + region.rows < lines.count)
    canvas.focus(in: region, row: 0, column: 1)
  }
}
