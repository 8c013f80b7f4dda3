import Registration
package import Terminal

/// Any number of a few choices: Left and Right walk, the space bar marks and unmarks.
package struct MarksField: Equatable, Sendable {
  package private(set) var items: [ChoiceItem]
  package private(set) var chosen: Set<String> = []
  /// The item the space bar acts on.
  package private(set) var place = 0
  /// What was refused last, or nil.
  package var refusal: FieldRefusal?

  package init(_ items: [ChoiceItem]) { self.items = items }

  /// The values of the chosen items in their order, with commas between them.
  package var value: String {
    items.map(\.value).filter(chosen.contains).joined(separator: ",")
  }

  /// Puts another choice in place; a value that is none of the items becomes one.
  package mutating func set(_ value: String) {
    let values = value.split { $0 == "," || $0 == " " }.map(String.init)
    for one in values where !items.contains(where: { $0.value == one }) {
      items.append(ChoiceItem(value: one, label: one))
    }
    chosen = Set(values)
    refusal = nil
  }

  /// Lets a key act on the field.
  package mutating func handle(_ key: Key) -> TextField.Reaction {
    switch key {
    case .left, .right:
      place = min(max(0, place + (key == .right ? 1 : -1)), max(0, items.count - 1))
      return .used
    case .text(" "):
      guard items.indices.contains(place) else { return .used }
      refusal = nil
      chosen.formSymmetricDifference([items[place].value])
      return .changed
    case .text(let letter):
      let start = Folding.fold(letter)
      let after = items.indices.filter { $0 > place } + items.indices.filter { $0 <= place }
      if let found = after.first(where: { Folding.fold(items[$0].label).hasPrefix(start) }) {
        place = found
      }
      return .used
    case .delete, .backspace:
      guard !chosen.isEmpty else { return .used }
      (chosen, refusal) = ([], nil)
      return .changed
    case .paste: return .used
    default: return .ignored
    }
  }

  /// Draws the items into one row, from the first on that lets the one with the mark be seen.
  package func draw(
    on canvas: inout Canvas, in region: Region, row: Int, column: Int, width: Int,
    isFocused: Bool
  ) {
    let texts = items.map { (chosen.contains($0.value) ? "[x] " : "[ ] ") + $0.label }
    let widths = texts.map { DisplayWidth.of($0) + 2 }
    var first = 0
    if isFocused {
      while first < place, widths[first...place].reduce(0, +) > width { first += 1 }
    }
    var used = 0
    for (index, text) in texts.enumerated().dropFirst(first) where used < width {
      let isMarked = isFocused && index == place
      let isChosen = chosen.contains(items[index].value)
      canvas.write(
        text, in: region, row: row, column: column + used,
        style: Style(bold: isChosen, underline: isMarked), width: width - used)
      if isMarked { canvas.focus(in: region, row: row, column: column + used + 1) }
      used += widths[index]
    }
    if isFocused, items.isEmpty { canvas.focus(in: region, row: row, column: column) }
  }
}
