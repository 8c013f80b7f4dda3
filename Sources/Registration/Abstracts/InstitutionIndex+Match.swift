extension InstitutionIndex {
  /// What the list says of an affiliation as it was typed; `country` (ISO 3166-1 alpha-2) may be
  /// empty. The same text always has the same answer, and none is ever taken by itself.
  package func match(_ text: String, country: String = "") -> AffiliationMatch {
    let candidates = candidates(for: text, country: country)
    guard let first = candidates.first else { return .none }
    let isAlone = candidates.dropFirst().first.map { $0.score < 100 } ?? true
    let speaksAgainst =
      !country.isEmpty && !first.institution.country.isEmpty
      && first.institution.country != country
    return first.score == 100 && isAlone && !speaksAgainst ? .one(first) : .several(candidates)
  }

  /// The institutions that the text may mean, the likeliest first.
  ///
  /// Words may stand in any order, be begun only (`Univ`), or hold one typing error. One of another
  /// country comes after its equals, and is not left out: people work in one place and belong to
  /// another.
  package func candidates(
    for text: String, country: String = "", limit: Int = 10
  ) -> [InstitutionCandidate] {
    let words = Folding.words(text)
    guard !words.isEmpty else { return [] }
    var best: [Int: (score: Int, label: Int)] = [:]
    for (label, score) in scores(words) {
      let institution = labels[label].institution
      // Of two names that are equally like it the first one counts.
      if best[institution].map({ ($0.score, label) < (score, $0.label) }) ?? true {
        best[institution] = (score, label)
      }
    }
    // Only one label of an institution is the exact one; it wins over all that are alike.
    for label in labelsByName[words.joined(separator: " ")] ?? [] {
      if best[labels[label].institution]?.score != 100 {
        best[labels[label].institution] = (100, label)
      }
    }
    let ranked = best.map { institution, found in
      (
        candidate: InstitutionCandidate(
          institution: institutions[institution], label: labels[found.label].text,
          score: found.score), position: institution
      )
    }
    func isElsewhere(_ candidate: InstitutionCandidate) -> Int {
      country.isEmpty || candidate.institution.country == country ? 0 : 1
    }
    return
      ranked.sorted { left, right in
        (-left.candidate.score, isElsewhere(left.candidate), left.position)
          < (-right.candidate.score, isElsewhere(right.candidate), right.position)
      }
      .prefix(max(0, limit)).map(\.candidate)
  }

  private static let leastScore = 30

  /// The labels that are like the words, each with 1 to 99: how much of both together they have in
  /// common, and how much of the label, half and half. So a name inside a longer text is found.
  private func scores(_ words: [String]) -> [(Int, Int)] {
    var shared = [Int](repeating: 0, count: labels.count)
    var matched = [Int](repeating: 0, count: labels.count)
    var total = 0
    var touched: Set<Int> = []
    var seen: Set<String> = []
    for (index, word) in words.enumerated() where seen.insert(word).inserted {
      let spellings = spellings(of: word, mayGoOn: index + 1 == words.count)
      // A word that no name holds (a department, a street) tells nothing about any of them.
      total += spellings.map(\.weight).max() ?? 1
      var gain: [Int: (weight: Int, part: Int)] = [:]
      for spelling in spellings {
        for label in labelsByWord[spelling.word] ?? [] {
          if gain[label].map({ $0.part < spelling.part }) ?? true {
            gain[label] = (spelling.weight, spelling.part)
          }
        }
      }
      for (label, found) in gain {
        shared[label] += found.part
        matched[label] += found.weight
        touched.insert(label)
      }
    }
    return touched.compactMap { label in
      let union = max(1, labels[label].weight + total - matched[label])
      let score = min(99, (shared[label] / union + shared[label] / labels[label].weight) / 2)
      return score >= Self.leastScore ? (label, score) : nil
    }
  }

  /// A word of the list that a typed word may be; `part` is its weight in hundredths, less when it
  /// is not the word itself.
  private struct Spelling {
    let word: String
    let weight: Int
    let part: Int
  }

  private func spellings(of word: String, mayGoOn: Bool) -> [Spelling] {
    let exact = labelsByWord[word] != nil
    var spellings = exact ? self.spellings([word], worth: 100) : []
    if !exact || mayGoOn {
      spellings += self.spellings(wordsBeginning(with: word).filter { $0 != word }, worth: 80)
    }
    if spellings.isEmpty, word.utf8.count >= 4 {
      let alike = vocabulary.filter { WordDistance.isWithinOneEdit($0, word) }
      spellings = self.spellings(alike, worth: 60)
    }
    return spellings
  }

  // What many names can be meant by says as little as a word that all of them hold.
  private func spellings(_ words: [String], worth: Int) -> [Spelling] {
    func weight(_ holders: Int) -> Int { Self.weight(heldBy: holders, of: labels.count) }
    let holders = words.map { labelsByWord[$0]?.count ?? 0 }
    let together = weight(holders.reduce(0, +))
    return zip(words, holders).map { word, count in
      let weight = min(together, weight(count))
      return Spelling(word: word, weight: weight, part: weight * worth)
    }
  }

  private func wordsBeginning(with prefix: String) -> [String] {
    var low = 0
    var high = vocabulary.count
    while low < high {
      let middle = (low + high) / 2
      if vocabulary[middle] < prefix { low = middle + 1 } else { high = middle }
    }
    return Array(vocabulary[low...].prefix(100).prefix { $0.hasPrefix(prefix) })
  }
}
