import DeskService
import Registration
import ScreenKit
package import Terminal

/// The people an organisation names, in their roles: named, followed by others, ended.
package struct RepresentativesScreen: Screen {
  package static let outline = ScreenOutline(
    "representatives",
    commands: ["nameRepresentative", "replaceRepresentative", "endRepresentative", "openPerson"],
    conditions: ["rowChosen", "seatLasts"],
    columns: ["representatives": ["person", "role", "from", "until", "reference"]])
  private static let key = "screens.confirm.endRepresentative"

  let membership: String
  private(set) var sheet: MembershipSheet?
  private(set) var table = Table()

  package init(_ membership: String) { self.membership = membership }

  private var lines: [RepresentativeLine] { sheet?.representatives ?? [] }

  var chosen: RepresentativeLine? { table.row(of: lines.count).map { lines[$0] } }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [load]
    case .answered(.membership(.sheets(_, let views))): sheet = views.first?.sheet
    case .answered(.membership(let answer)):
      return MembershipCommands.notices(after: answer, context.words) + [load]
    case .key(let key):
      _ = table.handle(key, count: lines.count, page: context.bodyRows() - 1)
    case .command(let command): return perform(command, context)
    case .confirmed(let question) where question.key == Self.key:
      guard let row = Int(question.id), lines.indices.contains(row) else { return [] }
      return [.work(.membership(.endSeat(membership, lines[row].seat, on: context.today)))]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private var load: Effect { .work(.membership(.one(membership))) }

  private func perform(_ command: String, _ context: ScreenContext) -> [Effect] {
    switch command {
    case "nameRepresentative": return [.show(.representative(membership))]
    case "replaceRepresentative":
      return chosen.map { [.show(.representative(membership, insteadOf: $0))] } ?? []
    case "openPerson": return chosen.map { [.show(.person($0.seat.person))] } ?? []
    case "endRepresentative":
      guard let chosen else { return [] }
      let values = [
        "name": chosen.name,
        "role": context.words["representativeRoles.\(chosen.seat.role.rawValue)"],
      ]
      let id = "\(table.selected)"
      return [.ask(Question(id: id, key: Self.key, values: values, needsReason: false))]
    default: return []
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "seatLasts": chosen.map { $0.seat.to.map { context.today < $0 } ?? true } ?? false
    default: false
    }
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text(
      "screens.representatives.titleOf", ["name": sheet?.line.holderName ?? ""])
  }

  package func status(_ context: ScreenContext) -> String {
    guard let sheet else { return context.who }
    return context.words.text(
      "screens.membership.representatives", ["count": "\(sheet.seats)"])
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard sheet != nil else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("representatives"), context,
      count: lines.count
    ) { index in
      let line = lines[index]
      let style: Style = line.seat.covers(context.today) ? .plain : .dim
      return TableRow([
        "person": TableCell(line.name, style: style),
        "role": TableCell(
          context.words["representativeRoles.\(line.seat.role.rawValue)"], style: style),
        "from": TableCell(line.seat.from.description, style: style),
        "until": TableCell(line.seat.to?.description ?? "", style: style),
        "reference": TableCell(line.seat.person, style: style),
      ])
    }
  }
}
