import ScreenKit
package import Terminal

extension DeskState {
  /// Below this the desk only says that the window is too small.
  private static let smallest = Size(columns: 40, rows: 10)
  /// Below this only one line tells what needs attention.
  static let rowsForAllAttention = 20

  /// The canvas of what is seen now.
  ///
  /// The same place for the same thing on every screen: title, body, what needs attention, keys.
  package func view() -> Canvas {
    var canvas = Canvas(size: size)
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      drawTooSmall(on: &canvas)
      return canvas
    }
    let context = context
    let whole = Region(size)
    drawTitle(on: &canvas, in: whole.top(1), context)
    let head = whole.below(1).top(top.headRows)
    top.drawHead(on: &canvas, in: head, context)
    canvas.rule(in: whole, row: 1 + head.rows)

    let attention = attentionLines(context)
    let foot = whole.bottom(attention.count + 2)
    canvas.rule(in: foot, row: 0)
    for (row, line) in attention.enumerated() {
      canvas.write(line.text, in: foot.inset(1), row: row + 1, style: line.style)
    }
    KeyFooter.draw(offers, on: &canvas, in: foot.bottom(1), context.words)
    top.draw(on: &canvas, in: whole.below(2 + head.rows).above(foot.rows), context)
    return canvas
  }

  /// What the screen says, with the toast in front; always at least one line, so that the body
  /// does not jump when something is said.
  private func attentionLines(_ context: ScreenContext) -> [AttentionLine] {
    let room = size.rows < Self.rowsForAllAttention ? 1 : 3
    var lines = top.attention(context, columns: size.columns - 2)
    if let notice {
      let said = Paragraph.lines(notice.sentence(context.words), columns: size.columns - 2)
        .map { AttentionLine($0, style: notice.style) }
      lines = said + lines.dropFirst(said.count)
    }
    if lines.isEmpty { lines = [AttentionLine("")] }
    return Array(lines.prefix(room))
  }

  private func drawTitle(
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    let line = region.inset(1)
    let used = canvas.write(top.title(context), in: line, row: 0, style: .bold)
    let status = top.status(context)
    if canvas.writeRight(status, in: line, row: 0, after: used + 2) == 0, !status.isEmpty {
      let room = line.columns - used - 2
      if room > 4 {
        let short = DisplayWidth.clip(status, to: room)
        canvas.writeRight(short, in: line, row: 0, after: used + 2)
      }
    }
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let region = Region(size)
    let words = library.words(settings.language)
    let lines = Paragraph.lines(words["program.tooSmall"], columns: size.columns)
    for (row, line) in lines.enumerated() { canvas.write(line, in: region, row: row) }
    canvas.focus(in: region, row: 0, column: 0)
  }
}
