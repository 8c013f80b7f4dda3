package import Registration

extension DeskSession {
  /// The record of processing activities from the purposes, services and recipients in force, named
  /// in a language (GDPR, article 30).
  package func processingRecord(language: String) throws -> ProcessingRecord {
    try reading(.setUp) { reader in
      let society = try Society.read(reader)
      let book = try PurposeBook(reader, language: language)
      let services = try SetUpService.all(reader).filter { !$0.isRetired }.map(\.service)
      let names = try ServiceNames.all(in: language, reader)
      let questions = try AskedQuestion.all(reader).filter { !$0.isRetired }.map(\.question)
      let now = now
      let activities = book.entries.filter { !$0.isRetired }.map { entry in
        let purpose = entry.purpose
        return ProcessingRecord.Activity(
          purpose, services: purpose.services.map { names[$0] ?? $0 },
          people: Self.people(of: purpose, services),
          questions: questions.filter { $0.purpose == purpose.code }.map(\.label),
          notice: book.noticeCode(of: entry),
          noticeVersion: book.version(of: entry, at: now)?.version.number)
      }
      let deadlines = try SetUpRetention.all(reader).filter { !$0.isRetired }.map(\.rule).map {
        ProcessingRecord.Deadline(
          $0, name: Self.name(of: $0.target, book, questions),
          service: names[$0.service] ?? $0.service)
      }
      return ProcessingRecord(
        society: society?.name ?? "", at: now, controller: society?.controller ?? Controller(),
        activities: activities, deadlines: deadlines,
        services: services.map {
          ProcessingRecord.ServiceEntry(
            name: names[$0.code] ?? $0.code, kind: $0.kind, contact: $0.focalPoint.name,
            email: $0.focalPoint.email)
        },
        provider: society.flatMap { society in
          society.provider.isNamed
            ? ProcessingRecord.Provider(
              name: society.provider.name, privacy: society.provider.privacyAddress,
              outsideEU: society.provider.outsideEU)
            : nil
        })
    }
  }

  private static func name(
    of target: RetentionTarget, _ book: PurposeBook, _ questions: [CustomQuestion]
  ) -> String {
    switch target {
    case .purpose(let code): book.entry(code: code)?.purpose.name ?? code
    case .question(let key): questions.first { $0.key == key }?.label ?? key
    case .field, .records: target.name
    }
  }

  /// Whose data a purpose uses, by the kinds of its services.
  private static func people(of purpose: Purpose, _ services: [Service]) -> [ServiceKind] {
    let kinds = purpose.services.compactMap { code in
      services.first { $0.code == code }?.kind ?? ServiceKind(rawValue: code)
    }
    return ServiceKind.allCases.filter(kinds.contains)
  }
}
