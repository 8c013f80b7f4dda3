import DeskUI
import Registration
import ScreenKit
import Terminal
import Testing

@Suite("Widgets")
struct WidgetTests {
  @Test("a table asks only for rows that are seen")
  func visibleRows() throws {
    let context = try DeskHarness().state.context
    let definition = context.library["find"]?.table("people")
    var table = Table()
    for _ in 0..<100_000 { _ = table.handle(.pageDown, count: 1_000_000, page: 10) }
    #expect(table.row(of: 1_000_000) == 999_999)
    var asked: [Int] = []
    var canvas = Canvas(size: Size(columns: 80, rows: 12))
    table.draw(
      on: &canvas, in: Region(canvas.size), definition, context, count: 1_000_000,
      hasHeadings: false
    ) { row in
      asked.append(row)
      return TableRow(["name": TableCell("row \(row)")])
    }
    #expect(asked == Array(999_988..<1_000_000))
    #expect(canvas.cursor?.row == 11)
  }

  @Test("a mark beyond a list that became shorter stands on its last row")
  func shorterList() {
    var table = Table()
    table.select(40)
    #expect(table.row(of: 3) == 2)
    #expect(table.row(of: 0) == nil)
    #expect(table.visible(count: 3, rows: 10) == 0..<3)
  }

  @Test("no answer is chosen until a person chooses one")
  func answers() {
    var answers = Answers(labels: ["consentAnswers.given", "consentAnswers.refused"])
    #expect(answers.chosen == nil)
    let enterActs = answers.handle(.enter)
    #expect(!enterActs)
    #expect(answers.chosen == nil)
    let rightActs = answers.handle(.right)
    #expect(rightActs)
    #expect(answers.chosen == 0)
    answers.clear()
    #expect(answers.chosen == nil)
  }

  @Test(
    "a date is read when the field is left",
    arguments: [
      ("2026-11-23", "", true), ("2026-02-30", "date.unknown", false),
      ("23.11.26", "date.malformed", false), ("", "", false),
    ])
  func dates(text: String, code: String, isDate: Bool) {
    var field = DateField()
    for character in text { field.handle(.text(String(character))) }
    field.leave()
    #expect(field.field.refusal?.code ?? "" == code)
    #expect((field.date != nil) == isDate)
  }

  @Test("the arrows change a date by a day")
  func dateArrows() {
    var field = DateField(CivilDate(year: 2026, month: 12, day: 31))
    field.handle(.up)
    #expect(field.field.text == "2027-01-01")
  }

  @Test("an amount is written out when the field is left")
  func money() throws {
    let euro = try #require(Currency("EUR"))
    var field = MoneyField(currency: euro)
    for character in "1180" { field.handle(.text(String(character))) }
    field.leave()
    #expect(field.field.text == "1,180.00")
    #expect(field.amount == Money(minorUnits: 118_000, currency: euro))
  }

  @Test("progress tells the share, the rate and the time left")
  func progress() {
    let began = DeskHarness.start
    let progress = Progress(done: 250, total: 1_000, began: began)
    #expect(progress.rate(at: began.adding(milliseconds: 100)) == nil)
    #expect(progress.rate(at: began.adding(seconds: 5)) == 50)
    #expect(progress.secondsLeft(at: began.adding(seconds: 5)) == 15)
  }

  @Test(
    "a paragraph never makes a line wider than it may, and loses no word",
    arguments: [1, 5, 12, 40])
  func paragraphs(columns: Int) {
    let text = "The payer opens it 三重沿岸登録所 on Donaudampfschifffahrtsgesellschaft\n\nnow."
    let lines = Paragraph.lines(text, columns: columns)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(2, columns) })
    #expect(lines.joined().filter { $0 != " " } == text.filter { !$0.isWhitespace })
  }
}
