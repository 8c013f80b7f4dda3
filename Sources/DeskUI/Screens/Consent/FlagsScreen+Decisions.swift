import DeskService
import Registration
import ScreenKit

extension FlagsScreen {
  func act(on line: FlagLine, _ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "openConsent":
      return [.show(.consent(person: line.person, purpose: line.flag.purpose))]
    case "openPerson": return [.show(.person(line.person))]
    case "askAgain": return [decide(line, .askAgain, context)]
    case "confirmAnswer": return [decide(line, .confirmed, context)]
    case "takeBack": return [.ask(question(.withdrawn, about: line, context))]
    case "correctAnswer": return [.ask(question(.corrected, about: line, context))]
    case "dismissFlag": return [.ask(question(.dismissed, about: line, context))]
    default: return []
    }
  }

  func confirmed(_ question: Question, _ context: ScreenContext) -> [Effect] {
    if let decision = Self.questionsAboutMany.first(where: { $0.value == question.key })?.key {
      let flags: [FlagSubject]? =
        if case .some(let flags) = marks { Array(flags) } else { nil }
      return [
        .work(.consent(.decideMany(flags, filter, decision, reason: question.reason)))
      ]
    }
    guard let line = chosen, question.id == line.person + line.flag.purpose,
      let decision = Self.questions.first(where: { $0.value == question.key })?.key
    else { return [] }
    return [decide(line, decision, reason: question.reason, context)]
  }

  private func decide(
    _ line: FlagLine, _ decision: ConsentDecision, reason: String = "", _ context: ScreenContext
  ) -> Effect {
    .work(
      .consent(
        .decide(
          person: line.person, line.flag,
          FlagDecision(
            decision, reason: reason, answer: line.corrected, language: context.settings.language)))
    )
  }

  private static let questions: [ConsentDecision: String] = [
    .withdrawn: "screens.confirm.takeBackAnswer", .corrected: "screens.confirm.correctAnswer",
    .dismissed: "screens.confirm.dismissFlag",
  ]

  private static let questionsAboutMany: [ConsentDecision: String] = [
    .askAgain: "screens.confirm.askMarkedAgain", .dismissed: "screens.confirm.dismissMarked",
  ]

  func question(aboutMarked decision: ConsentDecision) -> Effect {
    .ask(
      Question(
        id: "", key: Self.questionsAboutMany[decision] ?? "",
        values: ["count": Grouped.digits(Int64(markedCount))], needsReason: decision.needsReason))
  }

  /// How many flags are marked.
  var markedCount: Int {
    switch marks {
    case .some(let flags): flags.count
    case .all: answer?.total ?? 0
    }
  }

  private func question(
    _ decision: ConsentDecision, about line: FlagLine, _ context: ScreenContext
  ) -> Question {
    Question(
      id: line.person + line.flag.purpose, key: Self.questions[decision] ?? "",
      values: [
        "name": line.name, "purpose": line.purposeName,
        "flag": context.words["consentFlags.\(line.flag.kind.rawValue)"],
        "answer": context.words["consentAnswers.\(line.corrected.rawValue)"],
      ], needsReason: decision.needsReason)
  }
}

extension FlagLine {
  /// What a correction says: the other answer than the one that was recorded.
  fileprivate var corrected: ConsentAnswer {
    switch flag.kind {
    case .disclosedAfterWithdrawal, .withdrawnButListed, .refusedButListed: .given
    default: .refused
    }
  }
}
