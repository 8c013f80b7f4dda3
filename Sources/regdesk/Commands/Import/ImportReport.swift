import DeskService
import Exchange
import Registration
import ScreenKit
import Terminal

/// What the good rows of a file come to: counted by the run, or foreseen without it.
struct ImportedCounts: Equatable {
  let written: Int
  let known: Int
  /// False when a forecast could not compare all rows with each other.
  let isExact: Bool

  init(_ line: ImportLine) {
    written = line.written
    known = line.known
    isExact = true
  }

  init(_ forecast: ImportForecast) {
    written = forecast.written
    known = forecast.known
    isExact = forecast.comparedAllRows
  }
}

/// What a file holds and what is done with it, in words.
struct ImportReport {
  let summary: ImportSummary
  /// Nil when nothing is written, with or without `--dry-run`.
  let counts: ImportedCounts?

  /// Bad rows that are named one by one; a reject file names all of them.
  private static let namedRows = 20

  var text: String {
    (reading + columns + rows + refusals).map { DisplayText.safe($0) + "\n" }.joined()
  }

  private func words(_ key: String, _ values: [String: String] = [:]) -> String {
    Speech.words.text("commandLine.\(key)", values)
  }

  private var reading: [String] {
    let reason = Speech.words["refusals.\(summary.encodingReason.code)"]
    return [
      words("readAs", ["encoding": summary.encoding.rawValue, "reason": reason]),
      words("delimiter", ["delimiter": summary.delimiter.name]),
    ] + (summary.mapping.system.map { [words("looksLike", ["system": $0.system])] } ?? [])
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
    let answers = summary.mapping.questionIndexes.sorted { $0.value < $1.value }.map {
      words("column", ["field": $0.key, "column": summary.mapping.columns[$0.value].name])
    }
    let unused = summary.unusedColumns.map(\.name).joined(separator: ", ")
    return fields + answers + (unused.isEmpty ? [] : [words("unusedColumns", ["columns": unused])])
  }

  private var rows: [String] {
    var lines = [words("rowsGood", ["count": "\(summary.good)"])]
    if summary.bad > 0 {
      lines.append(words(counts == nil ? "rowsBad" : "rowsLeftOut", ["count": "\(summary.bad)"]))
    }
    if summary.repeatedCount > 0 {
      lines.append(words("rowsRepeated", ["count": "\(summary.repeatedCount)"]))
    }
    if let counts {
      lines.append(words("peopleNew", ["count": "\(counts.written)"]))
      lines.append(words("peopleKnown", ["count": "\(counts.known)"]))
      if !counts.isExact { lines.append(words("notAllCompared")) }
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
