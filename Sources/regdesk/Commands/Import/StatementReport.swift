import DeskService
import Exchange
import Registration
import ScreenKit
import Terminal

/// What a file of registrations or memberships holds and what is done with it.
struct StatementReport {
  let file: String
  let kind: String
  private(set) var encoding = ""
  private(set) var encodingReason = ""
  private(set) var delimiter = CSVDelimiter.comma
  private(set) var system: String?
  private(set) var columns: [(field: String, column: String)] = []
  private(set) var unused: [String] = []
  /// Rows in which something stands.
  private(set) var rows = 0
  private(set) var bad = 0
  /// The first thousand reasons, in the order in which they were found.
  private(set) var refusals: [RowRefusal] = []
  private(set) var refusalCount = 0
  private(set) var new = 0
  private(set) var known = 0
  private(set) var newPeople = 0
  /// Whether `new` and `known` are what a run does.
  var isCounted = false
  var done: ImportLine?

  /// Bad rows that are named one by one; a reject file names all of them.
  private static let namedRows = 20
  private static let longestList = 1_000

  init(file: String, kind: String) {
    self.file = file
    self.kind = kind
  }

  var good: Int { rows - bad }

  mutating func add(_ reasons: [RowRefusal]) {
    bad += 1
    refusalCount += reasons.count
    refusals += reasons.prefix(Self.longestList - refusals.count)
  }

  mutating func take<Statement>(_ plan: StatementPlan<Statement>) {
    encoding = plan.encoding.rawValue
    encodingReason = plan.encodingReason.code
    delimiter = plan.delimiter
    system = plan.mapping.system?.system
    columns = plan.mapping.indexes.sorted { $0.value < $1.value }.map {
      ($0.key.name, plan.mapping.columns[$0.value].name)
    }
    unused = plan.mapping.unused.map(\.name)
    rows = plan.rowCount
  }

  mutating func take(_ fate: StatedFate) {
    switch fate {
    case .new(let isNewPerson):
      new += 1
      if isNewPerson { newPeople += 1 }
    case .known: known += 1
    case .refused: break
    }
  }

  /// Counts what a run that was cut off has done already.
  mutating func begin(with line: ImportLine?) {
    new += line?.written ?? 0
    known += line?.known ?? 0
  }

  var text: String {
    (reading + counts + reasons).map { DisplayText.safe($0) + "\n" }.joined()
  }

  private func words(_ key: String, _ values: [String: String] = [:]) -> String {
    Speech.words.text("commandLine.\(key)", values)
  }

  private var reading: [String] {
    [
      words(
        "readAs",
        ["encoding": encoding, "reason": Speech.words["refusals.\(encodingReason)"]]),
      words("delimiter", ["delimiter": delimiter.name]),
    ] + (system.map { [words("looksLike", ["system": $0])] } ?? [])
      + columns.map { words("column", ["field": $0.field, "column": $0.column]) }
      + (unused.isEmpty
        ? [] : [words("unusedColumns", ["columns": unused.joined(separator: ", ")])])
  }

  private var counts: [String] {
    var lines = [words("rowsGood", ["count": "\(good)"])]
    if bad > 0 { lines.append(words(isCounted ? "rowsLeftOut" : "rowsBad", ["count": "\(bad)"])) }
    guard isCounted else { return lines }
    return lines + [
      words("\(kind)New", ["count": "\(new)"]), words("peopleNew", ["count": "\(newPeople)"]),
      words("peopleKnown", ["count": "\(known)"]),
    ]
  }

  private var reasons: [String] {
    let named = refusals.prefix(Self.namedRows).map { refusal in
      words(
        refusal.column == nil ? "badRow" : "badCell",
        [
          "line": "\(refusal.line)", "column": refusal.column?.name ?? "", "code": refusal.code,
          "reason": Speech.words.text(
            "refusals.\(refusal.code)", ["detail": refusal.detail ?? ""]),
        ])
    }
    let rest = refusalCount - named.count
    return named + (rest > 0 ? [words("moreRefusals", ["count": "\(rest)"])] : [])
  }
}

extension StatementReport {
  /// The same as machines read it.
  struct Record: Encodable {
    struct Refused: Encodable {
      let line: Int
      let column: Int?
      let heading: String?
      let code: String
      let detail: String?
    }

    let file: String
    let encoding: String
    let system: String?
    let columns: [String: String]
    let unusedColumns: [String]
    let rows: Int
    let good: Int
    let bad: Int
    let written: Int?
    let known: Int?
    let newPeople: Int?
    let refusals: [Refused]
    let refusalCount: Int
    let `import`: ImportRecord?
  }

  var record: Record {
    Record(
      file: file, encoding: encoding, system: system,
      columns: Dictionary(columns, uniquingKeysWith: { first, _ in first }),
      unusedColumns: unused, rows: rows, good: good, bad: bad,
      written: isCounted ? new : nil, known: isCounted ? known : nil,
      newPeople: isCounted ? newPeople : nil,
      refusals: refusals.map {
        Record.Refused(
          line: $0.line, column: $0.column?.number, heading: $0.column?.heading, code: $0.code,
          detail: $0.detail)
      }, refusalCount: refusalCount, import: done.map(ImportRecord.init))
  }
}
