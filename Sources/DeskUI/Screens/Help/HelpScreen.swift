import ScreenKit
package import Terminal

/// F1: what the screen one comes from is for, its keys, and what is the same everywhere.
package struct HelpScreen: Screen {
  package static let outline = ScreenOutline("help", commands: ["pageDown", "pageUp"])

  private let screenTitle: String
  private let helpKey: String
  private let offers: [CommandOffer]
  private(set) var reading = Reading()

  package init(of screen: any Screen, offers: [CommandOffer], _ context: ScreenContext) {
    let definition = context.library[screen.name]
    let title = definition?.title ?? ""
    let isWhole = context.words.placeholders(of: title).isEmpty
    screenTitle = isWhole ? context.words[title] : screen.title(context)
    helpKey = definition?.help ?? ""
    self.offers = offers
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let count = lines(context).count
    let rows = context.bodyRows()
    switch event {
    case .command("pageDown"): reading.pageDown(lines: count, rows: rows)
    case .command("pageUp"): reading.pageUp(rows: rows)
    case .key(let key): _ = reading.handle(key, lines: count, rows: rows)
    default: break
    }
    return []
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.help.title", ["screen": screenTitle])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    reading.draw(lines(context), on: &canvas, in: region)
  }

  private func lines(_ context: ScreenContext) -> [AttentionLine] {
    let words = context.words
    let columns = min(74, context.size.columns - 6)
    func text(_ key: String) -> [AttentionLine] {
      Paragraph.lines(words[key], columns: columns).map { AttentionLine($0) }
    }
    func heading(_ key: String) -> [AttentionLine] {
      [AttentionLine(""), AttentionLine(words[key], style: .bold)]
    }
    func keys(_ isGlobal: Bool) -> [AttentionLine] {
      offers.filter { $0.isGlobal == isGlobal }.map { Self.line(of: $0, words) }
    }
    var lines = text(helpKey)
    while lines.last?.text.isEmpty ?? false { lines.removeLast() }
    lines += heading("help.keys") + keys(false)
    if offers.contains(where: \.isGlobal) { lines += heading("help.everywhere") + keys(true) }
    lines += heading("help.moving") + table("help.movingText", words)
    lines += heading("help.signs") + table("help.signsText", words)
    return lines
  }

  /// Lines of a text whose columns are to stand as they are written.
  private func table(_ key: String, _ words: Words) -> [AttentionLine] {
    words[key].split(separator: "\n").map { AttentionLine(String($0)) }
  }

  private static func line(of offer: CommandOffer, _ words: Words) -> AttentionLine {
    let keys = offer.binding.keys.map(\.description).joined(separator: ", ")
    var text = DisplayWidth.pad(keys, to: 14) + " " + words[offer.binding.name]
    if let reason = offer.whyNot {
      text += "  (" + words.text("help.notNow", ["reason": reason]) + ")"
    }
    return AttentionLine(text, style: offer.isOffered ? .plain : .dim)
  }
}
