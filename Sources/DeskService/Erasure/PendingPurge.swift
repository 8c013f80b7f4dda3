import Registration

/// An erasure, or a run of retention, that waits to be made physical.
struct PendingPurge {
  let reference: String
  /// What the proof has to look for, sealed beside the database, with the keys.
  let seals: [(name: String, key: String)]
  /// What a run wrote down; nil for an erasure.
  private let journal: RetentionJournal?

  var isRun: Bool { journal != nil }

  static func all(_ reader: any SQLReader) throws -> [PendingPurge] {
    let erasures = try reader.rows(ErasureSQL.pending) { row in
      PendingPurge(
        reference: row.text(0), seals: [(row.text(0), row.text(1))], journal: nil)
    }
    let runs = try reader.rows(RetentionSQL.pending) { row in
      let journal: RetentionJournal = try JSONText.decode(row.text(1))
      return PendingPurge(
        reference: row.text(0),
        seals: journal.keys.enumerated().map {
          (RetentionJournal.seal(row.text(0), batch: $0.offset), $0.element)
        }, journal: journal)
    }
    return erasures + runs
  }

  /// Notes when it was gone; the keys of what was sealed go with it.
  func note(_ proof: ErasureProof, at now: Int64, _ tx: any SQLWriter) throws {
    guard var journal else {
      try tx.run(
        ErasureSQL.prove, [.text(reference), .int(now), .text(try JSONText.encode(proof))])
      return
    }
    journal.keys = []
    journal.proof = proof
    try tx.run(
      RetentionSQL.prove, [.text(reference), .int(now), .text(try JSONText.encode(journal))])
  }
}
