import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Handing off a payment")
struct HandOffScreenTests {
  private func desk(
    _ login: String = "dora", registers: Bool = true
  ) throws -> (DeskHarness, TestSociety, String) {
    let society = try TestSociety.withConference()
    let people = try society.enterPeople()
    let person = try #require(people["Adaeze Okafor-Müller"])
    if registers {
      _ = try society.session("dora").register(
        person, conference: "2026",
        RegistrationChoice(category: "delegate", options: [OptionChoice(code: "w2")]))
    }
    let desk = try DeskHarness(society: society)
    desk.logOn(login)
    desk.type("adaeze")
    desk.pass(milliseconds: 2_000)
    desk.press(.control("p"))
    return (desk, society, person)
  }

  /// Lets minutes pass with a hand on the keyboard, so that the desk does not lock.
  private func wait(minutes: Int64, _ desk: DeskHarness) {
    for _ in 0..<minutes {
      desk.pass(milliseconds: 60_000)
      desk.press(.home)
    }
  }

  @Test("the payer is told first, and that they were told is recorded with the address")
  func telling() throws {
    let (desk, society, _) = try desk()
    #expect(desk.text.contains("The payment is taken by Example Pay"))
    #expect(desk.text.contains("https://pay.example.org/privacy"))
    #expect(desk.text.contains("may leave the European Union"))
    for letter in ["r", "q", "c", "n"] { desk.press(.text(letter)) }
    #expect(try society.session("dora").recentAttempts().isEmpty)
    #expect(!desk.text.contains("HTTPS://"))
    desk.press(.text("t"))
    #expect(desk.text.contains("HTTPS://PAY.EXAMPLE.ORG"))
    #expect(try society.session("dora").recentAttempts().count == 1)
    let actions = try society.session("amina").auditTrail().lines.map(\.action)
    #expect(actions.contains(.payerInformed))
  }

  @Test("the reference is spelled for reading aloud, and the address copied only when asked")
  func readAndCopy() throws {
    let (desk, society, _) = try desk()
    desk.press(.text("t"))
    let attempt = try #require(try society.session("dora").recentAttempts().first)
    let spelled = try #require(Reference(attempt.reference)).spelled
    desk.press(.text("r"))
    #expect(desk.text.contains(String(spelled.prefix(12))))
    try expectScreen("handoff/spelled", desk.state)
    _ = desk.taken()
    desk.press(.text("c"))
    let address = try society.session("dora").attempt(attempt.reference).address
    #expect(desk.taken() == [.copy(address)])
  }

  @Test("the time left is said in minutes, in seconds at the end, and the cursor stays")
  func timeLeft() throws {
    let (desk, _, _) = try desk()
    desk.press(.text("t"))
    let cursor = desk.state.view().cursor
    #expect(desk.text.contains("waiting · 14 min left"))
    let calm = try #require(desk.state.nextDue) - desk.milliseconds
    #expect(calm > 1_000)
    wait(minutes: 13, desk)
    let counting = try #require(desk.state.nextDue) - desk.milliseconds
    #expect(counting <= 1_000)
    #expect(desk.text.contains("left"))
    #expect(desk.lines[0].contains("1:"))
    let before = desk.lines[0]
    desk.pass(milliseconds: 1_000)
    #expect(desk.lines[0] != before)
    #expect(desk.state.view().cursor == cursor)
  }

  @Test("an address that has run out is renewed without telling the payer again")
  func renewal() throws {
    let (desk, society, _) = try desk()
    desk.press(.text("t"), .text("n"))
    #expect(desk.text.contains("the address still works"))
    wait(minutes: 16, desk)
    #expect(desk.lines[0].contains("run out"))
    #expect(desk.text.contains("N makes a new one."))
    try expectScreen("handoff/expired", desk.state)
    desk.press(.text("c"))
    #expect(desk.text.contains("there is no address yet"))
    desk.press(.text("n"))
    #expect(desk.text.contains("A new address is ready."))
    let attempts = try society.session("dora").recentAttempts()
    #expect(attempts.map(\.state.isOpen) == [true, false])
  }

  @Test("the state changes by itself when the money has come")
  func paid() throws {
    let (desk, society, _) = try desk()
    desk.press(.text("t"))
    let attempt = try #require(try society.session("dora").recentAttempts().first)
    let proposal = try society.session("chidi").proposeConfirmation(
      of: attempt.reference, received: attempt.amount, reason: "on the statement")
    _ = try society.session("amina").approve(proposal)
    desk.send(.changedElsewhere)
    #expect(desk.text.contains("Payment \(attempt.reference) has arrived."))
    #expect(desk.lines[0].contains("paid"))
    desk.pass(milliseconds: 3_000)
    desk.press(.home)
    try expectScreen("handoff/paid", desk.state)
    desk.press(.text("n"), .text("t"))
    #expect(try society.session("dora").recentAttempts().count == 1)
  }

  @Test("an address that waits is found again from the person")
  func again() throws {
    let (desk, society, _) = try desk()
    desk.press(.text("t"), .escape, .control("p"))
    #expect(desk.text.contains("waiting · 14 min left"))
    #expect(try society.session("dora").recentAttempts().count == 1)
  }

  @Test("who owes nothing is not asked for anything")
  func nothing() throws {
    let (desk, _, _) = try desk(registers: false)
    #expect(desk.text.contains("There is nothing to pay."))
    try expectScreen("handoff/nothing", desk.state)
  }

  @Test("taking a payment back asks first and needs a clerk")
  func cancel() throws {
    let (desk, _, _) = try desk()
    desk.press(.text("t"), .text("x"))
    #expect(desk.state.screenNames.last == "handoff")
    #expect(desk.text.contains("needs a clerk"))
    let (clerk, society, _) = try self.desk("chidi")
    clerk.press(.text("t"), .text("x"))
    #expect(clerk.state.screenNames.last == "confirm")
    try expectScreen("handoff/cancelling", clerk.state)
    clerk.press(.control("y"))
    #expect(clerk.lines[0].contains("taken back"))
    #expect(try society.session("chidi").recentAttempts().map(\.state) == [.cancelled])
  }

  @Test("the code on its own page, swapped, and the address where it does not fit")
  func code() throws {
    let (desk, _, _) = try desk()
    desk.press(.text("t"), .text("q"))
    desk.pass(milliseconds: 2_000)
    desk.press(.text("i"))
    try expectScreen("qr/inverted", desk.state)
    desk.send(.resized(Size(columns: 60, rows: 20)))
    #expect(desk.text.contains("HTTPS://PAY.EXAMPLE.ORG"))
    desk.press(.text("i"))
    #expect(desk.text.contains("Swap light and dark: the window is too small"))
  }
}
