extension CustomAnswer {
  /// The text under which the answer is stored and exported; ``CustomQuestion/stored(_:)`` reads it.
  package var stored: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .date(let date): date.description
    case .choice(let key): key
    case .choices(let keys): keys.joined(separator: ",")
    case .yes: "yes"
    case .no: "no"
    case .noAnswer: "noAnswer"
    }
  }
}

extension CustomQuestion {
  /// The answer that was stored as this text; nil when the question could never have had it.
  ///
  /// Bounds and offers may have changed since, so they are not asked again.
  package func stored(_ text: String) -> CustomAnswer? {
    switch kind {
    case .text, .multiline:
      return text.isEmpty ? nil : .text(text)
    case .number(let decimals, _, _):
      return ExactNumber(stored: text, decimals: decimals).map { .number($0) }
    case .date:
      return CivilDate(text).map { .date($0) }
    case .choice(let choices):
      return choices.contains { $0.key == text } ? .choice(text) : nil
    case .severalChoices(let choices, _):
      let keys = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let isKnown = Set(keys).isSubset(of: choices.map(\.key)) && Set(keys).count == keys.count
      return isKnown ? .choices(choices.map(\.key).filter(keys.contains)) : nil
    case .yesNo:
      let answers: [String: CustomAnswer] = ["yes": .yes, "no": .no, "noAnswer": .noAnswer]
      return answers[text]
    }
  }

  /// The answer as people read it.
  package func display(_ answer: CustomAnswer) -> [AnswerText] {
    switch answer {
    case .text(let text): [.literal(text)]
    case .number(let number): [.literal(number.description)]
    case .date(let date): [.literal(date.description)]
    case .choice(let key): [.literal(label(of: key))]
    case .choices(let keys): keys.map { .literal(label(of: $0)) }
    case .yes: [.word("answers.yes")]
    case .no: [.word("answers.no")]
    case .noAnswer: [.word("answers.noAnswer")]
    }
  }

  /// The words by which a record with this answer is found, no word twice; yes and no are none.
  package func searchWords(_ answer: CustomAnswer) -> [String] {
    var words: [String] = []
    for case .literal(let text) in display(answer) {
      Folding.appendIndexWords(of: text, to: &words)
    }
    return words
  }

  private func label(of key: String) -> String {
    kind.choices.first { $0.key == key }?.label ?? key
  }
}

extension ExactNumber {
  /// Reads ``description`` of a number with at most this many decimals.
  init?(stored text: String, decimals: Int) {
    guard let number = Self.parts(of: text), number.fraction.count <= decimals else { return nil }
    let digits =
      number.whole + number.fraction
      + String(repeating: "0", count: decimals - number.fraction.count)
    guard let units = Int64(number.sign + digits) else { return nil }
    self.init(units: units, decimals: decimals)
  }

  private static func parts(of text: String) -> (sign: String, whole: String, fraction: String)? {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 &- 0x30 < 10 }
    }
    guard areDigits, let whole = parts.first, parts.count <= 2 else { return nil }
    var fraction = parts.count == 2 ? parts[1] : ""
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (sign, String(whole), String(fraction))
  }
}
