package import DeskService
import Registration
import ScreenKit
package import Terminal

/// A new member of staff, with a first password that is good for one log-on.
package struct StaffEditScreen: Screen {
  package static let outline = ScreenOutline(
    "staff-edit", conditions: ["canSave"],
    fields: ["login", "staffName", "role", "firstPassword"],
    neededFields: ["login", "staffName", "role", "firstPassword"])

  private static let passwordField = "firstPassword"
  /// The names of fields as the service says them.
  private static let fieldNames = ["fullName": "staffName"]

  let slot: String
  private(set) var form: Form
  package private(set) var isSaving = false

  package init(_ context: ScreenContext) {
    form = Form(context.library[Self.outline.name], words: context.words)
    slot = DraftSlot.of(Self.outline.name, "new-" + String(context.now.milliseconds, radix: 36))
  }

  /// A log-on that was begun and not saved; its password is typed again.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    form = Form(context.library[Self.outline.name], words: context.words)
    slot = draft.slot
    for (key, value) in DraftBody.values(of: draft.body) ?? [:] { form[key] = value }
  }

  package var isTextFocused: Bool { true }
  package var takesScans: Bool { form.focused?.key != Self.passwordField }

  package var draft: ScreenDraft? {
    var values = form.draftValues
    values[Self.passwordField] = nil
    guard !values.isEmpty else { return nil }
    return ScreenDraft(slot: slot, subject: nil, body: DraftBody.text(of: values))
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key):
      if !isSaving { _ = form.handle(key) }
    case .command("save"): return save()
    case .answered(.supervisor(.staffChanged)):
      let values = ["name": form["staffName"], "login": form["login"]]
      return [
        .work(.drafts(.drop(slot: slot))), .leave, .say(.done("toasts.staffAdded", values)),
      ]
    case .failed(let work, let failure): return take(failure, of: work)
    default: break
    }
    return []
  }

  private mutating func save() -> [Effect] {
    guard form.settle() else { return [.say(.refused("invalid"))] }
    let missing = form.fields.filter { $0.definition.required && $0.value.isEmpty }
    guard missing.isEmpty, let role = Role(rawValue: form["role"]) else {
      form.refuse(
        missing.map { FieldFailure(field: $0.key, code: "required", detail: nil) })
      return []
    }
    isSaving = true
    return [
      .work(
        .supervisor(
          .addStaff(
            login: form["login"], fullName: form["staffName"], role: role,
            password: Secret(form[Self.passwordField]))))
    ]
  }

  private mutating func take(_ failure: WorkFailure, of work: Work) -> [Effect] {
    guard case .supervisor = work else { return [.say(.failed(failure))] }
    isSaving = false
    switch failure {
    case .refused(.invalid(let failures)):
      form.refuse(
        failures.map {
          FieldFailure(
            field: Self.fieldNames[$0.field] ?? $0.field, code: $0.code, detail: $0.detail)
        })
    case .refused(.loginTaken):
      form.refuse([FieldFailure(field: "login", code: failure.code, detail: nil)])
    case .refused(.password):
      form.refuse([
        FieldFailure(field: Self.passwordField, code: failure.code, detail: nil)
      ])
    default: break
    }
    return [.say(.failed(failure))]
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
