package import Registration

extension DeskSession {
  /// The keys of the questions whose answers go out for a purpose, in the order of their columns:
  /// an answer serves the purpose of its question and no other.
  package func exportedQuestions(
    purpose: String, about place: QuestionPlace
  ) throws -> [String] {
    try reading(.exportPeople) { try Self.exportedQuestions(purpose, about: place, $0) }
  }

  static func exportedQuestions(
    _ purpose: String, about place: QuestionPlace, _ reader: any SQLReader
  ) throws -> [String] {
    try AskedQuestion.all(reader).map(\.question).filter {
      $0.place == place && $0.purpose == purpose
    }.map(\.key)
  }
}

/// The answers of a slice of an export, column by column.
struct ExportedAnswers {
  private let questions: [String]
  private var texts: [Int64: [String: String]] = [:]

  /// `statement`: ``QuestionSQL/ofPeople`` or its like.
  init(
    _ statement: QuestionSQL, purpose: String, about place: QuestionPlace, after: Int64,
    through last: Int64, _ reader: any SQLReader
  ) throws {
    questions = try DeskSession.exportedQuestions(purpose, about: place, reader)
    guard !questions.isEmpty else { return }
    try reader.query(statement, [.int(after), .int(last)]) { row in
      texts[row.int(0), default: [:]][row.text(1)] = row.text(2)
    }
  }

  func columns(of key: Int64) -> [String] { questions.map { texts[key]?[$0] ?? "" } }
}
