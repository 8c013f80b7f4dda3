package import DeskService
import Registration
import ScreenKit
package import Terminal

/// A state of a membership that is set by hand, with its days and the reason.
package struct OverrideScreen: Screen {
  private static let fields = ["membershipState", "from", "to", "reason"]
  package static let outline = ScreenOutline(
    "override", conditions: ["canSave"], fields: Set(fields), neededFields: Set(fields))
  /// The states that a rule may be set aside for.
  private static let states: [MembershipState] = [.current, .honorary, .grace, .lapsed]

  let membership: String
  let slot: String
  private(set) var form: Form
  private let untouched: [String: String]
  package private(set) var isSaving = false

  package init(_ membership: String, _ context: ScreenContext) {
    self.membership = membership
    slot = DraftSlot.of(Self.outline.name, membership)
    form = Form(
      context.library[Self.outline.name], words: context.words,
      choices: [
        "membershipState": Self.states.map {
          ChoiceItem(value: $0.rawValue, label: context.words["membershipStates.\($0.rawValue)"])
        }
      ])
    form["from"] = context.today.description
    untouched = form.values
  }

  /// One that was begun and not saved.
  package init(resuming draft: Draft, _ context: ScreenContext) {
    self.init(DraftSlot.person(of: draft.slot) ?? "", context)
    for (key, value) in DraftBody.values(of: draft.body) ?? [:] { form[key] = value }
  }

  package var isTextFocused: Bool { true }

  package var draft: ScreenDraft? {
    guard form.values != untouched else { return nil }
    return ScreenDraft(slot: slot, subject: nil, body: DraftBody.text(of: form.draftValues))
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key): if !isSaving { _ = form.handle(key) }
    case .command("save"): return save()
    case .answered(.membership(.overridden(let reference))):
      return [.leave]
        + MembershipCommands.notices(after: .overridden(reference), context.words)
    case .failed(_, let failure):
      isSaving = false
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private mutating func save() -> [Effect] {
    guard form.settle() else { return [] }
    guard let state = MembershipState(rawValue: form["membershipState"]) else {
      form.refuse([FieldFailure(field: "membershipState", code: "required")])
      return []
    }
    guard let from = CivilDate(form["from"]) else {
      form.refuse([FieldFailure(field: "from", code: "required")])
      return []
    }
    do throws(OverrideRefusal) {
      let override = try MembershipOverride(
        state: state, reason: form["reason"], from: from, to: CivilDate(form["to"]))
      isSaving = true
      return [.work(.membership(.override(membership, override, draft: slot)))]
    } catch {
      let field = error == .reasonMissing ? "reason" : "to"
      form.refuse([FieldFailure(field: field, code: error.code)])
      return []
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving && form.values != untouched
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.override.titleOf", ["reference": membership])
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
