import Registration

/// What became of a row.
indirect enum RowOutcome: Sendable {
  /// Nothing stands in it.
  case blank
  case good(CheckedPerson, Reference?, [String: String])
  case refused([RowRefusal])
}

/// Turns the rows of one file into people or reasons.
struct RowCheck: Sendable {
  private let mapping: ColumnMapping
  private let fields: [PersonField?]
  private let cells: RowCells
  private let answers: AnswerCells

  init(_ mapping: ColumnMapping, headings: [String], questions: [CustomQuestion] = []) {
    self.mapping = mapping
    let fields = headings.indices.map { mapping.field(at: $0) }
    self.fields = fields
    cells = RowCells(mapping.columns, fields: fields, headings: headings)
    answers = AnswerCells(questions, indexes: mapping.questionIndexes)
  }

  func outcome(of row: CSVRow) -> RowOutcome {
    if row.isBlank { return .blank }
    let line = row.line
    let cells: [String]
    do throws(RowCells.Refused) {
      cells = try self.cells.read(row)
    } catch {
      return .refused([error.refusal])
    }
    let reference: Reference?
    switch self.reference(in: cells) {
    case .success(let found): reference = found
    case .failure: return .refused([refusal(line, mapping.referenceIndex, "reference.malformed")])
    }
    var refusals: [RowRefusal] = []
    let answers = answers.read(cells) { index, failure in
      refusals.append(refusal(line, index, failure.code, failure.detail))
    }
    do throws(PersonRefusal) {
      let person = try details(from: cells).checked()
      return refusals.isEmpty ? .good(person, reference, answers) : .refused(refusals)
    } catch {
      let failures = error.failures.map { failure in
        let field = PersonField(rawValue: failure.field)
        return refusal(line, field.flatMap { mapping.indexes[$0] }, failure.code, failure.detail)
      }
      return .refused(failures + refusals)
    }
  }

  private func refusal(
    _ line: Int, _ column: Int?, _ code: String, _ detail: String? = nil
  ) -> RowRefusal {
    let place = column.flatMap { mapping.columns.indices.contains($0) ? mapping.columns[$0] : nil }
    return RowRefusal(line: line, column: place, code: code, detail: detail)
  }

  private struct MalformedReference: Error {}

  /// Our own reference. Other people number their rows as well: what does not begin as ours do
  /// is theirs and left alone.
  private func reference(in cells: [String]) -> Result<Reference?, MalformedReference> {
    guard let index = mapping.referenceIndex else { return .success(nil) }
    let cell = cells[index]
    if let found = Reference(cell), found.kind == .person { return .success(found) }
    return cell.lowercased().hasPrefix("m-") ? .failure(MalformedReference()) : .success(nil)
  }

  private func details(from cells: [String]) -> PersonDetails {
    var details = PersonDetails()
    for (column, field) in fields.enumerated() {
      if let field { details[field] = cells[column] }
    }
    return details
  }
}
