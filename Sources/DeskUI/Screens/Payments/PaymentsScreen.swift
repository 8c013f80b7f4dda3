import DeskService
import Registration
import ScreenKit
package import Terminal

/// What is still to be paid, the oldest first.
package struct PaymentsScreen: Screen {
  package static let outline = ScreenOutline(
    "payments", commands: ["openPayment", "cancelPayment", "proposeConfirmation"],
    conditions: ["rowChosen", "rowHandedOff", "rowWaits"],
    columns: ["payments": ["reference", "name", "organisation", "amount", "state", "since"]])

  private(set) var lines: [OpenChargeLine]?
  private(set) var table = Table()
  /// The amount of the attempt that a question was asked about.
  private var asked: Money?

  package init() {}

  var chosen: OpenChargeLine? {
    guard let lines else { return nil }
    return table.row(of: lines.count).map { lines[$0] }
  }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown, .changedElsewhere: return [.work(.payments(.open))]
    case .key(let key):
      _ = table.handle(key, count: lines?.count ?? 0, page: context.bodyRows() - 1)
    case .answered(.payments(let answer)): return take(answer)
    case .command(let command): return perform(command)
    case .confirmed(let question):
      guard let asked, let work = PaymentQuestions.work(of: question, amount: asked) else {
        return []
      }
      return [.work(.payments(work))]
    case .failed(_, let failure): return [.say(.failed(failure)), .work(.payments(.open))]
    default: break
    }
    return []
  }

  private mutating func take(_ answer: PaymentAnswer) -> [Effect] {
    switch answer {
    case .open(let lines):
      let marked = chosen?.charge
      self.lines = lines
      if let row = lines.firstIndex(where: { $0.charge == marked }) { table.select(row) }
      return []
    case .cancelled(let attempt, _):
      return [
        .say(.done("toasts.paymentCancelled", ["reference": attempt])),
        .work(.payments(.open)),
      ]
    case .proposed(let proposal):
      return [.say(.done("toasts.proposed", ["reference": proposal]))]
    case .owed, .charge, .notice, .attempt: return []
    }
  }

  private mutating func perform(_ command: String) -> [Effect] {
    guard let chosen else { return [] }
    if command == "openPayment" { return [.show(.handOff(charge: chosen.charge))] }
    guard let attempt = chosen.attempt else { return [] }
    asked = attempt.amount
    switch command {
    case "cancelPayment":
      return [
        .ask(
          PaymentQuestions.cancel(
            attempt.reference, amount: attempt.amount, name: chosen.name))
      ]
    case "proposeConfirmation":
      return [.ask(PaymentQuestions.propose(attempt.reference, amount: attempt.amount))]
    default: return []
    }
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    switch condition {
    case "rowChosen": chosen != nil
    case "rowHandedOff": chosen?.attempt != nil
    case "rowWaits": chosen?.attempt.map { Self.isOpen($0, at: context.now) } ?? false
    default: false
    }
  }

  private static func isOpen(_ attempt: AttemptLine, at now: Instant) -> Bool {
    attempt.state.isOpen && now < attempt.expiresAt
  }

  package func status(_ context: ScreenContext) -> String {
    lines.map { context.words.text("screens.payments.count", count: $0.count) } ?? ""
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard let chosen else { return [] }
    return [
      AttentionLine(GlimpseLines.joined([chosen.name, chosen.organisation, chosen.charge]))
    ]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let lines else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("payments"), context,
      count: lines.count
    ) { Self.row(lines[$0], context) }
  }

  private static func row(_ line: OpenChargeLine, _ context: ScreenContext) -> TableRow {
    TableRow([
      "reference": TableCell(line.attempt?.reference ?? line.charge),
      "name": TableCell(line.name), "organisation": TableCell(line.organisation),
      "amount": TableCell(line.owed.formatted), "state": state(of: line, context),
      "since": TableCell(context.day(line.since)),
    ])
  }

  private static func state(of line: OpenChargeLine, _ context: ScreenContext) -> TableCell {
    let words = context.words
    guard let attempt = line.attempt else {
      return TableCell(words["screens.payments.notHandedOff"], style: .attention)
    }
    let isOpen = isOpen(attempt, at: context.now)
    let state = attempt.state.isOpen && !isOpen ? AttemptState.expired : attempt.state
    let text = words["attemptStates.\(state.rawValue)"]
    guard isOpen else { return TableCell(text, style: .attention) }
    let left = TimeLeft.text(until: attempt.expiresAt, now: context.now, words)
    return TableCell("\(text), \(left)")
  }
}
