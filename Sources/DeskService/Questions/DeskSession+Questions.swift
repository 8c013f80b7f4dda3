package import Registration

extension DeskSession {
  /// The society's own questions that are asked about something, in the order of the set-up.
  package func questions(about place: QuestionPlace) throws -> [CustomQuestion] {
    try reading(.findPeople) { try Self.questions(about: place, $0) }
  }

  static func questions(
    about place: QuestionPlace, _ reader: any SQLReader
  ) throws -> [CustomQuestion] {
    try AskedQuestion.all(reader).filter { !$0.isRetired && $0.question.place == place }
      .map(\.question)
  }

  /// The questions asked about one subject, with what was answered to them.
  package func answerPage(_ subject: AnswerSubject) throws -> AnswerPage {
    try reading(subject.place.act) { try page(AnswerTarget.find(subject, $0), $0) }
  }

  /// The pages of a person: about them, their registrations and their memberships; those alone
  /// on which something is asked.
  package func answerPages(of person: String) throws -> [AnswerPage] {
    try reading(.findPeople) { reader in
      let target = try AnswerTarget.find(.person(person), reader)
      let registrations = try reader.rows(QuestionSQL.registrationsOf, [.int(target.key)]) {
        AnswerSubject.registration($0.text(1))
      }
      let memberships = try reader.rows(QuestionSQL.membershipsOf, [.int(target.key)]) {
        AnswerSubject.membership($0.text(1))
      }
      let targets =
        try [target]
        + (registrations.reversed() + memberships.reversed()).map {
          try AnswerTarget.find($0, reader)
        }
      return try targets.map { try page($0, reader) }.filter { !$0.questions.isEmpty }
    }
  }

  private func page(_ target: AnswerTarget, _ reader: any SQLReader) throws -> AnswerPage {
    let questions = try Self.questions(about: target.subject.place, reader)
    let sheet = try AnswerSheet(target.subject.place.stored, of: target.key, reader)
    let keys = Set(questions.map(\.key))
    return AnswerPage(
      subject: target.subject, title: target.title, questions: questions,
      answers: sheet.stored.filter { keys.contains($0.key) && !$0.value.text.isEmpty }
        .mapValues(\.text))
  }

  /// Answers questions about a person, or corrects the answers; see ``answer(_:draft:)``.
  package func answer(
    person: String, _ answers: [String: String], from base: [String: String] = [:],
    draft: String? = nil
  ) throws {
    try answer([AnswerSet(.person(person), answers, from: base)], draft: draft)
  }

  /// Answers questions about a registration, or corrects the answers; see ``answer(_:draft:)``.
  package func answer(
    registration: String, _ answers: [String: String], from base: [String: String] = [:],
    draft: String? = nil
  ) throws {
    try answer([AnswerSet(.registration(registration), answers, from: base)], draft: draft)
  }

  /// Answers questions about one or several subjects, or corrects the answers, all or nothing.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` with every answer that cannot be stored, by its key;
  ///   ``DeskError/notPermitted(_:)`` for an answer that a colleague has entered;
  ///   ``DeskError/stateForbids(from:to:)`` for an abstract that has been handed in.
  package func answer(_ sets: [AnswerSet], draft: String? = nil) throws {
    guard let first = sets.first else { return }
    try writing(first.subject.place.act) { tx in
      for set in sets {
        try require(set.subject.place.act, member(tx))
        let target = try AnswerTarget.find(set.subject, tx)
        let form = try AnswerForm(set.answers, from: set.base, place: set.subject.place, tx)
        if case .abstract(let reference) = target.subject {
          let state = try AbstractRecord.find(reference, tx).state
          guard state == .draft else {
            throw DeskError.stateForbids(
              from: state.rawValue, to: AbstractState.draft.rawValue)
          }
        }
        try write(form, to: target, tx)
      }
      if let draft { try dropDraft(draft, tx) }
    }
  }
}
