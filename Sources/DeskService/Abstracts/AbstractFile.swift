package import Registration

/// Everything the desk holds about one abstract, on one snapshot.
package struct AbstractFile: Equatable, Sendable {
  package let reference: String
  package let version: Int
  package let state: AbstractState
  package let rules: AbstractRules
  package let conferenceName: String
  package let draft: AbstractDraft
  /// Of all sections together.
  package let length: TextLength
  /// Why it was withdrawn; empty otherwise.
  package let reason: String
  package let createdAt: Instant
  package let submittedAt: Instant?
  package let origin: OriginLine
  /// One for each author, in their order.
  package let standings: [AuthorStanding]
  /// The society's own questions about abstracts, and what was answered to them.
  package let questions: [CustomQuestion]
  package let answers: [AnswerLine]
  /// What was done with it, the newest first.
  package let history: [AuditLine]

  /// What stands against handing it in; found once, as five thousand words take milliseconds.
  package let failures: [FieldFailure]
}

/// Who an author of an abstract is, as far as the desk knows.
package struct AuthorStanding: Equatable, Sendable {
  /// The reference of the person; nil while nobody has said who it is.
  package let person: String?
  /// Their live registration at the conference of the abstract.
  package let registration: RegistrationGlimpse?
}

extension CustomQuestion {
  /// The questions that have to be answered and are not, as places of an abstract.
  static func missing(
    _ questions: [CustomQuestion], answered: [AnswerLine]
  ) -> [FieldFailure] {
    questions.filter { question in
      question.isRequired && !answered.contains { $0.question.key == question.key }
    }.map { FieldFailure(field: "answers.\($0.key)", code: AnswerRefusal.missing.code) }
  }
}

extension DeskSession {
  /// Opens an abstract: everything that is held. Logged.
  package func openAbstract(_ reference: String) throws -> AbstractFile {
    try writing(.readAbstracts) { tx in
      let record = try AbstractRecord.find(reference, tx)
      // Read before the opening is logged, so that the history ends with what was before.
      let file = try file(of: record, tx)
      try audit(
        tx, .openedAbstract, subject: record.subjectKey, ["abstract": .text(record.reference)])
      return file
    }
  }

  private func file(
    of record: AbstractRecord, _ reader: any SQLReader
  ) throws -> AbstractFile {
    let conference = try ConferenceRow.find(record.conference, reader)
    let origin = try reader.first(PeopleSQL.origin, [.int(record.originID)]) {
      try OriginLine($0, from: 0)
    }
    guard let origin else {
      throw DatabaseFault.damaged("abstract \(record.reference): no origin")
    }
    let rules = try AbstractRules.read(conference, reader)
    let questions = try Self.questions(about: .abstract, reader)
    let answers = try AnswerSheet.lines(aboutAbstract: record.id, record.reference, reader)
    return AbstractFile(
      reference: record.reference, version: record.version, state: record.state, rules: rules,
      conferenceName: conference.conference.name, draft: record.draft, length: record.length,
      reason: record.reason, createdAt: record.createdAt, submittedAt: record.submittedAt,
      origin: origin,
      standings: try record.draft.authors.map { author in
        AuthorStanding(
          person: author.person,
          registration: try author.person.flatMap {
            try registration(of: $0, at: record.conferenceID, reader)
          })
      },
      questions: questions, answers: answers,
      history: try history(
        of: record.subjectKey, limit: PersonFile.historyLimit, reader),
      failures: record.draft.check(rules.form)
        + CustomQuestion.missing(questions, answered: answers))
  }

  private func registration(
    of person: String, at conference: Int64, _ reader: any SQLReader
  ) throws -> RegistrationGlimpse? {
    let found = try reader.first(
      AbstractListSQL.liveRegistration, [.text(person), .int(conference)]
    ) { try RegistrationGlimpse($0, from: 0) }
    return found ?? nil
  }
}
