import Glibc
import ScreenKit
import Terminal

/// Rows in columns as wide as their widest cell, for people; machines take `--json`.
struct TextTable {
  private let headings: [String]
  private var rows: [[String]] = []

  /// - Parameter columns: Keys below `columns.` in the words.
  init(_ columns: String...) {
    headings = columns.map { Speech.words["columns.\($0)"] }
  }

  mutating func append(_ cells: String...) {
    precondition(cells.count == headings.count, "a row has one cell for each column")
    rows.append(cells.map(DisplayText.safe))
  }

  /// The heading line and the rows; columns in which nothing stands are left out, and on a
  /// terminal the widest are cut until a row fits on a line.
  var text: String {
    let used = headings.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let lines = ([headings] + rows).map { row in used.map { row[$0] } }
    let widths = Self.fitted(
      used.indices.map { column in lines.reduce(0) { max($0, DisplayWidth.of($1[column])) } },
      to: TerminalWidth.of(STDOUT_FILENO))
    return lines.map { line in
      let cells = zip(line, widths).map { DisplayWidth.pad($0, to: $1) }
      let text = cells.joined(separator: Self.gap)
      return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  private static let gap = "  "
  private static let narrowestColumn = 8

  private static func fitted(_ widths: [Int], to columns: Int?) -> [Int] {
    guard let columns else { return widths }
    var widths = widths
    var excess = widths.reduce(0, +) + gap.count * max(0, widths.count - 1) - columns
    while excess > 0, let widest = widths.max(), widest > narrowestColumn,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
      excess -= 1
    }
    return widths
  }

  var isEmpty: Bool { rows.isEmpty }
}
