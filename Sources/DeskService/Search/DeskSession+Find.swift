package import Registration

/// What a search gives: never more than was asked for.
package struct FindAnswer: Equatable, Sendable {
  package let hits: [FindHit]
  /// Whether more people fit than were read.
  package let hasMore: Bool
  /// Whether nothing fitted as typed and one typing error was forgiven.
  package let isForgiven: Bool
}

/// One row of a search.
package struct FindHit: Equatable, Sendable {
  package let person: String
  package let name: String
  package let organisation: String
  package let city: String
  package let country: String
  /// The live registration at the current conference.
  package let registration: RegistrationGlimpse?
  /// How many consent flags are open at the current conference.
  package let openFlags: Int
}

/// A registration at a glance.
package struct RegistrationGlimpse: Equatable, Sendable {
  package let reference: String
  package let state: RegistrationState
  package let inAt: Instant?
  package let charge: ChargeState?
}

/// What a scanned or typed code stands for.
package enum LookUpAnswer: Equatable, Sendable {
  case person(String)
  case registration(String, person: String)
  case charge(String, person: String)
  case payment(String, charge: String, person: String)
  /// A code of ours that nothing has.
  case unknown
  /// No code of ours.
  case noReference
}

extension DeskSession {
  /// The people whom the words fit: the start of any word, in any order, with or without accents.
  ///
  /// Whole words come before words that are only begun; within the answer names come before
  /// other fields, and those who are registered before those who are not. Not logged.
  package func find(_ query: String, limit: Int = 50) throws -> FindAnswer {
    let groups = Folding.queryWords(query)
    return try reading(.findPeople) { reader in
      if let ids = try exactly(query, limit: limit, reader) {
        let hits = try hits(ids, groups: [], reader)
        return FindAnswer(hits: hits, hasMore: ids.count == limit, isForgiven: false)
      }
      var ids = try SearchIndex.match(groups, whole: false, limit: limit + 1, reader)
      let hasMore = ids.count > limit
      if hasMore {
        let whole = try SearchIndex.match(groups, whole: true, limit: limit, reader)
        ids = Array((whole + ids.filter { !whole.contains($0) }).prefix(limit))
      }
      let isForgiven = ids.isEmpty
      if isForgiven { ids = try Forgiveness(groups: groups, reader: reader).people(limit: limit) }
      let hits = try hits(ids, groups: groups, reader)
      return FindAnswer(hits: hits, hasMore: hasMore, isForgiven: isForgiven && !hits.isEmpty)
    }
  }

  /// What a code stands for. Not logged: nothing of a person is shown.
  package func lookUp(_ scanned: String) throws -> LookUpAnswer {
    guard let reference = Reference(scanned) else { return .noReference }
    let text = reference.description
    return try reading(.findPeople) { reader in
      func first(_ statement: FindSQL) throws -> String? {
        try reader.first(statement, [.text(text)]) { $0.text(0) }
      }
      switch reference.kind {
      case .person:
        let known = try reader.first(PeopleSQL.idByReference, [.text(text)]) { $0.int(0) }
        if known != nil { return .person(text) }
        return try MergedReference.kept(for: text, reader).map { .person($0) } ?? .unknown
      case .registration:
        return try first(.personOfRegistration).map { .registration(text, person: $0) } ?? .unknown
      case .charge:
        return try first(.personOfCharge).map { .charge(text, person: $0) } ?? .unknown
      case .payment:
        return try reader.first(FindSQL.personOfAttempt, [.text(text)]) {
          .payment(text, charge: $0.text(1), person: $0.text(0))
        } ?? .unknown
      case .membership:
        return try first(.personOfMembership).map { .person($0) } ?? .unknown
      case .organisation, .batch, .proposal, .abstract, .merge, .erasure, .rightsRequest,
        .serviceTask, .retentionRun:
        return .unknown
      }
    }
  }

  /// How many people are held. Counts rows, so it is asked for once and kept.
  package func peopleCount() throws -> Int64 {
    try reading(.findPeople) { try $0.first(PeopleSQL.count) { $0.int(0) } ?? 0 }
  }

  /// People by their reference, the start of their e-mail or an answer; nil when the words are to
  /// be searched.
  private func exactly(
    _ query: String, limit: Int, _ reader: any SQLReader
  ) throws -> [Int64]? {
    if let reference = Reference(query), reference.kind == .person {
      return try reader.rows(PeopleSQL.idByReference, [.text(reference.description)]) {
        $0.int(0)
      }
    }
    if query.contains("="), let people = try whoAnswered(query, limit: limit, reader) {
      return people
    }
    guard query.contains("@") else { return nil }
    let start = query.lowercased().filter { !$0.isWhitespace }
    return try reader.rows(
      FindSQL.byEmail, [.text(start), .text(start + "\u{10FFFF}"), .int(Int64(limit))]
    ) { $0.int(0) }
  }

  private func hits(
    _ ids: [Int64], groups: [[String]], _ reader: any SQLReader
  ) throws -> [FindHit] {
    let conference = SQLValue(try reader.first(FindSQL.currentConference) { $0.int(0) })
    var found: [FoundPerson] = []
    for slice in PeopleSlice.all(of: ids) {
      try reader.query(FindSQL.hits, slice.keys + [conference]) {
        found.append(try FoundPerson($0))
      }
    }
    let flags = try flagCounts(found.filter(\.mayHaveFlags).map(\.id), reader)
    return found.map { RankedHit($0, openFlags: flags[$0.id] ?? 0, groups: groups) }
      .sorted().map(\.hit)
  }
}

/// A row of ``FindSQL/hits``.
private struct FoundPerson {
  let id: Int64
  let reference: String
  let name: String
  let organisation: String
  let city: String
  let country: String
  let sortKey: String
  let registration: RegistrationGlimpse?
  let hasAnswered: Bool

  /// Of those who neither come to the conference nor have answered nothing is expected.
  var mayHaveFlags: Bool { hasAnswered || registration != nil }

  init(_ row: any SQLRow) throws {
    id = row.int(0)
    reference = row.text(1)
    name = row.text(2)
    organisation = row.text(3)
    city = row.text(4)
    country = row.text(5)
    sortKey = row.text(6)
    registration = try RegistrationGlimpse(row, from: 7)
    hasAnswered = row.bool(11)
  }
}

extension RegistrationGlimpse {
  /// Reads reference, state, time of check-in and state of the charge from four columns; nil when
  /// there is no registration.
  init?(_ row: any SQLRow, from column: Int) throws {
    guard let reference = row.textOrNil(column) else { return nil }
    guard let state = RegistrationState(rawValue: row.text(column + 1)) else {
      throw DatabaseFault.damaged("registration \(reference) has an unknown state")
    }
    self.init(
      reference: reference, state: state,
      inAt: row.intOrNil(column + 2).map(Instant.init(milliseconds:)),
      charge: row.textOrNil(column + 3).flatMap(ChargeState.init))
  }
}

/// A hit with what its place among the others depends on.
private struct RankedHit: Comparable {
  let hit: FindHit
  private let rank: Int
  private let sortKey: String

  init(_ found: FoundPerson, openFlags: Int, groups: [[String]]) {
    hit = FindHit(
      person: found.reference, name: found.name, organisation: found.organisation,
      city: found.city, country: found.country, registration: found.registration,
      openFlags: openFlags)
    sortKey = found.sortKey
    let words = Folding.indexWords(hit.name)
    var rank = hit.registration == nil ? 1 : 0
    for group in groups {
      if group.contains(where: { words.contains($0) }) { continue }
      rank += words.contains { word in group.contains { word.hasPrefix($0) } } ? 2 : 20
    }
    // A name with nothing left over fits better than one with more words.
    self.rank = rank * 100 + max(0, words.count - groups.count)
  }

  static func < (a: RankedHit, b: RankedHit) -> Bool {
    (a.rank, a.sortKey, a.hit.person) < (b.rank, b.sortKey, b.hit.person)
  }

  static func == (a: RankedHit, b: RankedHit) -> Bool {
    (a.rank, a.sortKey, a.hit.person) == (b.rank, b.sortKey, b.hit.person)
  }
}
