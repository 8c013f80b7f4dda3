import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Screens of supervisors")
struct SupervisorScreenTests {
  private func desk(_ login: String = "amina") throws -> (DeskHarness, TestSociety) {
    let society = try TestSociety.withConference()
    let desk = try DeskHarness(society: society)
    desk.logOn(login)
    return (desk, society)
  }

  @Test("a member of staff is added, and the password stays nowhere")
  func addStaff() throws {
    let (desk, society) = try desk()
    desk.press(.function(7))
    try expectScreen("staff/filled", desk.state)
    desk.press(.text("n"))
    #expect(desk.state.screenNames == ["find", "staff", "staff-edit"])
    try expectScreen("staff-edit/empty", desk.state)
    desk.type("Dora")
    desk.press(.tab)
    desk.type("Nia Example")
    desk.press(.tab)
    desk.type("cl")
    desk.press(.tab)
    desk.type("short")
    desk.pass(milliseconds: 2_000)
    #expect(try society.session("amina").drafts().allSatisfy { !$0.body.contains("short") })
    desk.press(.control("s"))
    #expect(desk.text.contains("at least twelve characters"))
    desk.press(.control("u"))
    desk.type("six yellow kettles")
    desk.press(.control("s"))
    #expect(desk.text.contains("Somebody logs on by that name already."))
    try expectScreen("staff-edit/refused", desk.state)
    desk.press(.control("u"))
    desk.type("nia")
    desk.press(.control("s"))
    #expect(desk.state.screenNames == ["find", "staff"])
    #expect(desk.text.contains("Nia Example can log on as nia."))
    #expect(try society.session("amina").drafts().isEmpty)
    #expect(try society.session("amina").staffList().contains { $0.login == "nia" })
  }

  @Test("a role is changed, a log-on is stopped and allowed again")
  func changeStaff() throws {
    let (desk, society) = try desk()
    desk.press(.function(7), .end, .enter)
    #expect(desk.state.screenNames.last == "staff-role")
    try expectScreen("staff-role/shown", desk.state)
    desk.type("cl")
    desk.press(.control("s"))
    #expect(desk.text.contains("The log-on dora is changed."))
    desk.press(.text("d"))
    #expect(desk.text.contains("Stop dora (Dora Example) from logging on."))
    desk.press(.enter)
    #expect(desk.state.screenNames.last == "confirm")
    desk.press(.control("y"))
    #expect(desk.text.contains("dora can no longer log on."))
    desk.press(.text("d"))
    #expect(desk.text.contains("dora can log on again."))
    #expect(
      try society.session("amina").staffList().first { $0.login == "dora" }?.role == .clerk)
  }

  @Test("the last supervisor stays one")
  func lastSupervisor() throws {
    let (desk, _) = try desk()
    desk.press(.function(7), .home, .text("d"), .control("y"))
    #expect(desk.text.contains("The society needs one supervisor who can log on."))
  }

  @Test("a password that is set anew has to be changed")
  func resetPassword() throws {
    let (desk, society) = try desk()
    desk.press(.function(7), .end, .text("p"))
    try expectScreen("staff-password/empty", desk.state)
    desk.type("six yellow kettles")
    #expect(!desk.text.contains("kettles"))
    desk.press(.control("s"))
    #expect(desk.text.contains("The password of dora is set anew."))
    #expect(desk.text.contains("has a first password"))
    #expect(throws: LogOnRefusal.wrong) { try society.session("dora") }
  }

  @Test("a correction of somebody else's entry waits here, and its proposer cannot approve it")
  func proposals() throws {
    let (desk, society) = try desk()
    desk.press(.function(6))
    try expectScreen("proposals/empty", desk.state)
    let person = try society.session("amina").enter(PersonDetails.inventedPeople[0])
    let session = try society.session("dora")
    let file = try session.open(person)
    let before = try session.unmask(person)
    var after = before
    after.email = "adaeze@lagos.example.org"
    #expect(throws: DeskError.self) {
      try session.correct(person, version: file.version, from: before, to: after)
    }
    desk.press(.escape, .function(6))
    try expectScreen("proposals/ofAnother", desk.state)
    desk.press(.text("a"))
    #expect(desk.state.screenNames.last == "confirm")
    desk.press(.control("y"))
    #expect(desk.text.contains("is approved and done."))
    #expect(desk.text.contains("Nothing waits for a second person."))
    #expect(try society.session("amina").unmask(person).email == "adaeze@lagos.example.org")
  }

  @Test("one's own proposal is shown with the reason why not")
  func ownProposal() throws {
    let society = try TestSociety.withConference()
    try society.session("amina").setRole(of: "chidi", to: .supervisor)
    let person = try society.session("amina").enter(PersonDetails.inventedPeople[0])
    let session = try society.session("amina")
    let registered = try session.register(
      person, conference: "2026", RegistrationChoice(category: "delegate"))
    let notice = try session.providerNotice()
    let handOff = try session.handOff(
      try #require(registered.charge), toldNotice: notice.version)
    _ = try session.proposeConfirmation(
      of: handOff.attempt, received: handOff.amount, reason: "bank statement of Monday")
    let desk = try DeskHarness(society: society)
    desk.logOn("amina")
    desk.press(.function(6))
    try expectScreen("proposals/own", desk.state)
    desk.press(.text("a"))
    #expect(desk.state.screenNames.last == "proposals")
    #expect(desk.text.contains("not by you, or not yet"))
    desk.press(.text("d"))
    desk.type("it was another payment")
    desk.press(.control("y"))
    #expect(desk.text.contains("is declined."))
  }

  @Test("the audit trail is read page by page, each entry with before and after")
  func audit() throws {
    let (desk, society) = try desk()
    let session = try society.session("dora")
    let person = try session.enter(PersonDetails.inventedPeople[0])
    let file = try session.open(person)
    let before = try session.unmask(person)
    var after = before
    after.email = "adaeze@lagos.example.org"
    _ = try session.correct(person, version: file.version, from: before, to: after)
    desk.press(.function(8))
    try expectScreen("audit/filled", desk.state)
    desk.press(.enter)
    #expect(desk.state.screenNames.last == "audit-entry")
    #expect(desk.text.contains("adaeze@registry.example.org → adaeze@lagos.example.org"))
    try expectScreen("audit-entry/corrected", desk.state)
    desk.press(.escape, .text("v"))
    #expect(desk.text.contains("The audit trail fits"))
  }

  private static func marksOpening(_ line: String) -> Bool {
    line.hasPrefix("›") && line.contains("opened a person")
  }

  @Test("going down reads on to the first entry of a long trail")
  func longTrail() throws {
    let (desk, society) = try desk()
    let session = try society.session("dora")
    let person = try session.enter(PersonDetails.inventedPeople[0])
    for _ in 0..<450 { _ = try session.open(person) }
    let newest = try #require(
      try society.session("amina", station: "desk 3").auditTrail(limit: 9).lines.first {
        $0.action == .openedPerson
      })
    desk.press(.function(8))
    for _ in 0..<40 { desk.press(.pageDown) }
    desk.press(.end)
    #expect(desk.lines.contains { $0.hasPrefix("›") && $0.contains("set the society up") })
    desk.press(.home)
    // The log-ons of this test stand above it.
    for _ in 0..<9 where !desk.lines.contains(where: Self.marksOpening) { desk.press(.down) }
    desk.press(.enter)
    #expect(desk.lines[0].contains("Entry \(newest.sequence) of desk 1"))
  }
}
