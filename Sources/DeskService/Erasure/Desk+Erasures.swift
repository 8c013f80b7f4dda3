import Foundation
package import Registration

/// What a physical erasure is doing.
package enum PurgeStep: String, CaseIterable, Sendable {
  /// The search indexes give up what deletions left in them.
  case index
  /// The file is written anew.
  case rewrite
  /// The write-ahead log is emptied.
  case log
  /// The bytes are searched.
  case proof
}

extension Desk {
  /// Today at the society, as it is stored.
  var today: String {
    CivilDate(instant: environment.now(), timeZone: environment.timeZone).description
  }

  /// Erases one person in the transaction of whoever decided it.
  func erase(
    _ subject: [UInt8], proposal: String, request: String, staff: Int64?, chain: AuditChain,
    _ tx: any SQLWriter
  ) throws {
    guard let erasure = try PersonErasure(subject: subject, self, tx) else { return }
    let lines = try erasure.lines(tx)
    let now = environment.now()
    let values = try erasure.carryOut(today: today, at: now, tx)
    let reference = newReference(.erasure)
    // What the proof has to look for lies sealed beside the database, its key in the database: one
    // without the other says nothing, and both are gone with the proof.
    let (sealed, key) = Sodium.seal(try values.encoded())
    try vault.keepSealed(sealed, named: reference)
    try tx.run(
      ErasureSQL.note,
      [
        .text(reference), .bytes(subject), .text(proposal), .text(request),
        .text(try JSONText.encode(lines)), SQLValue(staff), .int(now.milliseconds),
        .text(Hexadecimal.text(key)),
      ])
    try chain.append(
      tx, staff: staff, action: .erased, subject: subject,
      detail: ["erasure": .text(reference), "proposal": .text(proposal), "request": .text(request)])
  }

  /// Repeats what was erased after the moment this database is from.
  func repeatErasures() throws {
    let ledger = try vault.erasedSubjects()
    let applied = try driver.read { reader in
      guard try Society.read(reader) != nil else { return ledger.count }
      return try reader.first(ErasureSQL.applied) { Int($0.int(0)) } ?? 0
    }
    guard applied < ledger.count else { return }
    try driver.write { tx in
      let station = try self.station(named: Self.programStation, tx)
      for subject in ledger[applied...] {
        try erase(
          subject, proposal: "", request: "", staff: nil, chain: chain(station), tx)
      }
      try tx.run(ErasureSQL.setApplied, [.int(Int64(try vault.erasedSubjects().count))])
    }
  }

  /// Whether erasures, or what was no longer to be kept, wait to be made physical.
  package func hasPendingErasures() throws -> Bool {
    try driver.read { try Self.isPurgePending($0) }
  }

  static func isPurgePending(_ reader: any SQLReader) throws -> Bool {
    for statement in [ErasureSQL.pending as any CatalogueStatement, RetentionSQL.pending] {
      if try reader.first(statement, [], { _ in true }) ?? false { return true }
    }
    return false
  }

  /// Takes what deletions leave out of index, free pages and log, and proves that nothing of those
  /// who were erased is left; nil when nothing waited.
  ///
  /// Writing the file anew stalls other desks (1 s at 100,000 people), so it belongs into a quiet
  /// moment. What fails leaves the erasures waiting; the next call begins again.
  ///
  /// - Throws: ``DatabaseFault/busy`` while a reader holds an older state of the file,
  ///   ``DatabaseFault/full`` without room for a second copy, `CancellationError`.
  package func purge(
    progress: (PurgeStep) -> Bool = { _ in true }
  ) throws -> ErasureProof? {
    try purge(by: nil, at: nil, progress)
  }

  /// The same in the name of a member of staff, or of the program.
  func purge(
    by staff: Int64?, at station: Station?, _ progress: (PurgeStep) -> Bool
  ) throws -> ErasureProof? {
    let pending = try driver.read { try PendingPurge.all($0) }
    guard !pending.isEmpty else { return nil }
    func step(_ step: PurgeStep) throws { if !progress(step) { throw CancellationError() } }
    if driver.dialect.engine == .sqlite {
      try step(.index)
      try driver.write { tx in
        try tx.run(ErasureIndexSQL.optimisePeople, [])
        try tx.run(ErasureIndexSQL.optimiseAbstracts, [])
      }
    }
    try step(.rewrite)
    try driver.rewrite()
    try step(.log)
    try driver.emptyLog()
    try step(.proof)
    let proof = try prove(pending)
    guard proof.isClean else { return proof }
    let now = environment.now().milliseconds
    try driver.write { tx in
      for part in pending { try part.note(proof, at: now, tx) }
      try chain(station ?? self.station(named: Self.programStation, tx)).append(
        tx, staff: staff, action: .purged, subject: nil,
        detail: [
          "erasures": .number(Int64(pending.count { !$0.isRun })),
          "retentionRuns": .number(Int64(pending.count(where: \.isRun))),
          "values": .number(Int64(proof.values)),
        ])
    }
    for seal in pending.flatMap(\.seals) { try vault.keepSealed(nil, named: seal.name) }
    // The keys of what was sealed have been written over; they leave the log too.
    try driver.emptyLog()
    return proof
  }

  private func prove(_ pending: [PendingPurge]) throws -> ErasureProof {
    var values = ErasedValues()
    for seal in pending.flatMap(\.seals) {
      guard let sealed = try vault.sealed(named: seal.name),
        let key = Hexadecimal.bytes(seal.key), let bytes = Sodium.open(sealed, key: key)
      else { throw DatabaseFault.damaged("the sealed values of \(seal.name)") }
      values.form(union: try JSONDecoder().decode(ErasedValues.self, from: Data(bytes)))
    }
    return try ErasureSearch(values).proof(driver)
  }
}
