import Registration

/// Why a row is not taken: where and by which code, and never what stands there.
package struct RowRefusal: Equatable, Sendable {
  /// The line on which the row begins, from 1.
  package let line: Int
  /// Nil when the row as a whole is refused.
  package let column: ColumnPlace?
  package let code: String
  /// What can be said beside the code without any content: `U+202E`, or a limit.
  package let detail: String?

  package init(line: Int, column: ColumnPlace?, code: String, detail: String? = nil) {
    self.line = line
    self.column = column
    self.code = code
    self.detail = detail
  }
}

/// A row that is the same person as an earlier one; a run passes over it.
package struct RepeatedRow: Equatable, Sendable {
  package let line: Int
  package let firstLine: Int
}

/// What the check of a whole file found; a run does exactly this.
package struct ImportSummary: Equatable, Sendable {
  package let encoding: TextEncoding
  package let encodingReason: EncodingReason
  package let delimiter: CSVDelimiter
  package let mapping: ColumnMapping
  package let totalBytes: Int
  /// What `ImportOptions.makeDigest` made of all bytes; empty without it.
  package let digest: [UInt8]

  /// Rows with anything in them, without the heading: `good + bad`.
  package internal(set) var rows = 0
  package internal(set) var good = 0
  package internal(set) var bad = 0
  /// Rows of nothing but delimiters; passed over.
  package internal(set) var blank = 0
  /// Good rows whose telephone number is kept as typed because it cannot be read.
  package internal(set) var unrecognisedTelephones = 0
  /// The first thousand reasons in the order of the file; a row may have several.
  package internal(set) var refusals: [RowRefusal] = []
  package internal(set) var refusalCount = 0
  /// The first thousand good rows that repeat an earlier one.
  package internal(set) var repeated: [RepeatedRow] = []
  package internal(set) var repeatedCount = 0
  /// False when the file has more than a million and a half people: the later ones were not
  /// compared.
  package internal(set) var comparedAllRows = true

  package var unusedColumns: [ColumnPlace] { mapping.unused }

  private static let longestList = 1000

  mutating func add(_ refusals: [RowRefusal]) {
    bad += 1
    refusalCount += refusals.count
    self.refusals.append(contentsOf: refusals.prefix(Self.longestList - self.refusals.count))
  }

  /// Counts a good row; `firstLine` is that of an earlier row that is the same person.
  mutating func add(_ row: ImportRow, repeating firstLine: Int?) {
    good += 1
    if row.person.telephoneUnrecognised { unrecognisedTelephones += 1 }
    guard let firstLine else { return }
    repeatedCount += 1
    if repeated.count < Self.longestList {
      repeated.append(RepeatedRow(line: row.line, firstLine: firstLine))
    }
  }
}

/// Writes the refused rows of an import by line, column and code, as CSV without any content.
package struct RejectFile: Sendable {
  private var writer = TableWriter(.csv, columns: ["line", "column", "code"])

  package init() {}

  package func begin(_ bytes: inout [UInt8]) { writer.begin(&bytes) }

  /// Appends one reason; the column is its number in the file, empty when it is the whole row.
  package mutating func append(_ refusal: RowRefusal, to bytes: inout [UInt8]) {
    let column = refusal.column.map { String($0.number) } ?? ""
    writer.append([String(refusal.line), column, refusal.code], to: &bytes)
  }
}
