import DeskService
import Registration
import ScreenKit
import Terminal

/// What a supervisor has to look at: consent that is missing, put off or contradicted.
package struct FlagsScreen: Screen {
  package static let outline = ScreenOutline(
    "flags", commands: ["openConsent", "openPerson", "reviewed", "nextKind"],
    conditions: ["rowChosen", "rowReviewable", "severalKinds"],
    columns: ["flags": ["name", "purpose", "flag", "since", "station"]])

  private(set) var answer: FlagAnswer?
  /// The kind that is shown; nil shows all.
  private(set) var kind: ConsentFlagKind?
  private(set) var table = Table()

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
    case .answered(.consent(.flags(let filter, let answer))):
      guard filter.kind == kind else { return [] }
      return take(answer, context)
    case .answered(.consent(.reviewed)): return [.say(.done("toasts.reviewed")), load(context)]
    case .command(let command): return perform(command, context)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func load(_ context: ScreenContext) -> Effect {
    .work(.consent(.flags(FlagFilter(kind: kind), language: context.settings.language)))
  }

  private mutating func take(_ answer: FlagAnswer, _ context: ScreenContext) -> [Effect] {
    self.answer = answer
    // The last of its kind was dealt with: the others are what is left.
    guard answer.lines.isEmpty, kind != nil else { return [] }
    kind = nil
    return [load(context)]
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    if command == "nextKind" {
      kind = nextKind
      table.reset()
      return [load(context)]
    }
    guard let chosen else { return [] }
    switch command {
    case "openConsent":
      return [.show(.consent(person: chosen.person, purpose: chosen.flag.purpose))]
    case "openPerson": return [.show(.person(chosen.person))]
    case "reviewed":
      let flag = chosen.flag
      return [
        .work(
          .consent(.review(person: chosen.person, purpose: flag.purpose, flag.kind)))
      ]
    default: return []
    }
  }

  /// The kinds there are, the most urgent first.
  var kinds: [ConsentFlagKind] { (answer?.counts ?? [:]).keys.sorted() }

  private var nextKind: ConsentFlagKind? {
    guard let kind, let place = kinds.firstIndex(of: kind) else { return kinds.first }
    return place + 1 < kinds.count ? kinds[place + 1] : nil
  }

  /// Flags that a look can end; the others end with an answer.
  private static let reviewable: Set<ConsentFlagKind> = [
    .withdrawnButListed, .refusedButListed, .contradictory,
  ]

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowReviewable": chosen.map { Self.reviewable.contains($0.flag.kind) } ?? false
    case "severalKinds": kinds.count > 1
    default: false
    }
  }
}
