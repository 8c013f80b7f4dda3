/// How countries are found by what people write.
struct CountryIndex: Sendable {
  static let shared = CountryIndex()

  // As written in the table, so that the usual spelling costs one look-up and no folding.
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]
  private let entries: [Entry]

  private struct Entry {
    var country: Country
    var name: String
    var nameWords: [String]
    var aliases: [String]
    var alpha2: String
    var alpha3: String
  }

  private init() {
    let rows = CountryTable.rows
    entries = rows.map { row in
      Entry(
        country: row.country, name: row.country.sortKey,
        nameWords: Folding.words(row.country.name), aliases: row.aliases.map(Folding.fold),
        alpha2: row.country.alpha2.lowercased(), alpha3: row.country.alpha3.lowercased())
    }
    for (index, entry) in entries.enumerated() {
      for name in [entry.country.name, entry.country.alpha2] + rows[index].aliases {
        exact[name] = index
      }
      for name in [entry.name, entry.alpha2, entry.alpha3] + entry.aliases where !name.isEmpty {
        folded[name] = index
      }
    }
    // A name is stronger than another country's alias or code that folds the same.
    for (index, entry) in entries.enumerated() {
      folded[entry.alpha3] = index
      folded[entry.alpha2] = index
      folded[entry.name] = index
    }
  }

  func find(_ text: String) -> Country? {
    if let index = exact[text] { return entries[index].country }
    let text = text.utf8.contains(UInt8(ascii: "&")) ? text.replacing("&", with: " and ") : text
    var words = Folding.words(text)
    guard !words.isEmpty, words.count <= 12 else { return nil }
    if let index = folded[words.joined(separator: " ")] { return entries[index].country }
    words = words.map { $0 == "st" ? "saint" : $0 }
    if words.first == "the" { words.removeFirst() }
    if let index = folded[words.joined(separator: " ")] { return entries[index].country }
    return findOfficial(words)
  }

  // "Federal Republic of Germany": what stands before the last "of" are words for a state.
  private func findOfficial(_ words: [String]) -> Country? {
    guard let last = words.lastIndex(of: "of"), last > 0,
      words[..<last].allSatisfy(Self.stateWords.contains)
    else { return nil }
    var rest = words[(last + 1)...]
    if rest.first == "the" { rest = rest.dropFirst() }
    return folded[rest.joined(separator: " ")].map { entries[$0].country }
  }

  private static let stateWords: Set<String> = [
    "republic", "kingdom", "state", "principality", "commonwealth", "islamic", "federal",
    "federative", "democratic", "people", "peoples", "s", "sultanate", "union", "united",
    "socialist", "independent", "arab", "hashemite", "grand", "duchy", "plurinational",
    "bolivarian", "of", "the",
  ]

  func matching(_ prefix: String) -> [Country] {
    let typed = Folding.fold(prefix)
    guard !typed.isEmpty else {
      return Folding.words(prefix).isEmpty && TextRule.trimmingWhiteSpace(prefix).isEmpty
        ? Country.all : []
    }
    var ranked: [(rank: Int, index: Int)] = []
    for (index, entry) in entries.enumerated() {
      if let rank = Self.rank(typed, entry) { ranked.append((rank, index)) }
    }
    // Entries are ordered by name already, so equal ranks keep that order.
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map { entries[$0.index].country }
  }

  private static func rank(_ typed: String, _ entry: Entry) -> Int? {
    if entry.alpha2 == typed { return 0 }
    if entry.alpha3 == typed || entry.name == typed || entry.aliases.contains(typed) { return 1 }
    if entry.name.hasPrefix(typed) { return 2 }
    if entry.nameWords.contains(where: { $0.hasPrefix(typed) }) { return 3 }
    if entry.aliases.contains(where: { $0.hasPrefix(typed) }) { return 4 }
    if entry.alpha3.hasPrefix(typed) { return 5 }
    return nil
  }
}
