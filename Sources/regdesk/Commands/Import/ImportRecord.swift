import DeskService
import Exchange
import Registration

/// An import as machines read it.
struct ImportRecord: Encodable {
  let batch: String
  let file: String
  let state: String
  let planned: Int
  let written: Int
  let known: Int

  init(_ line: ImportLine) {
    batch = line.reference
    file = line.file
    state = line.state.rawValue
    planned = line.planned
    written = line.written
    known = line.known
  }
}

/// What a file holds and what is done with it, as machines read it.
struct ImportPlanRecord: Encodable {
  struct Refused: Encodable {
    let line: Int
    let column: Int?
    let heading: String?
    let code: String
    let detail: String?
  }

  struct Repeated: Encodable {
    let line: Int
    let firstLine: Int
  }

  let file: String
  let encoding: String
  let encodingReason: String
  let delimiter: String
  let columns: [String: String]
  let unusedColumns: [String]
  let rows: Int
  let good: Int
  let bad: Int
  let blank: Int
  let unrecognisedTelephones: Int
  let refusals: [Refused]
  let refusalCount: Int
  let repeated: [Repeated]
  let repeatedCount: Int
  /// New people, written or, in a dry run, foreseen; nil when nothing is written.
  let written: Int?
  /// Rows that are somebody who is here already, likewise.
  let known: Int?
  /// The import that was made; nil when none was.
  let `import`: ImportRecord?

  init(
    file: String, _ summary: ImportSummary, counts: ImportedCounts?, done: ImportLine?
  ) {
    self.file = file
    encoding = summary.encoding.rawValue
    encodingReason = summary.encodingReason.code
    delimiter = String(UnicodeScalar(summary.delimiter.rawValue))
    columns = Dictionary(
      summary.mapping.indexes.map { ($0.key.rawValue, summary.mapping.columns[$0.value].name) },
      uniquingKeysWith: { first, _ in first })
    unusedColumns = summary.unusedColumns.map(\.name)
    rows = summary.rows
    good = summary.good
    bad = summary.bad
    blank = summary.blank
    unrecognisedTelephones = summary.unrecognisedTelephones
    refusals = summary.refusals.map {
      Refused(
        line: $0.line, column: $0.column?.number, heading: $0.column?.heading, code: $0.code,
        detail: $0.detail)
    }
    refusalCount = summary.refusalCount
    repeated = summary.repeated.map { Repeated(line: $0.line, firstLine: $0.firstLine) }
    repeatedCount = summary.repeatedCount
    written = counts?.written
    known = counts?.known
    `import` = done.map(ImportRecord.init)
  }
}

extension ColumnPlace {
  /// The heading, or the number where there is none that can be shown.
  var name: String { heading.isEmpty ? "#\(number)" : heading }
}
