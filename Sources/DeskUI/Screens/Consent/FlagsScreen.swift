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
      "dismissFlag", "nextKind", "nextPurpose", "nextService", "nextStation", "markFlag",
      "markAll", "consentFigures",
    ],
    conditions: [
      "rowChosen", "nothingMarked", "canAskAgain", "canDismiss", "canConfirm", "canTakeBack",
      "canCorrect", "severalKinds",
    ],
    columns: ["flags": ["name", "purpose", "flag", "since", "station"]])

  private(set) var answer: FlagAnswer?
  /// What is shown; nil in a field shows all.
  private(set) var filter = FlagFilter()
  private(set) var table = Table()
  private var hasDecided = false
  /// What a decision is about: the flags that are marked, all that are listed, or the one under
  /// the mark of the list.
  private(set) var marks = Marks.some([])
  /// What the person of the chosen flag has answered, the latest first.
  private(set) var ledger: (flag: FlagSubject, lines: [ConsentLine])?

  enum Marks: Equatable {
    case some(Set<FlagSubject>)
    case all

    func holds(_ line: FlagLine) -> Bool {
      switch self {
      case .some(let flags): flags.contains(line.subject)
      case .all: true
      }
    }

    var isEmpty: Bool { self == .some([]) }
  }

  package init() {}

  var chosen: FlagLine? {
    guard let lines = answer?.lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [load(context)]
    case .key(let key):
      let page = context.bodyRows(attention: 1, head: headRows) - 1 - Self.ledgerRows(context)
      _ = table.handle(key, count: answer?.lines.count ?? 0, page: page)
      return readLedger()
    case .answered(.consent(.flags(let asked, let answer))):
      guard asked == filter else { return [] }
      return take(answer, context)
    case .answered(.consent(.decided(let proposal))):
      hasDecided = true
      let done = proposal.map { Notice.done("toasts.flagProposed", ["reference": $0]) }
      return [.say(done ?? .done("toasts.flagDecided")), load(context)]
    case .answered(.consent(.ledger(let person, let purpose, let lines))):
      guard let chosen, chosen.person == person, chosen.flag.purpose == purpose else { return [] }
      ledger = (chosen.subject, lines)
    case .answered(.consent(.decidedMany(let count))):
      hasDecided = true
      marks = .some([])
      return [
        .say(.done("toasts.flagsDecided", ["count": Grouped.digits(Int64(count))])), load(context),
      ]
    case .progressed(let come):
      return [.say(Notice("screens.flags.deciding", ["count": Grouped.digits(come.done)]))]
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
    guard hasDecided, answer.lines.isEmpty, filter != FlagFilter() else { return readLedger() }
    filter = FlagFilter()
    return [load(context)]
  }

  /// Asks for what the person of the chosen flag has answered, unless it is there.
  private mutating func readLedger() -> [Effect] {
    guard let chosen, chosen.subject != ledger?.flag || hasDecided else { return [] }
    return [.work(.consent(.ledger(person: chosen.person, purpose: chosen.flag.purpose)))]
  }

  private mutating func mark(_ command: String) {
    let listed = answer?.lines ?? []
    if command == "markAll" {
      marks = marks == .all ? .some([]) : .all
    } else if let chosen {
      var flags = if case .some(let flags) = marks { flags } else { Set(listed.map(\.subject)) }
      if flags.remove(chosen.subject) == nil { flags.insert(chosen.subject) }
      marks = .some(flags)
      _ = table.handle(.down, count: listed.count, page: 1)
    }
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "consentFigures": return [.show(.consentFigures)]
    case "nextKind": filter.kind = Self.next(filter.kind, in: kinds)
    case "nextPurpose": filter.purpose = Self.next(filter.purpose, in: purposes.map(\.code))
    case "nextService": filter.service = Self.next(filter.service, in: choices.services)
    case "nextStation": filter.station = Self.next(filter.station, in: choices.stations)
    case "markFlag", "markAll":
      mark(command)
      return readLedger()
    case "askAgain" where !marks.isEmpty: return [question(aboutMarked: .askAgain)]
    case "dismissFlag" where !marks.isEmpty: return [question(aboutMarked: .dismissed)]
    default: return chosen.map { act(on: $0, command, context) } ?? []
    }
    table.reset()
    marks = .some([])
    return [load(context)]
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
    // Marked ones are decided together, each as far as its kind allows.
    func can(_ decision: ConsentDecision) -> Bool {
      marks.isEmpty ? canOne(decision) : decision.isForMany
    }
    func canOne(_ decision: ConsentDecision) -> Bool {
      chosen.map { ConsentDecision.choices(for: $0.flag.kind).contains(decision) } ?? false
    }
    return switch condition {
    case "rowChosen": chosen != nil
    case "nothingMarked": chosen != nil && marks.isEmpty
    case "canDismiss": can(.dismissed)
    case "canAskAgain": can(.askAgain)
    case "canConfirm": can(.confirmed)
    case "canTakeBack": can(.withdrawn)
    case "canCorrect": can(.corrected)
    case "severalKinds": kinds.count > 1 || filter.kind != nil
    default: false
    }
  }
}
