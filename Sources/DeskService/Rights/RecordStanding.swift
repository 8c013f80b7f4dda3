package import Registration

/// What stands in the way of using a record as any other.
package struct RecordStanding: Equatable, Sendable {
  /// Since when it is kept and used for nothing (GDPR, article 18).
  package let restrictedAt: Instant?
  /// Until when the person is a child, for whom a parent answers.
  package let childUntil: CivilDate?

  static func of(_ person: Int64, _ reader: any SQLReader) throws -> RecordStanding {
    try reader.first(RestrictionSQL.ofPerson, [.int(person)]) {
      RecordStanding(
        restrictedAt: $0.intOrNil(0).map(Instant.init(milliseconds:)),
        childUntil: CivilDate($0.text(1)))
    } ?? RecordStanding(restrictedAt: nil, childUntil: nil)
  }
}

extension DeskSession {
  /// How the record of a person stands.
  package func standing(_ person: String) throws -> RecordStanding {
    try reading(.findPeople) { reader in
      try RecordStanding.of(PersonRecord.find(person, reader).id, reader)
    }
  }

  /// Restricts a record: it is kept and used for nothing, no list, export or mailing.
  ///
  /// - Throws: ``DeskError/rights(_:)`` when it is restricted already.
  package func restrict(_ person: String, reason: String) throws {
    try setRestriction(person, reason: reason, isOn: true)
  }

  /// Ends a restriction; the person has to be told before (GDPR, article 18(3)).
  package func unrestrict(_ person: String, reason: String) throws {
    try setRestriction(person, reason: reason, isOn: false)
  }

  private func setRestriction(_ person: String, reason: String, isOn: Bool) throws {
    let reason = try Self.checked(reason, field: "reason")
    try writing(.answerRequest) { tx in
      let record = try PersonRecord.find(person, tx)
      let isRestricted = try RecordStanding.of(record.id, tx).restrictedAt != nil
      guard isRestricted != isOn else {
        throw DeskError.rights(
          isOn ? .restricted(record.reference) : .notRestricted(record.reference))
      }
      let at = now.milliseconds
      try tx.run(
        RestrictionSQL.set, [.int(record.id), SQLValue(isOn ? at : nil), .int(at)])
      try audit(
        tx, isOn ? .restricted : .unrestricted, subject: record.subjectKey,
        ["reason": .text(reason)])
    }
  }

  /// Notes until which day a person is a child, or that they are none. The day is their coming of
  /// age, not their birthday.
  ///
  /// - Throws: ``DeskError/rights(_:)`` for a day that lies behind.
  package func noteChild(_ person: String, until: CivilDate?) throws {
    if let until, until <= today { throw DeskError.rights(.ageInPast(until)) }
    try writing(.recordConsent) { tx in
      let record = try PersonRecord.find(person, tx)
      let before = try RecordStanding.of(record.id, tx).childUntil
      let text = until?.description ?? ""
      try tx.run(
        RestrictionSQL.setMinor, [.int(record.id), .text(text), .int(now.milliseconds)])
      try audit(
        tx, .childNoted, subject: record.subjectKey,
        ["until": .change(from: .text(before?.description ?? ""), to: .text(text))])
    }
  }

  /// Refuses what would use a record that is kept and used for nothing.
  static func requireUsable(_ person: Int64, _ reader: any SQLReader) throws {
    if let reference = try reader.first(
      RestrictionSQL.referenceIfRestricted, [.int(person)],
      {
        $0.text(0)
      })
    {
      throw DeskError.rights(.restricted(reference))
    }
  }

  /// The people whose records are used for nothing: few, through an index of their own.
  static func restricted(_ reader: any SQLReader) throws -> Set<Int64> {
    Set(try reader.rows(RestrictionSQL.all, []) { $0.int(0) })
  }
}
