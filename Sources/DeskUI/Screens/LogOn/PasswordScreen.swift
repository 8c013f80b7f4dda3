import DeskService
import Registration
import ScreenKit
import Terminal

/// A password that somebody else has set is changed before anything else.
package struct PasswordScreen: Screen {
  package static let outline = ScreenOutline(
    "password", commands: ["changePassword"],
    fields: ["currentPassword", "newPassword", "repeatPassword"],
    neededFields: ["currentPassword", "newPassword", "repeatPassword"])

  private(set) var form: Form
  private(set) var isWaiting = false

  package init(_ context: ScreenContext) {
    form = Form(context.library[Self.outline.name], words: context.words)
  }

  package var isTextFocused: Bool { true }
  package var takesScans: Bool { false }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key):
      if !isWaiting { _ = form.handle(key) }
      return []
    case .command("changePassword"): return change(context)
    case .answered(.session(.present(let session))):
      return [.say(.done("toasts.passwordChanged")), .enter(session)]
    case .failed(_, let failure):
      isWaiting = false
      let field = failure == .refused(.wrongPassword) ? "currentPassword" : "newPassword"
      refuse(field, failure.code)
      return [.say(.failed(failure))]
    default: return []
    }
  }

  private mutating func change(_ context: ScreenContext) -> [Effect] {
    guard !isWaiting else { return [] }
    for field in form.fields where field.value.isEmpty {
      form.focus(on: field.key)
      return []
    }
    let new = form["newPassword"]
    guard new == form["repeatPassword"] else {
      form["repeatPassword"] = ""
      refuse("repeatPassword", "passwordsDiffer")
      return []
    }
    do throws(PasswordRefusal) {
      _ = try PasswordRule.check(
        new, login: context.session?.login ?? "", society: context.settings.society)
    } catch {
      refuse("newPassword", error.code)
      return []
    }
    isWaiting = true
    return [
      .work(
        .session(.changePassword(old: Secret(form["currentPassword"]), new: Secret(new))))
    ]
  }

  private mutating func refuse(_ field: String, _ code: String) {
    form.refuse([FieldFailure(field: field, code: code, detail: nil)])
  }
}
