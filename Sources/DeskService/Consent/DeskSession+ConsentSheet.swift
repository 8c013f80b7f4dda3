import Registration

extension DeskSession {
  /// The purposes of one service (`conference`, `membership`, `enquiry`), or of all of them (nil),
  /// with what the person has said to each: those resting on consent are asked, the others told.
  ///
  /// Each is read in the person's own language where question and notice have words in it, else in
  /// `language`, the desk's; else in English or what there is.
  package func consentSheet(
    _ person: String, service: String?, language: String
  ) throws -> ConsentSheet {
    try reading(.recordConsent) { reader in
      let subject = try PersonKey.find(person, reader)
      let book = try PurposeBook(reader)
      let lines = Dictionary(
        grouping: try consentLines(subject.id, book, reader), by: \.event.purpose)
      let languages = [subject.language, language]
      var words = try ConsentWords(languages, reader)
      let purposes = book.entries.filter {
        !$0.isRetired || lines[$0.purpose.code] != nil
      }.map(\.purpose)
      let asked = ConsentQuestion.asked(purposes, service: service)
      let told = ConsentQuestion.told(purposes, service: service)
      let now = now
      let items = try (asked + told).compactMap { purpose -> ConsentItem? in
        guard let entry = book.entry(code: purpose.code),
          let current = book.version(of: entry, at: now)
        else { return nil }
        let version = current.version
        let answers = lines[purpose.code] ?? []
        let status = ConsentLedger.status(
          events: answers.map(\.event), versions: book.versions(of: entry), at: now)
        let wording = try words.question(entry.id, under: current.id, reader)
        return ConsentItem(
          purpose: purpose.named(wording?.wording.name ?? purpose.code),
          text: wording?.wording.text ?? "", asked: purpose.legalBasis == .consent,
          status: status,
          station: answers.first { $0.event.id == status.event?.id }?.station,
          language: wording?.language ?? "", notice: book.noticeCode(of: entry),
          noticeVersion: version.number, noticeHash: version.hash)
      }
      let notices = try notices(for: items, book, &words, reader)
      return ConsentSheet(
        person: person, name: subject.name, items: items,
        notice: notices.first { $0.code == items.first?.notice }, notices: notices)
    }
  }

  private func notices(
    for items: [ConsentItem], _ book: PurposeBook, _ words: inout ConsentWords,
    _ reader: any SQLReader
  ) throws -> [NoticeText] {
    var notices: [NoticeText] = []
    for item in items where !notices.contains(where: { $0.code == item.notice }) {
      guard let entry = book.entry(code: item.purpose.code),
        let version = book.version(of: entry, at: now),
        let best = try words.notice(version.id, beside: item.language, reader)
      else { continue }
      notices.append(
        NoticeText(
          code: item.notice, version: version.version.number, language: best.language,
          body: best.body, hash: version.version.hash))
    }
    return notices
  }

  /// Everything a person has ever answered, the latest first; opening it is logged.
  package func consentHistory(_ person: String) throws -> [ConsentLine] {
    try writing(.openPerson) { tx in
      let subject = try PersonKey.find(person, tx)
      let lines = try consentLines(subject.id, PurposeBook(tx), tx)
      try audit(tx, .openedPerson, subject: subject.subjectKey, ["view": .text("consents")])
      return lines.sorted {
        ($0.event.at, $0.event.id) > ($1.event.at, $1.event.id)
      }
    }
  }
}

/// The key of a person, found by the reference people see.
struct PersonKey {
  let id: Int64
  let subjectKey: [UInt8]
  let name: String
  /// The language they want to be written to in; may be empty.
  let language: String
  let isRestricted: Bool

  static func find(_ reference: String, _ reader: any SQLReader) throws -> PersonKey {
    let found = try reader.first(ConsentSQL.subject, [.text(reference)]) {
      PersonKey(
        id: $0.int(0), subjectKey: $0.bytes(1), name: $0.text(2), language: $0.text(3),
        isRestricted: !$0.isNull(4))
    }
    guard let found else { throw DeskError.notFound(reference) }
    return found
  }
}
