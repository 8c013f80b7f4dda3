import Registration

/// By what a repeated import knows an abstract again.
struct AbstractIdentity {
  let sourceKey: String
  let titleKey: String
  let firstAuthor: String
  /// SHA-256 of everything that a file can say of it.
  let digest: [UInt8]

  init(sourceKey: String, _ draft: AbstractDraft) throws {
    self.sourceKey = sourceKey
    titleKey = Folding.fold(draft.title)
    firstAuthor = Folding.fold(draft.authors.first?.fullName ?? "")
    digest = try Self.digest(of: draft)
  }

  /// The digest without what the desk has found out: people, institutions, whether it was late.
  static func digest(of draft: AbstractDraft) throws -> [UInt8] {
    var draft = draft
    draft.isLate = false
    for index in draft.authors.indices { draft.authors[index].person = nil }
    for index in draft.affiliations.indices { draft.affiliations[index].institution = nil }
    return Sodium.sha256(Array(try JSONText.encode(draft).utf8))
  }
}

/// What a file's abstract is to the desk.
package enum AbstractFate: Equatable, Sendable {
  case new
  /// It is held already, as the file has it, or as an earlier file had it.
  case known(String)
  /// It is held already, and the file says something else.
  case contradicts(String)
}

extension DeskSession {
  /// What one abstract of a file is: known by the key of its source or our own reference, and
  /// without either by title and first author.
  func fate(
    of identity: AbstractIdentity, conference: Int64, _ reader: any SQLReader
  ) throws -> AbstractFate {
    let candidates = try candidates(for: identity, conference, reader)
    for candidate in candidates {
      if candidate.digest == identity.digest { return .known(candidate.reference) }
      let draft = try AbstractRecord.find(candidate.reference, reader).draft
      if try AbstractIdentity.digest(of: draft) == identity.digest {
        return .known(candidate.reference)
      }
    }
    return candidates.first.map { .contradicts($0.reference) } ?? .new
  }

  private typealias Candidate = (reference: String, digest: [UInt8]?)

  private func candidates(
    for identity: AbstractIdentity, _ conference: Int64, _ reader: any SQLReader
  ) throws -> [Candidate] {
    if !identity.sourceKey.isEmpty {
      let known = try reader.rows(
        AbstractImportSQL.bySource, [.int(conference), .text(identity.sourceKey)]
      ) { ($0.text(0), $0.bytesOrNil(1)) as Candidate }
      if !known.isEmpty { return known }
      if let own = Reference(identity.sourceKey), own.kind == .abstract {
        return try reader.rows(AbstractSQL.byReference, [.text(own.description)]) {
          ($0.text(2), nil, $0.int(4)) as (String, [UInt8]?, Int64)
        }.filter { $0.2 == conference }.map { ($0.0, $0.1) }
      }
    }
    return try reader.rows(
      AbstractImportSQL.byTitle, [.int(conference), .text(identity.titleKey)]
    ) { row in
      (row.text(0), row.bytesOrNil(1), row.text(3), Folding.fold(row.textOrNil(4) ?? ""))
        as (String, [UInt8]?, String, String)
    }
    // Two keys are two abstracts, whatever their titles.
    .filter { $0.3 == identity.firstAuthor && (identity.sourceKey.isEmpty || $0.2.isEmpty) }
    .map { ($0.0, $0.1) }
  }
}
