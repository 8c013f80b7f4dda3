import DeskService
import Exchange
import ScreenKit
import Terminal

extension AbstractFate {
  /// Whether the file says something else than what is held.
  var isContradiction: Bool {
    if case .contradicts = self { true } else { false }
  }
}

/// What a file of abstracts holds and what is done with it.
struct AbstractImportReport {
  let file: String
  let plan: AbstractPlan
  let rows: [ImportedAbstract]
  let fates: [AbstractFate]
  /// Counts stand for what a run would do.
  var isForecast = false
  var done: ImportLine?

  /// Bad rows that are named one by one.
  private static let namedRows = 20

  /// Every reason against a row, those the desk has against it last.
  var refusals: [RowRefusal] {
    let column = plan.mapping.indexes[.key] ?? plan.mapping.indexes[.title]
    return plan.refusals
      + zip(rows, fates).filter { $1.isContradiction }.map { row, _ in
        RowRefusal(
          line: row.line, column: column.map { plan.mapping.columns[$0] },
          code: "abstract.contradicts")
      }
  }

  var bad: Int { plan.bad + fates.count(where: \.isContradiction) }
  private var new: Int { fates.count { $0 == .new } }
  private var known: Int { fates.count - new - fates.count(where: \.isContradiction) }

  var text: String {
    (reading + counts + reasons).map { DisplayText.safe($0) + "\n" }.joined()
  }

  private func words(_ key: String, _ values: [String: String] = [:]) -> String {
    Speech.words.text("commandLine.\(key)", values)
  }

  private var reading: [String] {
    let unused = plan.mapping.unused.map(\.name).joined(separator: ", ")
    let columns = plan.mapping.indexes.sorted { $0.value < $1.value }.map { column, index in
      words("column", ["field": column.name, "column": plan.mapping.columns[index].name])
    }
    return [
      words(
        "readAs",
        [
          "encoding": plan.encoding.rawValue,
          "reason": Speech.words["refusals.\(plan.encodingReason.code)"],
        ]),
      words("delimiter", ["delimiter": plan.delimiter.name]),
    ] + columns + (unused.isEmpty ? [] : [words("unusedColumns", ["columns": unused])])
  }

  private var counts: [String] {
    var lines = [words("rowsGood", ["count": "\(rows.count - (bad - plan.bad))"])]
    if bad > 0 {
      let isWritten = isForecast || done != nil
      lines.append(words(isWritten ? "rowsLeftOut" : "rowsBad", ["count": "\(bad)"]))
    }
    if !plan.tidied.isEmpty {
      lines.append(words("rowsTidied", ["count": "\(plan.tidied.count)"]))
    }
    guard isForecast || done != nil else { return lines }
    return lines + [
      words("abstractsNew", ["count": "\(new)"]), words("peopleKnown", ["count": "\(known)"]),
    ]
  }

  private var reasons: [String] {
    let all = refusals
    let named = all.prefix(Self.namedRows).map { refusal in
      words(
        refusal.column == nil ? "badRow" : "badCell",
        [
          "line": "\(refusal.line)", "column": refusal.column?.name ?? "", "code": refusal.code,
          "reason": Speech.words.text(
            "refusals.\(refusal.code)", ["detail": refusal.detail ?? ""]),
        ])
    }
    let rest = all.count - named.count
    return named + (rest > 0 ? [words("moreBad", ["count": "\(rest)"])] : [])
  }

  /// The same as machines read it.
  var record: Record { Record(self) }

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
    let columns: [String: String]
    let unusedColumns: [String]
    /// Lines in which tabs, marks and wrongly converted signs were mended.
    let tidied: [Int]
    let good: Int
    let bad: Int
    let written: Int?
    let known: Int?
    let refusals: [Refused]
    let `import`: ImportRecord?

    init(_ report: AbstractImportReport) {
      let isCounted = report.isForecast || report.done != nil
      file = report.file
      encoding = report.plan.encoding.rawValue
      columns = Dictionary(
        report.plan.mapping.indexes.map {
          ($0.key.name, report.plan.mapping.columns[$0.value].name)
        }, uniquingKeysWith: { first, _ in first })
      unusedColumns = report.plan.mapping.unused.map(\.name)
      tidied = report.plan.tidied
      good = report.rows.count - (report.bad - report.plan.bad)
      bad = report.bad
      written = isCounted ? report.new : nil
      known = isCounted ? report.known : nil
      refusals = report.refusals.map {
        Refused(
          line: $0.line, column: $0.column?.number, heading: $0.column?.heading, code: $0.code,
          detail: $0.detail)
      }
      `import` = report.done.map(ImportRecord.init)
    }
  }
}
