import Registration

/// Reads a search again as if one letter had been dropped, doubled, swapped or mistyped.
///
/// Of a word with one wrong letter either the first half or the second is right, so the words to
/// compare with are those that begin or end alike: two short ranges of an index, in any script.
struct Forgiveness {
  let groups: [[String]]
  let reader: any SQLReader

  /// So many spellings of one word are tried at most.
  private static let spellings = 24

  /// The people found when one word is read differently.
  func people(limit: Int) throws -> [Int64] {
    for index in try suspects() {
      var group = groups
      for begun in [false, true] {
        let candidates = try candidates(for: groups[index], begun: begun)
        guard !candidates.isEmpty else { continue }
        group[index] = candidates
        var found = try SearchIndex.match(group, whole: true, limit: limit, reader)
        if found.count < limit {
          let more = try SearchIndex.match(group, whole: false, limit: limit, reader)
          found += more.filter { !found.contains($0) }
        }
        if !found.isEmpty { return Array(found.prefix(limit)) }
      }
    }
    return try withoutUnknown(limit: limit)
  }

  /// The words to doubt, the likeliest first: those that nothing begins with, then long ones.
  private func suspects() throws -> [Int] {
    let unknown = try groups.indices.filter {
      try SearchIndex.match([groups[$0]], whole: false, limit: 1, reader).isEmpty
    }
    if unknown.count > 1 { return [] }
    if let only = unknown.first { return [only] }
    return groups.indices.sorted { length(groups[$0]) > length(groups[$1]) }
  }

  private func length(_ words: [String]) -> Int { words.map(\.count).max() ?? 0 }

  /// Known words within one error of a typed word; `begun` compares with their beginnings.
  private func candidates(for words: [String], begun: Bool) throws -> [String] {
    var result: [String] = []
    for word in words where word.utf8.count >= (begun ? 4 : 3) && word.count >= 2 {
      let half = max(1, word.count / 2 - 1)
      try collect(
        SearchWordSQL.withStart, String(word.prefix(half)), like: word, begun: begun,
        into: &result)
      if begun { continue }
      try collect(
        SearchWordSQL.withEnd, String(word.reversed().prefix(half)), like: word, begun: false,
        into: &result)
    }
    return Array(result.prefix(Self.spellings))
  }

  private func collect(
    _ statement: SearchWordSQL, _ start: String, like word: String, begun: Bool,
    into result: inout [String]
  ) throws {
    let typed = Self.letters(word)
    try reader.query(statement, [.text(start), .text(start + "\u{10FFFF}")]) { row in
      let known = row.text(0)
      let letters = Self.letters(known)
      let isLike =
        begun
        ? (typed.count - 1...typed.count + 1).contains {
          $0 < letters.count && WordDistance.isWithinOneEdit(typed, Array(letters.prefix($0)))
        } : WordDistance.isWithinOneEdit(typed, letters)
      if isLike, known != word, !result.contains(known) { result.append(known) }
    }
  }

  /// What a finger puts down at once: a letter with its marks counts as one.
  private static func letters(_ word: String) -> [UInt32] {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.utf8.map { UInt32($0) } }
    return word.map { letter in
      // FNV-1a: two letters that are alike by chance only make one more suggestion.
      letter.unicodeScalars.reduce(2_166_136_261) { ($0 ^ $1.value) &* 16_777_619 }
    }
  }

  /// Leaves out the one short word that nobody has, when something remains to go by.
  private func withoutUnknown(limit: Int) throws -> [Int64] {
    guard groups.count > 1, let unknown = try suspects().first, length(groups[unknown]) <= 3 else {
      return []
    }
    var rest = groups
    rest.remove(at: unknown)
    return try SearchIndex.match(rest, whole: true, limit: limit, reader)
  }
}
