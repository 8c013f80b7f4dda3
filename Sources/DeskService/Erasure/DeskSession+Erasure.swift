package import Registration

/// An erasure as it is listed.
package struct ErasureRecord: Equatable, Sendable {
  package let reference: String
  /// The pseudonym under which accounts go on; nil when nothing of the person is left.
  package let pseudonym: String?
  package let proposal: String
  package let request: String
  package let lines: [ErasureLine]
  /// The log-on; nil when it was repeated after a restore.
  package let by: String?
  package let at: Instant
  /// When nothing of the person was left in the file; nil while that is to be done.
  package let goneAt: Instant?
  package let proof: ErasureProof?
}

extension DeskSession {
  /// What an erasure of the person would take away, what stays and why, and what has to be ended
  /// first.
  package func erasurePreview(_ person: String) throws -> ErasurePreview {
    try reading(.correctOthersEntry) { reader in
      try Self.refuseErased(person, reader)
      let key = try PersonKey.find(person, reader)
      guard let erasure = try PersonErasure(subject: key.subjectKey, desk, reader) else {
        throw DeskError.notFound(person)
      }
      return ErasurePreview(
        person: erasure.reference, name: key.name, lines: try erasure.lines(reader),
        obstacles: try erasure.obstacles(today: desk.today, reader))
    }
  }

  /// Proposes to erase a person; a second person decides.
  ///
  /// - Throws: ``DeskError/erasureForbidden(_:)`` with what has to be ended first;
  ///   ``DeskError/rights(_:)`` when another proposal says the same, or it has been done.
  /// - Returns: The reference of the proposal.
  package func proposeErasure(
    of person: String, request: String = "", reason: String
  ) throws -> String {
    try reading(.propose) { try Self.refuseErased(person, $0) }
    do {
      return try propose(
        .erasure, target: Reference(person)?.description ?? person,
        body: try JSONText.encode(ErasureRequest(request: request)), reason: reason)
    } catch DeskError.proposed(let other) {
      throw DeskError.rights(.erasureProposed(other))
    }
  }

  private static func refuseErased(_ person: String, _ reader: any SQLReader) throws {
    let wanted = Reference(person)?.description ?? person
    if try reader.first(ErasureSQL.isErased, [.text(wanted)], { _ in true }) ?? false {
      throw DeskError.rights(.erasedAlready(wanted))
    }
  }

  /// Erasures, the latest first.
  package func erasures(limit: Int = 100) throws -> [ErasureRecord] {
    try reading(.readAudit) { reader in
      try reader.rows(ErasureSQL.list, [.int(Int64(limit))]) { row in
        let goneAt = row.intOrNil(7).map(Instant.init(milliseconds:))
        return ErasureRecord(
          reference: row.text(0), pseudonym: row.textOrNil(1), proposal: row.text(2),
          request: row.text(3), lines: try JSONText.decode(row.text(4)), by: row.textOrNil(5),
          at: Instant(milliseconds: row.int(6)), goneAt: goneAt,
          proof: goneAt == nil ? nil : try JSONText.decode(row.text(8)))
      }
    }
  }

  /// How many erasures and runs of retention wait to be made physical.
  package func waitingPurges() throws -> Int {
    try reading(.readAudit) { try PendingPurge.all($0).count }
  }

  /// Why a desk could not make erasures physical by itself the last time; nil when nothing waits
  /// or nothing was tried.
  package func lastPurgeFailure() throws -> PurgeFailure? {
    try reading(.readAudit) { reader in
      guard try Desk.isPurgePending(reader) else { return nil }
      return try desk.lastPurgeFailure(reader)
    }
  }

  /// Makes every erasure physical now and proves it; see ``Desk/purge(progress:)``.
  package func purge(
    progress: (PurgeStep) -> Bool = { _ in true }
  ) throws -> ErasureProof? {
    try reading(.approveProposal) { _ in }
    return try desk.purge(by: staffID, at: station, progress)
  }
}
