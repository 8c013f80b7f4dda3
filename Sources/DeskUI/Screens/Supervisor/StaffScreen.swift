import DeskService
import Registration
import ScreenKit
package import Terminal

/// Who can log on, and what for. Nobody is deleted here.
package struct StaffScreen: Screen {
  package static let outline = ScreenOutline(
    "staff",
    commands: ["editStaff", "newStaff", "resetPassword", "disableStaff", "enableStaff"],
    conditions: ["rowChosen", "rowEnabled", "rowDisabled"],
    columns: ["staff": ["login", "name", "role", "state"]])

  private static let disableKey = "screens.confirm.disableStaff"

  private(set) var members: [StaffMember]?
  private(set) var table = Table()
  /// What is said once the change that was asked for is done.
  private var done: Notice?

  package init() {}

  var chosen: StaffMember? {
    guard let members else { return nil }
    return table.row(of: members.count).map { members[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.supervisor(.staff))]
    case .key(let key):
      _ = table.handle(key, count: members?.count ?? 0, page: context.bodyRows() - 1)
    case .answered(.supervisor(.staff(let members))):
      let marked = chosen?.login
      self.members = members
      if let row = members.firstIndex(where: { $0.login == marked }) { table.select(row) }
    case .answered(.supervisor(.staffChanged)):
      let said = done.map { [Effect.say($0)] } ?? []
      done = nil
      return said + [.work(.supervisor(.staff))]
    case .command(let command): return perform(command)
    case .confirmed(let question):
      return set(question.id, disabled: true, says: "toasts.staffDisabled")
    case .failed(_, let failure):
      done = nil
      return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private mutating func perform(_ command: String) -> [Effect] {
    if command == "newStaff" { return [.show(.newStaff)] }
    guard let chosen else { return [] }
    switch command {
    case "editStaff": return [.show(.staffRole(login: chosen.login, chosen.role))]
    case "resetPassword": return [.show(.staffPassword(login: chosen.login))]
    case "disableStaff":
      return [
        .ask(
          Question(
            id: chosen.login, key: Self.disableKey,
            values: ["login": chosen.login, "name": chosen.fullName], needsReason: false))
      ]
    case "enableStaff":
      return set(chosen.login, disabled: false, says: "toasts.staffEnabled")
    default: return []
    }
  }

  private mutating func set(_ login: String, disabled: Bool, says key: String) -> [Effect] {
    done = .done(key, ["login": login])
    return [.work(.supervisor(.setDisabled(login: login, disabled)))]
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowEnabled": chosen.map { !$0.isDisabled } ?? false
    case "rowDisabled": chosen?.isDisabled ?? false
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let members else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let words = context.words
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("staff"), context,
      count: members.count
    ) { index in
      let member = members[index]
      let state =
        member.isDisabled
        ? "disabled"
        : member.mustChangePassword ? "firstPassword" : "active"
      return TableRow([
        "login": TableCell(member.login), "name": TableCell(member.fullName),
        "role": TableCell(words["roles.\(member.role.rawValue)"]),
        "state": TableCell(
          words["staffStates.\(state)"], style: state == "active" ? .plain : .attention),
      ])
    }
  }
}
