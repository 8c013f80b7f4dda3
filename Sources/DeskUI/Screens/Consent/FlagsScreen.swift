import DeskService
import Registration
import ScreenKit
import Terminal

/// What a supervisor has to look at: consent that is missing, put off or contradicted.
package struct FlagsScreen: Screen {
  package static let outline = ScreenOutline(
    "flags",
    commands: [
      "openConsent", "openPerson", "askAgain", "confirmAnswer", "takeBack", "correctAnswer",
      "dismissFlag", "nextKind", "nextPurpose", "nextService", "nextStation",
    ],
    conditions: [
      "rowChosen", "canAskAgain", "canConfirm", "canTakeBack", "canCorrect", "severalKinds",
    ],
    columns: ["flags": ["name", "purpose", "flag", "since", "station"]])

  private(set) var answer: FlagAnswer?
  /// What is shown; nil in a field shows all.
  private(set) var filter = FlagFilter()
  private(set) var table = Table()
  private var hasDecided = false

  package init() {}

  var chosen: FlagLine? {
    guard let lines = answer?.lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [load(context)]
    case .key(let key):
      let page = context.bodyRows(head: headRows) - 1
      _ = table.handle(key, count: answer?.lines.count ?? 0, page: page)
    case .answered(.consent(.flags(let asked, let answer))):
      guard asked == filter else { return [] }
      return take(answer, context)
    case .answered(.consent(.decided(let proposal))):
      hasDecided = true
      let done = proposal.map { Notice.done("toasts.flagProposed", ["reference": $0]) }
      return [.say(done ?? .done("toasts.flagDecided")), load(context)]
    case .command(let command): return perform(command, context)
    case .confirmed(let question): return confirmed(question, context)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func load(_ context: ScreenContext) -> Effect {
    .work(.consent(.flags(filter, language: context.settings.language)))
  }

  private mutating func take(_ answer: FlagAnswer, _ context: ScreenContext) -> [Effect] {
    self.answer = answer
    defer { hasDecided = false }
    // The last of its kind was dealt with: the others are what is left.
    guard hasDecided, answer.lines.isEmpty, filter != FlagFilter() else { return [] }
    filter = FlagFilter()
    return [load(context)]
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "nextKind": filter.kind = Self.next(filter.kind, in: kinds)
    case "nextPurpose": filter.purpose = Self.next(filter.purpose, in: purposes.map(\.code))
    case "nextService": filter.service = Self.next(filter.service, in: choices.services)
    case "nextStation": filter.station = Self.next(filter.station, in: choices.stations)
    default: return chosen.map { act(on: $0, command, context) } ?? []
    }
    table.reset()
    return [load(context)]
  }

  private func act(on line: FlagLine, _ command: String, _ context: ScreenContext) -> [Effect] {
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

  private func confirmed(_ question: Question, _ context: ScreenContext) -> [Effect] {
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

  private static func next<Value: Equatable>(_ value: Value?, in all: [Value]) -> Value? {
    guard let value, let place = all.firstIndex(of: value) else { return all.first }
    return place + 1 < all.count ? all[place + 1] : nil
  }

  var choices: FlagChoices { answer?.choices ?? FlagChoices() }
  var purposes: [FlagChoices.PurposeName] { choices.purposes }

  /// The kinds there are, the most urgent first.
  var kinds: [ConsentFlagKind] { (answer?.counts ?? [:]).keys.sorted() }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    func can(_ decision: ConsentDecision) -> Bool {
      chosen.map { ConsentDecision.choices(for: $0.flag.kind).contains(decision) } ?? false
    }
    return switch condition {
    case "rowChosen": chosen != nil
    case "canAskAgain": can(.askAgain)
    case "canConfirm": can(.confirmed)
    case "canTakeBack": can(.withdrawn)
    case "canCorrect": can(.corrected)
    case "severalKinds": kinds.count > 1 || filter.kind != nil
    default: false
    }
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
