import ScreenKit
import Terminal

/// The last line: the keys that can be used now, the most important as long as they fit.
package enum KeyFooter {
  /// The space between two keys.
  private static let gap = "   "

  /// Draws the footer into the first row of a region.
  static func draw(
    _ offers: [CommandOffer], on canvas: inout Canvas, in region: Region, _ words: Words
  ) {
    let line = region.inset(1)
    var column = 0
    for item in items(offers, words, columns: line.columns) {
      if column > 0 { column += gap.count }
      column += canvas.write(item.key, in: line, row: 0, column: column, style: .bold)
      column += canvas.write(" \(item.label)", in: line, row: 0, column: column)
    }
  }

  /// The keys that fit, in the order of the screen's file.
  static func items(
    _ offers: [CommandOffer], _ words: Words, columns: Int
  ) -> [(key: String, label: String)] {
    let wanted = offers.filter { $0.isOffered && $0.binding.footer != nil }
      .sorted { ($0.binding.footer ?? 0) < ($1.binding.footer ?? 0) }
    // Back leads out, help and the list of commands to all the others: they stay when others have
    // to go.
    var kept = wanted
    while width(of: items(kept, words)) > columns, kept.count > 1 {
      let last = kept.lastIndex { !stays.contains($0.binding.command) }
      kept.remove(at: last ?? kept.count - 1)
    }
    return items(kept, words)
  }

  private static let stays: Set<String> = ["back", "help", "commands"]

  private static func items(
    _ offers: [CommandOffer], _ words: Words
  ) -> [(key: String, label: String)] {
    offers.map { (key: $0.binding.keys[0].description, label: words[$0.binding.label]) }
  }

  private static func width(of items: [(key: String, label: String)]) -> Int {
    items.reduce(0) { $0 + DisplayWidth.of($1.key) + 1 + DisplayWidth.of($1.label) }
      + gap.count * max(0, items.count - 1)
  }
}
