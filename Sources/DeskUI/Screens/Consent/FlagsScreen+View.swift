import DeskService
import Registration
import ScreenKit
package import Terminal

extension FlagsScreen {
  package var headRows: Int { 1 }

  package func status(_ context: ScreenContext) -> String {
    guard let answer else { return "" }
    guard marks.isEmpty else {
      return context.words.text(
        "screens.flags.marked", ["count": Grouped.digits(Int64(markedCount))])
    }
    let all = answer.counts.values.reduce(0, +)
    return context.words.text("screens.flags.count", count: all)
  }

  /// What the list is narrowed to, and how many there are of each kind; what is shown stands first
  /// and bold.
  package func drawHead(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let answer, !answer.counts.isEmpty else { return }
    let words = context.words
    let line = region.inset(1)
    var column = 0
    func label(_ kind: ConsentFlagKind) -> String {
      "\(words["consentFlags.\(kind.rawValue)"]) \(answer.counts[kind] ?? 0)"
    }
    let purpose = filter.purpose.flatMap { code in purposes.first { $0.code == code }?.name }
    let narrowed = [purpose, filter.service, filter.station].compactMap { $0 }
    let kind = filter.kind
    let first = ([kind.map(label) ?? words["screens.flags.all"]] + narrowed)
      .joined(separator: ", ")
    column += canvas.write("\u{203A} ", in: line, row: 0, style: Style.markedSign)
    column += canvas.write(first, in: line, row: 0, column: column, style: .bold)
    for other in kinds where other != kind {
      column += canvas.write(" \u{00B7} ", in: line, row: 0, column: column, style: .dim)
      column += canvas.write(label(other), in: line, row: 0, column: column)
    }
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard chosen != nil else { return [] }
    let key = marks.isEmpty ? "screens.flags.howToMark" : "screens.flags.howToDecide"
    return [AttentionLine(context.words[key], style: .dim)]
  }

  /// Rows below the list for what the person of the chosen flag has answered.
  static func ledgerRows(_ context: ScreenContext) -> Int { context.size.rows >= 24 ? 6 : 4 }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let answer else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let foot = answer.lines.isEmpty ? 0 : Self.ledgerRows(context)
    table.draw(
      on: &canvas, in: region.above(foot), context.library[name]?.table("flags"), context,
      count: answer.lines.count
    ) { index in
      let line = answer.lines[index]
      let sign = marks.holds(line) ? "\u{25A0} " : ""
      return TableRow([
        "name": TableCell(sign + line.name), "purpose": TableCell(line.purposeName),
        "flag": TableCell(
          context.words["consentFlags.\(line.flag.kind.rawValue)"], style: .attention),
        "since": TableCell(line.flag.at.map { context.day($0) } ?? ""),
        "station": TableCell(line.station),
      ])
    }
    if let chosen { drawLedger(of: chosen, on: &canvas, in: region.bottom(foot), context) }
  }

  /// What was answered, the latest first, under the flag it is about.
  private func drawLedger(
    of chosen: FlagLine, on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    let words = context.words
    let what = words["consentFlags.\(chosen.flag.kind.rawValue)"]
    canvas.rule(in: region, row: 0)
    canvas.write(
      "\u{2691} \(chosen.name): \(chosen.purposeName), \(what)", in: region.inset(1), row: 1,
      style: .attention)
    guard let ledger, ledger.flag == chosen.subject else { return }
    let lines = ledger.lines.map { line in
      PageLine(answered(line, context), label: context.moment(line.event.at))
    }
    let none = [PageLine(words["screens.flags.neverAnswered"], style: .dim)]
    PageLayout(lines.isEmpty ? none : lines, columns: region.columns - 3)
      .draw(on: &canvas, in: region.below(2).right(of: 1), from: 0)
  }

  private func answered(_ line: ConsentLine, _ context: ScreenContext) -> String {
    let words = context.words
    let event = line.event
    return GlimpseLines.joined(
      [
        words["consentAnswers.\(event.answer.rawValue)"],
        event.answeredBy == .`self` ? "" : words["answeredBy.\(event.answeredBy.rawValue)"],
        event.channel == .desk ? line.station : words["consentChannels.\(event.channel.rawValue)"],
        event.askedBy,
        words.text("screens.flags.notice", ["version": "\(event.noticeVersion)"]),
        event.validUntil.map {
          words.text("screens.consent.until", ["date": context.day($0)])
        } ?? "",
      ], by: " \u{00B7} ")
  }
}
