import DeskService
import Registration
import ScreenKit
package import Terminal

extension PersonScreen {
  /// From so many columns on the page stands in two.
  private static let twoColumns = 110
  private static let margin = 3

  package func title(_ context: ScreenContext) -> String {
    file?.details.fullName ?? context.words["program.working"]
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard file != nil, contact == nil else { return [] }
    return [AttentionLine(context.words["screens.person.hidden"], style: .dim)]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let pages = pages(context)
    let width = region.columns / max(1, pages.count)
    for (index, page) in pages.enumerated() {
      let area = region.right(of: index * width + Self.margin).left(width - Self.margin)
      page.draw(on: &canvas, in: area, from: reading.first)
    }
    canvas.focus(in: region, row: 0, column: 1)
  }

  func lineCount(_ context: ScreenContext) -> Int {
    pages(context).map(\.count).max() ?? 0
  }

  private func pages(_ context: ScreenContext) -> [PageLayout] {
    guard let file else { return [] }
    let page = PersonPage(file: file, contact: contact, context: context)
    let left = page.facts() + [.blank] + page.dealings()
    let right = page.answers() + page.consents() + [.blank] + page.history()
    let columns = context.size.columns
    let isWide = columns >= Self.twoColumns
    return (isWide ? [left, right] : [left + [.blank] + right]).map {
      PageLayout($0, columns: (isWide ? columns / 2 : columns) - Self.margin - 1)
    }
  }
}
