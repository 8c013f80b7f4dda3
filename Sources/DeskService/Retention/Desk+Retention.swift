import Registration

/// What came of looking whether something is no longer to be kept.
package enum QuietRetention: Equatable, Sendable {
  /// No rule is in force, or no society has been founded.
  case noRules
  /// It was done today already.
  case doneToday
  /// Somebody has written within the last minutes.
  case notQuiet
  /// The desk was left meanwhile; what is left goes on next time.
  case stopped
  /// So many values and records were taken away.
  case done(cleared: Int)
}

extension Desk {
  /// So many people at a time, so that no other desk waits long.
  private static let batch = 25

  /// Takes away what the rules say once a day, when nobody has written for some minutes, or goes on
  /// where it was broken off.
  package func retainInQuietMoment(goesOn: () -> Bool = { true }) throws -> QuietRetention {
    let found: QuietRetention? = try driver.read { reader in
      guard try Society.read(reader) != nil, try Self.hasRules(reader) else { return .noRules }
      let isUnfinished = try reader.first(RetentionSQL.unfinished, [], { _ in true }) ?? false
      let ranToday = try reader.first(RetentionSQL.ranOn, [.text(today)], { _ in true }) ?? false
      if ranToday, !isUnfinished { return .doneToday }
      return try isQuiet(reader) ? nil : .notQuiet
    }
    if let found { return found }
    do {
      let done = try retain(by: nil, at: nil) { _, _ in goesOn() }
      return .done(cleared: done.cleared)
    } catch is CancellationError {
      return .stopped
    }
  }

  private static func hasRules(_ reader: any SQLReader) throws -> Bool {
    try SetUpRetention.all(reader).contains { !$0.isRetired }
      || AskedQuestion.all(reader).contains { $0.question.retentionMonths != nil }
  }

  /// Takes away what the rules in force say, batch by batch: what fails or is broken off leaves
  /// whole batches, and the next run goes on under the same reference.
  ///
  /// `progress`: Called before each batch with the values gone so far and those in all; false ends
  ///   the run after the batch before.
  func retain(
    by staff: Int64?, at station: Station?, _ progress: (Int, Int) -> Bool
  ) throws -> (reference: String, cleared: Int) {
    let run = try begin(by: staff)
    let plan = try driver.read { reader in
      try RetentionPlan(
        today: CivilDate(instant: environment.now(), timeZone: environment.timeZone),
        timeZone: environment.timeZone, reader)
    }
    let groups = Self.bySubject(plan.items)
    var cleared = 0
    for start in stride(from: 0, to: groups.count, by: Self.batch) {
      guard progress(cleared, plan.items.count) else { throw CancellationError() }
      let batch = groups[start..<min(start + Self.batch, groups.count)]
      cleared += try driver.write { tx in
        try clear(batch, plan.rules, run, by: staff, at: station, tx)
      }
    }
    let now = environment.now().milliseconds
    try driver.write { tx in
      guard try tx.run(RetentionSQL.finish, [.text(run), .int(now)]) == 1 else { return }
      var journal = try RetentionJournal.read(run, tx)
      for line in plan.lines where line.heldBack > 0 {
        journal.add(RetentionLine(rule: line.rule, heldBack: line.heldBack))
      }
      try note(journal, run, tx)
    }
    return (run, cleared)
  }

  /// The run that was broken off, or a new one.
  private func begin(by staff: Int64?) throws -> String {
    try driver.write { tx in
      if let run = try tx.first(RetentionSQL.unfinished, [], { $0.text(0) }) { return run }
      let run = newReference(.retentionRun)
      _ = try tx.insert(
        RetentionSQL.begin,
        [
          .text(run), SQLValue(staff), .text(today), .text(try JSONText.encode(RetentionJournal())),
          .int(environment.now().milliseconds),
        ])
      return run
    }
  }

  private func clear(
    _ groups: ArraySlice<[RetentionPlan.Item]>, _ rules: [RetentionRule], _ run: String,
    by staff: Int64?, at station: Station?, _ tx: any SQLWriter
  ) throws -> Int {
    let station = try station ?? self.station(named: Self.programStation, tx)
    let origin = try tx.insert(
      PeopleSQL.insertOrigin,
      [
        .text(OriginLine.Source.setUp.rawValue), SQLValue(staff), .int(station.id), .null,
        .int(environment.now().milliseconds),
      ])
    var clearing = RetentionClearing(
      desk: self, run: run, staff: staff, chain: chain(station), origin: origin, tx: tx)
    var journal = try RetentionJournal.read(run, tx)
    var cleared = 0
    for items in groups {
      for (rule, values) in try clearing.clear(items, rules: rules) {
        journal.add(RetentionLine(rule: rules[rule], values: values, subjects: 1))
        cleared += values
      }
    }
    guard cleared > 0 else { return 0 }
    let (sealed, key) = Sodium.seal(try clearing.values.encoded())
    try vault.keepSealed(sealed, named: RetentionJournal.seal(run, batch: journal.keys.count))
    journal.keys.append(Hexadecimal.text(key))
    try note(journal, run, tx)
    return cleared
  }

  private func note(_ journal: RetentionJournal, _ run: String, _ tx: any SQLWriter) throws {
    try tx.run(
      RetentionSQL.note,
      [
        .text(run), .text(try JSONText.encode(journal)),
        .int(Int64(journal.lines.reduce(0) { $0 + $1.values })),
      ])
  }

  /// What goes of one person together; records that name nobody each by itself.
  private static func bySubject(_ items: [RetentionPlan.Item]) -> [[RetentionPlan.Item]] {
    var groups: [[RetentionPlan.Item]] = []
    var places: [[UInt8]: Int] = [:]
    for item in items {
      if let subject = item.subject, let place = places[subject] {
        groups[place].append(item)
      } else {
        if let subject = item.subject { places[subject] = groups.count }
        groups.append([item])
      }
    }
    return groups
  }
}
