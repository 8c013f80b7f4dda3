import Registration

extension DeskSession {
  /// Who has given an answer, for `question=answer` with the key of a question of the society's
  /// own; nil when the words are to be searched.
  ///
  /// Answers of special categories are not searched for. An abstract is found itself.
  func whoAnswered(
    _ query: String, limit: Int, _ reader: any SQLReader
  ) throws -> [Int64]? {
    let parts = query.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, case let key = parts[0].filter({ !$0.isWhitespace }),
      let asked = try AskedQuestion.all(reader).first(where: { $0.question.key == key }),
      !asked.isSpecial, let statement = asked.question.place.whoAnswered
    else { return nil }
    let answer: CustomAnswer?
    do throws(AnswerRefusal) {
      answer = try asked.question.answer(parts[1])
    } catch {
      // No answer to this question, or only half of one yet.
      return []
    }
    guard let stored = answer?.stored else { return [] }
    // Whoever has chosen several has chosen each.
    let among = if case .choices = answer { "%,\(stored),%" } else { "" }
    return try reader.rows(
      statement, [.text(asked.question.key), .text(stored), .text(among), .int(Int64(limit))]
    ) { $0.int(0) }
  }
}

extension QuestionPlace {
  fileprivate var whoAnswered: QuestionSQL? {
    switch self {
    case .person: .whoAnswered
    case .registration: .whoAnsweredForRegistration
    case .membership: .whoAnsweredForMembership
    case .abstract: nil
    }
  }
}
