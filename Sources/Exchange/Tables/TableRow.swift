package import Registration

/// The cells of one row, and the reasons against them as they come up.
struct TableRow {
  let line: Int
  private let mapping: TableMapping
  private let cells: [String]
  private(set) var refusals: [RowRefusal] = []

  init(line: Int, mapping: TableMapping, cells: [String]) {
    self.line = line
    self.mapping = mapping
    self.cells = cells
  }

  /// Without white space at its ends; empty when there is no such column.
  func text(_ column: TableColumn) -> String {
    guard let index = mapping.indexes[column] else { return "" }
    return ListCell.trimmed(cells[index])
  }

  func text(_ name: String) -> String { text(.own(name)) }

  /// Whether the file has the column at all.
  func has(_ name: String) -> Bool { mapping.indexes[.own(name)] != nil }

  mutating func refuse(_ column: TableColumn?, _ code: String, _ detail: String? = nil) {
    refusals.append(mapping.refusal(line, column, code, detail))
  }

  /// A value of one of our own columns; what stands there and cannot be read is refused.
  mutating func value<Value>(
    _ name: String, _ code: String, _ read: (String) -> Value?
  ) -> Value? {
    let text = text(name)
    guard !text.isEmpty else { return nil }
    if let value = read(text) { return value }
    refuse(.own(name), code)
    return nil
  }

  /// A text of one line as it can be stored.
  mutating func line(_ name: String, limit: Int = 200) -> String {
    do throws(TextRefusal) {
      return try TextRule.accept(text(name), limit: limit)
    } catch {
      refuse(.own(name), error.code, error.detail)
      return ""
    }
  }

  mutating func answers(_ questions: [CustomQuestion]) -> [String: String] {
    var indexes: [String: Int] = [:]
    for question in questions { indexes[question.key] = mapping.indexes[.answer(question.key)] }
    var failures: [(String, FieldFailure)] = []
    let answers = AnswerCells(questions, indexes: indexes).read(cells) { _, failure in
      failures.append((failure.field, failure))
    }
    for (key, failure) in failures { refuse(.answer(key), failure.code, failure.detail) }
    return answers
  }
}

extension TableMapping {
  /// A reason against a row, at the column that it is about when the file has it.
  func refusal(
    _ line: Int, _ column: TableColumn?, _ code: String, _ detail: String? = nil
  ) -> RowRefusal {
    let place = column.flatMap { indexes[$0] }.map { columns[$0] }
    return RowRefusal(line: line, column: place, code: code, detail: detail)
  }

  /// A reason that a rule gives, at the column of the field it names.
  package func refusal(_ line: Int, _ failure: FieldFailure) -> RowRefusal {
    let column =
      indexes.keys.first { $0 == .own(failure.field) }
      ?? indexes.keys.first { $0.name == failure.field }
    return refusal(line, column, failure.code, failure.detail)
  }
}
