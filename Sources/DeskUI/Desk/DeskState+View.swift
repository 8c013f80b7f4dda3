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
    let aboutLine = aboutLine
    let head = whole.below(1).top((aboutLine == nil ? 0 : 1) + top.headRows)
    if let aboutLine {
      canvas.write(aboutLine.text, in: head.inset(1), row: 0, style: aboutLine.style)
    }
    top.drawHead(on: &canvas, in: head.bottom(top.headRows), context)
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

  /// What the screen says, its last lines covered by the toast; always at least one line, so that
  /// the body does not jump when something is said.
  private func attentionLines(_ context: ScreenContext) -> [AttentionLine] {
    let room = size.rows < Self.rowsForAllAttention ? 1 : 3
    let lines = top.attention(context, columns: size.columns - 2).prefix(room)
    guard let notice else { return lines.isEmpty ? [AttentionLine("")] : Array(lines) }
    let said = Paragraph.lines(notice.sentence(context.words), columns: size.columns - 2)
      .prefix(room).map { AttentionLine($0, style: notice.style) }
    // The first line of a screen says what all the others are about. A sentence that would lose
    // its end goes as a whole.
    var kept = Array(lines.prefix(max(0, lines.count - said.count)))
    while kept.last?.goesOn ?? false { kept.removeLast() }
    let gap = max(0, lines.count - kept.count - said.count)
    return kept + Array(repeating: AttentionLine(""), count: gap) + said
  }

  /// The status comes first, up to half of the line; the title has what is left.
  private func drawTitle(
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    let line = region.inset(1)
    let status = DisplayWidth.clip(top.status(context), to: line.columns / 2)
    let used = canvas.writeRight(status, in: line, row: 0)
    let room = line.columns - (used > 0 ? used + 2 : 0)
    canvas.write(top.title(context), in: line, row: 0, style: .bold, width: room)
  }

  private func drawTooSmall(on canvas: inout Canvas) {
    let region = Region(size)
    let words = library.words(settings.language)
    let lines = Paragraph.lines(words["program.tooSmall"], columns: size.columns)
    for (row, line) in lines.enumerated() { canvas.write(line, in: region, row: row) }
    canvas.focus(in: region, row: 0, column: 0)
  }
}
