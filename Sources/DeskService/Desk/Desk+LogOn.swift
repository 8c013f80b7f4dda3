import Registration

extension Desk {
  /// Logs a member of staff on at a station.
  ///
  /// The password is hashed outside of any transaction (it takes tens of milliseconds and
  /// 19 MiB); failures are counted in the database, so the slow-down survives a restart.
  package func logOn(
    login: String, password: String, station name: String
  ) throws -> DeskSession {
    let row = try driver.read { try $0.first(StaffSQL.byLogin, [.text(login)], StaffRow.init) }
    guard let row else {
      // As slow as a wrong password, so that names cannot be found out by the clock.
      _ = try hash(password)
      throw LogOnRefusal.wrong
    }
    try refuseWhileThrottled(row)
    guard verify(password, against: row.passwordHash) else {
      try noteFailure(row, station: name)
      throw LogOnRefusal.wrong
    }
    if row.member.isDisabled { throw LogOnRefusal.disabled }
    let renewed = passwordHash.isOutdated(row.passwordHash) ? try hash(password) : nil
    return try driver.write { tx in
      let station = try self.station(named: name, tx)
      if row.failures > 0 { try tx.run(StaffSQL.clearFailures, [.int(row.member.id)]) }
      if let renewed { try tx.run(StaffSQL.rehash, [.int(row.member.id), .text(renewed)]) }
      let session = DeskSession(desk: self, staffID: row.member.id, station: station)
      try session.audit(tx, .loggedOn, ["login": .text(login), "station": .text(name)])
      return session
    }
  }

  /// Refuses without looking at the password while the slow-down after failures lasts.
  func refuseWhileThrottled(_ row: StaffRow) throws(LogOnRefusal) {
    if LogOnThrottle.isClosed(afterFailures: row.failures) { throw .closed }
    guard let last = row.lastFailure else { return }
    let wait = LogOnThrottle.wait(
      failures: row.failures, lastFailure: last, now: environment.now())
    if wait > 0 { throw .wait(seconds: (wait + 999) / 1_000) }
  }

  /// Counts a failure and notes it in the chain of the station.
  func noteFailure(_ row: StaffRow, station name: String) throws {
    let now = environment.now()
    try driver.write { tx in
      let station = try self.station(named: name, tx)
      try tx.run(StaffSQL.noteFailure, [.int(row.member.id), .int(now.milliseconds)])
      try chain(station).append(
        tx, staff: nil, action: .logOnFailed, subject: nil,
        detail: ["login": .text(row.member.login), "failures": .number(Int64(row.failures + 1))])
    }
  }
}
