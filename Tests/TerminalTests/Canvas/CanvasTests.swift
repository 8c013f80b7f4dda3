import Testing

@testable import Terminal

@Suite("A canvas")
struct CanvasTests {
  @Test("a wide glyph takes its cell and a continuation")
  func wideGlyph() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    #expect(canvas.put("Zoë 作者", row: 0, column: 0) == 6)
    #expect(canvas.dump() == "6x1 cursor none\n|Zoë 作|\nstyles\n")
    #expect(canvas[row: 0, column: 4].width == 2)
    #expect(canvas[row: 0, column: 5] == .continuation(.plain))
  }

  @Test(
    "overwriting half a wide glyph blanks the other half", arguments: [(2, "a x b"), (3, "a  xb")])
  func halfOverwritten(column: Int, line: String) {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    canvas.put("a 作b", row: 0, column: 0)
    canvas.put("x", row: 0, column: column)
    #expect(canvas.line(0) == line)
  }

  @Test(
    "a text is cut at the edges and at its limit, never inside a glyph",
    arguments: [
      ("abcdef", -2, nil, 4, "cdef"), ("作者名", -1, nil, 5, " 者名"), ("abc", 7, nil, 1, "       a"),
      ("作者", 7, nil, 0, ""), ("作者", 0, 3, 2, "作"), ("abc", 0, 0, 0, ""), ("abc", 0, -4, 0, ""),
      ("abc", 8, nil, 0, ""), ("abc", Int.max, nil, 0, ""), ("abc", Int.min, Int.max, 0, ""),
      ("abc", -9, nil, 0, ""),
    ] as [(String, Int, Int?, Int, String)])
  func cut(text: String, column: Int, limit: Int?, used: Int, line: String) {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    #expect(canvas.put(text, row: 0, column: column, limit: limit) == used)
    #expect(canvas.line(0) == line)
  }

  @Test("a row outside the canvas takes nothing", arguments: [-1, 1, Int.max, Int.min])
  func outside(row: Int) {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    #expect(canvas.put("abc", row: row, column: 0) == 0)
    canvas.fill(row: row, columns: 0..<3, with: "x")
    canvas.restyle(row: row, columns: 0..<3, style: .bold)
    #expect(canvas == Canvas(size: Size(columns: 3, rows: 1)))
    #expect(canvas.line(row) == "")
  }

  @Test("an extent of nothing holds nothing")
  func empty() {
    var canvas = Canvas(size: Size(columns: -3, rows: 0))
    #expect(canvas.put("abc", row: 0, column: 0) == 0)
    #expect(canvas.dump() == "0x0 cursor none\nstyles\n")
  }

  @Test("a fill repeats a character and leaves a blank where a wide one does not fit")
  func fill() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.fill(row: 0, columns: -5..<4, with: "─")
    #expect(canvas.line(0) == "────")
    canvas.fill(row: 0, columns: 1..<99, with: "作", style: .reverse)
    #expect(canvas.line(0) == "─作作")
    #expect(canvas[row: 0, column: 5] == .blank(.reverse))
    canvas.fill(row: 0, columns: 0..<6, with: "\u{FE0F}")
    #expect(canvas.line(0) == "")
  }

  @Test("a style is never given to half a glyph", arguments: [2..<3, 3..<4])
  func restyle(columns: Range<Int>) {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.put("ab作c", row: 0, column: 0)
    canvas.restyle(row: 0, columns: columns, style: Style(colour: .accent, reverse: true))
    #expect(canvas.dump() == "6x1 cursor none\n|ab作c |\nstyles\n0:2-3 reverse,accent\n")
  }

  @Test("a dump has the size, the cursor, the rows with their blanks and the runs of style")
  func dump() {
    var canvas = Canvas(size: Size(columns: 12, rows: 2))
    canvas.put("Find", row: 0, column: 1, style: .bold)
    canvas.put("e\u{301}作", row: 1, column: 0)
    canvas.put("⚑ 2", row: 1, column: 8, style: Style(colour: .attention, underline: true))
    canvas.cursor = Position(row: 1, column: 6)
    #expect(
      canvas.dump() == """
        12x2 cursor 1,6
        | Find       |
        |e\u{301}作     ⚑ 2 |
        styles
        0:1-4 bold
        1:8-10 underline,attention

        """)
  }
}
