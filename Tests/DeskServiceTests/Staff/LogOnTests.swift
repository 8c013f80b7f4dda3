import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("Logging on")
struct LogOnTests {
  @Test("a wrong name and a wrong password are the same answer", arguments: Store.allCases)
  func wrongIsOneAnswer(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    #expect(throws: LogOnRefusal.wrong) {
      try rehearsal.desk.logOn(login: "nobody", password: Rehearsal.password, station: "desk")
    }
    #expect(throws: LogOnRefusal.wrong) {
      try rehearsal.desk.logOn(login: "amina", password: "not this one at all", station: "desk")
    }
  }

  @Test(
    "after six failures the desk waits, also when it was started anew", arguments: Store.allCases)
  func failuresSlowDown(store: Store) throws {
    let rehearsal = try Rehearsal(store)
    for _ in 0..<6 {
      #expect(throws: LogOnRefusal.wrong) {
        try rehearsal.desk.logOn(login: "amina", password: "wrong wrong wrong", station: "desk")
      }
    }
    let again = try Desk.open(
      driver: rehearsal.driver, vault: rehearsal.vault,
      environment: rehearsal.clock.environment(seed: 2), passwordHash: .cheapest)
    #expect(throws: LogOnRefusal.wait(seconds: 30)) {
      try again.logOn(login: "amina", password: Rehearsal.password, station: "desk")
    }
    rehearsal.clock.advance(seconds: 31)
    let session = try again.logOn(login: "amina", password: Rehearsal.password, station: "desk")
    #expect(try session.staff().login == "amina")
  }

  @Test("a hundred failures close the log-on until a supervisor sets a new password")
  func hundredFailuresClose() throws {
    let rehearsal = try Rehearsal(.memory)
    _ = try rehearsal.session(.desk)
    for _ in 0..<100 {
      rehearsal.clock.advance(seconds: 3_601)
      #expect(throws: LogOnRefusal.wrong) {
        try rehearsal.desk.logOn(login: "desk.test", password: "wrong wrong wrong", station: "d")
      }
    }
    rehearsal.clock.advance(seconds: 36_000)
    #expect(throws: LogOnRefusal.closed) {
      try rehearsal.desk.logOn(login: "desk.test", password: Rehearsal.password, station: "d")
    }
    try rehearsal.supervisor().resetPassword(of: "desk.test", to: "eleven calm otters")
    let session = try rehearsal.desk.logOn(
      login: "desk.test", password: "eleven calm otters", station: "d")
    #expect(try session.staff().mustChangePassword)
  }

  @Test("nothing is done before the first password is changed and the duty acknowledged")
  func dutiesComeFirst() throws {
    let rehearsal = try Rehearsal(.memory)
    try rehearsal.supervisor().addStaff(
      login: "dora", fullName: "Dora Example", role: .desk, password: "first pass phrase")
    let session = try rehearsal.desk.logOn(
      login: "dora", password: "first pass phrase", station: "desk 1")
    #expect(throws: DeskError.mustChangePassword) { try session.find("anyone") }
    #expect(throws: DeskError.mustChangePassword) { try session.acknowledgeDuty(version: 1) }
    #expect(throws: DeskError.passwordUnchanged) {
      try session.changeOwnPassword(old: "first pass phrase", new: "first pass phrase")
    }
    try session.changeOwnPassword(old: "first pass phrase", new: "a calmer second one")
    #expect(throws: DeskError.dutyNotAcknowledged) { try session.find("anyone") }
    try session.acknowledgeDuty(version: Duty.version)
    #expect(try session.find("anyone").hits.isEmpty)
  }

  @Test("a log-on that is disabled while it works is refused at its next verb")
  func disablingCountsAtOnce() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(.desk)
    try rehearsal.supervisor().setDisabled("desk.test", true)
    #expect(throws: DeskError.disabled) { try session.find("anyone") }
    #expect(throws: LogOnRefusal.disabled) {
      try rehearsal.desk.logOn(login: "desk.test", password: Rehearsal.password, station: "d")
    }
  }

  @Test("the last supervisor can neither be disabled nor given another role")
  func oneSupervisorStays() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.supervisor()
    #expect(throws: DeskError.lastSupervisor) { try session.setDisabled("amina", true) }
    #expect(throws: DeskError.lastSupervisor) { try session.setRole(of: "amina", to: .clerk) }
  }

  @Test("staff are managed by supervisors alone", arguments: [Role.desk, .clerk])
  func staffAreManagedBySupervisors(role: Role) throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.session(role)
    #expect(throws: DeskError.notPermitted(.manageStaff)) { try session.staffList() }
    #expect(throws: DeskError.notPermitted(.resetPassword)) {
      try session.resetPassword(of: "amina", to: "eleven calm otters")
    }
    #expect(throws: DeskError.notPermitted(.manageStaff)) {
      try session.addStaff(
        login: "new", fullName: "New Example", role: .desk, password: "eleven calm otters")
    }
  }

  @Test("a hash made at a lower cost is made anew at the next log-on")
  func hashesAreRenewed() throws {
    let rehearsal = try Rehearsal(.memory)
    let before = try hash(rehearsal)
    let dearer = try Desk.open(
      driver: rehearsal.driver, vault: rehearsal.vault,
      environment: rehearsal.clock.environment(seed: 2),
      passwordHash: PasswordHash(passes: 2, memoryBytes: 16_384))
    _ = try dearer.logOn(login: "amina", password: Rehearsal.password, station: "office")
    let after = try hash(rehearsal)
    #expect(before != after)
    #expect(after.contains("m=16,t=2"))
  }

  private func hash(_ rehearsal: Rehearsal) throws -> String {
    try rehearsal.driver.read { try $0.first(Probe.hash, []) { $0.text(0) } ?? "" }
  }

  private enum Probe: String, CatalogueStatement {
    case hash = "SELECT password_hash FROM staff WHERE login = 'amina'"
  }
}
