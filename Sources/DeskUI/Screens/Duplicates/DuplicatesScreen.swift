import DeskService
import Registration
import ScreenKit
package import Terminal

/// Pairs of people over the whole society who may be one, the likeliest first.
package struct DuplicatesScreen: Screen {
  package static let outline = ScreenOutline(
    "duplicates", commands: ["compare", "distinct", "merges", "stopSearching"],
    conditions: ["rowChosen", "searching", "notSearching"],
    columns: ["pairs": ["score", "name", "alsoName", "reasons"]])

  private static let distinctKey = "screens.confirm.distinct"

  private(set) var answer: DuplicateAnswer?
  private(set) var table = Table()
  /// The search that is under way.
  private(set) var search: Progress?

  package init() {}

  var chosen: DuplicatePair? {
    guard let pairs = answer?.pairs else { return nil }
    return table.row(of: pairs.count).map { pairs[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown where search == nil:
      search = Progress(done: 0, total: 100, began: context.now)
      return [.work(.people(.pairs))]
    case .progressed(let come): search?.reach(Int(come.done), of: Int(come.total))
    case .key(let key):
      _ = table.handle(key, count: answer?.pairs.count ?? 0, page: context.bodyRows() - 1)
    case .answered(.people(.pairs(let answer))):
      search = nil
      self.answer = answer
      table.select(min(table.selected, max(0, answer.pairs.count - 1)))
    case .answered(.people(.distinctNoted)):
      search = Progress(done: 0, total: 100, began: context.now)
      return [.say(.done("toasts.distinctNoted", [:])), .work(.people(.pairs))]
    case .command(let command): return perform(command)
    case .confirmed(let question) where question.key == Self.distinctKey:
      guard let chosen, chosen.one.person == question.id else { return [] }
      return [.work(.people(.distinct(chosen.one.person, chosen.other.person)))]
    case .failed(let work, let failure):
      if work == .people(.pairs) { search = nil }
      if failure == .cancelled { return [.say(Notice("toasts.searchStopped"))] }
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func perform(_ command: String) -> [Effect] {
    if command == "merges" { return [.show(.merges)] }
    if command == "stopSearching" { return [.cancelWork] }
    guard let chosen else { return [] }
    switch command {
    case "compare": return [.show(.merge(chosen))]
    case "distinct":
      let values = ["one": chosen.one.name, "other": chosen.other.name]
      return [
        .ask(
          Question(
            id: chosen.one.person, key: Self.distinctKey, values: values, needsReason: false))
      ]
    default: return []
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "searching": search != nil
    case "notSearching": search == nil
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String {
    answer.map { context.words.text("screens.duplicates.count", count: $0.total) } ?? ""
  }

  /// Both people of the marked pair, one below the other, and why they may be one.
  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    if search != nil { return [AttentionLine(context.words["screens.duplicates.searching"])] }
    guard let chosen else { return [] }
    return [
      AttentionLine(Self.who(chosen.one), style: .bold),
      AttentionLine(Self.who(chosen.other), style: .bold),
      AttentionLine(Self.reasons(chosen, context.words)),
    ]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    var list = region
    if let search {
      list = region.above(2)
      search.draw(
        on: &canvas, in: region.bottom(1).inset(1), row: 0, at: context.now, context.words)
    }
    guard let answer else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: list, context.library[name]?.table("pairs"), context,
      count: answer.pairs.count
    ) { index in
      let pair = answer.pairs[index]
      return TableRow([
        "score": TableCell(String(pair.match.score)), "name": TableCell(pair.one.name),
        "alsoName": TableCell(pair.other.name),
        "reasons": TableCell(Self.reasons(pair, context.words), style: .dim),
      ])
    }
  }

  static func who(_ side: DuplicatePair.Side) -> String {
    GlimpseLines.joined([
      side.name, side.organisation, side.city, GlimpseLines.countryName(side.country), side.person,
    ])
  }

  static func reasons(_ pair: DuplicatePair, _ words: Words) -> String {
    pair.match.reasons.map { words[$0.code] }.joined(separator: ", ")
  }
}
