import DeskService
import DeskUI
import Registration
import Terminal
import Testing

@Suite("Find")
struct FindScreenTests {
  private func desk() throws -> (DeskHarness, [String: String]) {
    let society = try TestSociety()
    let references = try society.enterPeople()
    let desk = try DeskHarness(society: society)
    desk.logOn()
    return (desk, references)
  }

  @Test("the home screen in its states")
  func goldens() throws {
    let (desk, _) = try desk()
    desk.pass(milliseconds: 2_000)
    try expectScreen("find/empty", desk.state)
    desk.type("mull oka")
    try expectScreen("find/results", desk.state)
    desk.press(.down)
    try expectScreen("find/second", desk.state)
    desk.press(.escape)
    desk.type("zzz")
    try expectScreen("find/nobody", desk.state)
  }

  @Test("every letter asks anew and only the answer to the last is shown")
  func newestAnswer() throws {
    let desk = try DeskHarness()
    desk.send(.finished(Ticket(screen: 1), .session(.whoAmI), .success(.session(.present(.dora)))))
    _ = desk.taken()
    desk.type("mu")
    #expect(
      desk.takenWork() == [
        .people(.find("m", limit: 50)), .people(.find("mu", limit: 50)),
      ])
  }
}

extension SessionInfo {
  static let dora = SessionInfo(
    login: "dora", fullName: "Dora Example", role: .desk, station: "desk 2",
    society: "Society of Coastal Registries", conference: nil, mustChangePassword: false,
    mustAcknowledgeDuty: false)
}
