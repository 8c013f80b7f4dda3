import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Receipts on the screen")
struct ReceiptScreenTests {
  @Test("from the questions, R shows what the person takes home, and gives it once")
  func receipt() throws {
    let society = try TestSociety.withConference()
    let people = try society.enterPeople()
    let person = try #require(people.first { $0.key.contains("Okafor") }?.value)
    let desk = try DeskHarness(society: society)
    desk.logOn("dora")
    desk.type("okafor")
    desk.press(.enter, .text("c"), .text("y"), .text("n"), .text("r"))
    #expect(desk.state.screenNames.last == "receipt")
    #expect(desk.text.contains("YOUR ANSWERS") || desk.text.contains("Your answers"))
    #expect(desk.text.contains(person))
    try expectScreen("receipt/two-answers", desk.state)
    desk.press(.pageDown, .pageDown, .pageDown, .pageDown)
    #expect(desk.text.contains("Number of this receipt"))
    try expectScreen("receipt/end", desk.state)
    desk.press(.escape)
    #expect(desk.state.screenNames.last == "consent")
    let given = try society.session("amina").auditTrail().lines.filter {
      $0.action == .receiptGiven
    }
    #expect(given.count == 1)
  }
}
