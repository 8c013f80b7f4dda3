package import Registration
package import ScreenKit
package import Terminal

/// How far a long piece of work has come: a share, a rate and the time that is left.
package struct Progress: Equatable, Sendable {
  package private(set) var done: Int
  package private(set) var total: Int
  package let began: Instant

  package init(done: Int, total: Int, began: Instant) {
    self.done = done
    self.total = total
    self.began = began
  }

  /// So much is done of so much.
  package mutating func reach(_ done: Int, of total: Int) {
    self.done = done
    self.total = total
  }

  /// Rows a second since the beginning; nil in the first half second.
  package func rate(at now: Instant) -> Int? {
    let milliseconds = now.milliseconds(since: began)
    return milliseconds < 500 ? nil : Int(Int64(done) * 1_000 / milliseconds)
  }

  /// Seconds left at the rate so far.
  package func secondsLeft(at now: Instant) -> Int? {
    guard let rate = rate(at: now), rate > 0 else { return nil }
    return (max(0, total - done) + rate - 1) / rate
  }

  /// Draws the bar into one row, with the share in figures beside it.
  package func draw(
    on canvas: inout Canvas, in region: Region, row: Int, at now: Instant, _ words: Words
  ) {
    let share = total > 0 ? min(100, done * 100 / total) : 0
    let left = secondsLeft(at: now).map { words.text("program.secondsLeft", count: $0) }
    let figures = ["\(share) %", left].compactMap { $0 }.joined(separator: " \u{00B7} ")
    let width = max(0, region.columns - DisplayWidth.of(figures) - 2)
    let filled = width * share / 100
    let bar =
      String(repeating: "\u{2588}", count: filled)
      + String(repeating: "\u{2591}", count: width - filled)
    canvas.write(bar, in: region, row: row, style: .accent)
    canvas.write(figures, in: region, row: row, column: width + 2)
  }
}
