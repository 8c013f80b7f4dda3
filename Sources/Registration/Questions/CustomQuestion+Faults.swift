/// Why a question cannot be asked.
package enum QuestionFault: Error, Hashable, Sendable {
  /// Not small letters, digits and single hyphens, beginning with a letter, forty at most.
  case keyMalformed(String)
  /// The desk has a field of this name.
  case keyTaken(String)
  case labelMissing
  /// Nothing personal is kept without a purpose.
  case purposeMissing
  case retentionOutOfRange(Int)
  case noChoices
  case choiceTwice(String)
  case choiceLabelMissing(String)
  /// The least is above the most, or a limit leaves no room for any answer.
  case rangeEmpty
  /// More decimals than ``CustomQuestion/mostDecimals``, or fewer than none.
  case decimalsOutOfRange(Int)

  /// The code under which the words for people are found.
  package var code: String {
    switch self {
    case .keyMalformed: "question.keyMalformed"
    case .keyTaken: "question.keyTaken"
    case .labelMissing: "question.labelMissing"
    case .purposeMissing: "question.purposeMissing"
    case .retentionOutOfRange: "question.retentionOutOfRange"
    case .noChoices: "question.noChoices"
    case .choiceTwice: "question.choiceTwice"
    case .choiceLabelMissing: "question.choiceLabelMissing"
    case .rangeEmpty: "question.rangeEmpty"
    case .decimalsOutOfRange: "question.decimalsOutOfRange"
    }
  }
}

extension CustomQuestion {
  package static let mostDecimals = 9

  /// Everything that is wrong with the question.
  package var faults: [QuestionFault] {
    var faults: [QuestionFault] = []
    if !Self.isKey(key) { faults.append(.keyMalformed(key)) }
    if PersonField(rawValue: key) != nil { faults.append(.keyTaken(key)) }
    if label.isEmpty { faults.append(.labelMissing) }
    if purpose.isEmpty { faults.append(.purposeMissing) }
    if let retentionMonths, !(0...1200).contains(retentionMonths) {
      faults.append(.retentionOutOfRange(retentionMonths))
    }
    return faults + kind.faults
  }

  static func isKey(_ key: String) -> Bool {
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    let isMadeOfWords = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }
    return isMadeOfWords && key.utf8.count <= 40 && key.utf8.first.map { $0 >= 0x61 } ?? false
  }
}

extension QuestionKind {
  fileprivate var faults: [QuestionFault] {
    switch self {
    case .text(let limit), .multiline(let limit): return limit < 1 ? [.rangeEmpty] : []
    case .number(let decimals, let least, let most):
      let range: [QuestionFault] = Self.isEmpty(least, most) ? [.rangeEmpty] : []
      return (0...CustomQuestion.mostDecimals).contains(decimals)
        ? range : [.decimalsOutOfRange(decimals)] + range
    case .date(let earliest, let latest): return Self.isEmpty(earliest, latest) ? [.rangeEmpty] : []
    case .choice(let choices): return Self.faults(choices)
    case .severalChoices(let choices, let most):
      let tooFew = most.map { $0 < 1 } ?? false
      return Self.faults(choices) + (tooFew ? [.rangeEmpty] : [])
    case .yesNo: return []
    }
  }

  private static func isEmpty<Value: Comparable>(_ least: Value?, _ most: Value?) -> Bool {
    guard let least, let most else { return false }
    return most < least
  }

  private static func faults(_ choices: [QuestionChoice]) -> [QuestionFault] {
    var faults: [QuestionFault] = choices.contains(where: \.isOffered) ? [] : [.noChoices]
    var keys: Set<String> = []
    for choice in choices {
      if !CustomQuestion.isKey(choice.key) { faults.append(.keyMalformed(choice.key)) }
      if !keys.insert(choice.key).inserted { faults.append(.choiceTwice(choice.key)) }
      if choice.label.isEmpty { faults.append(.choiceLabelMissing(choice.key)) }
    }
    return faults
  }
}
