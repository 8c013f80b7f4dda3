package import Registration

extension Desk {
  /// How many entries the chains have by what is known outside the database: enough to say how
  /// far a check has come.
  package func auditLength() throws -> Int64 {
    try vault.heads().values.reduce(0) { $0 + $1.sequence }
  }

  /// Reads every chain from its first row and names the first row of each that does not fit.
  ///
  /// `progress`: Called at the beginning, and now and then with the rows read so far; false cancels.
  package func verifyAudit(
    progress: (Int64) -> Bool = { _ in true }
  ) throws -> AuditReport {
    let heads = try vault.heads()
    guard progress(0) else { throw CancellationError() }
    return try driver.read { reader in
      let names = try Dictionary(
        reader.rows(AuditSQL.stationNames) { ($0.int(0), $0.text(1)) }
      ) { first, _ in first }
      let retained = try Self.retained(reader)
      let stations = Set(try reader.rows(AuditSQL.stations) { $0.int(0) }).union(heads.keys)
      var rows: Int64 = 0
      var faults: [AuditFault] = []
      for station in stations.sorted() {
        var chain = ChainReading(
          station: station, head: heads[station], key: vault.auditKey, retained: retained,
          reader: reader)
        try reader.query(AuditSQL.chain, [.int(station)]) { row in
          rows += 1
          if rows.isMultiple(of: 10_000), !progress(rows) { throw CancellationError() }
          try chain.take(row)
        }
        if let found = chain.finish() {
          faults.append(
            AuditFault(
              station: names[station] ?? "\(station)", sequence: found.sequence,
              reason: found.reason))
        }
      }
      if let detached = try reader.first(
        AuditSQL.detachedDetails, [], { ($0.int(0), $0.int(1)) })
      {
        faults.append(
          AuditFault(
            station: names[detached.0] ?? "\(detached.0)", sequence: detached.1,
            reason: .detailWithoutRow))
      }
      return AuditReport(rows: rows, chains: stations.count, faults: faults)
    }
  }

  /// The rows whose details another row, which is checked like every other, says were taken because
  /// they were no longer to be kept.
  private static func retained(_ reader: any SQLReader) throws -> Set<String> {
    var names: Set<String> = []
    try reader.query(AuditSQL.details, [.text(AuditAction.retained.rawValue)]) { row in
      let detail: [String: AuditValue] = try JSONText.decode(row.text(0))
      names.formUnion(AuditRedaction.taken(in: detail))
    }
    return names
  }
}

/// What a check of the audit trail found.
package struct AuditReport: Equatable, Sendable {
  package let rows: Int64
  package let chains: Int
  /// The first row of each chain that does not fit; empty when all is sound.
  package let faults: [AuditFault]

  package var isSound: Bool { faults.isEmpty }
}

/// One row that does not fit, and why.
package struct AuditFault: Equatable, Sendable {
  package let station: String
  package let sequence: Int64
  package let reason: AuditFaultReason
}

/// Why an audit row does not fit.
package enum AuditFaultReason: Equatable, Sendable {
  /// What the pure check of the chain found.
  case chain(AuditBreak.Reason)
  /// The details are not those that the row committed to.
  case detailChanged
  /// The details are gone, although the person they concern has not been erased and no rule of
  /// retention took them.
  case detailMissing
  /// Details that no row commits to.
  case detailWithoutRow

  package var code: String {
    switch self {
    case .chain(let reason): reason.code
    case .detailChanged: "auditDetailChanged"
    case .detailMissing: "auditDetailMissing"
    case .detailWithoutRow: "auditDetailWithoutRow"
    }
  }
}

/// One chain, row by row, in constant memory.
private struct ChainReading {
  private var check: AuditChainCheck
  private var found: (sequence: Int64, reason: AuditFaultReason)?
  private let station: Int64
  private let retained: Set<String>

  init(
    station: Int64, head: AuditHead?, key: [UInt8], retained: Set<String>, reader: any SQLReader
  ) {
    self.station = station
    self.retained = retained
    check = AuditChainCheck(
      station: station, head: head, hmac: { Sodium.hmac($0, key: key) },
      anchored: { anchor in
        let mac = try? reader.first(
          AuditSQL.macAt, [.int(anchor.station), .int(anchor.sequence)], { $0.bytes(0) })
        return mac == anchor.mac
      })
  }

  mutating func take(_ row: any SQLRow) throws {
    guard found == nil else { return }
    let sequence = row.int(1)
    guard let read = AuditRow(row) else {
      found = (sequence, .chain(.unreadable))
      return
    }
    if let fault = check.take(read) {
      found = (sequence, .chain(fault.reason))
    } else if let salt = row.bytesOrNil(10) {
      let committed = AuditDetail.commitmentInput(salt: salt, canonicalJSON: row.text(11))
      if Sodium.sha256(committed) != read.commitment { found = (sequence, .detailChanged) }
    } else if read.subject == nil || !row.isNull(12),
      !retained.contains(AuditRedaction.name(station: station, sequence: sequence))
    {
      found = (sequence, .detailMissing)
    }
  }

  func finish() -> (sequence: Int64, reason: AuditFaultReason)? {
    found ?? check.finish().map { ($0.sequence, .chain($0.reason)) }
  }
}

extension AuditRow {
  /// A row of ``AuditSQL/chain``, or nil when it holds what this program never writes.
  fileprivate init?(_ row: any SQLRow) {
    guard let action = AuditAction(rawValue: row.text(4)),
      let anchors = AnchorCoding.anchors(row.bytes(7))
    else { return nil }
    self.init(
      station: row.int(0), sequence: row.int(1), at: Instant(milliseconds: row.int(2)),
      staff: row.intOrNil(3), action: action, subject: row.bytesOrNil(5),
      commitment: row.bytes(6), previous: row.bytes(8), anchors: anchors, mac: row.bytes(9))
  }
}
