import DeskUI
import Registration
import Terminal
import Testing

@Suite("A text field")
struct TextFieldTests {
  private func typed(_ text: String, into field: TextField = TextField()) -> TextField {
    var field = field
    for character in text { field.handle(.text(String(character))) }
    return field
  }

  @Test("the cursor moves by what people take for one character")
  func graphemes() {
    var field = TextField("ne\u{301}e नी 👩‍🔬")
    field.handle(.backspace)
    #expect(field.text == "ne\u{301}e नी ")
    field.handle(.backspace)
    field.handle(.backspace)
    #expect(field.text == "ne\u{301}e ")
    field.handle(.home)
    field.handle(.right)
    field.handle(.delete)
    #expect(field.text == "ne ")
  }

  @Test("a mark typed alone joins the letter before it")
  func combining() {
    let field = typed("e\u{301}")
    #expect(field.text == "é")
    #expect(field.cursor == 1)
  }

  @Test("words are passed and taken away whole")
  func words() {
    var field = TextField("Adaeze Okafor-Müller")
    field.handle(.wordLeft)
    #expect(field.cursor == 14)
    field.handle(.control("w"))
    #expect(field.text == "Adaeze Müller")
    field.handle(.home)
    field.handle(.wordRight)
    #expect(field.cursor == 6)
  }

  @Test(
    "a card number empties the field as it is completed, whatever stands around it",
    arguments: ["4111111111111111", "pays with 4111 1111 1111 1111", "4111-1111-1111-1111"])
  func card(number: String) {
    let field = typed(number)
    #expect(field.isEmpty)
    #expect(field.refusal?.code == "text.cardNumber")
  }

  @Test("a pasted card number leaves nothing either")
  func pastedCard() {
    var field = TextField("card: ")
    field.handle(.paste("4111111111111111 exp 12/30"))
    #expect(field.isEmpty)
    #expect(field.refusal?.code == "text.cardNumber")
  }

  @Test("a paste is one line without its ends")
  func pastedLines() {
    var field = TextField()
    field.handle(.paste("Lagos\nCoastal\n"))
    #expect(field.text == "Lagos Coastal")
  }

  @Test(
    "what cannot be seen is refused with the reason and nothing else is lost",
    arguments: [
      ("a\u{202E}b", "text.bidiControl"), ("a\u{200B}b", "text.invisibleCharacter"),
      ("a\u{07}b", "text.controlCharacter"), (String(repeating: "x", count: 201), "text.tooLong"),
    ])
  func refusals(pasted: String, code: String) {
    var field = TextField("kept")
    let reaction = field.handle(.paste(pasted))
    #expect(reaction == .used)
    #expect(field.text == "kept")
    #expect(field.refusal?.code == code)
    field.handle(.text("!"))
    #expect(field.refusal == nil)
  }

  @Test("a found code is replaced by the next letter typed")
  func replaced() {
    var field = TextField("M-7K3Q-9TXA")
    field.isReplacedByTyping = true
    field.handle(.text("a"))
    #expect(field.text == "a")
    field.isReplacedByTyping = true
    field.handle(.left)
    field.handle(.text("b"))
    #expect(field.text == "ba")
  }

  @Test(
    "the cursor is always inside the field, wide characters and all",
    arguments: [1, 2, 3, 7, 20])
  func scrolling(width: Int) {
    var field = TextField("津の海岸 Ōya 三重沿岸登録所 and more")
    let region = Region(row: 0, column: 0, rows: 1, columns: width)
    for key in Array(repeating: Key.left, count: 40) + Array(repeating: Key.right, count: 40) {
      field.handle(key)
      var canvas = Canvas(size: Size(columns: width, rows: 1))
      field.draw(on: &canvas, in: region, row: 0, column: 0, width: width, isFocused: true)
      #expect((0..<width).contains(canvas.cursor?.column ?? -1))
    }
  }
}
