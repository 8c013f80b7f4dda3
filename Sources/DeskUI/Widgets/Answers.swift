package import ScreenKit
package import Terminal

/// Three answers of equal weight, none of them chosen until a person chooses.
package struct Answers: Equatable, Sendable {
  /// The words keys of the answers, in their order on the screen.
  package let labels: [String]
  /// The answer that has the focus, or nil; Enter does nothing before there is one.
  package private(set) var chosen: Int?

  package init(labels: [String]) { self.labels = labels }

  /// Takes the choice back, for the next question.
  package mutating func clear() { chosen = nil }

  /// Moves the focus; false when the key means nothing here.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .left: chosen = chosen.map { max(0, $0 - 1) } ?? labels.count - 1
    case .right: chosen = chosen.map { min(labels.count - 1, $0 + 1) } ?? 0
    default: return false
    }
    return true
  }

  /// Draws the answers side by side; without a choice the cursor stands before the first, on none.
  package func draw(on canvas: inout Canvas, in region: Region, row: Int, _ words: Words) {
    let width = (labels.map { DisplayWidth.of(words[$0]) }.max() ?? 0) + 6
    for (index, label) in labels.enumerated() {
      let text = words[label]
      let lead = String(repeating: " ", count: (width - 4 - DisplayWidth.of(text)) / 2)
      let isChosen = index == chosen
      let column = index * (width + 2) + 2
      canvas.write(
        (isChosen ? "\u{203A}" : " ") + "[ " + lead
          + DisplayWidth.pad(text, to: width - 4 - lead.count) + " ]",
        in: region, row: row, column: column,
        style: isChosen ? Style(bold: true, reverse: true) : .plain)
      if isChosen { canvas.focus(in: region, row: row, column: column + 3) }
    }
    if chosen == nil { canvas.focus(in: region, row: row, column: 0) }
  }
}
