package import DeskService
import ScreenKit
package import Terminal

/// The words of a notice as people are told them, word for word, with version and language.
package struct NoticeScreen: Screen {
  package static let outline = ScreenOutline("notice", commands: ["pageDown", "pageUp"])

  let notices: [NoticeText]
  private(set) var reading = Reading()

  package init(_ notices: [NoticeText]) { self.notices = notices }

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

  package func status(_ context: ScreenContext) -> String {
    guard let notice = notices.first else { return "" }
    let language = ChoiceItem.languageName(notice.language)
    return context.words.text(
      "screens.notice.version",
      ["version": String(notice.version), "language": language])
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let count = lines(context).count
    let rows = context.bodyRows()
    guard count > reading.first + rows else { return [] }
    return [AttentionLine(context.words["screens.duty.readOn"], style: .dim)]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    reading.draw(lines(context), on: &canvas, in: region)
  }

  private func lines(_ context: ScreenContext) -> [AttentionLine] {
    let columns = min(74, context.size.columns - 6)
    var lines: [AttentionLine] = []
    for notice in notices {
      if !lines.isEmpty { lines += [AttentionLine(""), AttentionLine("")] }
      lines += Paragraph.lines(notice.body, columns: columns).map { AttentionLine($0) }
      lines.append(AttentionLine(""))
      // Shown so that a printed notice can be held against the one that was answered to.
      lines += Paragraph.lines(
        context.words.text("screens.notice.hash", ["hash": notice.hash]), columns: columns
      ).map { AttentionLine($0, style: .dim) }
    }
    return lines
  }
}
