import ScreenKit
package import Terminal

extension LogOnScreen {
  package func title(_ context: ScreenContext) -> String {
    "\(context.words["program.name"])  \(context.settings.society)"
  }

  package func status(_ context: ScreenContext) -> String { context.settings.station }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isWaiting ? [AttentionLine(context.words["program.working"])] : []
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let text = context.settings.invitation ?? context.words["screens.logon.invitation"]
    let lines = Paragraph.lines(text, columns: min(66, region.columns - 6))
    let top = max(0, (region.rows - lines.count - 4) / 3)
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: region, row: top + row, column: 3)
    }
    form.draw(on: &canvas, in: region.below(top + lines.count + 1), context)
  }
}
