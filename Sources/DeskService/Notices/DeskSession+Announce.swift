package import Registration

extension DeskSession {
  /// The purpose under which the program ships letters that the law asks for.
  package static let legalNotice = "legalNotice"

  /// The fields of a list of letters, after the reference and before the language of the letter.
  package static let letterFields: [PersonField] = [
    .title, .firstName, .lastName, .fullName, .organisation, .street, .postalCode, .city,
    .country, .email, .language,
  ]

  /// What the version of a notice in force says that the one before did not, by language.
  ///
  /// - Throws: ``DeskError/noticeChanged`` when it is not the newest; ``DeskError/notFound(_:)``.
  package func noticeChanges(_ code: String, version: Int) throws -> [NoticeChange] {
    try reading(.announceNotice) { reader in
      let new = try newest(code, version, reader)
      let texts = try NoticeVersionText.texts(of: new.id, reader)
      let before = try NoticeLine.all(at: now, reader).first {
        $0.code == code && $0.version.number < version
      }
      let old = try before.map { try NoticeVersionText.texts(of: $0.id, reader) } ?? [:]
      let society = try Society.read(reader)
      return texts.sorted { $0.key < $1.key }.map { language, words in
        NoticeChange(
          society: society?.name ?? "", controller: society?.controller ?? Controller(),
          language: language, version: new.version, words: words, before: old[language])
      }
    }
  }

  /// Lists everybody whose data is held under a notice, for the letter that makes its new version
  /// known, and notes that page and letters were written.
  ///
  /// The base notice is about everybody; that of a service about those who take part in it or have
  /// answered a question it governs. Records that are restricted are left out and counted. The
  /// disclosure is recorded as that of any list; `row` takes the reference, ``letterFields`` and the
  /// language of the letter.
  package func announce(
    _ code: String, version: Int, purpose: String = DeskSession.legalNotice, format: String,
    row: ([String]) throws -> Void
  ) throws -> ExportDone {
    let (new, audience) = try reading(.announceNotice) { reader in
      (try newest(code, version, reader), try NoticeAudience(of: code, reader))
    }
    let columns = Self.letterFields.compactMap { field in
      PersonField.allCases.firstIndex(of: field).map { $0 + 2 }
    }
    let done = try export(
      purpose: purpose, kind: "notice", format: format, fields: Self.letterFields, row: row
    ) { after, batch, tx in
      let rows = try tx.rows(
        audience.statement, audience.arguments(after: after, limit: Self.sliceSize)
      ) { row in
        let values = columns.map { row.text($0) }
        let letter = LanguageChoice.best(new.languages, \.self, for: [values.last ?? ""])
        return ExportRow(
          key: row.int(0), people: [row.int(0)],
          values: [row.text(1)] + values + [letter ?? ""])
      }
      guard let last = rows.last?.key else { return nil }
      let events = try self.events(of: batch.entry, after: after, through: last, tx)
      return ExportSlice(rows: rows, events: events, last: last)
    }
    try writing(.announceNotice) { tx in
      let batch = try tx.first(AnnouncementSQL.batchID, [.text(done.batch)]) { $0.int(0) }
      try tx.run(
        AnnouncementSQL.setPage,
        [.int(new.id), .int(now.milliseconds), .int(staffID), SQLValue(batch)])
      try audit(
        tx, .noticeAnnounced,
        [
          "notice": .text(code), "version": .number(Int64(version)), "batch": .text(done.batch),
          "people": .number(Int64(done.people)),
        ])
    }
    return done
  }

  /// Notes that a version of a notice is made known: the page published, the letters sent.
  ///
  /// - Throws: ``DeskError/stateForbids(from:to:)`` when that is noted already, or nothing was
  ///   written yet.
  package func noteAnnounced(_ code: String, version: Int) throws {
    try writing(.announceNotice) { tx in
      let line = try NoticeLine.find(code, version, at: now, tx)
      guard line.announcement.writtenAt != nil, line.announcement.doneAt == nil else {
        throw DeskError.stateForbids(
          from: line.announcement.doneAt == nil ? "notWritten" : "madeKnown", to: "madeKnown")
      }
      try tx.run(
        AnnouncementSQL.setDone, [.int(line.id), .int(now.milliseconds), .int(staffID)])
      try audit(
        tx, .noticeMadeKnown,
        ["notice": .text(code), "version": .number(Int64(version))])
    }
  }

  /// A version that nothing newer has followed.
  private func newest(
    _ code: String, _ version: Int, _ reader: any SQLReader
  ) throws -> NoticeLine {
    let line = try NoticeLine.find(code, version, at: now, reader)
    guard line.isInForce else { throw DeskError.noticeChanged }
    return line
  }
}

/// Whose data is held under a notice.
private struct NoticeAudience {
  private let notice: Int64
  /// The kind of the service whose notice it is; empty for the base notice.
  private let kind: String

  init(of code: String, _ reader: any SQLReader) throws {
    let found = try reader.first(AnnouncementSQL.noticeID, [.text(code)]) {
      (id: $0.int(0), service: $0.text(1))
    }
    guard let found else { throw DeskError.notFound(code) }
    notice = found.id
    let known = try SetUpService.all(reader).first { $0.service.code == found.service }
    kind = known?.service.kind.rawValue ?? found.service
  }

  var statement: any CatalogueStatement {
    kind.isEmpty ? DisclosureSQL.people : AnnouncementSQL.peopleOfService
  }

  func arguments(after: Int64, limit: Int64) -> [SQLValue] {
    let slice: [SQLValue] = [.int(after), .int(limit)]
    return kind.isEmpty ? slice : slice + [.int(notice), .text(kind)]
  }
}
