import DeskService
import Registration
import SQLiteDriver
import Testing

@Suite("The audit trail")
struct AuditTests {
  @Test("an untouched trail is sound", arguments: Store.allCases)
  func untouchedIsSound(store: Store) throws {
    let rehearsal = try worked(store)
    let report = try rehearsal.desk.verifyAudit()
    #expect(report.isSound)
    #expect(report.rows > 200)
    #expect(report.chains == 4)
    #expect(try rehearsal.desk.check().isSound)
  }

  @Test("a changed row is named", arguments: Tampering.allCases)
  func changesAreNamed(tampering: Tampering) throws {
    let rehearsal = try worked(.memory)
    let station = try rehearsal.driver.read {
      try $0.first(AuditProbe.station, ["desk 1"]) { $0.int(0) } ?? 0
    }
    try rehearsal.driver.write { tx in
      for statement in tampering.statements { try tx.run(statement, [.int(station)]) }
    }
    let report = try rehearsal.desk.verifyAudit()
    let fault = report.faults.first { $0.station == "desk 1" }
    #expect(fault?.sequence == tampering.found, "\(report.faults)")
    #expect(fault?.reason.code == tampering.code)
  }

  @Test("a chain computed anew without the key is found")
  func recomputedChainIsFound() throws {
    let rehearsal = try worked(.memory)
    let other = try Desk.open(
      driver: rehearsal.driver, vault: MemoryVault(auditKey: [UInt8](repeating: 9, count: 32)),
      environment: rehearsal.clock.environment(seed: 5), passwordHash: .cheapest)
    // The other key's desk writes on at the same station, as somebody with the file alone would.
    let session = try other.logOn(
      login: "amina", password: Rehearsal.password, station: "office")
    _ = try session.enter(.invented())
    let report = try rehearsal.desk.verifyAudit()
    #expect(report.faults.first { $0.station == "office" }?.reason.code == "auditMac")
  }

  @Test("chains remember each other's heads")
  func headsAreAnchored() throws {
    let rehearsal = try worked(.memory)
    // Cut off the last rows of desk 2 and forget its head outside too: desk 1 has seen them.
    let vault = MemoryVault(auditKey: rehearsal.vault.auditKey)
    let station = try rehearsal.driver.read {
      try $0.first(AuditProbe.station, ["desk 2"]) { $0.int(0) } ?? 0
    }
    let first = try rehearsal.supervisor(station: "desk 1")
    for _ in 0..<64 { _ = try first.enter(.invented()) }
    for head in try rehearsal.vault.heads() where head.key != station {
      vault.note(head.value, station: head.key)
    }
    try rehearsal.driver.write { tx in
      try tx.run(Cut.details, [.int(station)])
      try tx.run(Cut.rows, [.int(station)])
    }
    let desk = try Desk.open(
      driver: rehearsal.driver, vault: vault,
      environment: rehearsal.clock.environment(seed: 5), passwordHash: .cheapest)
    let report = try desk.verifyAudit()
    #expect(report.faults.map(\.reason.code).contains("auditAnchor"), "\(report.faults)")
  }

  @Test("every verb leaves a row of its own action")
  func verbsLeaveRows() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.supervisor()
    let person = try session.enter(.invented())
    _ = try session.open(person)
    _ = try session.unmask(person)
    try session.lock()
    try session.unlock(password: Rehearsal.password)
    try session.logOff()
    let lines = try session.auditTrail().lines
    #expect(
      lines.prefix(6).map(\.action)
        == [.loggedOff, .unlocked, .locked, .unmasked, .openedPerson, .entered])
    #expect(lines[4].person == person)
    #expect(lines.allSatisfy { $0.by == "amina" || $0.by == nil })
  }

  @Test("searching leaves no row")
  func searchingLeavesNothing() throws {
    let rehearsal = try Rehearsal(.memory)
    let session = try rehearsal.supervisor()
    _ = try session.enter(.invented())
    let before = try rehearsal.desk.verifyAudit().rows
    _ = try session.find("ada")
    #expect(try rehearsal.desk.verifyAudit().rows == before)
  }

  @Test("the trail is read in pages without a gap or a double")
  func trailIsPaged() throws {
    let rehearsal = try worked(.memory)
    let session = try rehearsal.supervisor()
    var cursor: AuditCursor? = .newest
    var seen: [String] = []
    while let here = cursor {
      let page = try session.auditTrail(before: here, limit: 37)
      seen += page.lines.map { "\($0.station) \($0.sequence)" }
      cursor = page.next
    }
    #expect(Set(seen).count == seen.count)
    #expect(Int64(seen.count) == (try rehearsal.desk.verifyAudit().rows))
  }

  /// Two desks and an office that have worked for a while.
  private func worked(_ store: Store) throws -> Rehearsal {
    let rehearsal = try Rehearsal(store)
    let first = try rehearsal.supervisor(station: "desk 1")
    let second = try rehearsal.supervisor(station: "desk 2")
    for number in 0..<100 {
      rehearsal.clock.advance(seconds: 1)
      _ = try first.enter(.invented("Person \(number) Example"))
      _ = try second.enter(.invented("Somebody \(number) Else"))
    }
    _ = try rehearsal.supervisor(station: "office")
    return rehearsal
  }

  enum Tampering: String, CaseIterable {
    case action, time, staff, subject, detail, detailGone, rowGone, lastTenGone, salt

    var statements: [TamperSQL] {
      switch self {
      case .action: [.action]
      case .time: [.time]
      case .staff: [.staff]
      case .subject: [.subject]
      case .detail: [.detail]
      case .detailGone: [.detailGone]
      case .rowGone: [.detailGone, .rowGone]
      case .lastTenGone: [.lastDetails, .lastRows]
      case .salt: [.salt]
      }
    }

    /// The number of the row that has to be named: desk 1 has 102 rows.
    var found: Int64 {
      switch self {
      case .rowGone: 51
      case .lastTenGone: 92
      default: 50
      }
    }

    var code: String {
      switch self {
      case .action, .time, .staff, .subject: "auditMac"
      case .detail, .salt: "auditDetailChanged"
      case .detailGone: "auditDetailMissing"
      case .rowGone: "auditGap"
      case .lastTenGone: "auditTruncated"
      }
    }
  }
}

enum TamperSQL: String, CatalogueStatement {
  case action = "UPDATE audit SET action = 'loggedOn' WHERE station_id = $1 AND sequence = 50"
  case time = "UPDATE audit SET at = at + 1 WHERE station_id = $1 AND sequence = 50"
  case staff = "UPDATE audit SET staff_id = 99 WHERE station_id = $1 AND sequence = 50"
  case subject = "UPDATE audit SET subject_key = NULL WHERE station_id = $1 AND sequence = 50"
  case detail = "UPDATE audit_detail SET body = '{}' WHERE station_id = $1 AND sequence = 50"
  case salt = """
    UPDATE audit_detail SET salt = x'00' WHERE station_id = $1 AND sequence = 50
    """
  case detailGone = "DELETE FROM audit_detail WHERE station_id = $1 AND sequence = 50"
  case rowGone = "DELETE FROM audit WHERE station_id = $1 AND sequence = 50"
  case lastDetails = "DELETE FROM audit_detail WHERE station_id = $1 AND sequence > 91"
  case lastRows = "DELETE FROM audit WHERE station_id = $1 AND sequence > 91"
}

private enum AuditProbe: String, CatalogueStatement {
  case station = "SELECT id FROM station WHERE name = $1"
}

private enum Cut: String, CatalogueStatement {
  case details = "DELETE FROM audit_detail WHERE station_id = $1 AND sequence > 60"
  case rows = "DELETE FROM audit WHERE station_id = $1 AND sequence > 60"
}
