import DeskUI
import Registration
import Terminal
import TestSupport
import Testing

@Suite("A text area")
struct TextAreaTests {
  /// A text area in a window of 11 columns (10 for text) and 4 rows.
  private func area(_ text: String = "", _ keys: [Key] = []) -> TextArea {
    var area = TextArea()
    if !text.isEmpty { area.handle(.paste(text), columns: 11, rows: 4) }
    for key in keys { area.handle(key, columns: 11, rows: 4) }
    return area
  }

  private func typed(_ text: String) -> [Key] { text.map { .text(String($0)) } }

  private func lines(_ area: TextArea, rows: Int = 4) -> [String] {
    var canvas = Canvas(size: Size(columns: 11, rows: rows))
    area.draw(on: &canvas, in: Region(canvas.size), isFocused: true)
    return (0..<rows).map { row in
      let cells = (0..<11).map { canvas[row: row, column: $0].text }.joined()
      return String(cells.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func cursor(_ area: TextArea, rows: Int = 4) -> Position? {
    var canvas = Canvas(size: Size(columns: 11, rows: rows))
    area.draw(on: &canvas, in: Region(canvas.size), isFocused: true)
    return canvas.cursor
  }

  @Test("lines break at spaces, long words are cut, wide characters anywhere")
  func wrapping() {
    #expect(lines(area("one two three four")) == ["one two", "three four", "", ""])
    #expect(lines(area("abcdefghijklm no")) == ["abcdefghij", "klm no", "", ""])
    #expect(lines(area("一二三四五六七")) == ["一二三四五", "六七", "", ""])
    #expect(lines(area("a\n\nb")) == ["a", "", "b", ""])
    #expect(lines(area("ten column exactly")) == ["ten column", "exactly", "", ""])
  }

  @Test("the cursor moves by characters, words, lines and pages")
  func moving() {
    var text = area("one two three four\nfive", [.up])
    #expect(cursor(text) == Position(row: 1, column: 4))
    for key in [Key.up, .end] { text.handle(key, columns: 11, rows: 4) }
    text.handle(.wordLeft, columns: 11, rows: 4)
    #expect(cursor(text) == Position(row: 0, column: 4))
    text.handle(.wordRight, columns: 11, rows: 4)
    text.handle(.wordRight, columns: 11, rows: 4)
    #expect(cursor(text) == Position(row: 1, column: 5))
    text.handle(.home, columns: 11, rows: 4)
    #expect(cursor(text) == Position(row: 1, column: 0))
    text.handle(.pageDown, columns: 11, rows: 4)
    #expect(cursor(text) == Position(row: 2, column: 0))
    for key in [Key.down, .tab] {
      let reaction = text.handle(key, columns: 11, rows: 4)
      #expect(reaction == .ignored)
    }
  }

  @Test("up and down keep to the column they started from")
  func goal() {
    let text = area("abcdef\nx\nabcdef", [.up, .up])
    #expect(cursor(text) == Position(row: 0, column: 6))
    #expect(cursor(area("abcdef\nx\nabcdef", [.up])) == Position(row: 1, column: 1))
  }

  @Test("a mark joins its letter and is one character to the cursor")
  func combining() {
    let text = area("", typed("ne") + [.text("\u{301}")])
    #expect(text.text == "ne\u{301}")
    #expect(text.length.characters == 2)
    #expect(area("", typed("ne") + [.text("\u{301}"), .backspace]).text == "n")
  }

  @Test("paragraphs are parted and joined again")
  func paragraphs() {
    let parted = area("onetwo", [.home, .right, .right, .right, .enter])
    #expect(parted.text == "one\ntwo")
    #expect(parted.length == TextLength(words: 2, characters: 7))
    #expect(area("onetwo", [.home, .right, .right, .right, .enter, .backspace]).text == "onetwo")
    #expect(area("one\ntwo", [.up, .end, .delete]).text == "onetwo")
    #expect(area("one two", [.control("w")]).text == "one ")
  }

  @Test("a word is taken back as a whole, and made again")
  func undo() {
    var text = area("", typed("one two"))
    func undo() -> String { text.undo() ? text.text : "nothing" }
    func redo() -> String { text.redo() ? text.text : "nothing" }
    #expect(undo() == "one ")
    #expect(undo() == "one")
    #expect(redo() == "one ")
    #expect(redo() == "one two")
    #expect(redo() == "nothing")
    text.handle(.paste(" three\nfour"), columns: 11, rows: 4)
    #expect(undo() == "one two")
    text.handle(.text("!"), columns: 11, rows: 4)
    #expect(redo() == "nothing")
  }

  @Test("a text is taken apart at every kind of line end")
  func lineEnds() {
    let text = TextArea("one\r\ntwo\nthree\u{2028}four\rfünf")
    #expect(text.text == "one\ntwo\nthree\nfour\nfünf")
    #expect(text.length == TextLength(words: 5, characters: 23))
  }

  @Test("it knows when it holds the same text again")
  func sameText() {
    let before = area("one\ntwo")
    var text = before
    text.handle(.text("x"), columns: 11, rows: 4)
    #expect(!text.hasSameText(as: before))
    text.handle(.backspace, columns: 11, rows: 4)
    #expect(text.hasSameText(as: before))
    text.handle(.enter, columns: 11, rows: 4)
    #expect(!text.hasSameText(as: before))
  }

  @Test("the window follows the cursor and says that there is more")
  func scrolling() {
    let text = area("1\n2\n3\n4\n5\n6")
    #expect(lines(text) == ["3         ↑", "4", "5", "6"])
    #expect(cursor(text) == Position(row: 3, column: 1))
    let up = area("1\n2\n3\n4\n5\n6", [.up, .up, .up, .up])
    #expect(lines(up) == ["2         ↑", "3", "4", "5         ↓"])
  }

  @Test("a card number is refused; typed it goes, pasted nothing of it comes")
  func cards() {
    let number = "4111 1111 1111 1111"
    var text = area("Paid with ", typed(number))
    #expect(text.text == "Paid with ")
    #expect(text.refusal?.code == "text.cardNumber")
    let isUndone = text.undo()
    #expect(!isUndone)
    text = area("Paid with ")
    text.handle(.paste("x \(number) y"), columns: 11, rows: 4)
    #expect(text.text == "Paid with ")
    #expect(text.refusal?.code == "text.cardNumber")
    text = area("4111 1111 1111 ", typed("1111") + typed(" and more"))
    #expect(text.text == " and more")
    #expect(area("call ", typed("411111111111")).holdsLongDigitRun)
  }

  @Test("what a terminal must not see is refused, tabs become spaces")
  func characters() {
    var text = area("a")
    text.handle(.paste("b\u{1B}[31m"), columns: 11, rows: 4)
    #expect(text.refusal?.code == "text.controlCharacter")
    #expect(text.text == "a")
    text.handle(.paste("\tc"), columns: 11, rows: 4)
    #expect(text.text == "a c")
  }

  @Test("whatever is pressed, words and lines are what they are from scratch", arguments: 0..<60)
  func random(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = ["a", "é", " ", "one", "一", "-", "\n", "state-of-the-art ", "x y\nz", "\u{301}"]
    var text = TextArea()
    for _ in 0..<150 {
      let key: Key =
        switch random.next() % 12 {
        case 0: .backspace
        case 1: .left
        case 2: .up
        case 3: .control("w")
        case 4: .wordRight
        case 5: .down
        case 6: .control("_")
        case 7: .delete
        case 8: .enter
        default: .paste(pieces[Int(random.next() % UInt64(pieces.count))])
        }
      text.handle(key, columns: 11, rows: 4)
      if random.next() % 7 == 0 { _ = text.redo() }
      #expect(text.length == TextLength(of: text.text))
    }
    #expect(text.hasSameText(as: TextArea(text.text)))
    var fresh = TextArea()
    fresh.handle(.paste(text.text), columns: 11, rows: 4)
    for _ in 0..<200 {
      text.handle(.pageDown, columns: 11, rows: 4)
      fresh.handle(.pageDown, columns: 11, rows: 4)
    }
    #expect(lines(text) == lines(fresh))
  }
}
