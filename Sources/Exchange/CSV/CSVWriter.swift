/// How rows are written.
package struct CSVDialect: Sendable {
  package enum LineEnd: String, CaseIterable, Sendable {
    case crlf = "\r\n"
    case lf = "\n"
    case cr = "\r"
  }

  package var delimiter = CSVDelimiter.comma
  package var lineEnd = LineEnd.crlf
  /// Whether cells pass ``FormulaGuard``; false only for files that no spreadsheet shall open.
  package var guardsFormulas = true

  package init() {}
}

/// Writes rows as RFC 4180 text in UTF-8, one at a time.
package struct CSVWriter: Sendable {
  private let dialect: CSVDialect

  package init(_ dialect: CSVDialect = CSVDialect()) { self.dialect = dialect }

  /// Appends one row with its line end.
  package func append(_ row: [String], to bytes: inout [UInt8]) {
    for (column, cell) in row.enumerated() {
      if column > 0 { bytes.append(dialect.delimiter.rawValue) }
      let cell = dialect.guardsFormulas ? FormulaGuard.guarded(cell) : cell
      if needsQuotes(cell, isFirst: column == 0, isOnly: row.count == 1) {
        bytes.append(0x22)
        for byte in cell.utf8 {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
        bytes.append(0x22)
      } else {
        bytes.append(contentsOf: cell.utf8)
      }
    }
    bytes.append(contentsOf: dialect.lineEnd.rawValue.utf8)
  }

  private func needsQuotes(_ cell: String, isFirst: Bool, isOnly: Bool) -> Bool {
    // Bare, these would be read as an empty line, a byte order mark or a directive of Excel.
    if isOnly && cell.isEmpty { return true }
    if isFirst && (cell.unicodeScalars.first == "\u{FEFF}" || cell.hasPrefix("sep=")) {
      return true
    }
    let delimiter = dialect.delimiter.rawValue
    return cell.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  }
}
