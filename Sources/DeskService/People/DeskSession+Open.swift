package import Registration

extension DeskSession {
  /// Opens a person's record: everything that is held, contact details masked. Logged.
  ///
  /// `language`: In which purposes are named.
  package func open(_ person: String, language: String = "en") throws -> PersonFile {
    try writing(.openPerson) { tx in
      let record = try PersonRecord.find(person, tx)
      // Read before the opening is logged, so that the history ends with what was before.
      let file = try file(of: record, language: language, tx)
      try audit(tx, .openedPerson, subject: record.subjectKey)
      return file
    }
  }

  /// The person's contact details in full. Logged.
  package func unmask(_ person: String) throws -> PersonDetails {
    try writing(.unmaskContact) { tx in
      let record = try PersonRecord.find(person, tx)
      try audit(tx, .unmasked, subject: record.subjectKey)
      return record.details
    }
  }

  /// What a search shows of the marked person. Not logged: no contact detail is in it.
  ///
  /// `language`: In which purposes are named.
  package func glimpse(_ person: String, language: String = "en") throws -> PersonGlimpse {
    try reading(.findPeople) { reader in
      let record = try PersonRecord.find(person, reader)
      let open = try openFlags(record.id, language: language, reader)
      return PersonGlimpse(
        person: record.reference, name: record.details.fullName,
        organisation: record.details.organisation, city: record.details.city,
        country: record.details.country, standing: try RecordStanding.of(record.id, reader),
        registrations: try registrations(of: record.id, reader),
        memberships: try memberships(of: record.id, record.reference, reader), flags: open.flags,
        purposeNames: open.purposeNames)
    }
  }

  private func file(
    of record: PersonRecord, language: String, _ reader: any SQLReader
  ) throws -> PersonFile {
    let origin = try reader.first(PeopleSQL.origin, [.int(record.originID)]) {
      try OriginLine($0, from: 0)
    }
    guard let origin else { throw DatabaseFault.damaged("person \(record.reference): no origin") }
    return PersonFile(
      reference: record.reference, version: record.version,
      details: ContactMask.masked(record.details),
      telephoneUnrecognised: record.telephoneUnrecognised, origin: origin,
      fieldOrigins: try fieldOrigins(of: record.id, reader),
      affiliations: try affiliations(of: record.id, reader),
      registrations: try registrations(of: record.id, reader),
      memberProofs: try memberProofs(of: record.id, reader),
      memberships: try memberships(of: record.id, record.reference, reader),
      consents: try consents(of: record.id, language: language, reader),
      charges: try charges(of: record.id, reader),
      answers: try AnswerSheet.lines(about: record.id, record.reference, reader),
      standing: try RecordStanding.of(record.id, reader),
      flags: try openFlags(record.id, language: language, reader).flags,
      history: try history(of: record, limit: PersonFile.historyLimit, reader))
  }

  func fieldOrigins(
    of person: Int64, _ reader: any SQLReader
  ) throws -> [PersonField: OriginLine] {
    var origins: [PersonField: OriginLine] = [:]
    try reader.query(PeopleSQL.fieldOrigins, [.int(person)]) { row in
      if let field = PersonField(rawValue: row.text(0)) {
        origins[field] = try OriginLine(row, from: 1)
      }
    }
    return origins
  }

  func registrations(
    of person: Int64, _ reader: any SQLReader
  ) throws -> [PersonRegistration] {
    try reader.rows(RegistrationSQL.ofPerson, [.int(person)], PersonRegistration.init)
  }

  func charges(of person: Int64, _ reader: any SQLReader) throws -> [PersonCharge] {
    try reader.rows(ChargeSQL.ofPerson, [.int(person)]) { row in
      guard let currency = Currency(row.text(3)), let state = ChargeState(rawValue: row.text(4))
      else { throw DatabaseFault.damaged("charge \(row.text(0))") }
      return PersonCharge(
        reference: row.text(0), at: Instant(milliseconds: row.int(1)),
        total: Money(minorUnits: row.int(2), currency: currency), state: state)
    }
  }

  private func consents(
    of person: Int64, language: String, _ reader: any SQLReader
  ) throws -> [PersonConsent] {
    let book = try PurposeBook(reader, language: language)
    let answers = Dictionary(
      grouping: try consentLines(person, book, reader), by: \.event.purpose)
    let asked = book.entries.filter {
      $0.purpose.legalBasis == .consent && (!$0.isRetired || answers[$0.purpose.code] != nil)
    }
    return asked.map { entry in
      let lines = answers[entry.purpose.code] ?? []
      let status = ConsentLedger.status(
        events: lines.map(\.event), versions: book.versions(of: entry), at: now)
      return PersonConsent(
        purpose: entry.purpose, status: status,
        station: lines.first { $0.event.id == status.event?.id }?.station)
    }
  }
}
