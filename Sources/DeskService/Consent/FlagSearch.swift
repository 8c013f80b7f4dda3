import Registration

/// Finds the consent flags of people: fifty at a time, or of everybody in one pass.
struct FlagSearch {
  struct Found {
    let flag: ConsentFlag
    /// The station that recorded the answer; nil when nobody has asked.
    let station: Int64?
    /// Whether a supervisor has decided that the next desk asks again.
    let isToBeAsked: Bool
  }

  /// A purpose with what is looked up for each person.
  struct Asked {
    let entry: PurposeBook.Entry
    let changes: MaterialChanges
    let isOfConference: Bool
    let isOfMembership: Bool
  }

  let asked: [Asked]
  let now: Instant
  let conference: Int64?
  private let book: PurposeBook
  /// Nobody is asked whose record is used for nothing.
  private let restricted: Set<Int64>

  /// With a language, purposes can be named in it.
  init(
    conference: Int64?, at now: Instant, language: String? = nil, _ reader: any SQLReader
  ) throws {
    self.conference = conference
    self.now = now
    let book = try PurposeBook(reader, language: language)
    self.book = book
    restricted = try DeskSession.restricted(reader)
    asked = book.entries.filter { !$0.isRetired }.map { entry in
      Asked(
        entry: entry, changes: book.changes(of: entry),
        isOfConference: entry.purpose.services.contains("conference"),
        isOfMembership: entry.purpose.services.contains("membership"))
    }
  }

  /// The name of the purpose that a flag is about.
  func purposeName(of flag: ConsentFlag) -> String {
    book.entry(code: flag.purpose)?.purpose.name ?? flag.purpose
  }

  /// The flags of each person that has any, the most urgent first.
  func flags(of people: [Int64], _ reader: any SQLReader) throws -> [Int64: [Found]] {
    var found: [Int64: [Found]] = [:]
    for slice in PeopleSlice.all(of: people) {
      let ground = try FlagGround(of: slice, self, reader)
      for person in slice.people {
        let flags = flags(of: person, ground.standings[person] ?? [], ground)
        if !flags.isEmpty { found[person] = flags }
      }
    }
    return found
  }

  /// The flags of one person, the most urgent first.
  ///
  /// Who is registered, or is a member, is expected to have been asked everything that is asked
  /// there; of others only what they have answered, or what they are listed for, is looked at, and
  /// of a restricted record nothing.
  func flags(
    of person: Int64, _ standings: [FlagGround.Standing], _ ground: FlagGround
  ) -> [Found] {
    guard !restricted.contains(person) else { return [] }
    let isRegistered = ground.registered[person] != nil
    let isMember = ground.members.contains(person)
    let isChild = ground.minors.contains(person)
    var found: [Found] = []
    // By their places: to copy a purpose a million times takes longer than all else.
    for index in asked.indices {
      let id = asked[index].entry.id
      let standing = standings.firstIndex { $0.purpose == id }
      let isExpected =
        isRegistered && asked[index].isOfConference || isMember && asked[index].isOfMembership
      guard standing != nil || isExpected else { continue }
      let status =
        standing.map { standings[$0].standing.status(changes: asked[index].changes, at: now) }
        ?? .unknown
      let place = FlagGround.Place(person: person, purpose: id)
      let flags = ConsentFlagRules.flags(
        ConsentFlagCase(
          purpose: asked[index].entry.purpose, status: status, lastDisclosed: ground.listed[place],
          holdsSpecialCategory: ground.special.contains(place), isChild: isChild,
          isExpected: isExpected), at: now)
      for flag in flags {
        let decision = ground.decision(about: flag, status, at: place)
        guard decision == nil || decision == .askAgain else { continue }
        found.append(
          Found(flag: flag, station: status.event?.station, isToBeAsked: decision == .askAgain))
      }
    }
    return found.sorted { ($0.flag.kind, $0.flag.purpose) < ($1.flag.kind, $1.flag.purpose) }
  }
}
