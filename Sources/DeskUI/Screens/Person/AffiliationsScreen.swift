import DeskService
import Registration
import ScreenKit
package import Terminal

/// The organisations a person belongs to or has belonged to; one is noted, one is ended.
package struct AffiliationsScreen: Screen {
  package static let outline = ScreenOutline(
    "affiliations", commands: ["affiliate", "endAffiliation"], conditions: ["seatLasts"],
    columns: ["affiliations": ["organisation", "role", "from", "until", "reference"]])
  private static let key = "screens.confirm.endAffiliation"

  let person: String
  private(set) var file: PersonFile?
  private(set) var table = Table()

  package init(_ person: String) { self.person = person }

  private var lines: [AffiliationLine] { file?.affiliations ?? [] }

  var chosen: AffiliationLine? { table.row(of: lines.count).map { lines[$0] } }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return [load(context)]
    case .answered(.people(.opened(let file))): self.file = file
    case .answered(.people(.affiliationEnded(let organisation))):
      return [
        .say(.done("toasts.affiliationEnded", ["organisation": organisation])), load(context),
      ]
    case .key(let key):
      _ = table.handle(key, count: lines.count, page: context.bodyRows() - 1)
    case .command("affiliate"): return [.show(.affiliation(person: person))]
    case .command("endAffiliation"):
      guard let chosen, let file else { return [] }
      let values = ["name": file.details.fullName, "organisation": chosen.organisation]
      return [
        .ask(
          Question(id: chosen.reference, key: Self.key, values: values, needsReason: false))
      ]
    case .confirmed(let question) where question.key == Self.key:
      return [.work(.people(.endAffiliation(person, in: question.id)))]
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private func load(_ context: ScreenContext) -> Effect {
    .work(.people(.open(person, language: context.settings.language)))
  }

  private func lasts(_ line: AffiliationLine, _ context: ScreenContext) -> Bool {
    CivilDate(line.to).map { context.today < $0 } ?? true
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "seatLasts" && chosen.map { lasts($0, context) } ?? false
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text(
      "screens.affiliations.titleOf", ["name": file?.details.fullName ?? ""])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard file != nil else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("affiliations"), context,
      count: lines.count
    ) { index in
      let line = lines[index]
      let style: Style = lasts(line, context) ? .plain : .dim
      return TableRow([
        "organisation": TableCell(line.organisation, style: style),
        "role": TableCell(line.role, style: style), "from": TableCell(line.from, style: style),
        "until": TableCell(line.to, style: style),
        "reference": TableCell(line.reference, style: style),
      ])
    }
  }
}
