import Registration

extension DeskSession {
  /// People who may be an author that nobody is said to be yet, the likeliest first.
  ///
  /// `position`: The author's place, from 1.
  package func likelyPeople(
    abstract reference: String, author position: Int
  ) throws -> [DuplicateHit] {
    let details = try reading(.readAbstracts) { reader in
      let record = try AbstractRecord.find(reference, reader)
      return try Self.details(of: try Self.author(position, of: record), in: record)
    }
    return try likelyDuplicates(of: details)
  }

  /// Says which person an author is, or with nil that it is none of them after all.
  package func linkAuthor(
    abstract reference: String, author position: Int, to person: String?
  ) throws -> AbstractStamp {
    try writing(.editAbstracts) { tx in
      let record = try AbstractRecord.find(reference, tx)
      return try link(position, of: record, to: person.map { try PersonKey.find($0, tx) }, tx)
    }
  }

  /// Enters an author as a person and says that it is this one.
  ///
  /// Returns: The new person's reference.
  package func enterAuthor(
    abstract reference: String, author position: Int
  ) throws -> String {
    try writing(.editAbstracts) { tx in
      try require(.enterPerson, member(tx))
      let record = try AbstractRecord.find(reference, tx)
      let author = try Self.author(position, of: record)
      if let person = author.person { throw DeskError.stateForbids(from: person, to: person) }
      let checked = try Self.checked(try Self.details(of: author, in: record))
      let origin = try newOrigin(.desk, tx)
      let entered = try insert(checked, origin: origin, at: now, tx)
      try SearchIndex.add(entered.id, words: checked.searchText, tx)
      try SearchIndex.learn(names: checked.nameWords, tx)
      try audit(
        tx, .entered, subject: entered.subjectKey,
        ["abstract": .text(record.reference), "reference": .text(entered.reference)])
      _ = try link(position, of: record, to: try PersonKey.find(entered.reference, tx), tx)
      return entered.reference
    }
  }

  private func link(
    _ position: Int, of record: AbstractRecord, to person: PersonKey?, _ tx: any SQLWriter
  ) throws -> AbstractStamp {
    let author = try Self.author(position, of: record)
    try tx.run(
      AbstractSQL.setPerson,
      [.int(record.id), .int(Int64(position - 1)), SQLValue(person?.id)])
    try tx.run(AbstractSQL.touch, [.int(record.id), .int(now.milliseconds)])
    let before = try author.person.map { try PersonKey.find($0, tx) }
    // The one who is no longer it may ask as well.
    for subject in [before, person].compactMap({ $0?.subjectKey }) {
      try audit(
        tx, .abstractAuthorLinked, subject: subject,
        [
          "abstract": .text(record.reference), "author": .number(Int64(position)),
          "linked": .flag(subject == person?.subjectKey),
        ])
    }
    return AbstractStamp(reference: record.reference, version: record.version + 1)
  }

  private static func author(
    _ position: Int, of record: AbstractRecord
  ) throws -> AbstractAuthor {
    guard record.draft.authors.indices.contains(position - 1) else {
      throw DeskError.notFound("\(record.reference), \(position)")
    }
    return record.draft.authors[position - 1]
  }

  /// What is known of an author, as a person; nothing is taken from the full name.
  private static func details(
    of author: AbstractAuthor, in record: AbstractRecord
  ) throws -> PersonDetails {
    let place = author.affiliations.first.flatMap { index in
      record.draft.affiliations.indices.contains(index) ? record.draft.affiliations[index] : nil
    }
    return PersonDetails([
      .fullName: author.fullName, .firstName: author.firstName, .lastName: author.lastName,
      .email: author.email, .organisation: place?.name ?? "", .city: place?.city ?? "",
      .country: place?.country ?? "",
    ])
  }
}
