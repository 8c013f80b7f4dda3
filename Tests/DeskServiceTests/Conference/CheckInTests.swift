import DeskService
import Registration
import Testing

@Suite("Check-in")
struct CheckInTests {
  @Test("the first yes counts, the second is told when and where", arguments: Store.allCases)
  func firstYesCounts(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let desk = try rehearsal.session(.desk, station: "desk 1")
    let done = try desk.register(
      try desk.enter(.invented()), conference: "2026", RegistrationChoice(category: "guest"))
    let first = try desk.checkIn(done.registration)
    #expect(first.answer == .ok)
    #expect(first.name == "Adaeze Okafor-Müller")
    let at = rehearsal.clock.now
    rehearsal.clock.advance(seconds: 60)
    let other = try rehearsal.session(.desk, station: "desk 2")
    let second = try other.checkIn(done.registration)
    #expect(second.answer == .alreadyIn(at: at, station: desk.station.id))
    #expect(second.station == "desk 1")
    #expect(try desk.today().first?.inAt == at)
    #expect(try rehearsal.counts()["attendance"] == 2)
    #expect(try rehearsal.actions().suffix(1) == [.checkInRefused])
  }

  @Test("a refusal is stored too", arguments: Refused.allCases)
  func refusalsAreStored(refused: Refused) throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let done = try desk.register(
      try desk.enter(.invented()), conference: "2026",
      RegistrationChoice(category: refused.category))
    switch refused {
    case .withdrawn: _ = try desk.withdraw(done.registration, reason: "cannot come")
    case .late: rehearsal.clock.advance(seconds: 4 * 86_400)
    case .unpaid, .pending: break
    }
    let before = try rehearsal.counts()["attendance"]
    #expect(try desk.checkIn(done.registration).answer == refused.answer)
    #expect(try rehearsal.counts()["attendance"] == before.map { $0 + 1 })
    #expect(try desk.today().allSatisfy { $0.inAt == nil })
  }

  enum Refused: CaseIterable {
    case unpaid, pending, withdrawn, late

    var category: String {
      switch self {
      case .unpaid: "delegate"
      case .pending: "speaker"
      case .withdrawn, .late: "guest"
      }
    }

    var answer: CheckInAnswer {
      get throws {
        switch self {
        case .unpaid: .unpaid(owed: try .euros(300))
        case .pending: .notApproved
        case .withdrawn: .cancelled
        case .late: .wrongDay(from: try .day("2026-01-04"), to: try .day("2026-01-08"))
        }
      }
    }
  }

  @Test("what nobody has is named")
  func unknownRegistration() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    #expect(throws: DeskError.notFound("R-0000-0000")) {
      try rehearsal.session(.desk).checkIn("R-0000-0000")
    }
  }
}
