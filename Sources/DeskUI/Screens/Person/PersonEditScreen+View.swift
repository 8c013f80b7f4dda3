import DeskService
import Registration
import ScreenKit
package import Terminal

extension PersonEditScreen {
  package func title(_ context: ScreenContext) -> String {
    guard person != nil else { return context.words["screens.person-edit.title"] }
    let name = base.details?.fullName ?? ""
    return context.words.text("screens.person-edit.titleOf", ["name": name])
  }

  package func status(_ context: ScreenContext) -> String {
    guard let askedBy else { return context.who }
    return context.words["screens.person-edit.askedBy.\(askedBy.rawValue)"]
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    if isSaving { return [AttentionLine(words["program.working"])] }
    if let key = form.focused?.key, let value = theirs[key], !value.isEmpty {
      let said = words.text("screens.person-edit.theirs", ["value": value])
      return [AttentionLine(said, style: .attention)]
    }
    return form.attention(words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard person == nil else {
      form.draw(on: &canvas, in: region, context)
      return
    }
    // The strip has its rows from the beginning, so that the form stands still while one types.
    let strip = region.bottom(region.rows >= 14 ? 4 : 2)
    form.draw(on: &canvas, in: region.above(strip.rows), context)
    drawDuplicates(on: &canvas, in: strip, context)
  }

  private func drawDuplicates(
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    guard !duplicates.isEmpty else { return }
    let words = context.words
    canvas.write(
      "\u{2691} " + words.text("screens.person-edit.duplicates", count: duplicates.count),
      in: region, row: 0, column: 1, style: Style(colour: .attention, bold: true))
    for (row, hit) in duplicates.prefix(region.rows - 1).enumerated() {
      let who = GlimpseLines.joined([
        hit.name, hit.organisation, GlimpseLines.countryName(hit.country),
      ])
      let why = hit.match.reasons.map { words[$0.code] }
        .joined(separator: ", ")
      let key = row == 0 ? "^D " : "   "
      let room = region.columns - 5 - DisplayWidth.of(why)
      canvas.write(key, in: region, row: row + 1, column: 1, style: .bold)
      let used = canvas.write(who, in: region, row: row + 1, column: 4, width: max(12, room - 2))
      canvas.write(
        why, in: region, row: row + 1, column: 4 + used + 2, style: .attention)
    }
  }
}
