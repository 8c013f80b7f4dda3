package import Registration

/// An abstract of a file, checked.
package struct AbstractRow: Equatable, Sendable {
  /// The line on which it begins.
  package let line: Int
  package let key: String
  package let draft: AbstractDraft
  package let state: AbstractState
  package let reason: String
  /// When it was handed in, as far as the file says.
  package let submittedAt: Instant?
  /// Answers to the society's own questions as they are stored, by the key of the question.
  package let answers: [String: String]
}

/// Turns one row into an abstract, or into the reasons why not.
struct AbstractRowCheck {
  let mapping: AbstractMapping
  let form: AbstractForm
  private let answers: AnswerCells

  init(mapping: AbstractMapping, form: AbstractForm, questions: [CustomQuestion]) {
    self.mapping = mapping
    self.form = form
    var indexes: [String: Int] = [:]
    for question in questions { indexes[question.key] = mapping.indexes[.answer(question.key)] }
    answers = AnswerCells(questions, indexes: indexes)
  }

  /// Whether a cell that is used holds what other programs have left behind.
  func isTidied(_ row: CSVRow) -> Bool {
    mapping.indexes.values.contains { index in
      guard index < row.count, let text = row.text(index) else { return false }
      return CellTidying.tidied(text) != text
    }
  }

  func outcome(of row: CSVRow) -> Result<AbstractRow, RowRefusals> {
    switch cells(of: row) {
    case .failure(let refusals): return .failure(refusals)
    case .success(let cells): return read(cells, line: row.line)
    }
  }

  private func read(_ cells: [String], line: Int) -> Result<AbstractRow, RowRefusals> {
    func cell(_ column: AbstractColumn) -> String {
      mapping.indexes[column].map { cells[$0] } ?? ""
    }
    func refuse(
      _ column: AbstractColumn?, _ code: String, _ detail: String? = nil
    ) -> Result<AbstractRow, RowRefusals> {
      .failure(RowRefusals([refusal(line, column, code, detail)]))
    }
    let reader = AbstractCellReader(form: form, cell: cell)
    guard let state = reader.state else { return refuse(.state, "abstract.unknownState") }
    guard let wish = reader.wish else { return refuse(.wish, "abstract.unknownWish") }
    guard let isLate = reader.late else { return refuse(.late, "table.notYesOrNo") }
    guard let submittedAt = reader.submittedAt else {
      return refuse(.submittedAt, "table.notAMoment")
    }
    guard let people = reader.people else { return refuse(.people, "reference.malformed") }
    var failures: [FieldFailure] = []
    let answers = answers.read(cells) { failures.append($1) }
    guard failures.isEmpty else {
      return .failure(
        RowRefusals(
          failures.map { refusal(line, .answer($0.field), $0.code, $0.detail) }))
    }
    let draft = reader.draft(wish: wish, isLate: isLate, people: people)
    let accepted: AbstractDraft
    do throws(AbstractRefusal) {
      accepted = try draft.accepted(by: form)
      // What the file says is complete has to be so.
      let missing = state == .submitted ? accepted.check(form) : []
      guard missing.isEmpty else { throw AbstractRefusal(failures: missing) }
    } catch {
      return .failure(RowRefusals(error.failures.map { refusal(line, $0) }))
    }
    if accepted.title.isEmpty { return refuse(.title, "abstract.titleMissing") }
    do throws(TextRefusal) {
      let key = try TextRule.accept(cell(.key), kind: .reference)
      let reason = try TextRule.accept(cell(.reason), limit: 500)
      if state == .withdrawn, reason.isEmpty { return refuse(.reason, "reasonMissing") }
      return .success(
        AbstractRow(
          line: line, key: key, draft: accepted, state: state, reason: reason,
          submittedAt: submittedAt, answers: answers))
    } catch {
      return refuse(.key, error.code, error.detail)
    }
  }

  private func refusal(_ line: Int, _ failure: FieldFailure) -> RowRefusal {
    refusal(line, AbstractColumn(path: failure.field), failure.code, failure.detail)
  }

  private func refusal(
    _ line: Int, _ column: AbstractColumn?, _ code: String, _ detail: String? = nil
  ) -> RowRefusal {
    let place = column.flatMap { mapping.indexes[$0] }.map { mapping.columns[$0] }
    return RowRefusal(line: line, column: place, code: code, detail: detail)
  }

  /// The cells as text; a row that cannot be read, or holds a card number anywhere, is refused.
  private func cells(of row: CSVRow) -> Result<[String], RowRefusals> {
    func refuse(_ index: Int?, _ code: String, _ detail: String? = nil)
      -> Result<[String], RowRefusals>
    {
      let place = index.flatMap { mapping.columns.indices.contains($0) ? mapping.columns[$0] : nil }
      return .failure(
        RowRefusals([RowRefusal(line: row.line, column: place, code: code, detail: detail)]))
    }
    if let column = row.columnWithTextAfterQuote { return refuse(column, "csv.textAfterQuote") }
    let expected = mapping.columns.count
    guard row.count >= expected else {
      return refuse(nil, "csv.tooFewColumns", "\(row.count) < \(expected)")
    }
    if (expected..<row.count).contains(where: { !row.isEmpty($0) }) {
      return refuse(nil, "csv.tooManyColumns", "\(row.count) > \(expected)")
    }
    var cells: [String] = []
    let used = Dictionary(mapping.indexes.map { ($0.value, $0.key) }) { first, _ in first }
    for column in mapping.columns.indices {
      guard let text = row.text(column) else { return refuse(column, TextRefusal.malformed.code) }
      // The cells that are used are looked at by the rules of their field.
      if used[column] == nil, CardGuard.finding(in: text) != nil {
        return refuse(column, TextRefusal.cardNumber.code)
      }
      cells.append(used[column] == nil ? text : CellTidying.tidied(FormulaGuard.unguarded(text)))
    }
    return .success(cells)
  }
}

/// Every reason against one row.
struct RowRefusals: Error {
  let list: [RowRefusal]

  init(_ list: [RowRefusal]) { self.list = list }
}

extension AbstractColumn {
  /// The column that a place of an abstract came from: `authors.2.email`, `sections.methods`.
  init?(path: String) {
    let parts = path.split(separator: ".").map(String.init)
    switch (parts.first, parts.last) {
    case ("title", _): self = .title
    case ("topic", _): self = .topic
    case ("wish", _): self = .wish
    case ("interests", _): self = .interests
    case ("sections", let code?) where parts.count > 1: self = .section(code)
    case ("authors", "email") where parts.count > 1: self = .emails
    case ("authors", "orcid") where parts.count > 1: self = .orcids
    case ("authors", "affiliations") where parts.count > 1: self = .authorAffiliations
    case ("authors", _): self = .authors
    case ("affiliations", "city"): self = .affiliationCities
    case ("affiliations", "country"): self = .affiliationCountries
    case ("affiliations", _): self = .affiliations
    default: return nil
    }
  }
}
