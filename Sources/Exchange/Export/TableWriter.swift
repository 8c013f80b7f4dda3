/// The formats an export has.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// RFC 4180 with a heading line, formula cells guarded.
  case csv
  /// One array of objects, one object a line.
  case json
  /// One object a line.
  case jsonl
}

/// Writes a table row by row, in any format, without holding more than the row.
///
///     var writer = TableWriter(.csv, columns: ["reference", "fullName"])
///     writer.begin(&bytes); writer.append(row, to: &bytes); writer.end(&bytes)
package struct TableWriter: Sendable {
  private let format: ExportFormat
  private let columns: [String]
  private let csv: CSVWriter
  private let json: JSONRow
  private var isFirst = true

  /// - Parameters:
  ///   - format: What is written.
  ///   - columns: The heading line, and the keys of JSON, in their order.
  ///   - dialect: Delimiter and line end of CSV.
  package init(_ format: ExportFormat, columns: [String], dialect: CSVDialect = CSVDialect()) {
    self.format = format
    self.columns = columns
    csv = CSVWriter(dialect)
    json = JSONRow(columns: columns)
  }

  package func begin(_ bytes: inout [UInt8]) {
    switch format {
    case .csv: csv.append(columns, to: &bytes)
    case .json: bytes.append(contentsOf: "[".utf8)
    case .jsonl: break
    }
  }

  /// Appends one row; it has as many cells as there are columns.
  package mutating func append(_ row: [String], to bytes: inout [UInt8]) {
    precondition(row.count == columns.count, "a row has one cell for each column")
    switch format {
    case .csv: csv.append(row, to: &bytes)
    case .json:
      bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
      json.append(row, to: &bytes)
    case .jsonl:
      json.append(row, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    isFirst = false
  }

  package func end(_ bytes: inout [UInt8]) {
    if format == .json { bytes.append(contentsOf: "\n]\n".utf8) }
  }
}
