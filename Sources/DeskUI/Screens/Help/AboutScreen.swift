import ScreenKit
package import Terminal

/// What this program is and where its data lies.
package struct AboutScreen: Screen {
  package static let outline = ScreenOutline("about")

  private(set) var people: Int64?

  package init() {}

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown: return [.work(.people(.count))]
    case .answered(.people(.count(let count))): people = count
    default: break
    }
    return []
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    let settings = context.settings
    let text = context.words.text(
      "screens.about.text",
      [
        "version": settings.version, "database": settings.database, "screens": settings.screens,
        "station": settings.station, "people": people.map(Grouped.digits) ?? "",
      ])
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      canvas.write(String(line), in: region, row: row + 1, column: 3)
    }
    canvas.focus(in: region, row: 1, column: 3)
  }
}
