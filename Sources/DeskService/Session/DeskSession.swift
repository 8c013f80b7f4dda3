import Registration

/// One member of staff at one station, logged on: the only way to read and write people.
///
/// A verb checks permission, asks the rules, writes the rows and the audit row, all in one
/// transaction. The member's standing (role, disabled, first password, duty) is read in that same
/// transaction, so a change by a supervisor counts at once.
package final class DeskSession: Sendable {
  package let desk: Desk
  package let station: Station
  let staffID: Int64
  let chain: AuditChain

  init(desk: Desk, staffID: Int64, station: Station) {
    self.desk = desk
    self.staffID = staffID
    self.station = station
    chain = desk.chain(station)
  }

  var environment: DeskEnvironment { desk.environment }
  var now: Instant { desk.environment.now() }

  /// Who is logged on, as it stands now.
  package func staff() throws -> StaffMember {
    try desk.driver.read { try member($0) }
  }

  /// Reads on one snapshot, when the act is permitted.
  func reading<Value>(
    _ act: Act, _ body: (any SQLReader) throws -> Value
  ) throws -> Value {
    try desk.driver.read { reader in
      try require(act, member(reader))
      return try body(reader)
    }
  }

  /// Writes in one transaction, when the act is permitted.
  func writing<Value>(
    _ act: Act, _ body: (any SQLWriter) throws -> Value
  ) throws -> Value {
    try desk.driver.write { tx in
      try require(act, member(tx))
      return try body(tx)
    }
  }

  func member(_ reader: any SQLReader) throws -> StaffMember {
    guard let row = try reader.first(StaffSQL.byID, [.int(staffID)], StaffRow.init) else {
      throw DeskError.disabled
    }
    return row.member
  }

  /// Refuses what the member may not do, with the reason.
  func require(_ act: Act, _ member: StaffMember) throws(DeskError) {
    if member.isDisabled { throw .disabled }
    if member.mustChangePassword { throw .mustChangePassword }
    if member.mustAcknowledgeDuty { throw .dutyNotAcknowledged }
    if !member.role.allows(act) { throw .notPermitted(act) }
  }

  /// Adds the audit row of a verb.
  func audit(
    _ tx: any SQLWriter, _ action: AuditAction, subject: [UInt8]? = nil,
    _ detail: AuditDetail = AuditDetail()
  ) throws {
    try chain.append(tx, staff: staffID, action: action, subject: subject, detail: detail)
  }
}
