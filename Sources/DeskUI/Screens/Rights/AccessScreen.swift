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
  /// The document as the person reads it, in their language.
  private(set) var page: ReadablePage?
  private(set) var reading = Reading()

  package init(_ person: String, isPortable: Bool, request: String) {
    self.person = person
    self.isPortable = isPortable
    self.request = request
  }

  package var aboutPerson: String? { person }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown where document == nil:
      return [
        .work(.rights(.document(of: person, portable: isPortable, request: request)))
      ]
    case .answered(.rights(.document(let document))):
      self.document = document
      let words = context.library.words(speaking: document.language)
      page = AccessPage(document, words: words.access).page
    case .failed(_, let failure): return [.say(.failed(failure)), .back]
    default: reading.take(event, lines: layout(context).count, rows: context.bodyRows())
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
    layout(context).draw(on: &canvas, in: region.right(of: 3), from: reading.first)
    canvas.focus(in: region, row: 0, column: 1)
  }

  private func layout(_ context: ScreenContext) -> PageLayout {
    PageLayout(page?.lines ?? [], columns: PageLayout.columns(in: context))
  }
}
