import DeskService
import Registration
import ScreenKit
package import Terminal

/// Sets a new first password for somebody; it has to be changed at the next log-on.
package struct StaffPasswordScreen: Screen {
  package static let outline = ScreenOutline(
    "staff-password", conditions: ["canSave"], fields: ["firstPassword"],
    neededFields: ["firstPassword"])

  let login: String
  private(set) var form: Form
  package private(set) var isSaving = false

  package init(_ login: String, _ context: ScreenContext) {
    self.login = login
    form = Form(context.library[Self.outline.name], words: context.words)
  }

  package var isTextFocused: Bool { true }
  package var takesScans: Bool { false }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key):
      if !isSaving { _ = form.handle(key) }
    case .command("save"):
      isSaving = true
      return [
        .work(
          .supervisor(.resetPassword(login: login, Secret(form["firstPassword"]))))
      ]
    case .answered(.supervisor(.staffChanged)):
      return [.leave, .say(.done("toasts.passwordSet", ["login": login]))]
    case .failed(_, let failure):
      isSaving = false
      form["firstPassword"] = ""
      if case .refused(.password) = failure {
        form.refuse([FieldFailure(field: "firstPassword", code: failure.code, detail: nil)])
      }
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving && !form["firstPassword"].isEmpty
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.staff-password.titleOf", ["login": login])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    isSaving
      ? [AttentionLine(context.words["program.working"])]
      : form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let text = context.words.text("screens.staff-password.what", ["login": login])
    let lines = Paragraph.lines(text, columns: min(70, region.columns - 6))
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: region, row: row + 1, column: 3)
    }
    form.draw(on: &canvas, in: region.below(lines.count + 2), context)
  }
}
