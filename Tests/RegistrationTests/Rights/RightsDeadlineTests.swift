import Registration
import Testing

@Suite("Deadlines of requests")
struct RightsDeadlineTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test(
    "a request is due a calendar month later, on the last day where the month is shorter",
    arguments: [
      ("2026-01-05", "2026-02-05", "2026-04-05"),
      ("2026-01-31", "2026-02-28", "2026-04-30"),
      ("2028-01-31", "2028-02-29", "2028-04-30"),
      ("2026-11-30", "2026-12-30", "2027-02-28"),
      ("2026-12-31", "2027-01-31", "2027-03-31"),
    ])
  func due(received: String, due: String, extended: String) throws {
    let received = try day(received)
    #expect(RightsDeadline.due(receivedOn: received).description == due)
    // Counted from the receipt: 31 January and three months is 30 April, not 28.
    #expect(RightsDeadline.extended(receivedOn: received).description == extended)
  }

  @Test("it is extended once, and while the first month lasts")
  func extending() throws {
    let received = try day("2026-01-31")
    try RightsDeadline.canExtend(
      receivedOn: received, isExtended: false, today: try day("2026-02-28"))
    #expect(throws: RightsRefusal.extensionTooLate(try day("2026-02-28"))) {
      try RightsDeadline.canExtend(
        receivedOn: received, isExtended: false, today: try day("2026-03-01"))
    }
    #expect(throws: RightsRefusal.extendedAlready) {
      try RightsDeadline.canExtend(
        receivedOn: received, isExtended: true, today: try day("2026-02-01"))
    }
  }

  @Test("how pressing it is")
  func urgency() throws {
    func urgency(_ today: String, _ state: RightsRequestState = .received) throws -> RightsUrgency {
      RightsDeadline.urgency(state, dueOn: try day("2026-02-28"), today: try day(today))
    }
    #expect(try urgency("2026-02-20") == .open(days: 8))
    #expect(try urgency("2026-02-21") == .soon(days: 7))
    #expect(try urgency("2026-02-28").code == "today")
    #expect(try urgency("2026-03-02", .identified) == .late(days: 2))
    for closed in [RightsRequestState.answered, .refused, .withdrawn] {
      #expect(try urgency("2026-03-02", closed) == .closed)
    }
  }

  @Test("nobody is answered before they are known to be themselves, and nothing is opened again")
  func states() {
    #expect(!RightsRequestState.received.allows(.answered))
    #expect(RightsRequestState.received.allows(.refused))
    #expect(RightsRequestState.identified.allows(.answered))
    for closed in [RightsRequestState.answered, .refused, .withdrawn] { #expect(closed.isFinal) }
  }
}
