package import DeskService
package import Registration
import ScreenKit
package import Terminal

/// The code of a payment's address on a page of its own, as large as a terminal draws it.
package struct QRScreen: Screen {
  package static let outline = ScreenOutline(
    "qr", commands: ["invert", "readAloud"], conditions: ["codeFits"])

  let handOff: HandOff
  /// Lines with the light modules filled, as a terminal with light text on dark shows them.
  private(set) var lines: [String]?
  private(set) var isInverted = false
  private(set) var isSpelled = false

  package init(_ handOff: HandOff) { self.handOff = handOff }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    switch event {
    case .shown:
      lines = context.settings.qrLines(handOff.address)
      return [.work(.payments(.attempt(handOff.attempt)))]
    case .changedElsewhere: return [.work(.payments(.attempt(handOff.attempt)))]
    case .answered(.payments(.attempt(let now))):
      // Paid or taken back: the page below says so.
      return now.state.isOpen ? [] : [.back]
    case .command("invert"): isInverted.toggle()
    case .command("readAloud"): isSpelled.toggle()
    case .failed(_, let failure): return [.say(.failed(failure))]
    default: break
    }
    return []
  }

  package func holds(_ condition: String, _ context: ScreenContext) -> Bool {
    condition == "codeFits" && fits(Region(context.size), context)
  }

  private func fits(_ region: Region, _ context: ScreenContext) -> Bool {
    guard let lines else { return false }
    return lines.count <= context.bodyRows() && width <= region.columns
  }

  private var width: Int { lines?.first.map { DisplayWidth.of($0) } ?? 0 }

  package func title(_ context: ScreenContext) -> String {
    context.words.text(
      "screens.qr.title",
      ["reference": handOff.attempt, "amount": handOff.amount.formatted])
  }

  package func status(_ context: ScreenContext) -> String {
    let words = context.words
    guard context.now < handOff.expiresAt else { return words["attemptStates.expired"] }
    return words.text(
      "screens.handoff.left",
      [
        "state": words["attemptStates.\(handOff.state.rawValue)"],
        "time": TimeLeft.text(until: handOff.expiresAt, now: context.now, words),
      ])
  }

  package func attention(_ context: ScreenContext, columns: Int) -> [AttentionLine] {
    guard isSpelled, let reference = Reference(handOff.attempt) else { return [] }
    return Paragraph.lines(reference.spelled, columns: columns).map {
      AttentionLine($0, style: .bold)
    }
  }

  package func nextChange(_ context: ScreenContext) -> Instant? {
    TimeLeft.nextChange(until: handOff.expiresAt, now: context.now)
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    canvas.focus(in: region, row: 0, column: 0)
    guard let lines, lines.count <= region.rows, width <= region.columns else {
      drawAddress(on: &canvas, in: region, context)
      return
    }
    let shown = isInverted ? Self.inverted(lines) : lines
    let top = (region.rows - shown.count) / 2
    let left = (region.columns - width) / 2
    for (row, line) in shown.enumerated() {
      canvas.write(line, in: region, row: top + row, column: left)
    }
  }

  /// The address to be typed, with the reason why there is no code.
  private func drawAddress(
    on canvas: inout Canvas, in region: Region, _ context: ScreenContext
  ) {
    let words = context.words
    let reason =
      lines.map {
        words.text(
          "screens.qr.tooLarge",
          ["columns": String(max(60, width)), "rows": String($0.count + 5)])
      } ?? words["screens.qr.none"]
    var row = 1
    for line in Paragraph.lines(reason, columns: region.columns - 6) {
      canvas.write(line, in: region, row: row, column: 3)
      row += 1
    }
    row += 1
    let address = HandOffScreen.addressLines(handOff, columns: region.columns - 6)
    for (index, line) in address.enumerated() {
      canvas.write(
        line, in: region, row: row + index, column: 3, style: index == 0 ? .bold : .plain)
    }
    canvas.focus(in: region, row: 1, column: 3)
  }

  /// Light and dark swapped, for terminals with dark text on light.
  static func inverted(_ lines: [String]) -> [String] {
    // Below an odd number of modules there is nothing: what is not there stays unfilled.
    let hasLower = lines.last?.contains { $0 == "\u{2584}" || $0 == "\u{2588}" } ?? true
    return lines.enumerated().map { index, line in
      let isHalf = index == lines.count - 1 && !hasLower
      return String(
        line.map { character in
          switch character {
          case "\u{2588}": " "
          case "\u{2580}": isHalf ? " " : "\u{2584}"
          case "\u{2584}": "\u{2580}"
          default: isHalf ? "\u{2580}" : "\u{2588}"
          }
        })
    }
  }
}
