import Registration

/// Finds pairs of people worth comparing without comparing everybody with everybody.
///
/// Each person is put under a few keys: e-mail, telephone, the words of the name, and the name
/// without one word together with organisation or city, so that names one typing error apart meet.
/// Keys are kept as hashes, 16 bytes each; whoever meets by chance is told apart when compared.
struct DuplicateBlocks {
  private struct Entry {
    let key: UInt64
    let person: Int64
  }

  /// More people than this under one key are a shared mailbox or a common name, not duplicates.
  static let crowd = 24

  private var entries: [Entry] = []

  mutating func add(
    _ person: Int64, nameKey: String, emailKey: String?, telephoneKey: String?,
    organisation: String, city: String
  ) {
    func add(_ kind: UInt8, _ parts: String...) {
      var hasher = Hasher()
      hasher.combine(kind)
      for part in parts { hasher.combine(part) }
      entries.append(Entry(key: UInt64(bitPattern: Int64(hasher.finalize())), person: person))
    }
    add(0, nameKey)
    if let emailKey { add(1, emailKey) }
    if let telephoneKey { add(2, telephoneKey) }
    let places = [organisation, city].map(Folding.fold).filter { !$0.isEmpty }
    let words = nameKey.split(separator: " ")
    guard words.count > 1, words.count <= 5, !places.isEmpty else { return }
    for left in words.indices {
      let rest = words.indices.filter { $0 != left }.map { words[$0] }.joined(separator: " ")
      for place in places { add(3, rest, place) }
    }
  }

  /// The pairs that share a key, each once, and how many keys were too crowded to look at.
  func pairs() -> (pairs: Set<PersonPair>, crowded: Int) {
    var pairs: Set<PersonPair> = []
    var crowded = 0
    let sorted = entries.sorted { ($0.key, $0.person) < ($1.key, $1.person) }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
      if end - start > Self.crowd {
        crowded += 1
      } else {
        for first in start..<end {
          for second in first + 1..<end where sorted[first].person != sorted[second].person {
            pairs.insert(PersonPair(sorted[first].person, sorted[second].person))
          }
        }
      }
      start = end
    }
    return (pairs, crowded)
  }
}

/// Two people, the one with the smaller key first.
struct PersonPair: Hashable {
  let one: Int64
  let other: Int64

  init(_ a: Int64, _ b: Int64) {
    one = min(a, b)
    other = max(a, b)
  }
}
