import Registration
import ScreenKit
package import Terminal

/// What a person takes home about their answers, as they will read it.
package struct ReceiptScreen: Screen {
  package static let outline = ScreenOutline("receipt", commands: ["pageDown", "pageUp"])

  let person: String
  private(set) var receipt: ConsentReceipt?
  private(set) var reading = Reading()

  package init(_ person: String) { self.person = person }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    // Once: each receipt that is made is on record.
    case .shown: return receipt == nil ? [.work(.consent(.receipt(person: person)))] : []
    case .answered(.consent(.receipt(let receipt))): self.receipt = receipt
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: reading.take(event, lines: page(context).count, rows: context.bodyRows())
    }
    return []
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.receipt.titleOf", ["person": person])
  }

  package func status(_ context: ScreenContext) -> String {
    receipt == nil ? "" : ChoiceItem.languageName(words(context).language)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    page(context).draw(on: &canvas, in: region.right(of: 3), from: reading.first)
    canvas.focus(in: region, row: 0, column: 1)
  }

  private func words(_ context: ScreenContext) -> Words {
    context.library.words(speaking: receipt?.language ?? "")
  }

  private func page(_ context: ScreenContext) -> PageLayout {
    let page = receipt?.page(in: context.settings.timeZone, words(context).document("receipt"))
    return PageLayout(page?.lines ?? [], columns: PageLayout.columns(in: context))
  }
}
