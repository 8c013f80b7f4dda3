import Registration

/// Takes everything of one person out of the tables, in the transaction it is given.
///
/// What other records need to stay true stays under a pseudonym, the person's reference. The row of
/// the person goes too where nothing names it.
struct PersonErasure {
  let desk: Desk
  let person: Int64
  let reference: String
  /// The person's key, and those of records that were merged into theirs.
  let subjects: [[UInt8]]

  init?(subject: [UInt8], _ desk: Desk, _ reader: any SQLReader) throws {
    let found = try reader.first(ErasureSQL.subject, [.bytes(subject)]) {
      ($0.int(0), $0.bytes(1), $0.text(2))
    }
    guard let found else { return nil }
    self.desk = desk
    person = found.0
    reference = found.2
    subjects =
      [found.1]
      + (try reader.rows(ErasureSQL.mergedKeys, [.int(found.0)]) { $0.bytes(0) })
  }

  /// What there is, and what an erasure does with it.
  func lines(_ reader: any SQLReader) throws -> [ErasureLine] {
    var lines = [ErasureLine(what: .details, count: 1)]
    try reader.query(ErasureSQL.counts, [.int(person), .bytes(subjects[0])]) { row in
      guard let what = HeldData(rawValue: row.text(0)), row.int(1) > 0 else { return }
      lines.append(ErasureLine(what: what, count: Int(row.int(1)), kept: Self.kept[what]))
    }
    return lines
  }

  private static let kept: [HeldData: KeepingReason] = [
    .registrations: .attendance, .memberships: .votersRoll, .charges: .accounts,
    .consents: .evidence, .disclosures: .recipients,
  ]

  func obstacles(today: String, _ reader: any SQLReader) throws -> [ErasureObstacle] {
    let registrations = try reader.rows(
      ErasureSQL.liveRegistrations, [.int(person), .text(today)]
    ) { ErasureObstacle.registration($0.text(0)) }
    let memberships = try reader.rows(ErasureSQL.liveMemberships, [.int(person)]) {
      ErasureObstacle.membership($0.text(0))
    }
    let payments = try reader.rows(ErasureSQL.openAttempts, [.int(person)]) {
      ErasureObstacle.payment($0.text(0))
    }
    return registrations + memberships + payments
  }

  /// Everything or nothing; gives what a proof has to look for.
  ///
  /// The ledger beside the database knows of it before the commit: a failure between the two is
  /// mended by repeating the erasure when the desk is opened next.
  func carryOut(today: String, at now: Instant, _ tx: any SQLWriter) throws -> ErasedValues {
    let values = try ErasedValues(of: person, subjects: subjects, tx)
    try end(today: today, at: now, tx)
    try dropTexts(tx)
    try dropAuthorships(tx)
    try dropBelongings(tx)
    try removePerson(at: now, tx)
    let known = try desk.vault.erasedSubjects()
    let new = subjects.filter { !known.contains($0) }
    try desk.vault.noteErased(new)
    try tx.run(ErasureSQL.setApplied, [.int(Int64(known.count + new.count))])
    return values
  }

  /// Ends what is live: nothing when obstacles were refused, all of it after a restore.
  private func end(today: String, at now: Instant, _ tx: any SQLWriter) throws {
    let at = SQLValue.int(now.milliseconds)
    try tx.run(ErasureSQL.cancelAttempts, [.int(person), at])
    try tx.run(ErasureSQL.withdrawRegistrations, [.int(person), .text(today), at])
    try tx.run(ErasureSQL.recountPlaces, [.int(person)])
    try tx.run(ErasureSQL.cancelCharges, [.int(person), at])
    try tx.run(ErasureSQL.endMemberships, [.int(person), .text(today), at])
  }

  private func dropTexts(_ tx: any SQLWriter) throws {
    for statement in [
      ErasureSQL.blankRegistrations, .blankEvidence, .blankProofs, .blankMemberships,
      .dropRegistrationAnswers, .dropMembershipAnswers, .dropAnswers,
    ] {
      try tx.run(statement, [.int(person)])
    }
    for subject in subjects {
      for statement in [
        ErasureSQL.lapseProposals, .blankProposals, .blankRequests, .dropDrafts, .dropTasks,
        .dropDistinct, .dropHistory,
      ] {
        try tx.run(statement, [.bytes(subject)])
      }
    }
  }

  /// The person's name goes from the abstracts; what an abstract's history says of it goes too.
  private func dropAuthorships(_ tx: any SQLWriter) throws {
    let abstracts = try tx.rows(ErasureSQL.abstracts, [.int(person)]) { ($0.text(0), $0.bytes(1)) }
    try tx.run(ErasureSQL.dropLoneAbstractAnswers, [.int(person)])
    try tx.run(ErasureSQL.blankAuthor, [.int(person), .text(reference)])
    for (abstract, subject) in abstracts {
      try tx.run(ErasureSQL.dropHistory, [.bytes(subject)])
      try tx.run(ErasureSQL.dropDrafts, [.bytes(subject)])
      try AbstractRecord.find(abstract, tx).indexAnew(tx)
    }
  }

  private func dropBelongings(_ tx: any SQLWriter) throws {
    let organisations = try tx.rows(ErasureSQL.organisations, [.int(person)]) { $0.int(0) }
    for statement in [
      ErasureSQL.dropAffiliations, .dropRepresentations, .dropMerges,
    ] {
      try tx.run(statement, [.int(person)])
    }
    for organisation in organisations {
      try tx.run(ErasureSQL.dropLoneOrganisation, [.int(organisation)])
    }
    try tx.run(MergeSQL.dropDecisions, [.int(person)])
    try tx.run(ConsentStandingSQL.drop, [.int(person)])
    try tx.run(PeopleSQL.deleteFieldOrigins, [.int(person)])
  }

  private func removePerson(at now: Instant, _ tx: any SQLWriter) throws {
    guard let record = try tx.first(PeopleSQL.byID, [.int(person)], PersonRecord.init) else {
      return
    }
    try SearchIndex.remove(person, words: record.searchWords, tx)
    if try tx.first(ErasureSQL.isNamed, [.int(person)], { _ in true }) ?? false {
      try tx.run(ErasureSQL.blankPerson, [.int(person), .int(now.milliseconds)])
    } else {
      try tx.run(PeopleSQL.delete, [.int(person)])
    }
    try SearchIndex.forget(words: record.searchWords, tx)
  }
}
