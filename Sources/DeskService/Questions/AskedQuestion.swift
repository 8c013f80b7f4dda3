package import Registration

/// One of the society's own questions, as it is asked.
package struct AskedQuestion: Equatable, Sendable {
  package let question: CustomQuestion
  package let isRetired: Bool
  /// Whether its purpose touches a special category: such answers are not searched for.
  package let isSpecial: Bool

  /// Every question of the set-up, in its order.
  static func all(_ reader: any SQLReader) throws -> [AskedQuestion] {
    try reader.rows(QuestionSQL.all) { row in
      AskedQuestion(
        question: try JSONText.decode(row.text(1)), isRetired: row.bool(2),
        isSpecial: row.bool(3))
    }
  }
}

/// What was answered to one question, as it stands.
package struct AnswerLine: Equatable, Sendable {
  package let question: CustomQuestion
  package let answer: CustomAnswer
  /// The registration it was answered for; nil when it was answered about the person.
  package let registration: String?
  package let origin: OriginLine

  /// The parts of the answer as people read it.
  package var texts: [AnswerText] { question.display(answer) }
}

/// The answers of a person or a registration, the newest of each question.
struct AnswerSheet {
  struct Stored {
    /// Empty when the answer was taken back.
    let text: String
    let origin: OriginLine
    let staff: Int64?
  }

  private(set) var stored: [String: Stored] = [:]

  /// `statement`: ``QuestionSQL/ofPerson`` or its like.
  init(_ statement: QuestionSQL, of key: Int64, _ reader: any SQLReader) throws {
    try reader.query(statement, [.int(key)]) { row in
      stored[row.text(0)] = Stored(
        text: row.text(1), origin: try OriginLine(row, from: 2), staff: row.intOrNil(8))
    }
  }

  func text(_ question: String) -> String { stored[question]?.text ?? "" }

  /// The answers in the order of the questions.
  func lines(_ questions: [AskedQuestion], registration: String? = nil) -> [AnswerLine] {
    questions.compactMap { asked in
      guard let stored = stored[asked.question.key],
        let answer = asked.question.stored(stored.text)
      else { return nil }
      return AnswerLine(
        question: asked.question, answer: answer, registration: registration,
        origin: stored.origin)
    }
  }
}

extension AnswerSheet {
  /// Every answer about a person: their own first, then those for each registration.
  static func lines(about person: Int64, _ reader: any SQLReader) throws -> [AnswerLine] {
    let questions = try AskedQuestion.all(reader)
    guard !questions.isEmpty else { return [] }
    let own = try AnswerSheet(.ofPerson, of: person, reader).lines(questions)
    let registrations = try reader.rows(QuestionSQL.registrationsOf, [.int(person)]) {
      (id: $0.int(0), reference: $0.text(1))
    }
    return try own
      + registrations.flatMap { registration in
        try AnswerSheet(.ofRegistration, of: registration.id, reader)
          .lines(questions, registration: registration.reference)
      }
  }

  /// The words by which a person is found because of answers; those of special categories are none.
  static func searchWords(about person: Int64, _ reader: any SQLReader) throws -> [String] {
    let special = Set(
      try AskedQuestion.all(reader).filter(\.isSpecial).map(\.question.key))
    return try lines(about: person, reader).filter { !special.contains($0.question.key) }
      .flatMap { $0.question.searchWords($0.answer) }
  }
}
