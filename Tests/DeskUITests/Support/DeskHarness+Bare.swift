import DeskService
import DeskUI
import Terminal

extension DeskHarness {
  /// A desk whose work waits to be asserted, logged on at a conference and with somebody found.
  static func bare(finding query: String, _ session: DeskSession) throws -> DeskHarness {
    let desk = try DeskHarness()
    var present = SessionInfo.dora
    present.conference = ConferenceInfo(code: "2026", name: "12th Conference")
    let logsOn = Work.session(.whoAmI)
    desk.send(.finished(Ticket(screen: 1), logsOn, .success(.session(.present(present)))))
    desk.type(query)
    let finds = Work.people(.find(query, limit: 32))
    let found = PeopleAnswer.found(query, try session.find(query))
    desk.send(.finished(Ticket(screen: 2), finds, .success(.people(found))))
    _ = desk.taken()
    return desk
  }
}
