import Registration

/// A row of the abstract table with all its parts.
struct AbstractRecord {
  let id: Int64
  let subjectKey: [UInt8]
  let reference: String
  let version: Int
  let conferenceID: Int64
  let conference: String
  let state: AbstractState
  let reason: String
  let searchWords: String
  let createdAt: Instant
  let changedAt: Instant
  let submittedAt: Instant?
  let originID: Int64
  let length: TextLength
  private(set) var draft: AbstractDraft

  static func find(_ reference: String, _ reader: any SQLReader) throws -> AbstractRecord {
    let wanted = Reference(reference)?.description ?? reference
    let found = try reader.first(
      AbstractSQL.byReference, [.text(wanted)], AbstractRecord.init(row:))
    guard var record = found else { throw DeskError.notFound(reference) }
    record.draft.sections = try sections(of: record.id, reader)
    record.draft.affiliations = try reader.rows(
      AbstractSQL.affiliations, [.int(record.id)]
    ) {
      AbstractAffiliation(
        name: $0.text(0), city: $0.text(1), country: $0.text(2), institution: $0.textOrNil(3))
    }
    record.draft.authors = try reader.rows(
      AbstractSQL.authors, [.int(record.id)], AbstractAuthor.init(row:))
    return record
  }

  private static func sections(
    of id: Int64, _ reader: any SQLReader
  ) throws -> [String: String] {
    var sections: [String: String] = [:]
    try reader.query(AbstractSQL.sections, [.int(id)]) { sections[$0.text(0)] = $0.text(1) }
    return sections
  }

  /// Reads the columns of ``AbstractSQL/byReference``.
  private init(row: any SQLRow) throws {
    let reference = row.text(2)
    guard let state = AbstractState(rawValue: row.text(12)),
      let interests = InterestDeclaration(kind: row.text(9), text: row.text(10))
    else { throw DatabaseFault.damaged("abstract \(reference)") }
    id = row.int(0)
    subjectKey = row.bytes(1)
    self.reference = reference
    version = Int(row.int(3))
    conferenceID = row.int(4)
    conference = row.text(5)
    self.state = state
    reason = row.text(13)
    searchWords = row.text(14)
    createdAt = Instant(milliseconds: row.int(15))
    changedAt = Instant(milliseconds: row.int(16))
    submittedAt = row.intOrNil(17).map(Instant.init(milliseconds:))
    originID = row.int(18)
    length = TextLength(words: Int(row.int(19)), characters: Int(row.int(20)))
    draft = AbstractDraft(
      title: row.text(6), topic: row.text(7), wish: PresentationWish(rawValue: row.text(8)),
      interests: interests, isLate: row.bool(11))
  }
}

extension AbstractAuthor {
  /// Reads the columns of ``AbstractSQL/authors``.
  fileprivate init(row: any SQLRow) throws {
    self.init(
      fullName: row.text(0), firstName: row.text(1), lastName: row.text(2), email: row.text(3),
      affiliations: row.text(5).split(separator: " ").compactMap { Int($0) },
      isPresenter: row.bool(6), isCorresponding: row.bool(7), orcid: row.text(4),
      person: row.textOrNil(8))
  }
}

extension InterestDeclaration {
  init?(kind: String, text: String) {
    switch kind {
    case "notAnswered": self = .notAnswered
    case "none": self = .none
    case "declared": self = .declared(text)
    default: return nil
    }
  }

  /// The value of the column `interests`.
  var kind: String {
    switch self {
    case .notAnswered: "notAnswered"
    case .none: "none"
    case .declared: "declared"
    }
  }

  /// What was declared; empty otherwise.
  var text: String {
    if case .declared(let text) = self { text } else { "" }
  }
}
