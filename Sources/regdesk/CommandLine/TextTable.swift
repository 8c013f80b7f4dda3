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

  /// The heading line and the rows; columns in which nothing stands are left out.
  var text: String {
    let used = headings.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let lines = ([headings] + rows).map { row in used.map { row[$0] } }
    let widths = used.indices.map { column in
      lines.reduce(0) { max($0, DisplayWidth.of($1[column])) }
    }
    return lines.map { line in
      let cells = zip(line, widths).map { DisplayWidth.pad($0, to: $1) }
      let text = cells.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  var isEmpty: Bool { rows.isEmpty }
}
