import Registration

/// An abstract on its way into the tables, with what is derived from it.
struct AbstractEntry {
  let draft: AbstractDraft
  let length: TextLength
  /// The folded words of title, authors and answers.
  let searchWords: String
  /// How the source of an import names it; empty for what was typed.
  var sourceKey = ""
  var sourceDigest: [UInt8]?
  var state = AbstractState.draft
  var isLate = false
  var reason = ""
  var submittedAt: Instant?

  /// `answered`: The words of answers to the society's own questions.
  init(_ draft: AbstractDraft, form: AbstractForm, answered: [String] = []) {
    self.draft = draft
    length = draft.length(by: form)
    searchWords = Self.searchWords(of: draft, answered: answered)
  }

  static func searchWords(of draft: AbstractDraft, answered: [String]) -> String {
    var words: [String] = []
    for text in [draft.title] + draft.authors.map(\.fullName) {
      for word in Folding.indexWords(text) where !words.contains(word) { words.append(word) }
    }
    for word in answered where !words.contains(word) { words.append(word) }
    return words.joined(separator: " ")
  }

  /// Title to interests, in the order of the table.
  var textColumns: [SQLValue] {
    [
      .text(draft.title), .text(Folding.fold(draft.title)), .text(draft.topic),
      .text(draft.wish?.rawValue ?? ""), .text(draft.interests.kind),
      .text(draft.interests.text),
    ]
  }
}

extension AbstractRecord {
  /// Writes its search row anew, after names or answers have changed.
  func indexAnew(_ tx: any SQLWriter) throws {
    let words = AbstractEntry.searchWords(
      of: draft, answered: try AnswerSheet.searchWords(aboutAbstract: id, tx))
    guard words != searchWords else { return }
    try tx.run(AbstractSearchSQL.remove, [.int(id), .text(searchWords)])
    try tx.run(QuestionSQL.setAbstractWords, [.int(id), .text(words)])
    try tx.run(AbstractSearchSQL.add, [.int(id), .text(words)])
  }
}

extension DeskSession {
  /// Writes one abstract with its parts and its search row, under the reference that is wanted when
  /// it is free.
  func insert(
    _ entry: AbstractEntry, wanted: String? = nil, conference: Int64, origin: Int64,
    _ tx: any SQLWriter
  ) throws -> (id: Int64, subjectKey: [UInt8], reference: String) {
    let subjectKey = environment.randomBytes(16)
    var wanted = wanted
    while true {
      let reference = wanted ?? desk.newReference(.abstract)
      wanted = nil
      let id = try tx.first(
        AbstractSQL.insert,
        [
          .bytes(subjectKey), .text(reference), .int(conference), .text(entry.sourceKey),
          SQLValue(entry.sourceDigest),
        ] + entry.textColumns + [
          SQLValue(entry.isLate), .text(entry.state.rawValue), .int(Int64(entry.length.words)),
          .int(Int64(entry.length.characters)), .text(entry.reason), .text(entry.searchWords),
          .int(origin), .int(now.milliseconds), SQLValue(entry.submittedAt?.milliseconds),
        ]
      ) { $0.int(0) }
      guard let id else { continue }
      try tx.run(AbstractSearchSQL.add, [.int(id), .text(entry.searchWords)])
      try insertParts(of: entry, id: id, tx)
      return (id, subjectKey, reference)
    }
  }

  /// Writes sections, affiliations and authors.
  func insertParts(of entry: AbstractEntry, id: Int64, _ tx: any SQLWriter) throws {
    for (code, text) in entry.draft.sections.sorted(by: { $0.key < $1.key }) {
      try tx.run(AbstractSQL.insertSection, [.int(id), .text(code), .text(text)])
    }
    for (position, place) in entry.draft.affiliations.enumerated() {
      let institution = try place.institution.flatMap { code in
        try tx.first(InstitutionSQL.idByCode, [.text(code)]) { $0.int(0) }
      }
      try tx.run(
        AbstractSQL.insertAffiliation,
        [
          .int(id), .int(Int64(position)), .text(place.name), .text(place.city),
          .text(place.country), SQLValue(institution),
        ])
    }
    for (position, author) in entry.draft.authors.enumerated() {
      try insert(author, at: position, of: id, tx)
    }
  }

  private func insert(
    _ author: AbstractAuthor, at position: Int, of id: Int64, _ tx: any SQLWriter
  ) throws {
    let person = try author.person.map { reference in
      do {
        return try PersonKey.find(reference, tx).id
      } catch DeskError.notFound {
        throw DeskError.invalid([
          FieldFailure(field: "authors.\(position + 1).person", code: "notFound")
        ])
      }
    }
    try tx.run(
      AbstractSQL.insertAuthor,
      [
        .int(id), .int(Int64(position)), .text(author.fullName), .text(author.firstName),
        .text(author.lastName), .text(author.email), SQLValue(Self.emailKey(of: author)),
        .text(author.orcid),
        .text(author.affiliations.map(String.init).joined(separator: " ")),
        SQLValue(author.isPresenter), SQLValue(author.isCorresponding), SQLValue(person),
      ])
  }

  private static func emailKey(of author: AbstractAuthor) -> String? {
    guard !author.email.isEmpty else { return nil }
    do throws(EmailRefusal) {
      return try EmailAddress.check(author.email).key
    } catch {
      // A draft keeps an address that is no address yet; it only finds nobody.
      return nil
    }
  }
}
