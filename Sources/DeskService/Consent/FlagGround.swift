import Registration

/// What is stored about some people that flags are derived from.
struct FlagGround {
  typealias Standing = (purpose: Int64, standing: ConsentStanding)

  struct Place: Hashable {
    let person: Int64
    let purpose: Int64
  }

  private struct Subject: Hashable {
    let place: Place
    let kind: ConsentFlagKind
  }

  private struct Decision {
    let decision: ConsentDecision
    let at: Instant
  }

  /// Of the people of a slice; empty when they are read page by page.
  private(set) var standings: [Int64: [Standing]] = [:]
  /// The station that registered each.
  private(set) var registered: [Int64: Int64] = [:]
  private(set) var members: Set<Int64> = []
  private(set) var minors: Set<Int64> = []
  private(set) var special: Set<Place> = []
  private(set) var listed: [Place: Instant] = [:]
  private var decisions: [Subject: Decision] = [:]

  /// What is known of up to fifty people.
  init(of slice: PeopleSlice, _ search: FlagSearch, _ reader: any SQLReader) throws {
    let keys = slice.keys
    try reader.query(ConsentFlagSQL.standingsOfSlice, keys) { row in
      let person = row.int(0)
      standings[person] = try Self.standings(row.bytes(1), of: person, search, reader)
    }
    if let conference = search.conference {
      try reader.query(ConsentFlagSQL.registeredOfSlice, keys + [.int(conference)]) { row in
        registered[row.int(0)] = row.int(1)
      }
    }
    try reader.query(ConsentFlagSQL.membersOfSlice, keys) { members.insert($0.int(0)) }
    try readMinors(search, reader)
    if search.asked.contains(where: \.entry.purpose.explicit) {
      try reader.query(ConsentFlagSQL.specialAnswersOfSlice, keys) { row in
        special.insert(Place(person: row.int(0), purpose: row.int(1)))
      }
    }
    try readListed(slice.people.filter { Self.hasSaidNo(standings[$0] ?? []) }, reader)
    try reader.query(ConsentFlagSQL.decisionsOfSlice, keys) { take(decision: $0) }
  }

  /// What is known of everybody, but for standings and lists, which are read page by page.
  init(ofAll search: FlagSearch, _ reader: any SQLReader) throws {
    if let conference = search.conference {
      try reader.query(ConsentFlagSQL.registered, [.int(conference)]) { row in
        registered[row.int(0)] = row.int(1)
      }
    }
    try reader.query(ConsentFlagSQL.members, []) { members.insert($0.int(0)) }
    try readMinors(search, reader)
    try reader.query(ConsentFlagSQL.specialAnswers, []) { row in
      special.insert(Place(person: row.int(0), purpose: row.int(1)))
    }
    try reader.query(ConsentFlagSQL.decisions, []) { take(decision: $0) }
  }

  /// What is kept of a person; what was answered after `search.now`, by a clock that was wrong, is
  /// left out.
  static func standings(
    _ bytes: [UInt8], of person: Int64, _ search: FlagSearch, _ reader: any SQLReader
  ) throws -> [Standing] {
    guard let kept = ConsentStandingCoding.standings(bytes) else {
      throw DatabaseFault.damaged("consent standing of person \(person)")
    }
    guard kept.contains(where: { $0.standing.lastAt > search.now }) else { return kept }
    return try ConsentStandings.derive(person, at: search.now, reader).map { ($0.key, $0.value) }
  }

  /// Whether a list can be wrong for this person.
  static func hasSaidNo(_ standings: [Standing]) -> Bool {
    standings.contains { $0.standing.decision == .refused || $0.standing.decision == .withdrawn }
  }

  /// Forgets the lists read before and reads those that these people went out on.
  mutating func readListed(_ people: [Int64], _ reader: any SQLReader) throws {
    listed.removeAll(keepingCapacity: true)
    for slice in PeopleSlice.all(of: people) {
      try reader.query(ConsentSQL.glimpseListed, slice.keys) { row in
        listed[Place(person: row.int(0), purpose: row.int(1))] =
          Instant(milliseconds: row.int(2))
      }
    }
  }

  /// The newest decision about a flag, unless something has happened since.
  func decision(
    about flag: ConsentFlag, _ status: ConsentStatus, at place: Place
  ) -> ConsentDecision? {
    guard let decision = decisions[Subject(place: place, kind: flag.kind)] else { return nil }
    let happened = flag.kind == .expiring ? status.since : flag.at
    return happened.map { $0 <= decision.at } ?? true ? decision.decision : nil
  }

  private mutating func readMinors(_ search: FlagSearch, _ reader: any SQLReader) throws {
    let today = CivilDate(daysSinceEpoch: search.now.milliseconds / 86_400_000).description
    try reader.query(ConsentFlagSQL.minors, [.text(today)]) { minors.insert($0.int(0)) }
  }

  private mutating func take(decision row: any SQLRow) {
    guard let kind = ConsentFlagKind(rawValue: row.text(2)),
      let decision = ConsentDecision(rawValue: row.text(3))
    else { return }
    let place = Place(person: row.int(0), purpose: row.int(1))
    decisions[Subject(place: place, kind: kind)] = Decision(
      decision: decision, at: Instant(milliseconds: row.int(4)))
  }
}
