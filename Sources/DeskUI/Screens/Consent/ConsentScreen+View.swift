import DeskService
import Registration
import ScreenKit
package import Terminal

extension ConsentScreen {
  private static let margin = 3
  /// A line that is too wide is hard to follow from end to end.
  private static let columnLimit = 100
  private static let leastListRows = 6
  /// A blank row, the answers, and on narrow windows who answers.
  private static let answerRows = 3

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.consent.title", ["name": sheet?.name ?? ""])
  }

  package func status(_ context: ScreenContext) -> String {
    guard let item = item ?? items.first else { return "" }
    return context.words.text(
      "screens.consent.notice",
      ["version": String(item.noticeVersion), "language": ChoiceItem.languageName(item.language)])
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let item, item.asked, !isRecording else { return [] }
    return [AttentionLine(context.words["screens.consent.choose"], style: .dim)]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    canvas.focus(in: region, row: 0, column: 1)
    guard sheet != nil else { return }
    let region = region.left(Self.columnLimit)
    let lines = item.map { questionLines($0, context) } ?? doneLines(context)
    let gap = region.rows > 16 ? 1 : 0
    let longest = items.map { questionLines($0, context).count }.max() ?? 0
    let room = region.rows - gap - 1 - (item == nil ? 0 : Self.answerRows)
    // The answers keep their place from question to question, unless that leaves too little list.
    let keepsPlace = item != nil && room - longest >= Self.leastListRows
    let textRows = keepsPlace ? longest : lines.count
    let listRows = min(items.count, max(3, room - textRows))
    let list = region.below(gap).top(listRows)
    table.draw(
      on: &canvas, in: list, context.library[name]?.table("purposes"), context,
      count: items.count, hasHeadings: false, hasFocus: false, hasMark: item != nil
    ) { row(at: $0, context) }
    let foot = region.below(gap + listRows + 1)
    for (row, line) in lines.enumerated() {
      canvas.write(line.text, in: foot, row: row, column: Self.margin, style: line.style)
    }
    if item?.asked ?? false {
      drawAnswers(on: &canvas, in: foot.below(textRows + 1), context)
    } else {
      canvas.focus(in: foot, row: 0, column: Self.margin)
    }
  }

  private func drawAnswers(
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    let words = context.words
    answers.draw(on: &canvas, in: region, row: 0, words)
    let width = answers.labels.map { DisplayWidth.of(words[$0]) }.max() ?? 0
    let who = words.text(
      "screens.consent.whoAnswers", ["who": words["answeredBy.\(answeredBy.rawValue)"]])
    let style: Style = answeredBy == .`self` ? .plain : .attention
    let after = (width + 8) * answers.labels.count + 2
    if canvas.writeRight(who + " ", in: region, row: 0, after: after, style: style) == 0 {
      canvas.write(who, in: region, row: 1, column: Self.margin, style: style)
    }
  }

  /// The words that are read to the person, and what else has to be said with them.
  private func questionLines(_ item: ConsentItem, _ context: ScreenContext) -> [AttentionLine] {
    let words = context.words
    let columns = min(76, context.size.columns - 2 * Self.margin)
    var lines: [AttentionLine] = []
    if item.language != context.settings.language {
      let language = ["language": ChoiceItem.languageName(item.language)]
      lines.append(
        AttentionLine(words.text("screens.consent.otherLanguage", language), style: .accent))
    }
    if !item.asked {
      let basis = words["legalBases.\(item.purpose.legalBasis.rawValue)"]
      lines.append(
        AttentionLine(
          "\(words["screens.consent.told"]): \(basis)", style: Style(colour: .accent, bold: true)))
    }
    lines += Paragraph.lines(item.text, columns: columns).map { AttentionLine($0) }
    var more: [String] = []
    if item.purpose.explicit { more.append(words["screens.consent.explicit"]) }
    switch item.purpose.visibility {
    case .none: break
    case .members: more.append(words["screens.consent.seenByMembers"])
    case .everyone: more.append(words["screens.consent.seenByEveryone"])
    }
    for text in more {
      lines += Paragraph.lines("! " + text, columns: columns).map {
        AttentionLine($0, style: .attention)
      }
    }
    return lines
  }

  private func doneLines(_ context: ScreenContext) -> [AttentionLine] {
    let words = context.words
    guard !items.isEmpty else {
      return [AttentionLine(words["screens.consent.nothingToAsk"])]
    }
    let next: String
    if case .membership = occasion {
      next = words["screens.consent.goOnToMembership"]
    } else if let total = owing?.total {
      next = words.text("screens.consent.goOnToPayment", ["amount": total.formatted])
    } else {
      next = words["screens.consent.\(owed.isEmpty ? "goBack" : "goBackWaiting")"]
    }
    let putOff = items.count { $0.asked && status(of: $0).state == .askedLater }
    var lines = [
      AttentionLine(
        "\u{2713} " + words["screens.consent.allAsked"],
        style: Style(colour: .done, bold: true))
    ]
    if putOff > 0 {
      lines.append(AttentionLine(words.text("screens.consent.putOff", count: putOff)))
    }
    return lines + [AttentionLine(""), AttentionLine(next, style: .bold)]
  }

  private func row(at index: Int, _ context: ScreenContext) -> TableRow {
    let item = items[index]
    let words = context.words
    guard item.asked else {
      return TableRow([
        "purpose": TableCell(item.purpose.name, style: .dim),
        "answer": TableCell(words["program.none"], style: .dim),
        "since": TableCell(
          words["legalBases.\(item.purpose.legalBasis.rawValue)"], style: .dim),
      ])
    }
    let status = status(of: item)
    let sign = words["consentSigns.\(status.state.rawValue)"]
    let isOpen = sign == words["consentSigns.unknown"]
    return TableRow([
      "number": TableCell(String(index + 1)),
      "purpose": TableCell(item.purpose.name),
      "answer": TableCell(sign, style: isOpen ? .attention : .done),
      "since": TableCell(since(status, item, context), style: isOpen ? .attention : .plain),
    ])
  }

  /// When and where the answer was given, or why there is none that holds.
  private func since(
    _ status: ConsentStatus, _ item: ConsentItem, _ context: ScreenContext
  ) -> String {
    let words = context.words
    let state = words["consentStates.\(status.state.rawValue)"]
    guard let event = status.event, let since = status.since else { return state }
    let isNew = given[item.purpose.code] != nil
    let station = (isNew ? context.session?.station : item.station) ?? ""
    let when = context.moment(since)
    switch status.state {
    case .unknown, .expired, .superseded: return state
    case .askedLater:
      return words.text("screens.consent.askedLater", ["station": station, "when": when])
    case .given, .refused, .withdrawn:
      let channel =
        event.channel == .desk
        ? station : words["consentChannels.\(event.channel.rawValue)"]
      var parts = [words.text("screens.consent.givenOn", ["when": when, "channel": channel])]
      if event.answeredBy != .`self` {
        let who = words["answeredBy.\(event.answeredBy.rawValue)"]
        parts.append(words.text("screens.consent.answeredBy", ["who": who]))
      } else if let end = status.validUntil {
        let day = CivilDate(instant: end, timeZone: context.settings.timeZone)
        parts.append(words.text("screens.consent.until", ["date": day.description]))
      }
      return parts.joined(separator: ", ")
    }
  }
}
