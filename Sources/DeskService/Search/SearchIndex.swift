import Registration

/// The full-text index over people: the folded words of everything a person can be found by.
///
/// The verbs write it themselves: SQLite 3.40 refuses triggers on FTS5 tables under
/// `trusted_schema = OFF`. Beside it stands the list of all words of names, forwards and backwards,
/// by which one typing error is forgiven.
enum SearchIndex {
  static func add(_ id: Int64, words: String, _ tx: any SQLWriter) throws {
    try tx.run(SearchSQL.add, [.int(id), .text(words)])
  }

  /// Takes a person out; `words` are those it was added with.
  static func remove(_ id: Int64, words: String, _ tx: any SQLWriter) throws {
    try tx.run(SearchSQL.remove, [.int(id), .text(words)])
  }

  static func learn(names: some Sequence<String>, _ tx: any SQLWriter) throws {
    for word in names where isWorthLearning(word) {
      try tx.run(SearchWordSQL.add, [.text(word), .text(String(word.reversed()))])
    }
  }

  /// Forgets words that nobody is called any more, so that an erased name is not kept here.
  static func forget(words: String, _ tx: any SQLWriter) throws {
    for word in words.split(separator: " ").map(String.init) where isWorthLearning(word) {
      let remaining = try tx.first(SearchSQL.match, [.text(quoted(word)), .int(1)]) { $0.int(0) }
      if remaining == nil { try tx.run(SearchWordSQL.remove, [.text(word)]) }
    }
  }

  /// The ids of people for whom each group has one of its words, in the order of ids.
  ///
  /// `whole`: Whether words must fit as a whole, or may be only begun.
  static func match(
    _ groups: [[String]], whole: Bool, limit: Int, _ reader: any SQLReader
  ) throws -> [Int64] {
    guard !groups.isEmpty else { return [] }
    return try reader.rows(
      SearchSQL.match, [.text(query(groups, whole: whole)), .int(Int64(limit))]
    ) { $0.int(0) }
  }

  /// The words of a search as FTS5 reads them.
  static func query(_ groups: [[String]], whole: Bool) -> String {
    let mark = whole ? "" : " *"
    return groups.map { words in
      "(" + words.map { quoted($0) + mark }.joined(separator: " OR ") + ")"
    }.joined(separator: " AND ")
  }

  private static func quoted(_ word: String) -> String {
    "\"" + word.replacing("\"", with: "\"\"") + "\""
  }

  // A wrong letter in a word of one or two is another word; but two signs of a script that writes
  // a syllable in one are as much as four letters.
  private static func isWorthLearning(_ word: String) -> Bool {
    word.utf8.count >= 3 && word.unicodeScalars.count >= 2
  }
}
