package import Registration
import ScreenKit
package import Terminal

/// Gives a member of staff another role.
package struct StaffRoleScreen: Screen {
  package static let outline = ScreenOutline(
    "staff-role", conditions: ["canSave"], fields: ["role"], neededFields: ["role"])

  let login: String
  private let before: Role
  private(set) var form: Form
  package private(set) var isSaving = false

  package init(_ login: String, _ role: Role, _ context: ScreenContext) {
    self.login = login
    before = role
    form = Form(context.library[Self.outline.name], words: context.words)
    form["role"] = role.rawValue
  }

  package var isTextFocused: Bool { true }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .key(let key):
      if !isSaving { _ = form.handle(key) }
    case .command("save"):
      guard form.settle(), let role = Role(rawValue: form["role"]) else { return [] }
      guard role != before else { return [.leave, .say(Notice("toasts.nothingChanged"))] }
      isSaving = true
      return [.work(.supervisor(.setRole(login: login, role)))]
    case .answered(.supervisor(.staffChanged)):
      return [.leave, .say(.done("toasts.staffChanged", ["login": login]))]
    case .failed(_, let failure):
      isSaving = false
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "canSave" && !isSaving
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.staff-role.titleOf", ["login": login])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    form.attention(context.words, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let words = context.words
    // What each role may do, so that nobody has to guess what they give away.
    var row = 7
    for role in Role.allCases {
      let acts = role.acts.filter { act in
        Role.allCases.first { $0.allows(act) } == role
      }
      let may = acts.map { words["acts.\($0.rawValue)"] }.joined(separator: ", ")
      let lead = words["roles.\(role.rawValue)"]
      let lines = Paragraph.lines("\(lead): \(may)", columns: min(74, region.columns - 6))
      for line in lines {
        canvas.write(line, in: region, row: row, column: 3, style: .dim)
        row += 1
      }
    }
    form.draw(on: &canvas, in: region.below(1), context)
  }
}
