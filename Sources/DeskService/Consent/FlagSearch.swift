import Registration

/// Finds the consent flags of people, fifty at a time, in a fixed number of statements.
struct FlagSearch {
  /// The service whose questions everybody who is registered has to be asked.
  static let service = "conference"

  struct Found {
    let flag: ConsentFlag
    /// The station that recorded the answer; nil when nobody has asked.
    let station: Int64?
  }

  private let book: PurposeBook
  private let now: Instant
  private let conference: Int64?

  /// With a language, purposes can be named in it.
  init(
    conference: Int64?, at now: Instant, language: String? = nil, _ reader: any SQLReader
  ) throws {
    self.conference = conference
    self.now = now
    book = try PurposeBook(reader, language: language)
  }

  /// The name of the purpose that a flag is about.
  func purposeName(of flag: ConsentFlag) -> String {
    book.entry(code: flag.purpose)?.purpose.name ?? flag.purpose
  }

  /// The flags of each person that has any, the most urgent first.
  ///
  /// Who is registered is expected to have been asked everything that is asked at a conference;
  /// of others only what they have answered, or what they are listed for, is looked at.
  func flags(of people: [Int64], _ reader: any SQLReader) throws -> [Int64: [Found]] {
    var found: [Int64: [Found]] = [:]
    for slice in PeopleSlice.all(of: people) {
      let known = try FlagGround(slice, conference: conference, book, reader)
      for person in slice.people {
        let flags = self.flags(of: person, known)
        if !flags.isEmpty { found[person] = flags }
      }
    }
    return found
  }

  private func flags(of person: Int64, _ known: FlagGround) -> [Found] {
    let isRegistered = known.registered.contains(person)
    var statuses: [String: ConsentStatus] = [:]
    let cases = book.entries.compactMap { entry -> ConsentFlagCase? in
      let place = FlagGround.Place(person: person, purpose: entry.id)
      let events = known.events[place] ?? []
      let listedAt = known.listed[place]
      let isExpected = isRegistered && entry.purpose.services.contains(Self.service)
      guard !entry.isRetired, isExpected || !events.isEmpty else { return nil }
      let status = ConsentLedger.status(
        events: events, versions: book.versions(of: entry), at: now)
      statuses[entry.purpose.code] = status
      return ConsentFlagCase(
        purpose: entry.purpose, status: status,
        isListed: Self.isListed(since: listedAt, status))
    }
    return ConsentFlagRules.flags(cases, at: now).filter { flag in
      guard let entry = book.entry(code: flag.purpose) else { return true }
      let review = FlagGround.Review(person: person, purpose: entry.id, kind: flag.kind)
      guard let reviewedAt = known.reviews[review], let at = flag.at else { return true }
      return reviewedAt < at
    }.map { Found(flag: $0, station: statuses[$0.purpose]?.event?.station) }
  }

  /// Whether the newest list that the person went out on is older than the end of their consent.
  private static func isListed(since listedAt: Instant?, _ status: ConsentStatus) -> Bool {
    guard let listedAt, let since = status.since else { return false }
    return listedAt <= since
  }
}

/// What is stored about up to fifty people.
private struct FlagGround {
  struct Place: Hashable {
    let person: Int64
    let purpose: Int64
  }

  struct Review: Hashable {
    let person: Int64
    let purpose: Int64
    let kind: ConsentFlagKind
  }

  private(set) var events: [Place: [ConsentEvent]] = [:]
  private(set) var listed: [Place: Instant] = [:]
  private(set) var reviews: [Review: Instant] = [:]
  private(set) var registered: Set<Int64> = []

  init(
    _ slice: PeopleSlice, conference: Int64?, _ book: PurposeBook, _ reader: any SQLReader
  ) throws {
    let keys = slice.keys
    try reader.query(ConsentSQL.glimpseEvents, keys) { row in
      let place = Place(person: row.int(0), purpose: row.int(1))
      let code = book.entry(place.purpose)?.purpose.code ?? ""
      events[place, default: []].append(try Self.event(row, purpose: code))
    }
    try reader.query(ConsentSQL.glimpseListed, keys) { row in
      listed[Place(person: row.int(0), purpose: row.int(1))] =
        Instant(milliseconds: row.int(2))
    }
    try reader.query(ConsentSQL.glimpseReviews, keys) { row in
      guard let kind = ConsentFlagKind(rawValue: row.text(2)) else { return }
      reviews[Review(person: row.int(0), purpose: row.int(1), kind: kind)] =
        Instant(milliseconds: row.int(3))
    }
    guard let conference else { return }
    try reader.query(ConsentSQL.glimpseRegistered, keys + [.int(conference)]) { row in
      registered.insert(row.int(0))
    }
  }

  /// Only what the ledger asks for: neither the words shown nor who asked.
  private static func event(_ row: any SQLRow, purpose: String) throws -> ConsentEvent {
    guard let answer = ConsentAnswer(rawValue: row.text(3)),
      let channel = ConsentChannel(rawValue: row.text(5)),
      let answeredBy = AnsweredBy(rawValue: row.text(6))
    else { throw DatabaseFault.damaged("consent event \(row.int(2))") }
    return ConsentEvent(
      id: row.int(2), purpose: purpose, answer: answer, noticeVersion: Int(row.int(4)),
      noticeHash: "", language: "", channel: channel, askedBy: "", answeredBy: answeredBy,
      at: Instant(milliseconds: row.int(7)),
      validUntil: row.intOrNil(8).map(Instant.init(milliseconds:)), station: row.int(9))
  }
}
