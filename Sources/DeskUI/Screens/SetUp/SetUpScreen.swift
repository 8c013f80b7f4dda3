package import DeskService
import Registration
import ScreenKit
import SetUpFile
import Terminal

/// The society's set-up: changed here on a copy, looked at as a whole, and applied by the same verb
/// as a set-up file.
package struct SetUpScreen: Screen {
  package static let outline = ScreenOutline(
    "set-up",
    commands: [
      "openSetUp", "newSetUp", "retireSetUp", "offerSetUp", "removeSetUp", "previewSetUp",
      "dropSetUp", "leavePage",
    ],
    conditions: [
      "canSave", "rowChosen", "canAdd", "canRetire", "canOffer", "canRemove", "hasChanges",
      "isInside", "isFirst",
    ],
    columns: ["setUp": ["item", "content", "note"]])

  /// The fields of its forms, which stand in a file of their own.
  static let formOutline = ScreenOutline("set-up-form", neededFields: [SetUpForm.keyField])

  static let slot = DraftSlot.of(outline.name, "society")
  private static let editsKey = "edits"

  var copy: SetUpCopy?
  var pages: [SetUpPage] = [.table(.top, Table())]
  package private(set) var isSaving = false
  private var resumed: SetUpNode?

  package init() {}

  /// Changes that were begun and not applied.
  package init(resuming draft: Draft) {
    resumed = DraftBody.values(of: draft.body)?[Self.editsKey].flatMap { SetUpNode(draftText: $0) }
  }

  var page: SetUpPage {
    get { pages[pages.count - 1] }
    set { pages[pages.count - 1] = newValue }
  }

  package var isTextFocused: Bool {
    switch page {
    case .form, .text: true
    case .table, .preview: false
    }
  }

  package var draft: ScreenDraft? {
    guard let copy = written, let text = copy.changed.draftText, !copy.changedPaths.isEmpty else {
      return nil
    }
    let values = [
      Self.editsKey: text,
      "about": copy.changedPaths.map { $0.joined(separator: " ") }.joined(separator: ", "),
    ]
    return ScreenDraft(slot: Self.slot, subject: nil, body: DraftBody.text(of: values))
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return isSaving ? [] : [.work(.setUp(.read))]
    case .key(let key): if !isSaving { take(key, context) }
    case .command(let command): return perform(command, context)
    case .answered(.setUp(let answer)): return take(answer, context)
    case .confirmed: return drop()
    case .failed(_, let failure):
      isSaving = false
      if case .preview = page { pages.removeLast() }
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private mutating func take(_ key: Key, _ context: ScreenContext) {
    switch page {
    case .table(let place, var table):
      let count = rows(of: place, context).count
      if table.handle(key, count: count, page: context.bodyRows() - 1) {
        page = .table(place, table)
      }
    case .form(var form):
      _ = form.form.handle(key)
      page = .form(form)
    case .text(let place, var area):
      area.handle(key, columns: Self.columns(context), rows: context.bodyRows())
      page = .text(place, area)
    case .preview(var preview):
      let (lines, rows) = (SetUpWords.lines(of: preview, context).count, context.bodyRows())
      switch key {
      case .pageDown, .text(" "): preview.reading.pageDown(lines: lines, rows: rows)
      case .pageUp: preview.reading.pageUp(rows: rows)
      default: _ = preview.reading.handle(key, lines: lines, rows: rows)
      }
      page = .preview(preview)
    }
  }

  static func columns(_ context: ScreenContext) -> Int { context.size.columns - 2 }

  private mutating func take(_ answer: SetUpAnswer, _ context: ScreenContext) -> [Effect] {
    switch answer {
    case .setUp(let document):
      if copy == nil {
        copy = SetUpCopy(document, changed: resumed ?? .empty)
        resumed = nil
      } else {
        copy?.rebase(on: document)
      }
    case .changes(let changes): note(.changes(changes))
    case .refused(let refusal):
      isSaving = false
      note(.refused(refusal.faults.map { SetUpComplaint($0) }))
    case .applied(let changes):
      isSaving = false
      pages = [.table(.top, Table())]
      copy = nil
      return [
        .say(.done("toasts.setUpApplied", ["count": String(changes.count)])),
        .work(.setUp(.read)), .work(.session(.whoAmI)),
      ]
    }
    return []
  }

  private mutating func note(_ finding: SetUpPreview.Finding) {
    guard case .preview(var preview) = page else { return }
    preview.finding = finding
    page = .preview(preview)
  }

  private mutating func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "openSetUp": open(context)
    case "newSetUp": addNew(context)
    case "retireSetUp": mark("retired", as: "true", context)
    case "offerSetUp": mark("retired", as: nil, context)
    case "removeSetUp": removeMarked(context)
    case "leavePage": if pages.count > 1 { pages.removeLast() }
    case "previewSetUp": return preview()
    case "dropSetUp":
      return [
        .ask(
          Question(
            id: Self.slot, key: "screens.confirm.dropSetUp", values: [:], needsReason: false))
      ]
    case "save": return save(context)
    default: break
    }
    return []
  }

  private mutating func drop() -> [Effect] {
    pages = [.table(.top, Table())]
    copy = nil
    return [
      .work(.drafts(.drop(slot: Self.slot))), .work(.setUp(.read)),
      .say(.done("toasts.draftDiscarded")),
    ]
  }

  mutating func begin(_ work: SetUpWork) -> [Effect] {
    isSaving = true
    return [.work(.setUp(work))]
  }

  mutating func edit(_ change: (inout SetUpCopy) -> Void) {
    guard var copy else { return }
    change(&copy)
    self.copy = copy
  }
}
