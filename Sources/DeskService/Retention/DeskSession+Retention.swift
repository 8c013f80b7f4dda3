import Registration

extension DeskSession {
  /// What a run would take away today, and why; nothing is written.
  package func retentionPreview() throws -> RetentionPreview {
    try reading(.setUp) { reader in
      let plan = try RetentionPlan(
        today: today, timeZone: environment.timeZone, reader)
      return RetentionPreview(lines: plan.lines, subjects: plan.subjects)
    }
  }

  /// Takes away what is no longer to be kept; see ``Desk/retain(by:at:_:)``. What it leaves in free
  /// pages and the log goes with the next ``purge(progress:)``.
  ///
  /// `progress`: Called with the values gone so far and those in all; false ends the run, which the
  ///   next one goes on with.
  package func retain(
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> RetentionRunRecord {
    try reading(.setUp) { _ in }
    let done = try desk.retain(by: staffID, at: station, progress)
    return try desk.driver.read { try desk.retentionRun(done.reference, $0) }
  }

  /// Runs that took something away or are under way, the latest first.
  package func retentionRuns(limit: Int = 100) throws -> [RetentionRunRecord] {
    try reading(.readAudit) { try desk.retentionRuns(limit: limit, $0) }
  }
}

extension Desk {
  func retentionRuns(limit: Int, _ reader: any SQLReader) throws -> [RetentionRunRecord] {
    try reader.rows(RetentionSQL.runs, [.int(Int64(limit))], RetentionRunRecord.init)
  }

  fileprivate func retentionRun(
    _ reference: String, _ reader: any SQLReader
  ) throws -> RetentionRunRecord {
    guard
      let run = try reader.first(RetentionSQL.run, [.text(reference)], RetentionRunRecord.init)
    else { throw DeskError.notFound(reference) }
    return run
  }
}

extension RetentionRunRecord {
  fileprivate init(_ row: any SQLRow) throws {
    let journal: RetentionJournal = try JSONText.decode(row.text(3))
    self.init(
      reference: row.text(0), by: row.textOrNil(1), on: row.text(2), lines: journal.lines,
      cleared: Int(row.int(4)), startedAt: Instant(milliseconds: row.int(5)),
      finishedAt: row.intOrNil(6).map(Instant.init(milliseconds:)),
      goneAt: row.intOrNil(7).map(Instant.init(milliseconds:)), proof: journal.proof)
  }
}
