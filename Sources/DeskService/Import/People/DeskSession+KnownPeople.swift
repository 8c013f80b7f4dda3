import Registration

extension DeskSession {
  /// Whether the row is somebody who is held already: by our reference, when the names do not
  /// speak against it, else by the rule for a person without one.
  func isKnown(_ row: ImportedRow, _ reader: any SQLReader) throws -> Bool {
    if let reference = row.reference, let held = try held(reference, reader),
      held.agrees(with: row.person)
    {
      return true
    }
    return try knownID(row.person, reader) != nil
  }

  /// Who is held already with the same name (its words in any order), and the same e-mail, or
  /// without one the same organisation, city and telephone.
  func knownID(_ person: CheckedPerson, _ reader: any SQLReader) throws -> Int64? {
    let details = person.details
    if let key = person.emailKey {
      return try reader.first(
        ImportSQL.sameNameAndEmail, [.text(key), .text(person.nameKey)]
      ) { $0.int(0) }
    }
    return try reader.first(
      ImportSQL.sameNameAndPlace,
      [
        .text(person.nameKey), .text(details[.organisation]), .text(details[.city]),
        .text(details[.telephone]),
      ]
    ) { $0.int(0) }
  }

  /// Who has a reference, also when their record was merged into another.
  func held(_ reference: Reference, _ reader: any SQLReader) throws -> PersonRecord? {
    do {
      return try PersonRecord.find(reference.description, reader)
    } catch DeskError.notFound {
      return nil
    }
  }

  /// The reference of a file, when nobody has it or ever had it.
  func free(_ reference: Reference?, _ reader: any SQLReader) throws -> String? {
    guard let reference, try held(reference, reader) == nil else { return nil }
    return reference.description
  }

  /// Keeps the answers that came with a row; gives whether there are any.
  func keep(
    _ answers: [String: String], of id: Int64, by statement: QuestionSQL, origin: Int64,
    _ tx: any SQLWriter
  ) throws -> Bool {
    for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
      try tx.run(
        statement, [.int(id), .text(question), .text(answer), .int(origin)])
    }
    return !answers.isEmpty
  }
}

extension PersonRecord {
  /// Whether a file that names this record can mean this person: the same e-mail, or a word of the
  /// name that is the same.
  func agrees(with person: CheckedPerson) -> Bool {
    if let key = person.emailKey, let own = Self.emailKey(details.email), key == own { return true }
    let names = Set(Folding.words(details.fullName))
    let stated = Set(Folding.words(person.details.fullName))
    return names.isEmpty || stated.isEmpty || !names.isDisjoint(with: stated)
  }

  private static func emailKey(_ email: String) -> String? {
    guard !email.isEmpty else { return nil }
    do throws(EmailRefusal) {
      return try EmailAddress.check(email).key
    } catch {
      return nil
    }
  }
}
