import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Erasure at the desk")
struct ErasureScreenTests {
  /// A desk on the page of somebody who is registered, a member of nothing, and has answered.
  private func desk(_ society: TestSociety, registered: Bool) throws -> DeskHarness {
    let clerk = try society.session("chidi")
    let person = try clerk.enter(
      PersonDetails([
        .fullName: "Zebulonia Quarkwright", .organisation: "Harbour Office",
        .email: "zebulonia@registry.example.org",
      ]))
    if registered {
      _ = try clerk.register(
        person, conference: "2026", RegistrationChoice(category: "delegate"))
    }
    let desk = try DeskHarness(society: society)
    desk.logOn("chidi")
    desk.type("zebulonia")
    desk.press(.enter)
    return desk
  }

  @Test("what goes and what stays is shown, proposed with a reason, approved, and gone with proof")
  func erase() throws {
    let society = try TestSociety.withConference()
    let desk = try desk(society, registered: false)
    desk.press(.delete)
    #expect(desk.text.contains("What goes"))
    try expectScreen("erasure/preview", desk.state)
    desk.press(.text("p"))
    try expectScreen("erasure/reason", desk.state)
    desk.press(.control("y"))
    #expect(try society.session("amina").proposals().isEmpty, "no reason, no proposal")
    desk.type("asked for by letter")
    desk.press(.control("y"))
    #expect(desk.text.contains("second person"))

    let supervisor = try DeskHarness(society: society)
    supervisor.logOn("amina")
    supervisor.press(.control("e"))
    try expectScreen("erasures/none", supervisor.state)
    supervisor.press(.escape)
    supervisor.press(.function(6), .text("a"), .control("y"), .escape)
    supervisor.press(.control("e"))
    #expect(supervisor.text.contains("not yet"))
    try expectScreen("erasures/waiting", supervisor.state)
    supervisor.press(.text("n"))
    #expect(supervisor.text.contains("Other desks wait"))
    supervisor.press(.control("y"))
    #expect(supervisor.text.contains("none found"))
    try expectScreen("erasures/gone", supervisor.state)
    supervisor.press(.text("n"))
    #expect(supervisor.text.contains("nothing waits"))
    supervisor.press(.enter)
    #expect(supervisor.text.contains("Nothing of those who were erased is left."))
    try expectScreen("erasure-proof/gone", supervisor.state)
  }

  @Test("what is under way is named, and nothing can be proposed before it has ended")
  func obstacle() throws {
    let desk = try desk(TestSociety.withConference(), registered: true)
    desk.press(.delete)
    #expect(desk.text.contains("Please withdraw"))
    try expectScreen("erasure/obstacle", desk.state)
    desk.press(.text("p"))
    #expect(desk.state.screenNames.last == "erasure")
    #expect(desk.text.contains("has to be ended first"))
  }

  @Test("somebody at the desk neither sees a preview nor the erasures")
  func notPermitted() throws {
    let society = try TestSociety.withConference()
    _ = try desk(society, registered: false)
    let desk = try DeskHarness(society: society)
    desk.logOn("dora")
    desk.press(.control("e"))
    #expect(desk.state.screenNames.last == "find")
    desk.type("zebulonia")
    desk.press(.enter, .delete)
    #expect(desk.state.screenNames.last == "person")
  }

  @Test("a reader and a full disk say what to do, and the list goes on waiting")
  func failures() throws {
    for (code, words) in [
      ("database.busy", "reads an older state"), ("database.full", "no room"),
    ] {
      let society = try TestSociety.withConference()
      let supervisor = try society.session("amina")
      let clerk = try society.session("chidi")
      let person = try clerk.enter(PersonDetails([.fullName: "Zebulonia Quarkwright"]))
      _ = try supervisor.approve(clerk.proposeErasure(of: person, reason: "by letter"))
      let desk = try DeskHarness()
      let session = SessionInfo(
        login: "amina", fullName: "Amina Example", role: .supervisor, station: "desk 2",
        society: "Society of Coastal Registries", conference: nil, mustChangePassword: false,
        mustAcknowledgeDuty: false)
      desk.send(
        .finished(Ticket(screen: 1), .session(.whoAmI), .success(.session(.present(session)))))
      desk.press(.control("e"))
      try answer(
        desk, .erasure(.erasures), .success(.erasure(.erasures(supervisor.erasures(), nil))))
      desk.press(.text("n"))
      desk.press(.control("y"))
      if code == "database.busy" { try expectScreen("erasures/purging", desk.state) }
      try answer(desk, .erasure(.purge), .failure(.broken(code: code)))
      #expect(desk.text.contains(words))
      #expect(desk.text.contains("not yet"))
    }
  }

  /// Answers one piece of work, which has to be under way.
  private func answer(
    _ desk: DeskHarness, _ work: Work, _ result: Result<Answer, WorkFailure>
  ) throws {
    let wanted = desk.effects.compactMap(\.work).first { $0.work == work }
    let ticket = try #require(wanted).ticket
    desk.send(.finished(ticket, work, result))
  }
}
