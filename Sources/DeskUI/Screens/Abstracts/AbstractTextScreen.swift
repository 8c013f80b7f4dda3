package import DeskService
import Registration
import ScreenKit
package import Terminal

/// One section of an abstract, on a page of its own.
package struct AbstractTextScreen: Screen {
  package static let outline = ScreenOutline(
    "abstract-text", commands: ["undo", "redo"], conditions: ["canSave", "isDraft"])

  let reference: String
  let section: String
  let slot: String
  private(set) var file: AbstractFile?
  private(set) var area = TextArea()
  /// What stood there when it was shown.
  private var base = ""
  /// The same as an area, whose paragraphs are shared as long as nobody changes them.
  private var unchanged = TextArea()
  private var version: Int?
  package private(set) var isSaving = false

  package init(_ file: AbstractFile, section: String, _ context: ScreenContext) {
    reference = file.reference
    self.section = section
    slot = DraftSlot.of(Self.outline.name, "\(file.reference):\(section)")
    show(file, context)
  }

  /// A text that was begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    let values = DraftBody.values(of: draft.body) ?? [:]
    let place = (DraftSlot.person(of: draft.slot) ?? "").split(separator: ":").map(String.init)
    reference = place.first ?? ""
    section = place.dropFirst().first ?? ""
    slot = draft.slot
    base = values["base"] ?? ""
    unchanged.set(base)
    version = values["version"].flatMap { Int($0) }
    area.set(values["text"] ?? "")
  }

  var definition: AbstractSection? {
    file?.rules.form.sections.first { $0.code == section }
  }

  var isDraft: Bool { file?.state == .draft }
  package var isTextFocused: Bool { true }

  package var draft: ScreenDraft? {
    guard let version, hasChanged, !area.holdsLongDigitRun else { return nil }
    let values = ["text": area.text, "base": base, "version": "\(version)"]
    return ScreenDraft(slot: slot, subject: nil, body: DraftBody.text(of: values))
  }

  /// The draft itself is made when it is due, not at each key: it holds the whole text, twice.
  package func mayNeedDraft(after kept: ScreenDraft?) -> Bool { kept != nil || hasChanged }

  private var hasChanged: Bool { !area.hasSameText(as: unchanged) }

  private mutating func show(_ file: AbstractFile, _ context: ScreenContext) {
    self.file = file
    if version == nil {
      version = file.version
      base = file.draft.sections[section] ?? ""
      unchanged.set(base)
    }
    if version == file.version, area.isEmpty { area = unchanged }
    area.limit = definition?.limit
    area.wrap(columns: Self.columns(context))
  }

  static func columns(_ context: ScreenContext) -> Int { context.size.columns - 2 }
  static func rows(_ context: ScreenContext) -> Int { context.bodyRows(attention: 2) }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return file == nil ? [.work(.abstracts(.open(reference)))] : []
    case .key(let key):
      guard !isSaving, isDraft || !key.changesText else { return [] }
      area.handle(key, columns: Self.columns(context), rows: Self.rows(context))
    case .command("undo"): if isDraft { _ = area.undo() }
    case .command("redo"): if isDraft { _ = area.redo() }
    case .command("save"): return save()
    case .answered(.abstracts(.opened(let file))): if self.file == nil { show(file, context) }
    case .answered(.abstracts(.changed)):
      return [.leave, .say(.done("toasts.abstractSaved", ["reference": reference]))]
    case .failed(_, let failure):
      isSaving = false
      guard case .refused(.invalid(let failures)) = failure,
        let first = failures.first(where: { $0.field.hasPrefix("sections") })
      else { return [.say(.failed(failure))] }
      area.refusal = FieldRefusal(first.code, detail: first.detail)
    default: break
    }
    return []
  }

  private mutating func save() -> [Effect] {
    guard let file, let version else { return [] }
    var (old, new) = (file.draft, file.draft)
    old.sections[section] = base.isEmpty ? nil : base
    let text = area.text
    new.sections[section] = text.isEmpty ? nil : text
    isSaving = true
    return [
      .work(.abstracts(.change(reference, version: version, from: old, to: new, draft: slot)))
    ]
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "canSave": !isSaving && isDraft && hasChanged
    case "isDraft": isDraft
    default: false
    }
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text(
      "screens.abstract-text.titleOf",
      ["section": definition?.name ?? section, "title": file?.draft.title ?? ""])
  }

  package func status(_ context: ScreenContext) -> String { reference }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    if isSaving { return [AttentionLine(context.words["program.working"])] }
    var lines: [AttentionLine] = []
    if let refusal = area.refusal {
      lines = AttentionLine.sentence(
        "! " + refusal.sentence(context.words), columns: columns,
        style: Style(colour: .attention, bold: true))
    } else if file != nil, !isDraft {
      lines = [AttentionLine(context.words["whyNot.isDraft"], style: .attention)]
    }
    return [AbstractWords.count(area, context)] + lines
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    area.draw(on: &canvas, in: region.inset(1), isFocused: true)
  }
}

extension Key {
  /// Whether the key writes or takes away.
  fileprivate var changesText: Bool {
    switch self {
    case .text, .paste, .enter, .backspace, .delete, .control("w"), .control("_"): true
    default: false
    }
  }
}
