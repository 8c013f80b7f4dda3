package import Registration

extension DeskSession {
  /// How many flags each of these people has at the current conference; who has none is left out.
  func flagCounts(_ people: [Int64], _ reader: any SQLReader) throws -> [Int64: Int] {
    guard !people.isEmpty else { return [:] }
    return try flagSearch(reader).flags(of: people, reader).mapValues(\.count)
  }

  /// The flags of one person at the current conference, the most urgent first, and the names of
  /// their purposes by code.
  func openFlags(
    _ person: Int64, language: String, _ reader: any SQLReader
  ) throws -> (flags: [ConsentFlag], purposeNames: [String: String]) {
    let search = try flagSearch(language: language, reader)
    let flags = try search.flags(of: [person], reader)[person]?.map(\.flag) ?? []
    let names = flags.map { ($0.purpose, search.purposeName(of: $0)) }
    return (flags, Dictionary(names) { first, _ in first })
  }

  private func flagSearch(
    language: String? = nil, _ reader: any SQLReader
  ) throws -> FlagSearch {
    try FlagSearch(
      conference: try ConferenceRow.current(reader)?.id, at: now, language: language, reader)
  }

  /// What a supervisor has to look at among those registered for the current conference.
  ///
  /// At most `limit` lines are kept; the counts are of all. Purposes are named in `language`.
  package func flags(
    _ filter: FlagFilter = FlagFilter(), language: String = "en", limit: Int = 1_000
  ) throws -> FlagAnswer {
    try reading(.reviewConsentFlags) { reader in
      guard let conference = try ConferenceRow.current(reader) else {
        return FlagAnswer(lines: [], total: 0, counts: [:])
      }
      let search = try FlagSearch(
        conference: conference.id, at: now, language: language, reader)
      let stations = Dictionary(
        try reader.rows(AuditSQL.stationNames) { ($0.int(0), $0.text(1)) }
      ) { _, last in last }
      var collected = CollectedFlags(filter: filter, limit: limit)
      var last: Int64 = 0
      while true {
        let people = try reader.rows(
          ConsentSQL.peopleOfConference,
          [.int(conference.id), .int(last), .int(Int64(PeopleSlice.size))],
          FlaggedPerson.init)
        guard let end = people.last?.id else { break }
        last = end
        let flags = try search.flags(of: people.map(\.id), reader)
        for person in people {
          for found in flags[person.id] ?? [] {
            let station = stations[found.station ?? person.station] ?? ""
            collected.take(
              person, found.flag, purposeName: search.purposeName(of: found.flag),
              station: station)
          }
        }
      }
      return collected.answer()
    }
  }

  /// Notes that a supervisor has looked at a flag and dealt with it; it comes back when the person
  /// answers anew.
  ///
  /// - Throws: ``DeskError/stateForbids(from:to:)`` for flags that only an answer can end.
  package func review(_ person: String, purpose: String, kind: ConsentFlagKind) throws {
    try writing(.reviewConsentFlags) { tx in
      guard [.withdrawnButListed, .refusedButListed, .contradictory].contains(kind) else {
        throw DeskError.stateForbids(from: kind.rawValue, to: "reviewed")
      }
      let subject = try PersonKey.find(person, tx)
      guard let entry = try PurposeBook(tx).entry(code: purpose) else {
        throw DeskError.notFound(purpose)
      }
      try tx.run(
        DisclosureSQL.review,
        [
          .int(subject.id), .int(entry.id), .text(kind.rawValue), .int(staffID),
          .int(now.milliseconds),
        ])
      try audit(
        tx, .consentFlagReviewed, subject: subject.subjectKey,
        ["purpose": .text(purpose), "flag": .text(kind.rawValue)])
    }
  }
}

/// Somebody registered, as flags name them.
private struct FlaggedPerson {
  let id: Int64
  let reference: String
  let name: String
  let sortKey: String
  let registration: String
  let station: Int64

  init(_ row: any SQLRow) {
    id = row.int(0)
    reference = row.text(1)
    name = row.text(2)
    sortKey = row.text(3)
    registration = row.text(4)
    station = row.int(5)
  }
}

/// Keeps the most urgent flags in bounded memory and counts all.
private struct CollectedFlags {
  private let filter: FlagFilter
  private let limit: Int
  private var kept: [(sortKey: String, line: FlagLine)] = []
  private var counts: [ConsentFlagKind: Int] = [:]
  private var total = 0

  init(filter: FlagFilter, limit: Int) {
    self.filter = filter
    self.limit = max(0, limit)
  }

  mutating func take(
    _ person: FlaggedPerson, _ flag: ConsentFlag, purposeName: String, station: String
  ) {
    guard filter.purpose ?? flag.purpose == flag.purpose,
      filter.station ?? station == station,
      filter.person ?? person.reference == person.reference
    else { return }
    counts[flag.kind, default: 0] += 1
    guard filter.kind ?? flag.kind == flag.kind else { return }
    total += 1
    let line = FlagLine(
      person: person.reference, name: person.name, registration: person.registration,
      flag: flag, purposeName: purposeName, station: station)
    kept.append((person.sortKey, line))
    if kept.count >= 2 * limit + 1_000 { trim() }
  }

  mutating func answer() -> FlagAnswer {
    trim()
    return FlagAnswer(lines: kept.map(\.line), total: total, counts: counts)
  }

  private mutating func trim() {
    kept.sort { a, b in
      (a.line.flag.kind, a.sortKey, a.line.person, a.line.flag.purpose)
        < (b.line.flag.kind, b.sortKey, b.line.person, b.line.flag.purpose)
    }
    if kept.count > limit { kept.removeLast(kept.count - limit) }
  }
}
