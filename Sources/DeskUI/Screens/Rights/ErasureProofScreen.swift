package import DeskService
import Registration
import ScreenKit
package import Terminal

/// One erasure: what went, what stays and why, and the proof that the rest is gone.
package struct ErasureProofScreen: Screen {
  package static let outline = ScreenOutline(
    "erasure-proof", commands: ["pageDown", "pageUp"])

  private static let widest = 100

  let record: ErasureRecord
  private(set) var reading = Reading()

  package init(_ record: ErasureRecord) { self.record = record }

  package mutating func update(_ event: ScreenEvent, _ context: ScreenContext) -> [Effect] {
    let count = page(context).count
    let rows = context.bodyRows()
    switch event {
    case .command("pageDown"): reading.pageDown(lines: count, rows: rows)
    case .command("pageUp"): reading.pageUp(rows: rows)
    case .key(let key): _ = reading.handle(key, lines: count, rows: rows)
    default: break
    }
    return []
  }

  package func title(_ context: ScreenContext) -> String {
    context.words.text("screens.erasure-proof.titleOf", ["reference": record.reference])
  }

  package func status(_ context: ScreenContext) -> String { context.moment(record.at) }

  package func draw(on canvas: inout Canvas, in region: Region, _ context: ScreenContext) {
    page(context).draw(on: &canvas, in: region.right(of: 3), from: reading.first)
    canvas.focus(in: region, row: 0, column: 1)
  }

  private func page(_ context: ScreenContext) -> PageLayout {
    PageLayout(lines(context), columns: min(Self.widest, context.size.columns - 4))
  }

  private func lines(_ context: ScreenContext) -> [PageLine] {
    let words = context.words
    var lines = [
      PageLine(
        record.pseudonym ?? words["screens.erasures.nobody"], label: words["columns.person"])
    ]
    for (column, text) in [("proposal", record.proposal), ("request", record.request)]
    where !text.isEmpty {
      lines.append(PageLine(text, label: words["columns.\(column)"]))
    }
    lines += [
      PageLine(
        record.by ?? words["screens.erasures.repeated"], label: words["columns.proposedBy"]),
      .blank, .heading(words["screens.erasures.what"]),
    ]
    lines += record.lines.map { line in
      PageLine(
        "\(ErasureWords.name(of: line, words)) \u{00B7} \(ErasureWords.fate(of: line, words))",
        label: "\(line.count)")
    }
    lines += [.blank, .heading(words["screens.erasures.proof"])]
    guard let goneAt = record.goneAt, let proof = record.proof else {
      return lines + [PageLine(words["screens.erasures.unproven"], style: .attention)]
    }
    lines.append(PageLine(context.moment(goneAt), label: words["columns.gone"]))
    lines += ErasureWords.sentences(of: proof, words).map { PageLine($0, label: " ") }
    return lines
  }
}
