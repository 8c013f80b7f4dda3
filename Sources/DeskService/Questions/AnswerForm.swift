import Registration

/// One answer that becomes another.
struct AnswerChange {
  /// The key of the question.
  let question: String
  /// What stands there now; nil when the question was never answered.
  let stored: AnswerSheet.Stored?
  /// The stored text of the new answer; empty when it is taken back.
  let after: String

  var before: String { stored?.text ?? "" }
}

/// Answers as they were typed, checked by their questions.
struct AnswerForm {
  private let answers: [(question: String, text: String)]
  private let base: [String: String]

  var isEmpty: Bool { answers.isEmpty }

  /// `isNew`: Whether they are about something that is entered just now, so that every question
  /// that has to be answered is.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` with everything that cannot be an answer, by the key of
  ///   the question.
  init(
    _ typed: [String: String], from base: [String: String] = [:], place: QuestionPlace,
    isNew: Bool = false, _ reader: any SQLReader
  ) throws {
    let questions = try AskedQuestion.all(reader).filter { $0.question.place == place }
    var failures: [FieldFailure] = []
    var answers: [(String, String)] = []
    for (key, text) in typed.sorted(by: { $0.key < $1.key }) {
      guard let asked = questions.first(where: { $0.question.key == key }), !asked.isRetired else {
        failures.append(FieldFailure(field: key, code: "answer.notAsked"))
        continue
      }
      do throws(AnswerRefusal) {
        answers.append((key, try asked.question.answer(text)?.stored ?? ""))
      } catch {
        failures.append(asked.question.failure(error))
      }
    }
    if isNew {
      failures += questions.filter {
        !$0.isRetired && $0.question.isRequired && typed[$0.question.key] == nil
      }.map { $0.question.failure(.missing) }
    }
    guard failures.isEmpty else { throw DeskError.invalid(failures) }
    self.answers = answers
    self.base = base
  }

  /// What differs from what is stored.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` with `changedMeanwhile` where somebody else has answered
  ///   something else since.
  func changes(_ sheet: AnswerSheet) throws(DeskError) -> [AnswerChange] {
    let changes = answers.filter { sheet.text($0.question) != $0.text }
    let collisions = changes.filter { change in
      base[change.question].map { $0 != sheet.text(change.question) } ?? false
    }
    guard collisions.isEmpty else {
      throw .invalid(
        collisions.map { FieldFailure(field: $0.question, code: "changedMeanwhile") })
    }
    return changes.map {
      AnswerChange(question: $0.question, stored: sheet.stored[$0.question], after: $0.text)
    }
  }
}
