import Registration
import Testing

@Suite("Roles")
struct RoleTests {
  private static let desk: Set<Act> = [
    .findPeople, .openPerson, .unmaskContact, .enterPerson, .correctPerson, .register, .checkIn,
    .recordConsent, .handOffPayment, .propose, .readAbstracts,
    .applyForMembership, .receiveRequest,
  ]
  private static let clerk: Set<Act> = [
    .correctOthersEntry, .cancelPayment, .confirmPaymentByHand, .importPeople, .undoImport,
    .exportPeople, .editAbstracts, .importAbstracts, .keepMembership,
    .decideMembership,
  ]
  private static let supervisor: Set<Act> = [
    .reviewConsentFlags, .manageStaff, .resetPassword, .approveProposal, .readAudit, .setUp,
    .overrideMembership, .answerRequest, .announceNotice,
  ]

  @Test("every act is permitted to its roles and to no other", arguments: Act.allCases)
  func table(act: Act) {
    #expect(Role.desk.allows(act) == Self.desk.contains(act))
    #expect(Role.clerk.allows(act) == Self.desk.union(Self.clerk).contains(act))
    #expect(Role.supervisor.allows(act))
    for role in Role.allCases {
      if role.allows(act) {
        #expect(throws: Never.self) { try role.require(act) }
      } else {
        #expect(throws: ActRefusal(act: act, role: role)) { try role.require(act) }
      }
      #expect(role.acts.contains(act) == role.allows(act))
    }
  }

  @Test("the table here names every act once")
  func complete() {
    let all = [Self.desk, Self.clerk, Self.supervisor]
    #expect(all.map(\.count).reduce(0, +) == Act.allCases.count)
    #expect(all.reduce(Set()) { $0.union($1) } == Set(Act.allCases))
  }

  @Test(
    "failures slow log-on down, from 30 seconds up to an hour",
    arguments: [
      (-1, 0), (0, 0), (5, 0), (6, 30), (7, 60), (8, 120), (9, 240), (10, 480), (11, 960),
      (12, 1920), (13, 3600), (14, 3600), (99, 3600), (.max, 3600),
    ] as [(Int, Int64)])
  func throttle(failures: Int, seconds: Int64) {
    #expect(LogOnThrottle.delay(afterFailures: failures) == seconds)
    #expect(LogOnThrottle.isClosed(afterFailures: failures) == (failures >= 100))
  }

  @Test("the wait runs down to the millisecond and a clock set back makes it no longer")
  func wait() {
    let last = Instant(milliseconds: 1_000_000)
    func wait(_ milliseconds: Int64) -> Int64 {
      LogOnThrottle.wait(
        failures: 6, lastFailure: last, now: last.adding(milliseconds: milliseconds))
    }
    #expect(wait(0) == 30_000)
    #expect(wait(29_999) == 1)
    #expect(wait(30_000) == 0)
    #expect(wait(.max) == 0)
    #expect(wait(-5_000_000_000) == 30_000)
    #expect(LogOnThrottle.wait(failures: 5, lastFailure: last, now: last) == 0)
  }
}
