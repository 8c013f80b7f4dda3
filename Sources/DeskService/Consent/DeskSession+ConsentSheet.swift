import Registration

extension DeskSession {
  /// The purposes of one service (`conference`, `membership`, `enquiry`) with what the person has
  /// said to each: those resting on consent are asked, the others told.
  ///
  /// Where there are no words in the language asked for, English is shown, else what there is.
  package func consentSheet(
    _ person: String, service: String, language: String
  ) throws -> ConsentSheet {
    try reading(.recordConsent) { reader in
      let subject = try PersonKey.find(person, reader)
      let book = try PurposeBook(reader)
      let lines = Dictionary(
        grouping: try consentLines(subject.id, book, reader), by: \.event.purpose)
      let words = try PurposeWords(language, reader)
      let purposes = book.entries.map(\.purpose)
      let asked = ConsentQuestion.asked(purposes, service: service)
      let told = ConsentQuestion.told(purposes, service: service)
      let now = now
      let items = (asked + told).compactMap { purpose -> ConsentItem? in
        guard let entry = book.entry(code: purpose.code),
          let version = book.version(of: entry, at: now)?.version
        else { return nil }
        let answers = lines[purpose.code] ?? []
        let status = ConsentLedger.status(
          events: answers.map(\.event), versions: book.versions(of: entry), at: now)
        let wording = words[entry.id]
        return ConsentItem(
          purpose: purpose.named(wording?.wording.name ?? purpose.code),
          text: wording?.wording.text ?? "", asked: purpose.legalBasis == .consent,
          status: status,
          station: answers.first { $0.event.id == status.event?.id }?.station,
          language: wording?.language ?? "", notice: book.noticeCode(of: entry),
          noticeVersion: version.number, noticeHash: version.hash)
      }
      let notices = try notices(for: items, book, language: language, reader)
      return ConsentSheet(
        person: person, name: subject.name, items: items,
        notice: notices.first { $0.code == items.first?.notice }, notices: notices)
    }
  }

  private func notices(
    for items: [ConsentItem], _ book: PurposeBook, language: String, _ reader: any SQLReader
  ) throws -> [NoticeText] {
    var notices: [NoticeText] = []
    for item in items where !notices.contains(where: { $0.code == item.notice }) {
      guard let entry = book.entry(code: item.purpose.code),
        let version = book.version(of: entry, at: now)
      else { continue }
      let texts = try reader.rows(NoticeSQL.text, [.int(version.id)]) {
        (language: $0.text(0), body: $0.text(1))
      }
      guard let best = Self.best(texts, \.language, for: language) else { continue }
      notices.append(
        NoticeText(
          code: item.notice, version: version.version.number, language: best.language,
          body: best.body, hash: version.version.hash))
    }
    return notices
  }

  /// The one in the language asked for, or in English, or the first.
  static func best<Text>(
    _ texts: [Text], _ language: (Text) -> String, for asked: String
  ) -> Text? {
    texts.first { language($0) == asked } ?? texts.first { language($0) == "en" } ?? texts.first
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

  static func find(_ reference: String, _ reader: any SQLReader) throws -> PersonKey {
    let found = try reader.first(ConsentSQL.subject, [.text(reference)]) {
      PersonKey(id: $0.int(0), subjectKey: $0.bytes(1), name: $0.text(2))
    }
    guard let found else { throw DeskError.notFound(reference) }
    return found
  }
}

/// The words of each purpose in the best language there is.
struct PurposeWords {
  private var words: [Int64: (language: String, wording: PurposeWording)] = [:]

  init(_ language: String, _ reader: any SQLReader) throws {
    var all: [Int64: [(language: String, wording: PurposeWording)]] = [:]
    try reader.query(PurposeSQL.texts, []) { row in
      all[row.int(0), default: []].append(
        (row.text(1), PurposeWording(name: row.text(2), text: row.text(3))))
    }
    words = all.compactMapValues { DeskSession.best($0, \.language, for: language) }
  }

  subscript(_ purpose: Int64) -> (language: String, wording: PurposeWording)? { words[purpose] }
}
