package import Registration

extension DeskSession {
  /// A receipt of all that a person has answered as it stands, with an identifier of its own. That
  /// it was given is recorded.
  ///
  /// `language`: The tag it is to be in; nil for the person's own, or English where none is known.
  package func consentReceipt(
    _ person: String, language: String? = nil
  ) throws -> ConsentReceipt {
    let language = try language.map { try Self.checked($0, field: "language") }
    return try writing(.recordConsent) { tx in
      let subject = try PersonKey.find(person, tx)
      let own = subject.language.isEmpty ? "en" : subject.language
      let society = try Society.read(tx)
      let reading = try ReceiptReading(subject, language: language ?? own, self, tx)
      let receipt = ConsentReceipt(
        id: UniqueIdentifier.text(environment.randomBytes(16)), at: now,
        society: society?.name ?? "", controller: society?.controller ?? Controller(),
        person: person, language: language ?? own, records: reading.records(at: now))
      try audit(
        tx, .receiptGiven, subject: subject.subjectKey,
        ["receipt": .text(receipt.id), "language": .text(receipt.language)])
      return receipt
    }
  }
}

/// What one person has answered, purpose by purpose, on one snapshot.
private struct ReceiptReading {
  let book: PurposeBook
  let lines: [String: [ConsentLine]]
  let services: [String: String]

  init(
    _ subject: PersonKey, language: String, _ session: DeskSession, _ reader: any SQLReader
  ) throws {
    let book = try PurposeBook(reader, language: language)
    self.book = book
    lines = Dictionary(
      grouping: try session.consentLines(subject.id, book, reader), by: \.event.purpose)
    services = try ServiceNames.all(in: language, reader)
  }

  func records(at now: Instant) -> [ConsentReceipt.Record] {
    book.entries.compactMap { entry in
      let lines = lines[entry.purpose.code] ?? []
      let versions = book.versions(of: entry)
      let status = ConsentLedger.status(events: lines.map(\.event), versions: versions, at: now)
      guard let event = status.event, let line = lines.first(where: { $0.event.id == event.id })
      else { return nil }
      return ConsentReceipt.Record(
        id: UniqueIdentifier.text(line.recordID), purpose: entry.purpose,
        services: entry.purpose.services.map { services[$0] ?? $0 },
        notice: book.noticeCode(of: entry),
        noticeFrom: versions.first { $0.number == event.noticeVersion }?.inForceFrom, event: event,
        status: status)
    }
  }
}

/// What services are called.
enum ServiceNames {
  /// By their codes, in the language or the next best.
  static func all(in language: String, _ reader: any SQLReader) throws -> [String: String] {
    var names: [String: String] = [:]
    for service in try SetUpService.all(reader).map(\.service) {
      let known = service.names.sorted { $0.key < $1.key }
      names[service.code] = LanguageChoice.best(known, \.key, for: [language])?.value
    }
    return names
  }
}
