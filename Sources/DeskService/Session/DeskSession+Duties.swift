import Registration

extension DeskSession {
  /// Changes the member's own password; clears the duty to change a first one.
  package func changeOwnPassword(old: String, new: String) throws {
    let row = try ownRow()
    try desk.refuseWhileThrottled(row)
    guard desk.verify(old, against: row.passwordHash) else {
      try desk.noteFailure(row, station: station.name)
      throw DeskError.wrongPassword
    }
    if old == new { throw DeskError.passwordUnchanged }
    let hash = try desk.accept(password: new, login: row.member.login)
    let now = now
    try desk.driver.write { tx in
      if try member(tx).isDisabled { throw DeskError.disabled }
      try tx.run(
        StaffSQL.setPassword,
        [.int(staffID), .text(hash), .int(staffID), .int(now.milliseconds), SQLValue(false)])
      try tx.run(StaffSQL.clearFailures, [.int(staffID)])
      try audit(tx, .passwordChanged)
    }
  }

  /// Records that the duty of confidentiality, in these words, was read and accepted.
  package func acknowledgeDuty(version: Int64) throws {
    guard version == Duty.version else { throw DeskError.noticeChanged }
    let now = now
    try desk.driver.write { tx in
      let member = try member(tx)
      if member.isDisabled { throw DeskError.disabled }
      if member.mustChangePassword { throw DeskError.mustChangePassword }
      try tx.run(
        StaffSQL.acknowledgeDuty, [.int(staffID), .int(version), .int(now.milliseconds)])
      try audit(tx, .dutyAcknowledged, ["version": .text(String(version))])
    }
  }

  /// Notes that the desk was locked, by hand or for want of a key.
  package func lock() throws {
    try desk.driver.write { try audit($0, .locked) }
  }

  /// Opens a locked desk again for the same member of staff.
  package func unlock(password: String) throws {
    let row = try ownRow()
    try desk.refuseWhileThrottled(row)
    guard desk.verify(password, against: row.passwordHash) else {
      try desk.noteFailure(row, station: station.name)
      throw LogOnRefusal.wrong
    }
    if row.member.isDisabled { throw LogOnRefusal.disabled }
    try desk.driver.write { tx in
      if row.failures > 0 { try tx.run(StaffSQL.clearFailures, [.int(staffID)]) }
      try audit(tx, .unlocked)
    }
  }

  /// Notes the end of the session.
  package func logOff() throws {
    try desk.driver.write { try audit($0, .loggedOff) }
  }

  private func ownRow() throws -> StaffRow {
    let row = try desk.driver.read {
      try $0.first(StaffSQL.byID, [.int(staffID)], StaffRow.init)
    }
    guard let row else { throw DeskError.disabled }
    return row
  }
}
