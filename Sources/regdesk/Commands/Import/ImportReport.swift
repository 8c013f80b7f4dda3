import Exchange
import Registration
import ScreenKit
import Terminal

/// What a file holds and what is done with it, in words.
struct ImportReport {
  let summary: ImportSummary
  /// Whether the rows are taken, now or without `--dry-run`.
  let isRun: Bool

  /// Bad rows that are named one by one; a reject file names all of them.
  private static let namedRows = 20

  var text: String {
    (reading + columns + counts + refusals).map { DisplayText.safe($0) + "\n" }.joined()
  }

  private func words(_ key: String, _ values: [String: String] = [:]) -> String {
    Speech.words.text("commandLine.\(key)", values)
  }

  private var reading: [String] {
    let reason = Speech.words["refusals.\(summary.encodingReason.code)"]
    return [
      words("readAs", ["encoding": summary.encoding.rawValue, "reason": reason]),
      words("delimiter", ["delimiter": summary.delimiter.name]),
    ]
  }

  private var columns: [String] {
    let fields = PersonField.allCases.compactMap { field -> String? in
      guard let index = summary.mapping.indexes[field] else { return nil }
      return words(
        "column",
        [
          "field": Speech.words["fields.\(field.rawValue)"],
          "column": summary.mapping.columns[index].name,
        ])
    }
    let unused = summary.unusedColumns.map(\.name).joined(separator: ", ")
    return fields + (unused.isEmpty ? [] : [words("unusedColumns", ["columns": unused])])
  }

  private var counts: [String] {
    var lines = [
      words(isRun ? "rowsTaken" : "rowsGood", ["count": "\(summary.good)"])
    ]
    if summary.bad > 0 {
      lines.append(words(isRun ? "rowsLeftOut" : "rowsBad", ["count": "\(summary.bad)"]))
    }
    if summary.repeatedCount > 0 {
      lines.append(words("rowsRepeated", ["count": "\(summary.repeatedCount)"]))
    }
    if summary.unrecognisedTelephones > 0 {
      lines.append(words("telephonesKept", ["count": "\(summary.unrecognisedTelephones)"]))
    }
    return lines
  }

  private var refusals: [String] {
    let named = summary.refusals.prefix(Self.namedRows).map { refusal in
      let reason = Speech.words.text(
        "refusals.\(refusal.code)", ["detail": refusal.detail ?? ""])
      return words(
        refusal.column == nil ? "badRow" : "badCell",
        [
          "line": "\(refusal.line)", "column": refusal.column?.name ?? "", "code": refusal.code,
          "reason": reason,
        ])
    }
    let rest = summary.refusalCount - named.count
    return named + (rest > 0 ? [words("moreRefusals", ["count": "\(rest)"])] : [])
  }
}

extension CSVDelimiter {
  /// The name of the words, as `--delimiter` takes it.
  var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    case .bar: "bar"
    }
  }
}
