/// Why an answer was not taken.
package enum AnswerRefusal: Error, Hashable, Sendable {
  case missing
  case text(TextRefusal)
  case number(MoneyRefusal)
  case belowLeast(String)
  case aboveMost(String)
  /// Not a day as `YYYY-MM-DD`.
  case notADate
  case unknownChoice
  /// It was offered once and is no longer.
  case choiceWithdrawn
  case choiceTwice
  case tooManyChoices(most: Int)
  case notYesOrNo

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .missing: "answer.missing"
    case .text(let refusal): refusal.code
    case .number(let refusal): "answer.\(refusal.code)"
    case .belowLeast: "answer.belowLeast"
    case .aboveMost: "answer.aboveMost"
    case .notADate: "answer.notADate"
    case .unknownChoice: "answer.unknownChoice"
    case .choiceWithdrawn: "answer.choiceWithdrawn"
    case .choiceTwice: "answer.choiceTwice"
    case .tooManyChoices: "answer.tooManyChoices"
    case .notYesOrNo: "answer.notYesOrNo"
    }
  }

  /// What can be said beside the words without repeating the answer.
  package var detail: String? {
    switch self {
    case .text(let refusal): refusal.detail
    case .belowLeast(let bound), .aboveMost(let bound): bound
    case .tooManyChoices(let most): String(most)
    case .number(.tooManyDecimals(let allowed)): String(allowed)
    default: nil
    }
  }
}

extension CustomQuestion {
  /// The answer that a typed, pasted or imported text is; nil when nothing was answered and nothing
  /// had to be.
  ///
  /// Choices are given by their keys, several with a comma between them; yes and no and the wish
  /// not to say as `yes`, `no` and `noAnswer`. Whatever the question, the text goes through
  /// ``TextRule`` first, so a card number is refused as one.
  package func answer(_ raw: String) throws(AnswerRefusal) -> CustomAnswer? {
    let text = try accepted(raw)
    guard !text.isEmpty else {
      guard !isRequired else { throw .missing }
      return nil
    }
    let answer = try read(text)
    for key in answer.chosenKeys
    where !kind.choices.contains(where: { $0.key == key && $0.isOffered }) {
      throw .choiceWithdrawn
    }
    return answer
  }

  /// The failure of an answer, at the key of the question.
  package func failure(_ refusal: AnswerRefusal) -> FieldFailure {
    FieldFailure(field: key, code: refusal.code, detail: refusal.detail)
  }

  private func accepted(_ raw: String) throws(AnswerRefusal) -> String {
    var (limit, multiline) = (200, false)
    switch kind {
    case .text(let most): limit = most
    case .multiline(let most): (limit, multiline) = (most, true)
    case .severalChoices(let choices, _): limit = max(200, choices.count * 42)
    case .number, .date, .choice, .yesNo: break
    }
    do {
      return try TextRule.accept(raw, limit: limit, multiline: multiline)
    } catch {
      throw .text(error)
    }
  }

  private func read(_ text: String) throws(AnswerRefusal) -> CustomAnswer {
    switch kind {
    case .text, .multiline:
      return .text(text)
    case .number(let decimals, let least, let most):
      return .number(try number(text, decimals: decimals, least: least, most: most))
    case .date(let earliest, let latest):
      guard let date = CivilDate(text) else { throw .notADate }
      if let earliest, date < earliest { throw .belowLeast(earliest.description) }
      if let latest, latest < date { throw .aboveMost(latest.description) }
      return .date(date)
    case .choice(let choices):
      guard choices.contains(where: { $0.key == text }) else { throw .unknownChoice }
      return .choice(text)
    case .severalChoices(let choices, let most):
      return .choices(try keys(text, choices: choices, most: most))
    case .yesNo:
      switch text {
      case "yes": return .yes
      case "no": return .no
      case "noAnswer": return .noAnswer
      default: throw .notYesOrNo
      }
    }
  }

  private func number(
    _ text: String, decimals: Int, least: Int64?, most: Int64?
  ) throws(AnswerRefusal) -> ExactNumber {
    let units: Int64
    do {
      units = try AmountReading.minorUnits(text[...], exponent: decimals)
    } catch {
      throw .number(error)
    }
    if let least, units < least {
      throw .belowLeast(ExactNumber(units: least, decimals: decimals).description)
    }
    if let most, most < units {
      throw .aboveMost(ExactNumber(units: most, decimals: decimals).description)
    }
    return ExactNumber(units: units, decimals: decimals)
  }

  private func keys(
    _ text: String, choices: [QuestionChoice], most: Int?
  ) throws(AnswerRefusal) -> [String] {
    var chosen: Set<String> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let key = TextRule.trimmingWhiteSpace(String(part))
      guard choices.contains(where: { $0.key == key }) else { throw .unknownChoice }
      guard chosen.insert(key).inserted else { throw .choiceTwice }
    }
    if let most, chosen.count > most { throw .tooManyChoices(most: most) }
    return choices.map(\.key).filter(chosen.contains)
  }
}

extension CustomAnswer {
  fileprivate var chosenKeys: [String] {
    switch self {
    case .choice(let key): [key]
    case .choices(let keys): keys
    case .text, .number, .date, .yes, .no, .noAnswer: []
    }
  }
}
