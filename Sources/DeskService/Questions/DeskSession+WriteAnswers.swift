import Registration

extension DeskSession {
  /// Writes what differs from the stored answers, and puts it into the search index and the trail.
  func write(_ form: AnswerForm, to target: AnswerTarget, _ tx: any SQLWriter) throws {
    guard !form.isEmpty else { return }
    let place = target.subject.place
    let changes = try form.changes(AnswerSheet(place.stored, of: target.key, tx))
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
        place.add,
        [.int(target.key), .text(change.question), .text(change.after), .int(origin)])
    }
    if let person = target.person {
      try indexAnew(person, tx)
    } else {
      try AbstractRecord.find(target.subject.reference, tx).indexAnew(tx)
    }
    var detail = target.detail
    for change in changes {
      detail[change.question] = .change(from: .text(change.before), to: .text(change.after))
    }
    try audit(tx, .answered, subject: target.subjectKey, AuditDetail(detail))
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
