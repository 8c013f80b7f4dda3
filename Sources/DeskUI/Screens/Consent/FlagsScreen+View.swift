import DeskService
import Registration
import ScreenKit
package import Terminal

extension FlagsScreen {
  package var headRows: Int { 1 }

  package func status(_ context: ScreenContext) -> String {
    guard let answer else { return "" }
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
    guard let chosen else { return [] }
    let words = context.words
    let what = words["consentFlags.\(chosen.flag.kind.rawValue)"]
    return [
      AttentionLine(
        "\u{2691} \(chosen.name): \(chosen.purposeName), \(what)", style: .attention)
    ]
  }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    guard let answer else {
      canvas.focus(in: region, row: 0, column: 1)
      return
    }
    table.draw(
      on: &canvas, in: region, context.library[name]?.table("flags"), context,
      count: answer.lines.count
    ) { index in
      let line = answer.lines[index]
      return TableRow([
        "name": TableCell(line.name), "purpose": TableCell(line.purposeName),
        "flag": TableCell(
          context.words["consentFlags.\(line.flag.kind.rawValue)"], style: .attention),
        "since": TableCell(line.flag.at.map { context.day($0) } ?? ""),
        "station": TableCell(line.station),
      ])
    }
  }
}
