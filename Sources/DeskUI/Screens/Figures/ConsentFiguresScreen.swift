import DeskService
import Registration
import ScreenKit
package import Terminal

/// How many people have said what to each question, month by month.
package struct ConsentFiguresScreen: Screen {
  package static let outline = ScreenOutline(
    "consent-figures", commands: ["pageDown", "pageUp", "nextPurpose", "nextSpan"],
    conditions: ["severalPurposes"])

  /// How many months are shown, one after the other.
  private static let spans = [12, 24, 36, 6]

  private(set) var figures: [ConsentFigures]?
  private var least = SuppressedTable.usualLeast
  /// The code of the only purpose that is shown; nil for all.
  private(set) var purpose: String?
  private(set) var span = Self.spans[0]
  private(set) var reading = Reading()

  package init() {}

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let rows = context.bodyRows()
    switch event {
    case .shown: return [load(context)]
    case .answered(.consent(.figures(let search, let figures, let least))):
      guard search == self.search(context) else { return [] }
      (self.figures, self.least) = (figures, least)
    case .command("nextPurpose"):
      purpose = next(purpose)
      reading = Reading()
    case .command("nextSpan"):
      let place = Self.spans.firstIndex(of: span) ?? 0
      span = Self.spans[(place + 1) % Self.spans.count]
      reading = Reading()
      return [load(context)]
    case .command("pageDown"): reading.pageDown(lines: lines(context).count, rows: rows)
    case .command("pageUp"): reading.pageUp(rows: rows)
    case .key(let key): _ = reading.handle(key, lines: lines(context).count, rows: rows)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func next(_ code: String?) -> String? {
    let codes = (figures ?? []).map(\.purpose)
    guard let code, let place = codes.firstIndex(of: code) else { return codes.first }
    return place + 1 < codes.count ? codes[place + 1] : nil
  }

  private func search(_ context: ScreenContext) -> FigureSearch {
    FigureSearch(from: context.today.adding(days: 1 - context.today.day).adding(months: 1 - span))
  }

  private func load(_ context: ScreenContext) -> Effect {
    .work(.consent(.figures(search(context), language: context.settings.language)))
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "severalPurposes" && figures?.count ?? 0 > 1
  }

  package func status(_ context: ScreenContext) -> String {
    context.words.text("screens.consent-figures.months", count: span)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    reading.draw(lines(context), on: &canvas, in: region)
  }

  private func lines(_ context: ScreenContext) -> [AttentionLine] {
    guard let figures else { return [] }
    let shown = figures.filter { purpose == nil || $0.purpose == purpose }
    let picture = FigurePicture(
      columns: context.size.columns - 4, ink: .blocks, least: least, words: context.words)
    return picture.lines(shown).map {
      AttentionLine($0.text, style: $0.isHeading ? .bold : .plain)
    }
  }
}
