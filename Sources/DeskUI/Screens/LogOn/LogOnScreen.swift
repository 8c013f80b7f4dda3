import ScreenKit
import Terminal

/// Who is it? Name and password, and nothing else until they fit.
package struct LogOnScreen: Screen {
  package static let outline = ScreenOutline(
    "logon", commands: ["logOn", "leave"], fields: ["login", "password"],
    neededFields: ["login", "password"])

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
    case .command("logOn"): return logOn()
    case .command("leave"): return [.quit]
    case .answered(.session(.present(let session))):
      return [.say(Notice("toasts.welcome", ["name": session.fullName])), .enter(session)]
    case .failed(_, let failure):
      isWaiting = false
      form["password"] = ""
      form.focus(on: "password")
      return [.say(.failed(failure))]
    default: return []
    }
  }

  /// Enter goes from the name to the password, and on from there.
  private mutating func logOn() -> [Effect] {
    guard !isWaiting else { return [] }
    if form["login"].isEmpty {
      form.focus(on: "login")
      return []
    }
    if form["password"].isEmpty {
      form.focus(on: "password")
      return []
    }
    isWaiting = true
    return [.work(.session(.logOn(login: form["login"], password: Secret(form["password"]))))]
  }
}
