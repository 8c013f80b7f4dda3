import Registration

/// Looks for what was erased in the bytes of the file and in the words of the search index.
struct ErasureSearch {
  /// Shorter ones are found by chance: digits sooner, as references and the packed words of the
  /// index are full of them.
  private static func isLong(_ value: String) -> Bool {
    let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return value.utf8.count >= (isNumber ? 8 : 5)
  }

  private let values: [String]
  private let short: Int
  private let words: [String]

  init(_ erased: ErasedValues) {
    var all = erased.typed.union(erased.words)
    for value in erased.typed { all.formUnion(Folding.indexWords(value)) }
    values = all.filter(Self.isLong).sorted()
    short = all.count - values.count
    words = erased.words.union(erased.typed.flatMap { Folding.indexWords($0) }).sorted()
  }

  func proof(_ driver: any SQLDriver) throws -> ErasureProof {
    let found = try driver.remains(of: values.map { Array($0.utf8) })
    let shared = found.living.count
    var residue = found.nowhere.map { "bytes: a value of \(values[$0].count) signs" }
    if driver.dialect.engine == .sqlite {
      // A word that no living person has is in no list of the index, whatever its bytes.
      for word in words {
        let isListed = try driver.read { reader in
          try reader.first(ErasureIndexSQL.word, [.text(word)]) { _ in true } ?? false
        }
        guard isListed else { continue }
        let holder = try driver.read { reader in
          try SearchIndex.match([[word]], whole: true, limit: 1, reader).first
        }
        if holder == nil { residue.append("index: a word of \(word.count) letters") }
      }
    }
    return ErasureProof(
      values: values.count + words.count, shared: shared, short: short, bytes: found.bytes,
      residue: residue)
  }
}
