import DeskService
import Registration
import ScreenKit
package import Terminal

extension AbstractsScreen {
  package func title(_ context: ScreenContext) -> String {
    let words = context.words
    if presenters != nil { return words["screens.abstracts.presenters"] }
    guard let state else { return words["screens.abstracts.title"] }
    return words["screens.abstracts.title"] + ", " + words["abstractStates.\(state.rawValue)"]
  }

  package func status(_ context: ScreenContext) -> String {
    let count = presenters?.count ?? lines?.count
    return count.map { context.words.text("screens.abstracts.count", ["count": "\($0)"]) } ?? ""
  }

  package func drawHead(
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    let label = context.words["fields.query"]
    canvas.write(label, in: region, row: 0, column: 1, style: .bold)
    let column = DisplayWidth.of(label) + 3
    query.draw(
      on: &canvas, in: region, row: 0, column: column, width: region.columns - column - 1,
      isFocused: true)
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    if let refusal = query.refusal {
      return AttentionLine.sentence(
        "! " + refusal.sentence(context.words), columns: columns,
        style: Style(colour: .attention, bold: true))
    }
    if let presenters, let row = table.row(of: presenters.count) {
      return AttentionLine.sentence(presenters[row].title, columns: columns)
    }
    guard let lines, let row = table.row(of: lines.count) else { return [] }
    return AttentionLine.sentence(lines[row].title, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let definition = context.library[name]
    // The hardware cursor stands in the search field.
    if let presenters {
      table.draw(
        on: &canvas, in: region, definition?.table("presenters"), context,
        count: presenters.count, hasFocus: false
      ) { Self.row(presenters[$0], context) }
    } else if let lines {
      table.draw(
        on: &canvas, in: region, definition?.table("abstracts"), context, count: lines.count,
        hasFocus: false
      ) { Self.row(lines[$0], context) }
    }
  }

  private static func row(_ line: AbstractLine, _ context: ScreenContext) -> TableRow {
    let words = context.words
    var state = words["abstractStates.\(line.state.rawValue)"]
    if line.isLate { state += ", " + words["abstractStates.late"] }
    return TableRow([
      "reference": TableCell(line.reference), "title": TableCell(line.title),
      "presenter": TableCell(line.presenter.isEmpty ? line.firstAuthor : line.presenter),
      "state": TableCell(state, style: line.state == .submitted ? .done : .plain),
      "words": TableCell("\(line.words)"),
    ])
  }

  private static func row(
    _ line: UnregisteredPresenter, _ context: ScreenContext
  ) -> TableRow {
    let perhaps = line.likely.map {
      context.words.text("screens.abstracts.perhaps", ["reference": $0])
    }
    return TableRow([
      "name": TableCell(line.name), "reference": TableCell(line.abstract),
      "person": TableCell(
        line.person ?? perhaps ?? "", style: line.person == nil ? .attention : .plain),
      "title": TableCell(line.title),
    ])
  }
}
