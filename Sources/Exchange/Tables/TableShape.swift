package import Registration

/// The columns that a kind of table can have.
package struct TableShape: Sendable {
  /// A column of the kind's own.
  package struct Column: Sendable {
    /// The heading of an export, and the name for `--map`.
    let name: String
    /// What the column is called in other people's files.
    let synonyms: [String]

    init(_ name: String, _ synonyms: [String] = []) {
      self.name = name
      self.synonyms = synonyms
    }
  }

  let columns: [Column]
  /// The society's own questions whose answers are columns.
  let questions: [CustomQuestion]

  init(_ columns: [Column], questions: [CustomQuestion] = []) {
    self.columns = columns
    self.questions = questions
  }
}

/// What a column of a table holds.
package enum TableColumn: Hashable, Sendable {
  /// One of the kind's own, by its name.
  case own(String)
  case person(PersonField)
  /// The answer to a question, by its key.
  case answer(String)

  /// The name for `--map` and reports.
  package var name: String {
    switch self {
    case .own(let name), .answer(let name): name
    case .person(let field): field.rawValue
    }
  }
}
