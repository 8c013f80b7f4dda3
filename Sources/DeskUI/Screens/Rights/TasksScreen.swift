import DeskService
import Registration
import ScreenKit
package import Terminal

/// What the contacts of services have to do, the oldest first.
package struct TasksScreen: Screen {
  package static let outline = ScreenOutline(
    "tasks", commands: ["taskDone", "openPerson", "nextService"],
    conditions: ["rowChosen", "rowAboutPerson", "severalServices"],
    columns: ["tasks": ["since", "request", "service", "about", "reference"]])

  private(set) var all: [ServiceTaskLine]?
  /// The service whose tasks are shown; nil for all.
  private(set) var service: String?
  private(set) var table = Table()

  package init() {}

  var lines: [ServiceTaskLine] {
    (all ?? []).filter { service == nil || $0.service == service }
  }

  var chosen: ServiceTaskLine? {
    let lines = lines
    return table.row(of: lines.count).map { lines[$0] }
  }

  private var services: [String] {
    (all ?? []).map(\.service).reduce(into: []) {
      if !$1.isEmpty, !$0.contains($1) { $0.append($1) }
    }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.rights(.tasks))]
    case .key(let key):
      _ = table.handle(key, count: lines.count, page: context.bodyRows() - 1)
    case .answered(.rights(.tasks(let lines))):
      all = lines
      if let service, !services.contains(service) { self.service = nil }
    case .answered(.rights(.taskDone(let task))):
      return [
        .say(.done("screens.tasks.isDone", ["reference": task])), .work(.rights(.tasks)),
      ]
    case .command("taskDone"):
      return chosen.map { [.work(.rights(.finishTask($0.reference)))] } ?? []
    case .command("openPerson"): return chosen?.person.map { [.show(.person($0))] } ?? []
    case .command("nextService"):
      let next = service.flatMap(services.firstIndex).map { $0 + 1 } ?? 0
      service = next < services.count ? services[next] : nil
      table.reset()
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowAboutPerson": chosen?.person != nil
    case "severalServices": services.count > 1
    default: false
    }
  }

  package func title(_ context: ScreenContext) -> String {
    GlimpseLines.joined(
      [context.words["screens.tasks.title"], service ?? ""], by: " \u{00B7} ")
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen else { return [] }
    let isCorrection = chosen.kind == RightsRequestKind.correction.rawValue
    let text = context.words.text(
      "screens.tasks.\(isCorrection ? "tell" : "end")",
      [
        "name": chosen.name ?? context.words["rights.nobodyYet"],
        "what": chosen.purposes.isEmpty
          ? context.words["program.none"] : chosen.purposes.joined(separator: ", "),
      ])
    return AttentionLine.sentence(text, columns: columns)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard all != nil else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let (lines, words) = (lines, context.words)
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("tasks"), context,
      count: lines.count
    ) { index in
      let line = lines[index]
      return TableRow([
        "since": TableCell(context.day(line.at)),
        "request": TableCell(RightsWords.kind(line.kind, words)),
        "service": TableCell(line.service),
        "about": TableCell(line.name ?? words["rights.nobodyYet"]),
        "reference": TableCell(line.reference),
      ])
    }
  }
}
