import ScreenKit
package import Terminal

extension CommandsScreen {
  package var headRows: Int { 1 }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func drawHead(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let label = context.words["fields.filter"]
    let line = region.inset(1)
    canvas.write(label, in: line, row: 0)
    let column = DisplayWidth.of(label) + 2
    filter.draw(
      on: &canvas, in: line, row: 0, column: column, width: min(40, line.columns - column),
      isFocused: true)
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    if let refusal = filter.refusal {
      return [AttentionLine("! " + refusal.sentence(context.words), style: .attention)]
    }
    // Words that the columns cut short stand here in full.
    if let row = table.row(of: shown.count), let whyNot = shown[row].whyNot {
      let command = context.words[shown[row].binding.name]
      return AttentionLine.sentence("\(command): \(whyNot)", columns: columns)
    }
    return [AttentionLine(context.words["hints.filter"])]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let definition = context.library["commands"]?.table("commands")
    table.draw(
      on: &canvas, in: region, definition, context, count: shown.count, hasHeadings: false,
      hasFocus: false
    ) { index in
      let offer = shown[index]
      let style: Style = offer.isOffered ? .plain : .dim
      return TableRow([
        "key": TableCell(offer.binding.keys[0].description, style: style),
        "command": TableCell(context.words[offer.binding.name], style: style),
        "whyNot": TableCell(offer.whyNot ?? "", style: .dim),
      ])
    }
  }
}
