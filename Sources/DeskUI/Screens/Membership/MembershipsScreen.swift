import DeskService
import Registration
import ScreenKit
package import Terminal

/// Applications that wait, and the other memberships that somebody has to look after.
package struct MembershipsScreen: Screen {
  package static let outline = ScreenOutline(
    "memberships",
    commands: ["openMembership", "approveMembership", "denyMembership", "nextList"],
    conditions: ["rowChosen", "rowWaits"],
    columns: ["memberships": ["name", "membershipType", "state", "until", "reference", "time"]])

  /// The lists, in the order in which they come.
  enum List: String, CaseIterable {
    case waiting
    case lapsing
    case unpaid
    case members

    var filter: MembershipFilter {
      switch self {
      case .waiting: .waiting
      case .lapsing: .lapsing(days: 60)
      case .unpaid: .states([.pendingPayment], type: nil)
      case .members: .states([.new, .current, .honorary, .grace], type: nil)
      }
    }

    var next: List {
      let all = Self.allCases
      let place = all.firstIndex(of: self) ?? 0
      return all[(place + 1) % all.count]
    }
  }

  private(set) var list = List.waiting
  private(set) var lines: [MembershipLine]?
  private(set) var table = Table()

  package init() {}

  var chosen: MembershipLine? {
    guard let lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [load]
    case .answered(.membership(.list(let lines))):
      let marked = chosen?.membership
      self.lines = lines
      if let row = lines.firstIndex(where: { $0.membership == marked }) { table.select(row) }
    case .answered(.membership(let answer)):
      return MembershipCommands.notices(after: answer, context.words) + [load]
    case .key(let key):
      _ = table.handle(key, count: lines?.count ?? 0, page: context.bodyRows() - 1)
    case .command("nextList"):
      list = list.next
      lines = nil
      table.reset()
      return [load]
    case .command("openMembership"):
      return chosen.map { [.show(.membership($0.membership))] } ?? []
    case .command(let command):
      return chosen.map { MembershipCommands.question(command, $0) } ?? []
    case .confirmed(let question): return MembershipCommands.work(after: question)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private var load: Effect { .work(.membership(.list(list.filter))) }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowWaits": chosen?.standing.state == .applied
    default: false
    }
  }

  package func title(_ context: ScreenContext) -> String {
    context.words["screens.memberships.\(list.rawValue)"]
  }

  package func status(_ context: ScreenContext) -> String {
    guard let lines else { return context.who }
    return context.words.text("screens.memberships.count", count: lines.count)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let lines else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("memberships"), context,
      count: lines.count
    ) { index in
      let line = lines[index]
      let state = context.words["membershipStates.\(line.standing.state.rawValue)"]
      return TableRow([
        "name": TableCell(line.holderName), "membershipType": TableCell(line.typeName),
        "state": TableCell(state, style: MembershipWords.style(of: line.standing.state)),
        "until": TableCell(line.endsOn?.description ?? ""),
        "reference": TableCell(line.membership),
        "time": TableCell(context.day(line.appliedAt)),
      ])
    }
  }
}
