extension Folding {
  /// The words to write into a search index: ``words(_:)``, and beside them the spellings people
  /// type instead.
  ///
  /// `Müller` also gives `mueller`, `Søren` `soeren`, `Åse` `aase`; what an apostrophe or a hyphen
  /// holds together is also one word (`O'Brien` gives `o`, `brien`, `obrien`). No word twice.
  package static func indexWords(_ text: String) -> [String] {
    var result: [String] = []
    appendIndexWords(of: text, to: &result)
    return result
  }

  /// Appends the words of ``indexWords(_:)`` that `result` does not hold yet.
  static func appendIndexWords(of text: String, to result: inout [String]) {
    var hasAlternate = false
    withFoldedWords(of: text) { bytes, words in
      append(words, from: bytes, alternate: false, to: &result)
      hasAlternate = words.contains(where: \.hasAlternate)
    }
    guard hasAlternate else { return }
    withWords(of: text, alternate: true) { bytes, words in
      append(words, from: bytes, alternate: true, to: &result)
    }
  }

  /// The words of a search, each with the spellings under which it may be indexed.
  ///
  /// A search finds a person when for each group one spelling starts one of the person's words:
  /// `Müller` looks for `muller` and `mueller`.
  package static func queryWords(_ text: String) -> [[String]] {
    let plain = words(text)
    let other = alternateWords(text)
    guard plain.count == other.count else { return plain.map { [$0] } }
    return zip(plain, other).map { $0 == $1 ? [$0] : [$0, $1] }
  }

  private static func append(
    _ words: [FoldedWord], from bytes: UnsafeMutableBufferPointer<UInt8>, alternate: Bool,
    to result: inout [String]
  ) {
    for (index, word) in words.enumerated() {
      if !alternate || word.hasAlternate {
        appendNew(String(decoding: bytes[word.start..<word.end], as: UTF8.self), to: &result)
      }
      // The last word of a chain held together by hyphens or apostrophes closes it.
      let isLast = index + 1 == words.count || !words[index + 1].isJoined
      guard word.isJoined, isLast else { continue }
      var start = index
      while words[start].isJoined, start > 0 { start -= 1 }
      guard !alternate || words[start...index].contains(where: \.hasAlternate) else { continue }
      appendNew(String(decoding: bytes[words[start].start..<word.end], as: UTF8.self), to: &result)
    }
  }

  private static func alternateWords(_ text: String) -> [String] {
    withWords(of: text, alternate: true) { bytes, words in
      words.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }
  }

  private static func withWords<Result>(
    of text: String, alternate: Bool,
    _ body: (UnsafeMutableBufferPointer<UInt8>, [FoldedWord]) -> Result
  ) -> Result {
    guard alternate else { return withFoldedWords(of: text, body) }
    var text = FoldingTable.needsNormalForm(text) ? FoldingTable.normalForm(of: text) : text
    return text.withUTF8 { source in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count * 2 + 4) { bytes in
        body(bytes, fold(source, into: bytes, alternate: true))
      }
    }
  }

  // A dozen words at most: a set would cost more than it saves.
  private static func appendNew(_ word: String, to result: inout [String]) {
    if !result.contains(where: { $0.utf8.elementsEqual(word.utf8) }) { result.append(word) }
  }
}
