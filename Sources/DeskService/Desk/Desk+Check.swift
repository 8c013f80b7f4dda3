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
    if let missing = try missingErasures() { problems.append(missing) }
    if let fault = vault.lastFault { problems.append("beside the database: \(fault)") }
    return CheckReport(problems: problems, audit: try verifyAudit(progress: progress))
  }

  /// Rules over several rows, which no constraint of the schema can hold.
  private static let rules: [(CheckSQL, String)] = [
    (.placesMiscounted, "the places taken are not those of its registrations"),
    (.chargeTotalDiffers, "the total is not the sum of its lines"),
  ]

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
