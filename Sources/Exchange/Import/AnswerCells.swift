import Registration

/// Finds the columns with answers to the society's own questions.
enum QuestionHeadings {
  /// The index of the column of each question: by its key, else by its label.
  static func indexes(
    of questions: [CustomQuestion], in keys: [String], except used: Set<Int>
  ) -> [String: Int] {
    var indexes: [String: Int] = [:]
    for question in questions {
      let names = [question.key, question.label].map(HeadingSynonyms.key)
      let found = names.lazy.compactMap { name in
        keys.indices.first { keys[$0] == name && !name.isEmpty && !used.contains($0) }
      }.first
      if let found { indexes[question.key] = found }
    }
    return indexes
  }
}

/// Reads answers to the society's own questions from the cells of a row.
struct AnswerCells: Sendable {
  private let questions: [(question: CustomQuestion, index: Int)]

  init(_ questions: [CustomQuestion], indexes: [String: Int]) {
    self.questions = questions.compactMap { question in
      indexes[question.key].map { (question, $0) }
    }
  }

  /// The answers as they are stored; an empty cell is no answer, also where one is required.
  func read(
    _ cells: [String], refused: (Int, FieldFailure) -> Void
  ) -> [String: String] {
    var answers: [String: String] = [:]
    for (question, index) in questions where !cells[index].isEmpty {
      do throws(AnswerRefusal) {
        answers[question.key] = try question.answer(cells[index])?.stored
      } catch {
        refused(index, question.failure(error))
      }
    }
    return answers
  }
}
