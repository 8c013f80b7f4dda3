package import Registration

extension DeskSession {
  /// The society's own questions that are asked about something, in the order of the set-up.
  package func questions(about place: QuestionPlace) throws -> [CustomQuestion] {
    try reading(.findPeople) { reader in
      try AskedQuestion.all(reader).filter { !$0.isRetired && $0.question.place == place }
        .map(\.question)
    }
  }

  /// Answers questions about a person, or corrects the answers.
  ///
  /// `answers` are texts as they were typed, by the key of the question; an empty one takes the
  /// answer back. `base` are the answers as they were shown: who changed one meanwhile is not
  /// written over.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` with every answer that cannot be stored, by its key;
  ///   ``DeskError/notPermitted(_:)`` for an answer that a colleague has entered.
  package func answer(
    person: String, _ answers: [String: String], from base: [String: String] = [:],
    draft: String? = nil
  ) throws {
    try writing(.correctPerson) { tx in
      let record = try PersonRecord.find(person, tx)
      let form = try AnswerForm(answers, from: base, place: .person, tx)
      let changes = try form.changes(AnswerSheet(.ofPerson, of: record.id, tx))
      if let draft { try dropDraft(draft, tx) }
      try write(changes, to: record.id, by: .addForPerson, tx)
      try noteAnswers(changes, person: record.id, subject: record.subjectKey, [:], tx)
    }
  }

  /// Answers questions about a registration, or corrects the answers; see
  /// ``answer(person:_:from:draft:)``.
  package func answer(
    registration: String, _ answers: [String: String], from base: [String: String] = [:],
    draft: String? = nil
  ) throws {
    try writing(.register) { tx in
      let wanted = Reference(registration)?.description ?? registration
      let found = try tx.first(QuestionSQL.registrationSubject, [.text(wanted)]) {
        (id: $0.int(0), person: $0.int(1), subject: $0.bytes(2))
      }
      guard let found else { throw DeskError.notFound(registration) }
      let form = try AnswerForm(answers, from: base, place: .registration, tx)
      let changes = try form.changes(AnswerSheet(.ofRegistration, of: found.id, tx))
      if let draft { try dropDraft(draft, tx) }
      try write(changes, to: found.id, by: .addForRegistration, tx)
      try noteAnswers(
        changes, person: found.person, subject: found.subject, ["registration": .text(wanted)],
        tx)
    }
  }

  private func write(
    _ changes: [AnswerChange], to key: Int64, by statement: QuestionSQL, _ tx: any SQLWriter
  ) throws {
    guard !changes.isEmpty else { return }
    let mayCorrectAll = try member(tx).role.allows(.correctOthersEntry)
    // What a colleague has typed is corrected by a clerk, as everywhere (rule 13).
    let isMine = changes.allSatisfy { change in
      guard let before = change.stored else { return true }
      return before.staff == staffID || before.origin.source == .import
    }
    guard mayCorrectAll || isMine else { throw DeskError.notPermitted(.correctOthersEntry) }
    let origin = try newOrigin(.desk, tx)
    for change in changes {
      try tx.run(
        statement, [.int(key), .text(change.question), .text(change.after), .int(origin)])
    }
  }

  /// Puts the answers into the search index and into the trail.
  private func noteAnswers(
    _ changes: [AnswerChange], person: Int64, subject: [UInt8], _ detail: [String: AuditValue],
    _ tx: any SQLWriter
  ) throws {
    guard !changes.isEmpty else { return }
    try indexAnew(person, tx)
    var detail = detail
    for change in changes {
      detail[change.question] = .change(from: .text(change.before), to: .text(change.after))
    }
    try audit(tx, .answered, subject: subject, AuditDetail(detail))
  }

  /// Lets a person be found by what they have answered, as it stands now.
  func indexAnew(_ person: Int64, _ tx: any SQLWriter) throws {
    guard let record = try tx.first(PeopleSQL.byID, [.int(person)], PersonRecord.init) else {
      throw DatabaseFault.damaged("answers about nobody")
    }
    let words = try indexWords(of: Self.checked(record.details), person: person, tx)
    guard words != record.searchWords else { return }
    try SearchIndex.remove(person, words: record.searchWords, tx)
    try tx.run(QuestionSQL.setSearchWords, [.int(person), .text(words)])
    try SearchIndex.add(person, words: words, tx)
  }

  /// Everything a person is found by: names and organisation, and what they have answered.
  func indexWords(
    of checked: CheckedPerson, person: Int64, _ reader: any SQLReader
  ) throws -> String {
    var words = checked.searchWords
    for word in try AnswerSheet.searchWords(about: person, reader) where !words.contains(word) {
      words.append(word)
    }
    return words.joined(separator: " ")
  }
}
