import Registration
import Testing

@Suite("Check-in")
struct CheckInTests {
  private let first: CivilDate
  private let last: CivilDate
  private let owed: Money

  init() throws {
    first = try #require(CivilDate("2026-11-16"))
    last = try #require(CivilDate("2026-11-20"))
    owed = Money(minorUnits: 18_000, currency: try #require(Currency("EUR")))
  }

  private func answer(
    _ registration: RegistrationState?, charge: ChargeState? = .paid, days: Int = 0,
    previous: CheckInMark? = nil, unanswered: [String] = [], referral: String? = nil
  ) -> CheckInAnswer {
    CheckInRule.answer(
      CheckInQuestion(
        registration: registration, charge: charge, owed: owed, previous: previous,
        date: first.adding(days: days), validFrom: first, validTo: last, unanswered: unanswered,
        referral: referral))
  }

  @Test("every state of a registration and of its charge has its answer")
  func states() {
    let void: [RegistrationState?: CheckInAnswer] = [
      nil: .notRegistered, .draft: .notFinished, .pendingApproval: .notApproved,
      .rejected: .rejected, .withdrawn: .cancelled, .transferred: .transferred,
    ]
    for charge in ChargeState.allCases.map(Optional.some) + [nil] {
      for (state, expected) in void { #expect(answer(state, charge: charge) == expected) }
      #expect(answer(.unpaid, charge: charge) == .unpaid(owed: owed))
      let isOwed = charge == .open || charge == .partlyPaid
      #expect(answer(.complete, charge: charge) == (isOwed ? .unpaid(owed: owed) : .ok))
    }
    #expect(void.count + 2 == RegistrationState.allCases.count + 1)
  }

  @Test("a registration holds from its first to its last day")
  func days() {
    for days in [-1, 5] {
      #expect(answer(.complete, days: days) == .wrongDay(from: first, to: last))
    }
    for days in 0...4 { #expect(answer(.complete, days: days) == .ok) }
  }

  @Test("the first thing that stands against it is said")
  func order() {
    let mark = CheckInMark(at: Instant(milliseconds: 5), station: 2)
    #expect(
      answer(.withdrawn, previous: mark, unanswered: ["photographs"], referral: "call")
        == .cancelled)
    #expect(
      answer(.complete, days: 9, previous: mark, referral: "call")
        == .referToSupervisor(reason: "call"))
    #expect(answer(.unpaid, days: 9, previous: mark) == .wrongDay(from: first, to: last))
    #expect(answer(.unpaid, previous: mark) == .alreadyIn(at: mark.at, station: 2))
    #expect(answer(.unpaid, unanswered: ["photographs"]) == .unpaid(owed: owed))
    #expect(answer(.complete, unanswered: ["photographs"]) == .needsAnswer(["photographs"]))
  }

  @Test("every answer has a code of its own")
  func codes() {
    let answers: [CheckInAnswer] = [
      .ok, .alreadyIn(at: Instant(milliseconds: 0), station: 1), .unpaid(owed: nil),
      .wrongDay(from: first, to: last), .cancelled, .transferred, .notApproved, .rejected,
      .notFinished, .needsAnswer([]), .nameAmbiguous(count: 2), .notRegistered,
      .referToSupervisor(reason: "call"),
    ]
    #expect(Set(answers.map(\.code)).count == answers.count)
  }
}
