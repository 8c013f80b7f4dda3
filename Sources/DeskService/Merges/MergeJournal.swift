import Registration

/// Everything that a merge did, so that it can be undone.
struct MergeJournal: Codable, Equatable {
  /// The record that went, with what a person table row cannot be computed from.
  struct Gone: Codable, Equatable {
    let subjectKey: [UInt8]
    let reference: String
    let version: Int
    let origin: Int64
    let createdAt: Int64
    let changedAt: Int64
    /// Every field by its name, empty ones left out.
    let details: [String: String]
    /// The origin of each field that has one of its own.
    let fieldOrigins: [String: Int64]
  }

  /// A decision about a consent flag, which was the other record's.
  struct Decision: Codable, Equatable {
    let purpose: Int64
    let kind: String
    let decision: String
    let reason: String
    let staff: Int64
    let at: Int64
  }

  let gone: Gone
  /// What the kept record took over.
  let fields: [PersonChanges.Change]
  /// The keys of the rows that changed hands, by table.
  var moved: [String: [Int64]] = [:]
  var decisions: [Decision] = []
  /// The lists that the one that went stood on.
  var disclosures: [Int64] = []
  /// Those of them that the kept one did not stand on before.
  var disclosuresTaken: [Int64] = []
}

/// A table whose rows go with the person.
struct MovedTable: Sendable {
  let name: String
  let list: MergeSQL
  let move: MergeSQL

  static let all = [
    MovedTable(name: "affiliation", list: .affiliations, move: .moveAffiliation),
    MovedTable(name: "registration", list: .registrations, move: .moveRegistration),
    MovedTable(name: "consent_event", list: .consents, move: .moveConsent),
    MovedTable(name: "charge", list: .charges, move: .moveCharge),
    MovedTable(name: "membership", list: .memberships, move: .moveMembership),
    MovedTable(name: "representative", list: .seats, move: .moveSeat),
    MovedTable(name: "abstract_author", list: .authors, move: .moveAuthor),
    MovedTable(name: "person_answer", list: .answers, move: .moveAnswer),
    MovedTable(name: "person_merge", list: .merges, move: .moveMerge),
  ]
}
