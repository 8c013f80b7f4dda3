/// How long a text is.
package struct TextLength: Hashable, Codable, Sendable {
  package let words: Int
  package let characters: Int

  package init(words: Int, characters: Int) {
    self.words = words
    self.characters = characters
  }

  /// The length of a text.
  package init(of text: String) {
    words = WordCounter.words(in: text)
    characters = CharacterCounter.characters(in: text)
  }

  package static func + (left: TextLength, right: TextLength) -> TextLength {
    TextLength(words: left.words + right.words, characters: left.characters + right.characters)
  }

  /// The number that a limit in this unit looks at.
  package func count(in unit: TextLimit.Unit) -> Int {
    switch unit {
    case .words: words
    case .characters: characters
    }
  }
}

/// How long a text may be: more than `soft` is said, more than `hard` is refused.
package struct TextLimit: Hashable, Codable, Sendable {
  package enum Unit: String, CaseIterable, Codable, Sendable {
    /// See ``WordCounter``.
    case words
    /// See ``CharacterCounter``.
    case characters
  }

  package let unit: Unit
  package let soft: Int?
  package let hard: Int?

  package init(_ unit: Unit, soft: Int? = nil, hard: Int? = nil) {
    self.unit = unit
    self.soft = soft
    self.hard = hard
  }

  /// Whether both numbers are at least 1 and the soft one is not above the hard one.
  package var isUsable: Bool {
    let numbers = [soft, hard].compactMap { $0 }
    return numbers.allSatisfy { $0 >= 1 } && numbers == numbers.sorted()
  }

  /// What the limit says of a length.
  package func verdict(_ length: TextLength) -> LimitVerdict {
    let count = length.count(in: unit)
    if let hard, count > hard { return .overHard(by: count - hard, limit: hard) }
    if let soft, count > soft { return .overSoft(by: count - soft, limit: soft) }
    return .within(left: (soft ?? hard).map { $0 - count })
  }
}

/// What a limit says of a text.
package enum LimitVerdict: Hashable, Codable, Sendable {
  /// How much more may be written, nil when there is no end to it.
  case within(left: Int?)
  /// Taken, and longer than wished.
  case overSoft(by: Int, limit: Int)
  /// Not taken.
  case overHard(by: Int, limit: Int)

  package var isRefused: Bool {
    if case .overHard = self { true } else { false }
  }
}
