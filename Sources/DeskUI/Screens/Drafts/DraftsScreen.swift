import DeskService
import ScreenKit
package import Terminal

/// What was begun and not saved; Enter goes on with it.
package struct DraftsScreen: Screen {
  package static let outline = ScreenOutline(
    "drafts", commands: ["resumeDraft", "discardDraft"], conditions: ["rowChosen"],
    columns: ["drafts": ["draft", "screen", "moment", "about"]])

  private(set) var drafts: [Draft]?
  private(set) var table = Table()

  package init() {}

  var chosen: Draft? {
    guard let drafts else { return nil }
    return table.row(of: drafts.count).map { drafts[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.drafts(.list))]
    case .key(let key):
      _ = table.handle(key, count: drafts?.count ?? 0, page: context.bodyRows() - 1)
    case .answered(.drafts(.list(let drafts))): self.drafts = drafts
    case .answered(.drafts(.noted)): return [.work(.drafts(.list))]
    case .command("resumeDraft"):
      guard let chosen, let route = Route(resuming: chosen) else { return [] }
      return [.replace(route), .say(Notice("toasts.draftResumed"))]
    case .command("discardDraft"):
      guard let chosen else { return [] }
      let values = [
        "what": DraftSlot.words(of: chosen.slot, context.words),
        "moment": context.moment(chosen.updatedAt),
      ]
      return [
        .ask(
          Question(
            id: chosen.slot, key: "screens.confirm.discardDraft", values: values,
            needsReason: false))
      ]
    case .confirmed(let question):
      return [.work(.drafts(.drop(slot: question.id))), .say(.done("toasts.draftDiscarded"))]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "rowChosen" && chosen != nil
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let drafts else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let definition = context.library["drafts"]?.table("drafts")
    table.draw(on: &canvas, in: region, definition, context, count: drafts.count) { index in
      let draft = drafts[index]
      return TableRow([
        "draft": TableCell(Self.summary(of: draft, context)),
        "screen": TableCell(DraftSlot.words(of: draft.slot, context.words)),
        "moment": TableCell(context.moment(draft.updatedAt)),
        "about": TableCell(draft.subjectName ?? ""),
      ])
    }
  }

  /// The name that was typed, or whatever else stands in the form.
  private static func summary(of draft: Draft, _ context: ScreenContext) -> String {
    let values = DraftBody.values(of: draft.body) ?? [:]
    let name = values["fullName"] ?? values["staffName"] ?? values.values.min() ?? ""
    return name.isEmpty ? context.words["program.none"] : name
  }
}
