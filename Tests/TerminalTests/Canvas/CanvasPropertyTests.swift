import TestSupport
import Testing

@testable import Terminal

@Suite("Any drawing on a canvas")
struct CanvasPropertyTests {
  static let pool = [
    "a", "B", " ", "作", "者", "é", "e\u{301}", "🇳🇬", "👩‍👩‍👧", "한", "क्षि", "\u{202E}", "\u{1B}[2J",
    "\u{200D}", "\u{301}", "─", "ﷺ", "❤️", "\u{1100}\u{1161}", "\r\n", "\t", "می\u{200C}خ",
  ]

  @Test("keeps every row whole and every wide glyph with its continuation", arguments: 0..<40)
  func invariants(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var canvas = Self.blank(&random)
    for _ in 0..<60 { Self.draw(on: &canvas, &random) }
    #expect(canvas.cells.count == canvas.size.columns * canvas.size.rows, "seed \(seed)")
    for row in 0..<canvas.size.rows {
      var column = 0
      while column < canvas.size.columns {
        let cell = canvas[row: row, column: column]
        #expect(cell.width == 1 || cell.width == 2, "seed \(seed), \(row):\(column)")
        #expect(DisplayWidth.of(cell.text) == Int(cell.width), "seed \(seed), \(row):\(column)")
        if cell.width == 2 {
          let next = canvas[row: row, column: column + 1]
          #expect(next == .continuation(cell.style), "seed \(seed), \(row):\(column)")
        }
        column += max(1, Int(cell.width))
      }
      #expect(column == canvas.size.columns, "seed \(seed), row \(row)")
    }
  }

  @Test("is made up for by the runs of its difference", arguments: 0..<40)
  func difference(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var old = Self.blank(&random)
    for _ in 0..<20 { Self.draw(on: &old, &random) }
    var new = old
    for _ in 0..<Int.random(in: 0..<6, using: &random) { Self.draw(on: &new, &random) }
    let runs = CanvasDiff.runs(from: old, to: new)
    #expect(CanvasDiff.apply(runs, to: old).cells == new.cells, "seed \(seed)")
    #expect(CanvasDiff.runs(from: new, to: new).isEmpty)
    for run in runs {
      #expect(run.cells.first?.width != 0, "seed \(seed): a run starts inside a glyph")
      let columns = run.cells.reduce(0) { $0 + Int($1.width) }
      #expect(columns == run.cells.count, "seed \(seed): a run ends inside a glyph")
    }
    let touched = runs.reduce(0) { $0 + $1.cells.count }
    let changed = zip(old.cells, new.cells).count { $0 != $1 }
    #expect(touched <= 2 * changed, "seed \(seed)")
  }

  @Test("draws a wide glyph whole when only its text or its right half changes")
  func wholeGlyph() {
    var old = Canvas(size: Size(columns: 6, rows: 1))
    old.put("a作b", row: 0, column: 0)
    var new = old
    new.put("者", row: 0, column: 1)
    #expect(CanvasDiff.runs(from: old, to: new).map(\.cells.count) == [2])
    new = old
    new.put("xy", row: 0, column: 1)
    #expect(CanvasDiff.runs(from: old, to: new).map(\.column) == [1])
    #expect(CanvasDiff.runs(from: new, to: old).map(\.cells.count) == [2])
  }

  @Test("of another size is drawn whole")
  func otherSize() {
    let old = Canvas(size: Size(columns: 4, rows: 2))
    let new = Canvas(size: Size(columns: 5, rows: 3))
    let runs = CanvasDiff.runs(from: old, to: new)
    #expect(runs.map(\.cells.count) == [5, 5, 5])
    #expect(CanvasDiff.runs(from: new, to: Canvas(size: Size(columns: 0, rows: 2))).isEmpty)
  }

  static func blank(_ random: inout SplitMix64) -> Canvas {
    Canvas(
      size: Size(
        columns: Int.random(in: 0...40, using: &random), rows: Int.random(in: 0...8, using: &random)
      ))
  }

  static func draw(on canvas: inout Canvas, _ random: inout SplitMix64) {
    let row = Int.random(in: -1...9, using: &random)
    let column = Int.random(in: -6...44, using: &random)
    let end = column + Int.random(in: 0...20, using: &random)
    let style = Style(
      colour: Colour.allCases.randomElement(using: &random) ?? .plain,
      bold: Bool.random(using: &random), reverse: Bool.random(using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      let character = pool.randomElement(using: &random)?.first ?? "x"
      canvas.fill(row: row, columns: column..<end, with: character, style: style)
    case 1: canvas.restyle(row: row, columns: column..<end, style: style)
    default:
      let count = Int.random(in: 0..<12, using: &random)
      let text = (0..<count).map { _ in pool.randomElement(using: &random) ?? "" }.joined()
      let limit = Bool.random(using: &random) ? nil : Int.random(in: -2...10, using: &random)
      canvas.put(text, row: row, column: column, style: style, limit: limit)
    }
  }
}
