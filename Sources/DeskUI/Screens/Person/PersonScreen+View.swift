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
    let columns = pages(context)
    let width = region.columns / max(1, columns.count)
    for (index, lines) in columns.enumerated() {
      let area = region.right(of: index * width).left(width)
      let inner = area.right(of: Self.margin)
      let labels = min(
        inner.columns / 3,
        lines.filter { !$0.text.isEmpty }.map { DisplayWidth.of($0.label) }.max() ?? 0)
      let first = min(reading.first, max(0, lines.count - region.rows))
      for (row, line) in lines[first...].prefix(region.rows).enumerated() {
        line.draw(on: &canvas, in: inner, row: row, labels: labels)
      }
    }
    canvas.focus(in: region, row: 0, column: 1)
  }

  func lineCount(_ context: ScreenContext) -> Int {
    pages(context).map(\.count).max() ?? 0
  }

  private func pages(_ context: ScreenContext) -> [[PageLine]] {
    guard let file else { return [] }
    let page = PersonPage(file: file, contact: contact, context: context)
    let left = page.facts() + [.blank] + page.dealings()
    let right = page.consents() + [.blank] + page.history()
    return context.size.columns >= Self.twoColumns ? [left, right] : [left + [.blank] + right]
  }
}
