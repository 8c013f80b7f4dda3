import ScreenKit
package import Terminal

/// The desk is locked: everything is kept and nothing is seen until the password is typed.
package struct LockScreen: Screen {
  package static let outline = ScreenOutline(
    "lock", commands: ["unlock"], fields: ["password"], neededFields: ["password"])

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
    case .command("unlock"):
      guard !isWaiting, !form["password"].isEmpty else { return [] }
      isWaiting = true
      return [.work(.session(.unlock(password: Secret(form["password"]))))]
    case .answered(.session(.unlocked)):
      return [.unlock, .say(Notice("toasts.unlocked"))]
    case .failed(_, let failure):
      isWaiting = false
      form["password"] = ""
      return [.say(.failed(failure))]
    default: return []
    }
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isWaiting ? [AttentionLine(context.words["program.working"])] : []
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let name = context.session?.fullName ?? ""
    let text = context.words.text("screens.lock.text", ["name": name])
    let lines = Paragraph.lines(text, columns: min(66, region.columns - 6))
    let top = max(0, (region.rows - lines.count - 3) / 3)
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: region, row: top + row, column: 3)
    }
    form.draw(on: &canvas, in: region.below(top + lines.count + 1), context)
  }
}
