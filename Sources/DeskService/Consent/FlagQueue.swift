import Registration

/// The flags of a whole society: all are counted, the most urgent kept in bounded memory.
struct FlagQueue {
  private struct Kept {
    let person: Int64
    let found: FlagSearch.Found
  }

  /// People in one page: few enough to bound memory, enough to make a page cheap.
  private static let pageSize: Int64 = 2_000

  private let filter: FlagFilter
  private let limit: Int
  private let search: FlagSearch
  private let services: [String: [String]]
  private let person: Int64?
  private let stations: [Int64: String]
  private var ground: FlagGround
  private var kept: [ConsentFlagKind: [Kept]] = [:]
  private var counts: [ConsentFlagKind: Int] = [:]

  init(
    _ filter: FlagFilter, limit: Int, _ search: FlagSearch, _ reader: any SQLReader
  ) throws {
    self.filter = filter
    self.limit = max(0, limit)
    self.search = search
    services = Dictionary(
      search.asked.map { ($0.entry.purpose.code, $0.entry.purpose.services) }
    ) { first, _ in first }
    person = try filter.person.map { try PersonKey.find($0, reader).id }
    stations = Dictionary(
      try reader.rows(AuditSQL.stationNames) { ($0.int(0), $0.text(1)) }
    ) { _, last in last }
    ground = try FlagGround(ofAll: search, reader)
  }

  mutating func readAll(_ reader: any SQLReader) throws {
    if let person { return take(try search.flags(of: [person], reader)[person] ?? [], of: person) }
    var unseen = Set(ground.registered.keys).union(ground.members)
    var last: Int64 = 0
    while true {
      var page: [(person: Int64, standings: [FlagGround.Standing])] = []
      try reader.query(ConsentFlagSQL.standings, [.int(last), .int(Self.pageSize)]) { row in
        last = row.int(0)
        page.append(
          (last, try FlagGround.standings(row.bytes(1), of: last, search, reader)))
      }
      if page.isEmpty { break }
      try ground.readListed(
        page.filter { FlagGround.hasSaidNo($0.standings) }.map(\.person), reader)
      for one in page {
        unseen.remove(one.person)
        take(search.flags(of: one.person, one.standings, ground), of: one.person)
      }
    }
    try ground.readListed([], reader)
    for person in unseen.sorted() { take(search.flags(of: person, [], ground), of: person) }
  }

  private mutating func take(_ flags: [FlagSearch.Found], of person: Int64) {
    for found in flags where fits(found, person) {
      let kind = found.flag.kind
      counts[kind, default: 0] += 1
      guard filter.kind ?? kind == kind, (kept[kind]?.count ?? 0) < limit else { continue }
      kept[kind, default: []].append(Kept(person: person, found: found))
    }
  }

  private func fits(_ found: FlagSearch.Found, _ person: Int64) -> Bool {
    found.isToBeAsked == filter.isToBeAsked
      && filter.purpose ?? found.flag.purpose == found.flag.purpose
      && filter.service.map { services[found.flag.purpose]?.contains($0) ?? false } ?? true
      && filter.station.map { $0 == station(of: found, person) } ?? true
  }

  private func station(of found: FlagSearch.Found, _ person: Int64) -> String {
    (found.station ?? ground.registered[person]).flatMap { stations[$0] } ?? ""
  }

  /// The most urgent up to the limit, those of one kind by name.
  func answer(_ reader: any SQLReader) throws -> FlagAnswer {
    let lines = kept.sorted { $0.key < $1.key }.flatMap(\.value).prefix(limit)
    var names: [Int64: (reference: String, name: String, sortKey: String)] = [:]
    for slice in PeopleSlice.all(of: Array(Set(lines.map(\.person)))) {
      try reader.query(ConsentFlagSQL.namesOfSlice, slice.keys) { row in
        names[row.int(0)] = (row.text(1), row.text(2), row.text(3))
      }
    }
    let sorted = lines.compactMap { kept in
      names[kept.person].map { (sortKey: $0.sortKey, line: line(kept, $0.reference, $0.name)) }
    }.sorted { a, b in
      (a.line.flag.kind, a.sortKey, a.line.person, a.line.flag.purpose)
        < (b.line.flag.kind, b.sortKey, b.line.person, b.line.flag.purpose)
    }
    let total = filter.kind.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +)
    return FlagAnswer(
      lines: sorted.map(\.line), total: total, counts: counts, choices: choices)
  }

  private var choices: FlagChoices {
    var choices = FlagChoices()
    let purposes = search.asked.map(\.entry.purpose).filter { $0.legalBasis == .consent }
    choices.purposes = purposes.map { .init(code: $0.code, name: $0.name) }
    choices.services = Set(purposes.flatMap(\.services)).sorted()
    choices.stations = stations.values.filter { $0 != Desk.programStation }.sorted()
    return choices
  }

  private func line(_ kept: Kept, _ reference: String, _ name: String) -> FlagLine {
    FlagLine(
      person: reference, name: name, flag: kept.found.flag,
      purposeName: search.purposeName(of: kept.found.flag),
      station: station(of: kept.found, kept.person))
  }
}
