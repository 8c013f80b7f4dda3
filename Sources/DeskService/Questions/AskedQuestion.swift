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
  /// What it was answered about.
  package let subject: AnswerSubject
  package let origin: OriginLine

  /// The parts of the answer as people read it.
  package var texts: [AnswerText] { question.display(answer) }

  /// The registration, membership or abstract it was answered for; nil when it was answered about
  /// the person.
  package var reference: String? {
    if case .person = subject { nil } else { subject.reference }
  }

  /// The registration it was answered for, if it was one.
  package var registration: String? {
    if case .registration(let reference) = subject { reference } else { nil }
  }
}

/// The answers about one subject, the newest of each question.
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
  func lines(_ questions: [AskedQuestion], about subject: AnswerSubject) -> [AnswerLine] {
    questions.compactMap { asked in
      guard let stored = stored[asked.question.key],
        let answer = asked.question.stored(stored.text)
      else { return nil }
      return AnswerLine(
        question: asked.question, answer: answer, subject: subject, origin: stored.origin)
    }
  }
}

extension AnswerSheet {
  /// Every answer about a person: their own first, then those for each registration and each
  /// membership.
  static func lines(
    about person: Int64, _ reference: String, _ reader: any SQLReader
  ) throws -> [AnswerLine] {
    let questions = try AskedQuestion.all(reader)
    guard !questions.isEmpty else { return [] }
    var lines = try AnswerSheet(.ofPerson, of: person, reader)
      .lines(questions, about: .person(reference))
    for (statement, place) in [
      (QuestionSQL.registrationsOf, QuestionPlace.registration),
      (.membershipsOf, .membership),
    ] where questions.contains(where: { $0.question.place == place }) {
      let subjects = try reader.rows(statement, [.int(person)]) {
        (id: $0.int(0), reference: $0.text(1))
      }
      for subject in subjects {
        lines += try AnswerSheet(place.stored, of: subject.id, reader).lines(
          questions,
          about: place == .registration
            ? .registration(subject.reference) : .membership(subject.reference))
      }
    }
    return lines
  }

  /// Every answer about an abstract.
  static func lines(
    aboutAbstract abstract: Int64, _ reference: String, _ reader: any SQLReader
  ) throws -> [AnswerLine] {
    let questions = try AskedQuestion.all(reader)
    guard questions.contains(where: { $0.question.place == .abstract }) else { return [] }
    return try AnswerSheet(.ofAbstract, of: abstract, reader)
      .lines(questions, about: .abstract(reference))
  }

  /// The words by which a person is found because of answers; those of special categories are none.
  static func searchWords(about person: Int64, _ reader: any SQLReader) throws -> [String] {
    try searchWords(try lines(about: person, "", reader), reader)
  }

  /// The words by which an abstract is found because of answers.
  static func searchWords(
    aboutAbstract abstract: Int64, _ reader: any SQLReader
  ) throws -> [String] {
    try searchWords(try lines(aboutAbstract: abstract, "", reader), reader)
  }

  private static func searchWords(
    _ lines: [AnswerLine], _ reader: any SQLReader
  ) throws -> [String] {
    guard !lines.isEmpty else { return [] }
    let special = Set(
      try AskedQuestion.all(reader).filter(\.isSpecial).map(\.question.key))
    return lines.filter { !special.contains($0.question.key) }
      .flatMap { $0.question.searchWords($0.answer) }
  }
}
