import Registration
import ScreenKit
package import Terminal

/// What a person takes home about their answers, as they will read it.
package struct ReceiptScreen: Screen {
  package static let outline = ScreenOutline("receipt", commands: ["pageDown", "pageUp"])

  let person: String
  private(set) var page: ReadablePage?
  private(set) var reading = Reading()

  package init(_ person: String) { self.person = person }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    // Once: each receipt that is made is on record.
    case .shown: return page == nil ? [.work(.consent(.receipt(person: person)))] : []
    case .answered(.consent(.receipt(let receipt))):
      let words = context.library.words(speaking: receipt.language).document("receipt")
      page = receipt.page(in: context.settings.timeZone, words)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: reading.take(event, lines: layout(context).count, rows: context.bodyRows())
    }
    return []
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.receipt.titleOf", ["person": person])
  }

  package func status(_ context: ScreenContext) -> String {
    page.map { ChoiceItem.languageName($0.language) } ?? ""
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    layout(context).draw(on: &canvas, in: region.right(of: 3), from: reading.first)
    canvas.focus(in: region, row: 0, column: 1)
  }

  private func layout(_ context: ScreenContext) -> PageLayout {
    PageLayout(page?.lines ?? [], columns: PageLayout.columns(in: context))
  }
}
