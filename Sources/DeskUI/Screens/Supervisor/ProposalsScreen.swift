import DeskService
import Registration
import ScreenKit
package import Terminal

/// What waits for a second person; one's own proposals are shown with the reason why not.
package struct ProposalsScreen: Screen {
  package static let outline = ScreenOutline(
    "proposals", commands: ["approve", "decline", "openPerson"],
    conditions: ["rowChosen", "rowApprovable", "rowAboutPerson"],
    columns: ["proposals": ["proposal", "about", "proposedBy", "reason", "since"]])

  private static let approveKey = "screens.confirm.approve"
  private static let declineKey = "screens.confirm.decline"

  private(set) var lines: [ProposalLine]?
  private(set) var table = Table()

  package init() {}

  var chosen: ProposalLine? {
    guard let lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere, .time: return [.work(.supervisor(.proposals))]
    case .key(let key):
      _ = table.handle(key, count: lines?.count ?? 0, page: context.bodyRows() / 2)
    case .answered(.supervisor(.proposals(let lines))):
      let marked = chosen?.reference
      self.lines = lines
      if let row = lines.firstIndex(where: { $0.reference == marked }) { table.select(row) }
    case .answered(.supervisor(.decided(let line))):
      let key = line.state == .approved ? "toasts.approved" : "toasts.declined"
      return [
        .say(.done(key, ["reference": line.reference])), .work(.supervisor(.proposals)),
      ]
    case .command(let command): return perform(command)
    case .confirmed(let question):
      switch question.key {
      case Self.approveKey: return [.work(.supervisor(.approve(question.id)))]
      case Self.declineKey:
        return [.work(.supervisor(.decline(question.id, reason: question.reason)))]
      default: return []
      }
    case .failed(_, let failure):
      return [.say(.failed(failure))]
        + (lines == nil ? [] : [.work(.supervisor(.proposals))])
    default: break
    }
    return []
  }

  private func perform(_ command: String) -> [Effect] {
    guard let chosen else { return [] }
    switch command {
    case "approve": return [.ask(question(Self.approveKey, chosen, needsReason: false))]
    case "decline": return [.ask(question(Self.declineKey, chosen, needsReason: true))]
    case "openPerson": return chosen.person.map { [.show(.person($0))] } ?? []
    default: return []
    }
  }

  private func question(_ key: String, _ line: ProposalLine, needsReason: Bool) -> Question {
    Question(
      id: line.reference, key: key,
      values: ["reference": line.reference, "by": line.proposedBy], needsReason: needsReason)
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowApprovable": chosen != nil && chosen?.refusal == nil
    case "rowAboutPerson": chosen?.person != nil
    default: false
    }
  }

  package func status(_ context: ScreenContext) -> String { context.who }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen, let refusal = ProposalWords.refusal(of: chosen, context) else { return [] }
    return Paragraph.lines("! " + refusal, columns: columns).map {
      AttentionLine($0, style: .attention)
    }
  }

  /// What the marked proposal says, in full.
  private func details(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen else { return [] }
    let words = context.words
    let about = GlimpseLines.joined([
      words["proposalKinds.\(chosen.kind.rawValue)"], chosen.name ?? "", chosen.reference,
    ])
    let because = words.text("screens.proposals.because", ["reason": chosen.reason])
    let rest = ProposalWords.changes(of: chosen, words) + [because]
    return Paragraph.lines(about, columns: columns).map { AttentionLine($0, style: .bold) }
      + rest.flatMap { Paragraph.lines($0, columns: columns) }.map { AttentionLine($0) }
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let lines else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    let details = details(context, columns: min(90, region.columns - 6))
    let foot = region.bottom(min(details.count + 1, region.rows / 2))
    for (row, line) in details.prefix(max(0, foot.rows - 1)).enumerated() {
      canvas.write(line.text, in: foot, row: row + 1, column: 3, style: line.style)
    }
    table.draw(
      on: &canvas, in: region.above(foot.rows), context.library[name]?.table("proposals"), context,
      count: lines.count
    ) { index in
      let line = lines[index]
      return TableRow([
        "proposal": TableCell(context.words["proposalKinds.\(line.kind.rawValue)"]),
        "about": TableCell(line.name ?? line.target), "proposedBy": TableCell(line.proposedBy),
        "reason": TableCell(line.reason), "since": TableCell(context.day(line.proposedAt)),
      ])
    }
  }
}
