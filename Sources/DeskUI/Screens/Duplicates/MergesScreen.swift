import DeskService
import Registration
import ScreenKit
package import Terminal

/// Records that were joined, the latest first; each can be parted again.
package struct MergesScreen: Screen {
  package static let outline = ScreenOutline(
    "merges", commands: ["undoMerge", "openPerson"], conditions: ["rowChosen", "rowUndoable"],
    columns: ["merges": ["reference", "name", "gone", "login", "moment", "state"]])

  private static let undoKey = "screens.confirm.undoMerge"

  private(set) var lines: [MergeLine]?
  private(set) var table = Table()

  package init() {}

  var chosen: MergeLine? {
    guard let lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.people(.merges))]
    case .key(let key):
      _ = table.handle(key, count: lines?.count ?? 0, page: context.bodyRows() - 1)
    case .answered(.people(.merges(let lines))): self.lines = lines
    case .answered(.people(.mergeUndone(let undone))):
      let values = ["kept": undone.kept, "back": undone.back]
      let words = undone.left.isEmpty ? "toasts.mergeUndone" : "toasts.mergeUndoneInPart"
      return [.say(.done(words, values)), .work(.people(.merges))]
    case .command("openPerson"): return chosen.map { [.show(.person($0.kept))] } ?? []
    case .command("undoMerge"):
      guard let chosen else { return [] }
      let values = ["kept": chosen.kept, "gone": chosen.gone, "name": chosen.name]
      return [
        .ask(
          Question(id: chosen.reference, key: Self.undoKey, values: values, needsReason: false))
      ]
    case .confirmed(let question) where question.key == Self.undoKey:
      return [.work(.people(.undoMerge(question.id)))]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowUndoable": chosen.map { $0.undoneAt == nil } ?? false
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen else { return [] }
    return [
      AttentionLine(
        context.words.text(
          "screens.merges.line",
          ["gone": chosen.gone, "kept": chosen.kept, "name": chosen.name]))
    ]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let lines else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("merges"), context, count: lines.count
    ) { index in
      let line = lines[index]
      return TableRow([
        "reference": TableCell(line.kept), "name": TableCell(line.name),
        "gone": TableCell(line.gone), "login": TableCell(line.by),
        "moment": TableCell(context.moment(line.at)),
        "state": line.undoneAt == nil
          ? TableCell("") : TableCell(context.words["screens.merges.undone"], style: .dim),
      ])
    }
  }
}
