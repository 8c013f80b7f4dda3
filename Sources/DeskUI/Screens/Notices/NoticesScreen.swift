import DeskService
import Registration
import ScreenKit
package import Terminal

/// What people are told, version by version, and whether a change is made known.
package struct NoticesScreen: Screen {
  package static let outline = ScreenOutline(
    "notices", commands: ["openNotice", "noteMadeKnown"],
    conditions: ["rowChosen", "noticeWritten"],
    columns: ["notices": ["notice", "version", "change", "from", "madeKnown"]])

  private(set) var lines: [NoticeLine]?
  private(set) var table = Table()

  package init() {}

  var chosen: NoticeLine? {
    guard let lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.notices(.notices))]
    case .key(let key):
      _ = table.handle(key, count: lines?.count ?? 0, page: context.bodyRows() - 1)
    case .answered(.notices(.notices(let lines))): self.lines = lines
    case .answered(.notices(.words(let found))):
      return [.show(.notice(found.inOrder(for: context.settings.language)))]
    case .answered(.notices(.madeKnown(let notice, let version))):
      let values = ["notice": notice, "version": String(version)]
      return [.say(.done("toasts.noticeMadeKnown", values)), .work(.notices(.notices))]
    case .command("openNotice"):
      return chosen.map {
        [.work(.notices(.words(notice: $0.code, version: $0.version.number)))]
      } ?? []
    case .command("noteMadeKnown"): return chosen.map { [.ask(Self.question(about: $0))] } ?? []
    case .confirmed(let question) where question.key == Self.madeKnown:
      return Self.work(after: question)
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  private static let madeKnown = "screens.confirm.noteMadeKnown"

  private static func question(about line: NoticeLine) -> Question {
    let version = String(line.version.number)
    return Question(
      id: "\(line.code) \(version)", key: madeKnown,
      values: ["notice": line.code, "version": version], needsReason: false)
  }

  /// About the version that was asked about: the list may have changed meanwhile.
  private static func work(after question: Question) -> [Effect] {
    guard let notice = question.values["notice"],
      let version = question.values["version"].flatMap({ Int($0) })
    else { return [] }
    return [.work(.notices(.noteMadeKnown(notice: notice, version: version)))]
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "noticeWritten":
      chosen.map { $0.announcement.writtenAt != nil && $0.announcement.doneAt == nil } ?? false
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen else { return [] }
    let languages = chosen.languages.map { ChoiceItem.languageName($0) }.joined(separator: ", ")
    let announcement = chosen.announcement
    let letters = announcement.batch.map {
      context.words.text(
        "screens.notices.listed",
        [
          "people": Grouped.digits(Int64(announcement.people)),
          "leftOut": Grouped.digits(Int64(announcement.leftOut)), "batch": $0,
        ])
    }
    let state = NoticeWords.state(of: chosen, context.settings.timeZone, context.words)
    let inForce = chosen.isInForce ? context.words["screens.notices.inForce"] : ""
    return Paragraph.lines(
      GlimpseLines.joined([inForce, languages, state, letters ?? ""], by: " \u{00B7} "),
      columns: columns
    ).prefix(2).map { AttentionLine($0) }
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let lines else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let words = context.words
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("notices"), context,
      count: lines.count
    ) { index in
      let line = lines[index]
      let isMissing = line.isInForce && line.announcement.doneAt == nil && line.version.number > 1
      let name = line.service.isEmpty ? line.code : "\(line.code) (\(line.service))"
      return TableRow([
        "notice": TableCell(name, style: line.isInForce ? .plain : .dim),
        "version": TableCell(String(line.version.number)),
        "change": TableCell(NoticeWords.change(of: line, words)),
        "from": TableCell(
          CivilDate(instant: line.version.inForceFrom, timeZone: context.settings.timeZone)
            .description),
        "madeKnown": TableCell(
          NoticeWords.shortState(of: line, context.settings.timeZone, words),
          style: isMissing ? .attention : .plain),
      ])
    }
  }
}
