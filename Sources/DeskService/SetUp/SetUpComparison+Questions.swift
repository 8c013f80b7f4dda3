import Registration

extension SetUpComparison {
  /// What may not change of a question that has answers: their place, purpose and kind, and that
  /// each of them can still be read.
  func question(_ question: SetUpQuestion) throws -> [SetUpFault] {
    let (path, new) = (question.path, question.question)
    guard let before = current.questions.first(where: { $0.question.key == new.key })?.question,
      before != new
    else { return [] }
    let answers = try reader.rows(QuestionSQL.answersGiven, [.text(new.key)]) { $0.text(0) }
    guard !answers.isEmpty else { return [] }
    var faults: [SetUpFault] = []
    if before.place != new.place {
      faults.append(SetUpFault(path + ["about"], "setUp.questionInUse", detail: new.key))
    }
    if before.purpose != new.purpose {
      faults.append(SetUpFault(path + ["purpose"], "setUp.questionInUse", detail: new.key))
    }
    guard before.kind.code == new.kind.code else {
      return faults + [SetUpFault(path + ["answer"], "setUp.questionInUse", detail: new.key)]
    }
    let lost = answers.filter { !$0.isEmpty && new.stored($0) == nil }
    if !lost.isEmpty {
      let place = new.kind.choices.isEmpty ? "answer" : "choices"
      let gone = before.kind.choices.map(\.key).filter { key in
        !new.kind.choices.contains { $0.key == key }
      }
      faults.append(
        SetUpFault(
          path + [place], "setUp.answersLost",
          detail: gone.isEmpty ? new.key : gone.joined(separator: ", ")))
    }
    return faults
  }
}
