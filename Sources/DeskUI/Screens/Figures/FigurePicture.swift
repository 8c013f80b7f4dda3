package import Registration
package import ScreenKit
import Terminal

/// Figures as bars in a terminal, a line each, with the numbers and words beside them.
///
/// ```
///   2026-10  ████████▌                      75      12          ·
/// ```
package struct FigurePicture {
  /// What bars are made of.
  package enum Ink: Sendable {
    /// Eighths of a cell.
    case blocks
    /// Whole cells of a sign that every terminal has.
    case ascii
  }

  /// A line with what stands out in it.
  package struct Line: Equatable, Sendable {
    package let text: String
    package let isHeading: Bool
  }

  private static let month = 7
  private static let gap = "  "
  private static let narrowestBar = 8
  private static let widestBar = 40

  private let words: Words
  private let columns: Int
  private let ink: Ink
  private let least: Int

  package init(columns: Int, ink: Ink, least: Int, words: Words) {
    self.columns = columns
    self.ink = ink
    self.least = least
    self.words = words
  }

  /// The figures of purposes below each other, and what is left out.
  package func lines(_ figures: [ConsentFigures]) -> [Line] {
    var lines: [Line] = []
    for purpose in figures {
      if !lines.isEmpty { lines.append(Line(text: "", isHeading: false)) }
      lines.append(Line(text: purpose.name, isHeading: true))
      guard purpose.months.contains(where: { $0.total != 0 }) else {
        lines.append(Line(text: Self.gap + words["figures.nobody"], isHeading: false))
        continue
      }
      lines.append(Line(text: head, isHeading: false))
      let most = purpose.months.compactMap { $0[.given] }.max() ?? 0
      lines += purpose.months.map { Line(text: row($0, most: most), isHeading: false) }
    }
    let isShort = figures.contains { $0.months.contains { $0.counts.contains(nil) } }
    guard isShort else { return lines }
    let legend = words.text("figures.leftOut", ["sign": leftOut, "least": "\(least)"])
    return lines + [Line(text: "", isHeading: false)]
      + Paragraph.lines(legend, columns: columns).map { Line(text: $0, isHeading: false) }
  }

  private var leftOut: String { ink == .ascii ? "-" : "\u{B7}" }

  /// As many numbers as leave room for a bar.
  private var shown: [ConsentFigure] {
    var shown = ConsentFigure.allCases
    while shown.count > 1, room(beside: shown) < Self.narrowestBar { shown.removeLast() }
    return shown
  }

  private func room(beside shown: [ConsentFigure]) -> Int {
    let numbers = shown.reduce(0) { $0 + Self.gap.count + width(of: $1) }
    return columns - 2 * Self.gap.count - Self.month - numbers
  }

  private var bar: Int { min(Self.widestBar, max(1, room(beside: shown))) }

  private func name(_ figure: ConsentFigure) -> String { words["figures.\(figure.rawValue)"] }

  private func width(of figure: ConsentFigure) -> Int { max(7, DisplayWidth.of(name(figure))) }

  private var head: String {
    let month = DisplayWidth.pad(words["figures.month"], to: Self.month)
    let numbers = shown.map { figure in
      Self.gap + right(name(figure), width(of: figure))
    }
    return Self.gap + month + Self.gap + String(repeating: " ", count: bar) + numbers.joined()
  }

  private func row(_ month: ConsentMonth, most: Int) -> String {
    let numbers = shown.map { figure in
      let text = month[figure].map { Grouped.digits(Int64($0)) } ?? leftOut
      return Self.gap + right(text, width(of: figure))
    }
    return Self.gap + String(month.month.description.prefix(Self.month)) + Self.gap
      + DisplayWidth.pad(bar(month[.given], most: most), to: bar) + numbers.joined()
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
  }

  /// A bar; something is never nothing, and what is left out has none.
  private func bar(_ count: Int?, most: Int) -> String {
    guard let count, count > 0, most > 0 else { return "" }
    switch ink {
    case .ascii:
      return String(repeating: "#", count: max(1, (count * bar + most / 2) / most))
    case .blocks:
      let eighths = max(1, (count * bar * 8 + most / 2) / most)
      let rest = [
        "", "\u{258F}", "\u{258E}", "\u{258D}", "\u{258C}", "\u{258B}", "\u{258A}", "\u{2589}",
      ]
      return String(repeating: "\u{2588}", count: eighths / 8) + rest[eighths % 8]
    }
  }
}
