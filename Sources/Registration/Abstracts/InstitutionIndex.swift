/// The canonical list, ready to be searched.
///
/// A name is compared as a set of folded words. A word that few names have weighs more than one
/// that many have, so `University` says little and `Uppsala` much.
package struct InstitutionIndex: Sendable {
  struct Label: Sendable {
    let institution: Int
    let text: String
    let weight: Int
  }

  package let institutions: [Institution]
  let labels: [Label]
  /// The labels of a folded name.
  let labelsByName: [String: [Int]]
  /// The labels that hold a word.
  let labelsByWord: [String: [Int]]
  /// Every word, in its order.
  let vocabulary: [String]

  /// Indexes a list; ten thousand institutions take a moment, so keep the result.
  package init(_ institutions: [Institution]) {
    self.institutions = institutions
    var texts: [(institution: Int, text: String, words: [String])] = []
    var labelsByName: [String: [Int]] = [:]
    var labelsByWord: [String: [Int]] = [:]
    for (index, institution) in institutions.enumerated() {
      for text in [institution.name] + institution.aliases {
        let words = Folding.words(text)
        if words.isEmpty { continue }
        labelsByName[words.joined(separator: " "), default: []].append(texts.count)
        let distinct = Set(words)
        for word in distinct { labelsByWord[word, default: []].append(texts.count) }
        texts.append((index, text, Array(distinct)))
      }
    }
    self.labelsByName = labelsByName
    self.labelsByWord = labelsByWord
    vocabulary = labelsByWord.keys.sorted()
    labels = texts.map { label in
      Label(
        institution: label.institution, text: label.text,
        weight: label.words.reduce(0) {
          $0 + Self.weight(heldBy: labelsByWord[$1]?.count ?? 0, of: texts.count)
        })
    }
  }

  /// How much a word tells that this many of `count` names hold: its rarity on a binary scale.
  static func weight(heldBy holders: Int, of count: Int) -> Int {
    let rarity = (count + 1) / max(1, holders)
    return Int.bitWidth - rarity.leadingZeroBitCount + 1
  }
}
