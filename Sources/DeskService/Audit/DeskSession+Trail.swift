package import Registration

/// One line of the audit trail, for reading.
package struct AuditLine: Equatable, Sendable {
  package let at: Instant
  package let station: String
  package let sequence: Int64
  /// The log-on; nil for what the program did itself.
  package let by: String?
  package let action: AuditAction
  /// The reference and name of the person concerned, unless erased.
  package let person: String?
  package let personName: String?
  /// The details as JSON; nil when they have been erased.
  package let detail: String?
}

/// Where the next page of the trail begins.
package struct AuditCursor: Equatable, Sendable {
  let at: Int64
  let station: Int64
  let sequence: Int64

  /// Before everything that has happened yet.
  package static let newest = AuditCursor(at: .max, station: .max, sequence: .max)
}

extension DeskSession {
  /// A page of the trail of all stations, the newest first, and where the next page begins.
  package func auditTrail(
    before cursor: AuditCursor = .newest, limit: Int = 100
  ) throws -> (lines: [AuditLine], next: AuditCursor?) {
    try reading(.readAudit) { reader in
      var next: AuditCursor?
      let lines = try reader.rows(
        AuditSQL.trail,
        [.int(cursor.at), .int(cursor.station), .int(cursor.sequence), .int(Int64(limit))]
      ) { row in
        next = AuditCursor(at: row.int(0), station: row.int(8), sequence: row.int(2))
        return AuditLine(
          at: Instant(milliseconds: row.int(0)), station: row.text(1), sequence: row.int(2),
          by: row.textOrNil(3), action: try Self.action(row.text(4)), person: row.textOrNil(5),
          personName: row.textOrNil(6), detail: row.textOrNil(7))
      }
      return (lines, lines.count < limit ? nil : next)
    }
  }

  /// What the trail holds about one person, records merged into theirs included, the newest first.
  func history(
    of record: PersonRecord, limit: Int, _ reader: any SQLReader
  ) throws -> [AuditLine] {
    let subjects = try MergedReference.subjectKeys(of: record, reader)
    let lines = try subjects.flatMap { try history(of: $0, limit: limit, reader) }
    guard subjects.count > 1 else { return lines }
    return Array(lines.sorted { $0.at > $1.at }.prefix(limit))
  }

  /// What the trail holds under one subject key, the newest first.
  func history(
    of subject: [UInt8], limit: Int, _ reader: any SQLReader
  ) throws -> [AuditLine] {
    try reader.rows(AuditSQL.history, [.bytes(subject), .int(Int64(limit))]) { row in
      AuditLine(
        at: Instant(milliseconds: row.int(0)), station: row.text(1), sequence: row.int(2),
        by: row.textOrNil(3), action: try Self.action(row.text(4)), person: nil, personName: nil,
        detail: row.textOrNil(5))
    }
  }

  private static func action(_ code: String) throws -> AuditAction {
    guard let action = AuditAction(rawValue: code) else {
      throw DatabaseFault.damaged("the audit trail holds the action \(code)")
    }
    return action
  }
}
