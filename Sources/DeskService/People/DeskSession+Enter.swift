package import Registration

extension DeskSession {
  /// Enters a person; the draft it was typed into goes in the same transaction.
  ///
  /// `answering`: What was answered to the society's own questions, by their keys.
  /// Returns: The new person's reference.
  /// - Throws: ``DeskError/invalid(_:)``, also for a question that has to be answered.
  package func enter(
    _ details: PersonDetails, answering: [String: String] = [:], draft: String? = nil
  ) throws -> String {
    let checked = try Self.checked(details)
    return try writing(.enterPerson) { tx in
      let form = try AnswerForm(answering, place: .person, isNew: true, tx)
      let origin = try newOrigin(.desk, tx)
      let person = try insert(checked, origin: origin, at: now, tx)
      try SearchIndex.add(person.id, words: checked.searchText, tx)
      try SearchIndex.learn(names: checked.nameWords, tx)
      if let draft { try dropDraft(draft, tx) }
      try audit(
        tx, .entered, subject: person.subjectKey, ["reference": .text(person.reference)])
      let target = AnswerTarget(
        .person(person.reference), key: person.id, person: person.id,
        subjectKey: person.subjectKey)
      try write(form, to: target, tx)
      return person.reference
    }
  }

  /// Corrects a person: applies what was changed between `base` and `new` to the record as it
  /// stands now.
  ///
  /// Somebody else's change of other fields is kept; of the same field it is a collision, and
  /// nothing is written. Another colleague's entry is corrected by a clerk; at the desk the
  /// correction becomes a proposal (rule 13) and ``DeskError/proposed(_:)`` names it.
  ///
  /// `base`: The record as it was shown, unmasked, with its version.
  /// `new`: The record as it was typed.
  /// `answering`: What was answered to the society's own questions beside it.
  /// `asked`: Who asked for it; then those who received a wrong value are found, with a task to
  /// tell them.
  @discardableResult
  package func correct(
    _ person: String, version: Int, from base: PersonDetails, to new: PersonDetails,
    answering: AnswerSet? = nil, asked: AskedCorrection? = nil, draft: String? = nil
  ) throws -> CorrectionDone {
    let checked = try Self.checked(new)
    let outcome: CorrectionOutcome = try writing(.correctPerson) { tx in
      let record = try PersonRecord.find(person, tx)
      let changes = try PersonChanges(
        from: try Self.checked(base).details, to: checked.details, on: record,
        sameVersion: version == record.version)
      if let request = asked?.request, !request.isEmpty {
        _ = try RightsRequestLine.find(request, tx)
      }
      if let draft { try dropDraft(draft, tx) }
      var outcome = CorrectionOutcome.done(
        CorrectionDone(version: record.version, recipients: [], task: nil))
      if !changes.fields.isEmpty {
        outcome =
          try mayCorrect(record, tx)
          ? .done(try apply(changes, to: record, asked: asked, tx))
          : .proposed(try proposeCorrection(of: record, changes, asked: asked, tx))
      }
      if let answering {
        let form = try AnswerForm(answering.answers, from: answering.base, place: .person, tx)
        try write(form, to: AnswerTarget.find(.person(record.reference), tx), tx)
      }
      return outcome
    }
    switch outcome {
    case .done(let done): return done
    case .proposed(let reference): throw DeskError.proposed(reference)
    }
  }

  private enum CorrectionOutcome {
    case done(CorrectionDone)
    case proposed(String)
  }

  /// Desk staff correct what they entered themselves and what came from a file; a clerk corrects
  /// everything.
  private func mayCorrect(_ record: PersonRecord, _ reader: any SQLReader) throws -> Bool {
    if try member(reader).role.allows(.correctOthersEntry) { return true }
    let origin = try reader.first(PeopleSQL.origin, [.int(record.originID)]) {
      (source: try OriginLine($0, from: 0).source, staff: $0.intOrNil(6))
    }
    return origin?.source == .import || origin?.staff == staffID
  }

  /// Writes a correction and its origin, field by field.
  func apply(
    _ changes: PersonChanges, to record: PersonRecord, asked: AskedCorrection? = nil,
    _ tx: any SQLWriter
  ) throws -> CorrectionDone {
    // Read before the fields have a new origin.
    let recipients =
      asked == nil ? [] : try recipients(of: changes.fields.map(\.field), on: record, tx)
    var details = record.details
    for change in changes.fields { details[change.field] = change.after }
    let checked = try Self.checked(details)
    let words = try indexWords(of: checked, person: record.id, tx)
    let changed = try tx.run(
      PeopleSQL.update,
      [.int(record.id), .int(Int64(record.version))] + checked.columns(searchWords: words)
        + [.int(now.milliseconds)])
    guard changed == 1 else { throw DeskError.changedMeanwhile(changes.fields.map(\.field)) }
    if words != record.searchWords {
      try SearchIndex.remove(record.id, words: record.searchWords, tx)
      try SearchIndex.add(record.id, words: words, tx)
      try SearchIndex.learn(names: checked.nameWords, tx)
      try SearchIndex.forget(words: record.searchWords, tx)
    }
    let origin = try newOrigin(.desk, tx)
    for change in changes.fields {
      try tx.run(
        PeopleSQL.setFieldOrigin,
        [.int(record.id), .text(change.field.rawValue), .int(origin)])
    }
    let task = try noteToTell(recipients, about: record, tx)
    try audit(
      tx, .corrected, subject: record.subjectKey, changes.detail(asked: asked, task: task))
    return CorrectionDone(version: record.version + 1, recipients: recipients, task: task)
  }

  /// Writes one person; the index row and the words of names are the caller's.
  ///
  /// `wanted`: the reference of a file, taken when nobody has it.
  func insert(
    _ checked: CheckedPerson, words: String? = nil, wanted: String? = nil, origin: Int64,
    at now: Instant, _ tx: any SQLWriter
  ) throws -> (id: Int64, subjectKey: [UInt8], reference: String) {
    let subjectKey = environment.randomBytes(16)
    // Among a million people some random references meet: the next one is as good.
    var wanted = wanted
    while true {
      let reference = wanted ?? desk.newReference(.person)
      wanted = nil
      let id = try tx.insertIfFree(
        PeopleSQL.insert,
        [.bytes(subjectKey), .text(reference)]
          + checked.columns(searchWords: words ?? checked.searchText)
          + [.int(origin), .int(now.milliseconds)])
      if let id { return (id, subjectKey, reference) }
    }
  }

  /// One origin a record or a correction.
  func newOrigin(
    _ source: OriginLine.Source, batch: Int64? = nil, _ tx: any SQLWriter
  ) throws -> Int64 {
    try tx.insert(
      PeopleSQL.insertOrigin,
      [
        .text(source.rawValue), .int(staffID), .int(station.id), SQLValue(batch),
        .int(now.milliseconds),
      ])
  }

  /// The record as it is stored, or the refusals of its fields.
  static func checked(_ details: PersonDetails) throws -> CheckedPerson {
    do {
      return try details.checked()
    } catch {
      throw DeskError.invalid(error.failures)
    }
  }
}
