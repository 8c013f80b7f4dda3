import DeskService
import Registration
import ScreenKit
package import Terminal

/// Everything that is held about one person, or what they gave, as they get it.
package struct AccessScreen: Screen {
  package static let outline = ScreenOutline("access", commands: ["pageDown", "pageUp"])

  let person: String
  let isPortable: Bool
  let request: String
  private(set) var document: AccessDocument?
  private(set) var reading = Reading()

  package init(_ person: String, isPortable: Bool, request: String) {
    self.person = person
    self.isPortable = isPortable
    self.request = request
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let count = page(context).count
    let rows = context.bodyRows()
    switch event {
    case .shown where document == nil:
      return [
        .work(.rights(.document(of: person, portable: isPortable, request: request)))
      ]
    case .answered(.rights(.document(let document))): self.document = document
    case .command("pageDown"): reading.pageDown(lines: count, rows: rows)
    case .command("pageUp"): reading.pageUp(rows: rows)
    case .key(let key): _ = reading.handle(key, lines: count, rows: rows)
    case .failed(_, let failure): return [.say(.failed(failure)), .back]
    default: break
    }
    return []
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text(
      "screens.access.\(isPortable ? "portableOf" : "titleOf")",
      ["name": document?.name ?? person])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let command = isPortable ? "portable" : "access"
    return [
      AttentionLine(
        context.words.text("screens.access.file", ["command": command, "person": person]),
        style: .dim)
    ]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    page(context).draw(on: &canvas, in: region.right(of: 3), from: reading.first)
    canvas.focus(in: region, row: 0, column: 1)
  }

  private func page(_ context: ScreenContext) -> PageLayout {
    guard let document else { return PageLayout([], columns: 40) }
    let page = AccessPage(document, words: RightsWords.ofDocument(context.words))
    let lines = page.sections.flatMap { section in
      [.heading(section.heading)]
        + section.entries.flatMap { entry in
          entry.map { PageLine($0.value, label: $0.label) } + [.blank]
        }
    }
    return PageLayout(
      lines + page.closing.map { PageLine($0, style: .dim) },
      columns: min(100, context.size.columns - 4))
  }
}
