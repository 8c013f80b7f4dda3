import ScreenKit
package import Terminal

extension DutyScreen {
  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let key = holds("readToTheEnd", context) ? "screens.duty.end" : "screens.duty.readOn"
    return [AttentionLine(context.words[key], style: .bold)]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    reading.draw(Self.lines(context), on: &canvas, in: region)
  }
}
