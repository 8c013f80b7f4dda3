package import Registration

/// What came of a correction.
package struct CorrectionDone: Equatable, Sendable {
  /// The new version of the record.
  package let version: Int
  /// Who received a value that was wrong, the latest last; empty where nobody asked for the
  /// correction.
  package let recipients: [WrongValueRecipient]
  /// The reference of the task to tell them; nil when nobody received it.
  package let task: String?
}

/// A list or file that a wrong value went out on.
package struct WrongValueRecipient: Equatable, Sendable {
  package let disclosure: PersonDisclosure
  /// The corrected fields that were on it.
  package let fields: [PersonField]
}

extension DeskSession {
  /// Who received values of a record that are about to be corrected, since they were entered.
  func recipients(
    of fields: [PersonField], on record: PersonRecord, _ reader: any SQLReader
  ) throws -> [WrongValueRecipient] {
    let entered = try reader.first(PeopleSQL.origin, [.int(record.originID)]) {
      try OriginLine($0, from: 0).at
    }
    let origins = try fieldOrigins(of: record.id, reader)
    let since = Dictionary(
      uniqueKeysWithValues: fields.map { field in
        (field, origins[field]?.at ?? entered ?? Instant(milliseconds: 0))
      })
    guard let first = since.values.min() else { return [] }
    return try reader.rows(
      DisclosureSQL.ofPerson, [.int(record.id), .int(first.milliseconds)], PersonDisclosure.init
    ).compactMap { disclosure in
      let wrong = fields.filter { field in
        disclosure.fields.contains(field) && since[field].map { $0 <= disclosure.at } ?? false
      }
      return wrong.isEmpty ? nil : WrongValueRecipient(disclosure: disclosure, fields: wrong)
    }
  }

  /// Notes that those who received wrong values have to be told (GDPR, article 19); gives the
  /// reference of the task.
  func noteToTell(
    _ recipients: [WrongValueRecipient], about record: PersonRecord, _ tx: any SQLWriter
  ) throws -> String? {
    guard !recipients.isEmpty else { return nil }
    let task = desk.newReference(.serviceTask)
    try tx.run(
      ServiceTaskSQL.insert,
      [
        .text(task), .text(RightsRequestKind.correction.rawValue), "", .bytes(record.subjectKey),
        .text(try JSONText.encode(recipients.map(\.disclosure.batch))), .int(staffID),
        .int(now.milliseconds),
      ])
    return task
  }
}
