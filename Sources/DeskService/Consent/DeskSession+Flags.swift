import Registration

extension DeskSession {
  /// How many flags each of these people has; who has none is left out.
  func flagCounts(_ people: [Int64], _ reader: any SQLReader) throws -> [Int64: Int] {
    guard !people.isEmpty else { return [:] }
    return try flagSearch(reader).flags(of: people, reader).mapValues(\.count)
  }

  /// The flags of one person, the most urgent first, and the names of their purposes by code.
  func openFlags(
    _ person: Int64, language: String, _ reader: any SQLReader
  ) throws -> (flags: [ConsentFlag], purposeNames: [String: String]) {
    let search = try flagSearch(language: language, reader)
    let flags = try search.flags(of: [person], reader)[person]?.map(\.flag) ?? []
    let names = flags.map { ($0.purpose, search.purposeName(of: $0)) }
    return (flags, Dictionary(names) { first, _ in first })
  }

  func flagSearch(
    language: String? = nil, _ reader: any SQLReader
  ) throws -> FlagSearch {
    try FlagSearch(
      conference: try ConferenceRow.current(reader)?.id, at: now, language: language, reader)
  }

  /// What a supervisor has to look at, over the whole society, in one pass over what the answers
  /// of each person have come to.
  ///
  /// At most `limit` lines are kept; the counts are of all. Purposes are named in `language`.
  package func flags(
    _ filter: FlagFilter = FlagFilter(), language: String = "en", limit: Int = 1_000
  ) throws -> FlagAnswer {
    try reading(.reviewConsentFlags) { reader in
      let search = try flagSearch(language: language, reader)
      var queue = try FlagQueue(filter, limit: limit, search, reader)
      try queue.readAll(reader)
      return try queue.answer(reader)
    }
  }
}
