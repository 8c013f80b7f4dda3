package import Registration

/// A service as it stands for one person.
package struct PersonService: Equatable, Sendable {
  package let code: String
  /// What it is called in the language that was asked for; its code where nobody has named it.
  package let name: String
  /// Who is asked about it, and told when somebody leaves.
  package let focalPoint: FocalPoint
  /// What ends when the person leaves, by the names of the purposes.
  package let ending: [String]
  /// What a contract or the law asks for, and stays.
  package let staying: [String]
  /// The reference of what its contact has still to do about the person.
  package let task: String?
}

/// A list or file that a person went out on.
package struct PersonDisclosure: Equatable, Sendable {
  package let batch: String
  package let purpose: String
  package let kind: String
  /// Whom it went to; those whom the purpose names where nobody said so.
  package let recipient: String
  package let at: Instant
  /// The log-on of whoever gave it out.
  package let by: String
  let fields: Set<PersonField>

  /// Reads the columns of ``DisclosureSQL/ofPerson``.
  init(_ row: any SQLRow) {
    batch = row.text(0)
    purpose = row.text(1)
    kind = row.text(2)
    let named = row.text(3).split(separator: ",").compactMap { PersonField(rawValue: "\($0)") }
    fields = named.isEmpty ? DisclosedFields.of(kind: row.text(2)) : Set(named)
    recipient = row.text(4).isEmpty ? row.text(5) : row.text(4)
    at = Instant(milliseconds: row.int(6))
    by = row.text(7)
  }
}

/// What a person can ask for, and what stands.
package struct PersonRights: Equatable, Sendable {
  package let person: String
  package let name: String
  package let standing: RecordStanding
  /// Why the record is restricted; empty when it is not.
  package let restriction: String
  /// The services they are in, and those whose contact has still something to do.
  package let services: [PersonService]
  /// What they have asked for, the open ones first.
  package let requests: [RightsRequestLine]
  /// Who looked at the record, the latest first, with what they looked at.
  package let looks: [AuditLine]
  /// Who received it, the latest first.
  package let disclosures: [PersonDisclosure]
}

extension DeskSession {
  /// What a person can ask for and what stands: services, requests, who looked. Logged.
  package func rights(of person: String, language: String = "en") throws -> PersonRights {
    try writing(.receiveRequest) { tx in
      let record = try PersonRecord.find(person, tx)
      let history = try history(of: record, limit: PersonFile.historyLimit, tx)
      let standing = try RecordStanding.of(record.id, tx)
      let subjects = try MergedReference.subjectKeys(of: record, tx)
      let requests = try subjects.flatMap {
        try tx.rows(RightsRequestListSQL.ofSubject, [.bytes($0)], RightsRequestLine.init)
      }
      let rights = PersonRights(
        person: record.reference, name: record.details.fullName, standing: standing,
        restriction: standing.restrictedAt == nil ? "" : try Self.restriction(in: history),
        services: try services(of: record, subjects, language: language, tx),
        requests: requests.filter(\.state.isOpen) + requests.filter { !$0.state.isOpen }.reversed(),
        looks: history.filter { [.openedPerson, .unmasked, .accessGiven].contains($0.action) },
        disclosures: try tx.rows(
          DisclosureSQL.ofPerson, [.int(record.id), 0], PersonDisclosure.init
        ).reversed())
      try audit(tx, .openedPerson, subject: record.subjectKey, ["view": .text("rights")])
      return rights
    }
  }

  private struct Reason: Decodable { let reason: String }

  private static func restriction(in history: [AuditLine]) throws -> String {
    guard let detail = history.first(where: { $0.action == .restricted })?.detail else { return "" }
    return try (JSONText.decode(detail) as Reason).reason
  }

  private func services(
    of record: PersonRecord, _ subjects: [[UInt8]], language: String, _ reader: any SQLReader
  ) throws -> [PersonService] {
    let book = try PurposeBook(reader, language: language)
    let lines = try consentLines(record.id, book, reader)
    let registered = try registrations(of: record.id, reader).contains { $0.state.isLive }
    let isMember = try memberships(of: record.id, record.reference, reader).contains {
      !$0.line.standing.state.isOver
    }
    var tasks: [String: String] = [:]
    for subject in subjects {
      for task in try reader.rows(
        ServiceTaskSQL.openOfSubject, [.bytes(subject)],
        { row in
          (service: row.text(0), reference: row.text(1))
        })
      { tasks[task.service] = task.reference }
    }
    return try Self.services(book, reader).compactMap { code in
      let entries = book.entries.filter {
        !$0.isRetired && $0.purpose.services.contains(code)
      }
      let ending = entries.filter { entry in
        let status = ConsentLedger.status(
          events: lines.map(\.event).filter { $0.purpose == entry.purpose.code },
          versions: book.versions(of: entry), at: now)
        return switch entry.purpose.legalBasis {
        case .consent: status.state == .given
        case .legitimateInterest: status.state != .refused && status.state != .withdrawn
        case .contract, .legalObligation: false
        }
      }
      let isHeld = code == "conference" && registered || code == "membership" && isMember
      guard !ending.isEmpty || isHeld || tasks[code] != nil else { return nil }
      let service = try service(code, reader)
      return PersonService(
        code: code, name: service?.names[language] ?? service?.names["en"] ?? code,
        focalPoint: try focalPoint(of: code, reader), ending: ending.map(\.purpose.name),
        staying: entries.map(\.purpose).filter {
          [.contract, .legalObligation].contains($0.legalBasis)
        }.map(\.name), task: tasks[code])
    }
  }
}
