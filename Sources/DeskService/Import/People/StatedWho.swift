import Registration

/// Whom a row is about: somebody who is held, or somebody new.
struct StatedWho {
  /// The key: 0 for somebody new, negative for somebody whom an earlier row of the file brings.
  let id: Int64
  let subjectKey: [UInt8]
  let country: String
  let reference: String
  /// What is to be written of somebody new.
  let new: CheckedPerson?
  let wanted: Reference?

  /// Somebody who has no key yet.
  var isNew: Bool { new != nil }

  init(_ record: PersonRecord) {
    id = record.id
    subjectKey = record.subjectKey
    country = record.details.country
    reference = record.reference
    new = nil
    wanted = nil
  }

  init(new person: CheckedPerson, wanted: Reference?) {
    id = 0
    subjectKey = []
    country = person.details.country
    reference = ""
    new = person
    self.wanted = wanted
  }

  /// Somebody whom an earlier row of the file brings.
  init(earlier id: Int64, country: String) {
    self.id = id
    subjectKey = []
    self.country = country
    reference = ""
    new = nil
    wanted = nil
  }
}

extension DeskSession {
  /// Finds whom a row is about: by reference, else by name and e-mail, or without an e-mail by
  /// name, organisation, city and telephone; a row without a name by its e-mail alone.
  ///
  /// `review`: Where the earlier rows of the file are not written yet.
  ///
  /// - Throws: a ``StatedFailure`` when the row means several people, nobody, or somebody else than
  ///   it says.
  func who(
    _ stated: StatedPerson, _ review: FileReview?, _ reader: any SQLReader
  ) throws -> StatedWho {
    if let reference = stated.reference, let record = try held(reference, reader) {
      if let person = stated.person, !record.agrees(with: person) {
        throw StatedFailure("person", "person.contradicts", record.reference)
      }
      return StatedWho(record)
    }
    if let id = try heldID(stated, reader) { return try who(id, reader) }
    if let earlier = review?.person(stated) {
      guard earlier != 0 else { throw StatedFailure("email", "person.ambiguousEmail") }
      return StatedWho(earlier: earlier, country: stated.person?.details.country ?? "")
    }
    guard let person = stated.person else {
      throw StatedFailure(stated.reference == nil ? "email" : "person", "person.unknown")
    }
    return StatedWho(new: person, wanted: stated.reference)
  }

  /// Refuses a row that would use a record which is kept and used for nothing.
  static func refuseRestricted(_ who: StatedWho, _ reader: any SQLReader) throws {
    guard who.id > 0,
      let reference = try reader.first(
        RestrictionSQL.referenceIfRestricted, [.int(who.id)], { $0.text(0) })
    else { return }
    throw StatedFailure("person", "restricted", reference)
  }

  private func heldID(_ stated: StatedPerson, _ reader: any SQLReader) throws -> Int64? {
    if let person = stated.person { return try knownID(person, reader) }
    guard let email = stated.emailKey else { return nil }
    let found = try reader.rows(StatementImportSQL.peopleOfEmail, [.text(email)]) { $0.int(0) }
    guard found.count < 2 else { throw StatedFailure("email", "person.ambiguousEmail") }
    return found.first
  }

  private func who(_ id: Int64, _ reader: any SQLReader) throws -> StatedWho {
    guard let record = try reader.first(PeopleSQL.byID, [.int(id)], PersonRecord.init) else {
      throw DatabaseFault.damaged("a person of an import")
    }
    return StatedWho(record)
  }
}

/// The new people of one slice; their search rows are written at its end.
struct NewPeople {
  private var written: [(id: Int64, words: String)] = []
  private var names: Set<String> = []
  /// People whose answers have changed what they are found by.
  var answered: Set<Int64> = []

  /// The key of whom a row is about, who is written when new.
  mutating func id(
    of who: StatedWho, _ batch: ImportBatch, _ session: DeskSession, _ tx: any SQLWriter
  ) throws -> (id: Int64, reference: String) {
    guard let person = who.new else { return (who.id, who.reference) }
    let made = try session.insert(
      person, wanted: try session.free(who.wanted, tx), origin: batch.originID,
      at: batch.startedAt, tx)
    written.append((made.id, person.searchText))
    names.formUnion(person.nameWords)
    return (made.id, made.reference)
  }

  /// Lets them be found.
  func finish(_ session: DeskSession, _ tx: any SQLWriter) throws {
    // Only now: each RETURNING makes FTS5 write out what it has gathered, a segment a row.
    for (id, words) in written { try SearchIndex.add(id, words: words, tx) }
    try SearchIndex.learn(names: names, tx)
    for id in answered.sorted() { try session.indexAnew(id, tx) }
  }
}
