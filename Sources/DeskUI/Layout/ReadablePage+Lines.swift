import Registration
import Terminal

extension ReadablePage {
  /// The page as a screen shows it.
  var lines: [PageLine] {
    var lines: [PageLine] = [.heading(title), PageLine(byline)]
    for block in blocks {
      if lines.last?.isHeading != true { lines.append(.blank) }
      switch block {
      case .heading(let text): lines.append(.heading(text))
      case .paragraph(let text): lines.append(PageLine(text))
      case .added(let text): lines.append(PageLine(text, style: .done, sign: "+"))
      case .removed(let text): lines.append(PageLine(text, style: .attention, sign: "-"))
      case .rows(let rows): lines += rows.map { PageLine($0.value, label: $0.label) }
      }
    }
    return lines
  }
}

extension PageLine {
  fileprivate var isHeading: Bool { text.isEmpty && !label.isEmpty }
}

extension PageLayout {
  /// A line that is too wide is hard to follow from end to end.
  private static let widest = 100

  /// How wide a page of text is set on a screen.
  static func columns(in context: ScreenContext) -> Int {
    min(widest, context.size.columns - 4)
  }
}

extension Reading {
  /// Moves as the keys of a page ask.
  mutating func take(_ event: ScreenEvent, lines: Int, rows: Int) {
    switch event {
    case .command("pageDown"): pageDown(lines: lines, rows: rows)
    case .command("pageUp"): pageUp(rows: rows)
    case .key(let key): _ = handle(key, lines: lines, rows: rows)
    default: break
    }
  }
}
