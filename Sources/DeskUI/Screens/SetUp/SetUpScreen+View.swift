import DeskService
import ScreenKit
package import Terminal

extension SetUpScreen {
  package func title(_ context: ScreenContext) -> String {
    switch page {
    case .table(let place, _), .text(let place, _): SetUpWords.way(to: place, context)
    case .form(let form): SetUpWords.way(to: form.place, context)
    case .preview: context.words["setUp.preview"]
    }
  }

  package func status(_ context: ScreenContext) -> String {
    let count = copy?.changedPaths.count ?? 0
    return count == 0
      ? context.who : context.words.text("setUp.changed", ["count": String(count)])
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    if isSaving { return [AttentionLine(context.words["program.working"])] }
    switch page {
    case .form(let form): return form.form.attention(context.words, columns: columns)
    case .preview(let preview):
      let key =
        switch preview.finding {
        case .asking: ""
        case .changes(let changes): changes.isEmpty ? "" : "setUp.applies"
        case .refused: "setUp.refused"
        }
      return key.isEmpty ? [] : AttentionLine.sentence(context.words[key], columns: columns)
    case .table(let place, _):
      guard let kind = place.kind, !place.isItem else { return [] }
      return AttentionLine.sentence(
        context.words["setUp.about.\(kind.rawValue)"], columns: columns, style: .dim)
    case .text:
      return [AttentionLine(context.words["setUp.languageText"], style: .dim)]
    }
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    switch page {
    case .table(let place, let table): draw(table, of: place, on: &canvas, in: region, context)
    case .form(let form): form.form.draw(on: &canvas, in: region.below(1), context)
    case .text(_, let area): area.draw(on: &canvas, in: region.inset(1), isFocused: true)
    case .preview(let preview):
      preview.reading.draw(
        SetUpWords.lines(of: preview, context), on: &canvas, in: region)
    }
  }

  private func draw(
    _ table: Table, of place: SetUpPlace, on canvas: inout Canvas, in region: Region,
    _ context: ScreenContext
  ) {
    guard let copy else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let rows = rows(of: place, context)
    let changed = copy.changedPaths
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("setUp"), context, count: rows.count,
      hasHeadings: false
    ) { index in
      let row = rows[index]
      let isChanged = changed.contains { path in
        path.starts(with: row.place.path) || row.place.path.starts(with: path)
      }
      let note = isRetired(row.place) && !row.isDetails ? "retired" : isChanged ? "changed" : nil
      return TableRow([
        "item": TableCell(row.label), "content": TableCell(row.content, style: .dim),
        "note": TableCell(
          note.map { context.words["setUp.notes.\($0)"] } ?? "", style: .attention),
      ])
    }
  }
}
