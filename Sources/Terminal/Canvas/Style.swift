/// What a cell's colour means; the terminal chooses the colour itself.
///
/// A colour never says anything alone: a sign or a word stands beside it (WCAG 2.2, 1.4.1).
package enum Colour: UInt8, CaseIterable, Sendable {
  case plain, accent, attention, done, dim
}

/// How a cell is shown, apart from its text.
package struct Style: Hashable, Sendable {
  package var colour: Colour
  package var bold: Bool
  package var reverse: Bool
  package var underline: Bool

  package init(
    colour: Colour = .plain, bold: Bool = false, reverse: Bool = false, underline: Bool = false
  ) {
    self.colour = colour
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
  }

  package static let plain = Style()
  package static let bold = Style(bold: true)
  package static let reverse = Style(reverse: true)
  package static let underline = Style(underline: true)
  package static let accent = Style(colour: .accent)
  package static let attention = Style(colour: .attention)
  package static let done = Style(colour: .done)
  package static let dim = Style(colour: .dim)
}

extension Style: CustomStringConvertible {
  /// The words of a dump, "reverse,bold,accent", or "plain".
  package var description: String {
    var words: [String] = []
    if reverse { words.append("reverse") }
    if bold { words.append("bold") }
    if underline { words.append("underline") }
    switch colour {
    case .plain: break
    case .accent: words.append("accent")
    case .attention: words.append("attention")
    case .done: words.append("done")
    case .dim: words.append("dim")
    }
    return words.isEmpty ? "plain" : words.joined(separator: ",")
  }
}
