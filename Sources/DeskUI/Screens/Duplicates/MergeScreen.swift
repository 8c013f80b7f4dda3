package import DeskService
import Registration
import ScreenKit
package import Terminal

/// Two records side by side: which stays, and what it takes from the other.
package struct MergeScreen: Screen {
  package static let outline = ScreenOutline(
    "merge", commands: ["takeField", "swapSides", "proposeMerge"],
    conditions: ["fieldChosen", "loaded"], columns: ["fields": ["field", "kept", "gone"]])

  private static let proposeKey = "screens.confirm.proposeMerge"

  private let pair: DuplicatePair
  private(set) var kept: DuplicatePair.Side
  private(set) var gone: DuplicatePair.Side
  private var details: [String: PersonDetails] = [:]
  private(set) var table = Table()
  /// What the record that stays takes from the other.
  private(set) var taken: Set<PersonField> = []

  package init(_ pair: DuplicatePair) {
    self.pair = pair
    kept = pair.one
    gone = pair.other
  }

  private var both: (kept: PersonDetails, gone: PersonDetails)? {
    guard let first = details[kept.person], let second = details[gone.person] else { return nil }
    return (first, second)
  }

  /// The fields in which the two are not alike.
  var fields: [PersonField] {
    guard let both else { return [] }
    return PersonField.allCases.filter { both.kept[$0] != both.gone[$0] }
  }

  private var chosen: PersonField? { table.row(of: fields.count).map { fields[$0] } }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown where both == nil:
      return [kept, gone].map { .work(.people(.unmask($0.person))) }
    case .answered(.people(.unmasked(let person, let details))):
      self.details[person] = details
      takeWhatIsMissing()
    case .answered(.people(.mergeProposed(let proposal))):
      return [.say(.done("toasts.proposed", ["reference": proposal])), .leave]
    case .key(let key):
      _ = table.handle(key, count: fields.count, page: context.bodyRows() - 1)
    case .command(let command): return perform(command, context)
    case .confirmed(let question) where question.key == Self.proposeKey:
      let request = MergeRequest(gone: gone.person, take: fields.filter(taken.contains))
      return [
        .work(.people(.proposeMerge(kept: kept.person, request, reason: question.reason)))
      ]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "takeField":
      guard let chosen else { return [] }
      if taken.remove(chosen) == nil { taken.insert(chosen) }
    case "swapSides":
      swap(&kept, &gone)
      takeWhatIsMissing()
    case "proposeMerge":
      let values = ["kept": kept.person, "gone": gone.person, "name": kept.name]
      return [
        .ask(
          Question(
            id: kept.person, key: Self.proposeKey, values: values, needsReason: true,
            reason: DuplicatesScreen.reasons(pair, context.words)))
      ]
    default: break
    }
    return []
  }

  /// To begin with, what only the other has is taken, so that nothing is lost by leaving it so.
  private mutating func takeWhatIsMissing() {
    guard let both else { return }
    taken = Set(fields.filter { both.kept[$0].isEmpty })
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "fieldChosen": chosen != nil
    case "loaded": both != nil
    default: false
    }
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.merge.titleOf", ["name": kept.name])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    return [
      AttentionLine(
        words.text("screens.merge.stays", ["who": DuplicatesScreen.who(kept)]), style: .bold),
      AttentionLine(words.text("screens.merge.goes", ["who": DuplicatesScreen.who(gone)])),
    ]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let both else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let fields = fields
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("fields"), context,
      count: fields.count
    ) { index in
      let field = fields[index]
      let isTaken = taken.contains(field)
      return TableRow([
        "field": TableCell(context.words["fields.\(field.rawValue)"], style: .dim),
        "kept": Self.cell(both.kept, field, isChosen: !isTaken),
        "gone": Self.cell(both.gone, field, isChosen: isTaken),
      ])
    }
  }

  /// The value that the joined record will have bears a sign, not only a style.
  private static func cell(
    _ details: PersonDetails, _ field: PersonField, isChosen: Bool
  ) -> TableCell {
    let value =
      field == .country ? GlimpseLines.countryName(details.country) : details[field]
    let text = value.isEmpty ? "\u{2013}" : value
    return isChosen
      ? TableCell("\u{2022} " + text, style: .bold) : TableCell("  " + text, style: .dim)
  }
}
