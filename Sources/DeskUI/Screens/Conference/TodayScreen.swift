import DeskService
import Registration
import ScreenKit
package import Terminal

/// Everyone registered today for the conference the desk stands at, the latest first.
package struct TodayScreen: Screen {
  package static let outline = ScreenOutline(
    "today",
    commands: RegistrationCommands.names.union(["openPerson", "checkIn", "handOff", "consent"]),
    conditions: ["rowChosen", "rowOwes", "rowStands", "rowWaitsForApproval"],
    columns: ["registrations": ["time", "name", "category", "state", "amount", "station"]])

  private(set) var lines: [RegistrationLine]?
  private(set) var table = Table()
  /// Who was let in last, with the flags that are to be seen to while they are here.
  private(set) var letIn: PersonGlimpse?

  package init() {}

  var chosen: RegistrationLine? {
    guard let lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.conference(.today))]
    case .key(let key):
      _ = table.handle(key, count: lines?.count ?? 0, page: context.bodyRows() - 1)
    case .answered(.conference(.today(let lines))): take(lines)
    case .answered(.people(.glimpsed(let glimpse))): letIn = glimpse
    case .answered(.conference(.checkedIn(let done))):
      return CheckInWords.effects(after: .checkedIn(done), context) + [
        .work(.conference(.today)),
        .work(.people(.glimpse(done.person, language: context.settings.language))),
      ]
    case .answered(.conference(let answer)):
      return CheckInWords.effects(after: answer, context) + [.work(.conference(.today))]
    case .command(let command): return perform(command)
    case .confirmed(let question): return RegistrationCommands.work(after: question)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  /// Takes a new list and keeps the mark on the same registration.
  private mutating func take(_ lines: [RegistrationLine]) {
    let marked = chosen?.registration
    self.lines = lines
    if let row = lines.firstIndex(where: { $0.registration == marked }) { table.select(row) }
  }

  private func perform(_ command: String) -> [Effect] {
    guard let chosen else { return [] }
    switch command {
    case "openPerson": return [.show(.person(chosen.person))]
    case "checkIn": return [.work(.conference(.checkIn(registration: chosen.registration)))]
    case "handOff": return chosen.charge.map { [.show(.handOff(charge: $0))] } ?? []
    case "consent": return [.show(.consent(person: chosen.person, occasion: .registration))]
    default:
      return RegistrationCommands.question(
        command, registration: chosen.registration, name: chosen.name)
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowOwes": chosen?.charge != nil && chosen?.paid?.isOwed ?? false
    case "rowStands": chosen?.state.allows(.withdrawn) ?? false
    case "rowWaitsForApproval": chosen?.state == .pendingApproval
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String {
    lines.map { context.words.text("screens.today.count", count: $0.count) } ?? ""
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen else { return [] }
    let flags =
      letIn.flatMap { $0.person == chosen.person ? $0 : nil }
      .map { GlimpseLines.flags(of: $0, context.words) } ?? ""
    return (flags.isEmpty ? [] : [AttentionLine(flags, style: .attention)]) + [
      AttentionLine(
        GlimpseLines.joined([chosen.name, chosen.organisation, chosen.registration]))
    ]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let lines else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("registrations"), context,
      count: lines.count
    ) { Self.row(lines[$0], context) }
  }

  private static func row(_ line: RegistrationLine, _ context: ScreenContext) -> TableRow {
    let words = context.words
    let state: TableCell
    if line.isRestricted {
      state = TableCell(words["screens.today.restricted"], style: .attention)
    } else if let at = line.inAt {
      let text = words.text("screens.find.in", ["time": context.time(at)])
      state = TableCell("\u{2713} \(text)", style: .done)
    } else {
      let isReady = line.state == .complete
      state = TableCell(
        words["registrationStates.\(line.state.rawValue)"],
        style: isReady ? .plain : .attention)
    }
    return TableRow([
      "time": TableCell(context.time(line.at)), "name": TableCell(line.name),
      "category": TableCell(line.category), "state": state,
      "amount": TableCell(line.total?.formatted ?? ""), "station": TableCell(line.station),
    ])
  }
}
