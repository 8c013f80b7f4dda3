import DeskService
import Registration
import ScreenKit
package import Terminal

extension FindScreen {
  package var headRows: Int { 1 }

  package func title(_ context: ScreenContext) -> String {
    "\(context.words["program.name"])  \(context.place)"
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func drawHead(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let line = region.inset(1)
    let label = context.words["fields.query"]
    canvas.write(label, in: line, row: 0, style: .bold)
    let count = countWords(context)
    let column = DisplayWidth.of(label) + 2
    let room = line.columns - column - DisplayWidth.of(count) - 2
    query.draw(
      on: &canvas, in: line, row: 0, column: column, width: max(10, room), isFocused: true)
    canvas.writeRight(count, in: line, row: 0, after: column + 12)
  }

  /// How many were found, of how many: `3 of 10,412`.
  private func countWords(_ context: ScreenContext) -> String {
    let words = context.words
    let total = total.map(Grouped.digits) ?? ""
    guard let answer, !query.isEmpty else {
      return self.total.map {
        words.text("program.people", ["count": Grouped.digits($0)])
      } ?? ""
    }
    let count = Grouped.digits(Int64(answer.hits.count))
    if answer.hasMore { return words.text("program.foundMore", ["count": count]) }
    return words.text("program.found", ["count": count, "total": total])
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    if let refusal = query.refusal {
      let sentence = "! " + refusal.sentence(context.words)
      return Paragraph.lines(sentence, columns: columns).map {
        AttentionLine($0, style: Style(colour: .attention, bold: true))
      }
    }
    var lines = chosenLines(context)
    if lines.isEmpty { lines = [AttentionLine(context.words["hints.query"], style: .dim)] }
    // The same three rows whoever is marked: the list does not jump.
    return lines + Array(repeating: AttentionLine(""), count: max(0, 3 - lines.count))
  }

  private func chosenLines(_ context: ScreenContext) -> [AttentionLine] {
    guard let marked else { return [] }
    if let contact, contact.person == marked.person {
      return ContactLines.lines(of: contact.details, name: marked.name, context)
    }
    guard let glimpse, glimpse.person == marked.person else {
      return [AttentionLine(GlimpseLines.who(marked), style: .bold)]
    }
    return GlimpseLines.lines(of: glimpse, context)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let cursor = canvas.cursor
    defer { canvas.cursor = cursor }
    guard let answer else {
      canvas.write(
        context.words["screens.find.invitation"], in: region, row: 1, column: 3, style: .dim)
      return
    }
    var body = region
    if answer.isForgiven {
      canvas.write(
        context.words["program.forgiven"], in: region, row: 0, column: 3, style: .attention)
      body = region.below(1)
    }
    let definition = context.library["find"]?.table("people")
    table.draw(
      on: &canvas, in: body, definition, context, count: hits.count, hasHeadings: false,
      hasFocus: false
    ) { row(of: hits[$0], context) }
  }

  private func row(of hit: FindHit, _ context: ScreenContext) -> TableRow {
    let none = context.words["program.none"]
    return TableRow([
      "name": TableCell(hit.name),
      "organisation": TableCell(hit.organisation.isEmpty ? none : hit.organisation),
      "city": TableCell(hit.city),
      "reference": TableCell(hit.registration?.reference ?? hit.person),
      "presence": presence(of: hit, context),
      "flags": hit.openFlags > 0
        ? TableCell("\u{2691} \(hit.openFlags)", style: .attention) : "",
    ])
  }

  private func presence(of hit: FindHit, _ context: ScreenContext) -> TableCell {
    guard let registration = hit.registration else {
      return TableCell(context.words["screens.find.noRegistration"], style: .dim)
    }
    if let at = registration.inAt {
      let text = context.words.text("screens.find.in", ["time": context.time(at)])
      return TableCell("\u{2713} \(text)", style: .done)
    }
    return TableCell(context.words["screens.find.notIn"])
  }
}
