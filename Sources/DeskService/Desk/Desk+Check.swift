import Registration

/// What a check of the whole database found.
package struct CheckReport: Equatable, Sendable {
  /// Each problem in words of its own, the engine's or the check's; empty when all is sound.
  package let problems: [String]
  package let audit: AuditReport

  package var isSound: Bool { problems.isEmpty && audit.isSound }
}

extension Desk {
  /// Checks the file, the references between rows, the search index and the audit trail.
  ///
  /// `progress`: Called now and then with the audit rows read; false cancels.
  package func check(progress: (Int64) -> Bool = { _ in true }) throws -> CheckReport {
    var problems = try driver.integrityProblems()
    problems += try searchProblems()
    problems += try driver.read { reader in
      try Self.rules.flatMap { rule, words in
        try reader.rows(rule) { "\($0.text(0)): \(words)" }
      }
    }
    problems += try driver.read { try Self.standingProblems($0) }
    if let missing = try missingErasures() { problems.append(missing) }
    if let fault = vault.lastFault { problems.append("beside the database: \(fault)") }
    return CheckReport(problems: problems, audit: try verifyAudit(progress: progress))
  }

  /// Rules over several rows, which no constraint of the schema can hold.
  private static let rules: [(CheckSQL, String)] = [
    (.placesMiscounted, "the places taken are not those of its registrations"),
    (.chargeTotalDiffers, "the total is not the sum of its lines"),
  ]

  /// What is kept of each person's answers has to be what all of them come to.
  private static func standingProblems(_ reader: any SQLReader) throws -> [String] {
    let words = "what is kept of the answers about consent is not what they come to"
    var wrong = try reader.rows(ConsentStandingSQL.peopleWithoutEvents) { $0.text(0) }
    var last: Int64 = 0
    while true {
      let people = try reader.rows(
        ConsentStandingSQL.peopleWithEvents, [.int(last), .int(1_000)]
      ) { (id: $0.int(0), reference: $0.text(1)) }
      guard let end = people.last?.id else { break }
      last = end
      for person in people {
        let kept = try ConsentStandings.read(person.id, reader)
        let derived = try ConsentStandings.derive(person.id, reader)
        let isRight =
          ConsentStandingCoding.bytes(kept) == ConsentStandingCoding.bytes(derived)
        if !isRight { wrong.append(person.reference) }
      }
    }
    return wrong.map { "\($0): \(words)" }
  }

  /// Who was erased here is listed beside the database too; a list from before would let them come
  /// back.
  private func missingErasures() throws -> String? {
    let applied = try driver.read { try $0.first(ErasureSQL.applied) { Int($0.int(0)) } ?? 0 }
    let listed = try vault.erasedSubjects().count
    return applied > listed
      ? "beside the database: \(applied - listed) erasures are missing from the list" : nil
  }

  private func searchProblems() throws -> [String] {
    guard driver.dialect.engine == .sqlite else { return [] }
    do {
      try driver.write { tx in
        _ = try tx.run(SearchSQL.verify, [])
        _ = try tx.run(AbstractSearchSQL.verify, [])
      }
      return []
    } catch DatabaseFault.damaged(let message) {
      return ["the search index does not fit the people or the abstracts: \(message)"]
    }
  }
}
