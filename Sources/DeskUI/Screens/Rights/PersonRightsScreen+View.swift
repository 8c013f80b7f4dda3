import DeskService
import Registration
import ScreenKit
package import Terminal

extension PersonRightsScreen {
  private static let margin = 3

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.person-rights.titleOf", ["name": rights?.name ?? ""])
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    let words = context.words
    func list(_ names: [String]) -> String {
      names.isEmpty ? words["program.none"] : names.joined(separator: ", ")
    }
    if let service {
      var text = words.text(
        "screens.person-rights.\(service.ending.isEmpty ? "nothingEnds" : "leaving")",
        [
          "service": RightsWords.name(of: service, words), "ending": list(service.ending),
          "staying": list(service.staying),
        ])
      if let task = service.task {
        text += " " + words.text("screens.person-rights.task", ["reference": task])
      }
      return AttentionLine.sentence(text, columns: columns)
    }
    return request.map { line in
      [
        AttentionLine(
          GlimpseLines.joined(
            [
              line.reference,
              words.text("rights.receivedOn", ["day": line.receivedOn.description]),
              line.identification, line.extensionReason, line.answer, line.reason,
            ], by: " \u{00B7} "))
      ]
    } ?? []
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    canvas.focus(in: region, row: 0, column: 1)
    guard let rights else { return }
    let words = context.words
    let definition = context.library[name]
    // A list of one has its headings too.
    let serviceRows = max(2, services.count) + 1
    drawList(on: &canvas, in: region.top(serviceRows), 0..<services.count) {
      part, table, isMarked in
      table.draw(
        on: &part, in: region.top(serviceRows), definition?.table("services"), context,
        count: services.count, hasFocus: isMarked, hasMark: isMarked
      ) { row(of: services[$0], words) }
    }
    let below = region.below(serviceRows + 1)
    let requestRows = min(max(1, requests.count), max(2, below.rows / 2))
    let behind = services.count..<(services.count + requests.count)
    drawList(on: &canvas, in: below.top(requestRows), behind) { part, table, isMarked in
      table.draw(
        on: &part, in: below.top(requestRows), definition?.table("requests"), context,
        count: requests.count, hasHeadings: false, hasFocus: isMarked, hasMark: isMarked
      ) { row(of: requests[$0], context) }
    }
    let rest = below.below(requestRows + 1)
    PageLayout(uses(rights, context), columns: rest.columns - Self.margin - 1)
      .draw(on: &canvas, in: rest.right(of: 1), from: 0)
  }

  /// Draws one of the two lists, with the mark where it stands on one of its rows.
  private func drawList(
    on canvas: inout Canvas, in region: Region, _ rows: Range<Int>,
    _ draw: (inout Canvas, Table, Bool) -> Void
  ) {
    var own = Table()
    let isMarked = marked.map(rows.contains) ?? false
    if let marked, isMarked { own.select(marked - rows.lowerBound) }
    draw(&canvas, own, isMarked)
  }

  private func row(of service: PersonService, _ words: Words) -> TableRow {
    let ending =
      service.ending.isEmpty
      ? service.task.map { words.text("screens.person-rights.task", ["reference": $0]) }
        ?? words["screens.person-rights.stays"]
      : service.ending.joined(separator: ", ")
    return TableRow([
      "service": TableCell(RightsWords.name(of: service, words)),
      "ending": TableCell(ending, style: service.ending.isEmpty ? .dim : .plain),
      "contact": TableCell(RightsWords.contact(service.focalPoint)),
    ])
  }

  private func row(of line: RightsRequestLine, _ context: ScreenContext) -> TableRow {
    let urgency = RightsWords.urgency(line, context)
    let due = line.state.isOpen ? "\(line.dueOn), \(urgency.text)" : ""
    return TableRow([
      "reference": TableCell(line.reference),
      "request": TableCell(RightsWords.kind(line.kind.rawValue, context.words)),
      "state": TableCell(RightsWords.state(line, context.words)),
      "due": TableCell(due, style: urgency.style),
    ])
  }

  /// Why it is restricted, who looked at the record and who received it.
  private func uses(_ rights: PersonRights, _ context: ScreenContext) -> [PageLine] {
    let words = context.words
    var lines: [PageLine] = []
    if let at = rights.standing.restrictedAt {
      lines = [
        PageLine(
          GlimpseLines.joined([context.moment(at), rights.restriction], by: " \u{00B7} "),
          label: words["screens.person-rights.restrictedSince"], style: .attention),
        .blank,
      ]
    }
    lines.append(.heading(words["screens.person-rights.looked"]))
    lines += rights.looks.map { line in
      PageLine(
        GlimpseLines.joined(
          [line.by ?? "", line.station, words["audit.\(line.action.rawValue)"]], by: " \u{00B7} "),
        label: context.moment(line.at))
    }
    if rights.looks.isEmpty { lines.append(PageLine(words["program.none"], style: .dim)) }
    lines += [.blank, .heading(words["screens.person-rights.received"])]
    lines += rights.disclosures.map { line in
      PageLine(
        GlimpseLines.joined([line.purpose, line.recipient, line.by], by: " \u{00B7} "),
        label: context.moment(line.at))
    }
    if rights.disclosures.isEmpty { lines.append(PageLine(words["program.none"], style: .dim)) }
    return lines
  }
}
