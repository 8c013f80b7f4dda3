package import DeskService
import Registration
import ScreenKit
package import Terminal

/// An organisation that a person belongs, or belonged, to.
package struct AffiliationScreen: Screen {
  package static let outline = ScreenOutline(
    "affiliation", conditions: ["canSave"], fields: ["organisation", "role", "from", "to"],
    neededFields: ["organisation", "role", "from", "to"])

  let person: String
  let slot: String
  private(set) var form: Form
  package private(set) var isSaving = false

  package init(_ person: String, _ context: ScreenContext) {
    self.person = person
    slot = DraftSlot.of(Self.outline.name, person)
    form = Form(context.library[Self.outline.name], words: context.words)
  }

  /// An organisation that was begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    self.init(DraftSlot.person(of: draft.slot) ?? "", context)
    for (key, value) in DraftBody.values(of: draft.body) ?? [:] { form[key] = value }
  }

  package var isTextFocused: Bool { true }

  package var draft: ScreenDraft? {
    let values = form.draftValues
    guard !values.isEmpty else { return nil }
    return ScreenDraft(slot: slot, subject: person, body: DraftBody.text(of: values))
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key):
      if !isSaving { _ = form.handle(key) }
    case .command("save"): return save()
    case .answered(.people(.affiliated)):
      return [.leave, .say(.done("toasts.affiliated", ["organisation": form["organisation"]]))]
    case .failed(let work, let failure):
      guard case .people = work else { return [.say(.failed(failure))] }
      isSaving = false
      guard case .refused(.invalid(let failures)) = failure else {
        return [.say(.failed(failure))]
      }
      // The field that is refused has the focus and says why.
      form.refuse(failures)
    default: break
    }
    return []
  }

  private mutating func save() -> [Effect] {
    guard form.settle() else { return [] }
    guard !form["organisation"].isEmpty else {
      form.refuse([FieldFailure(field: "organisation", code: "required", detail: nil)])
      return []
    }
    isSaving = true
    let affiliation = NewAffiliation(
      organisation: form["organisation"], role: form["role"], from: CivilDate(form["from"]),
      to: CivilDate(form["to"]))
    return [.work(.people(.affiliate(person, affiliation, draft: slot)))]
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving && !form.values.isEmpty
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isSaving
      ? [AttentionLine(context.words["program.working"])]
      : form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    form.draw(on: &canvas, in: region.below(1), context)
  }
}
