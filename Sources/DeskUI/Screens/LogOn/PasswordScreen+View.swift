import ScreenKit
package import Terminal

extension PasswordScreen {
  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isWaiting
      ? [AttentionLine(context.words["program.working"])]
      : form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let why = context.words["screens.password.why"]
    let lines = Paragraph.lines(why, columns: min(66, region.columns - 6))
    let top = max(0, (region.rows - lines.count - 5) / 3)
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: region, row: top + row, column: 3)
    }
    form.draw(on: &canvas, in: region.below(top + lines.count + 1), context)
  }
}
