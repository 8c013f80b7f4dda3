/// One row of the audit trail: what was done, chained to the row before it at the same station.
package struct AuditRow: Hashable, Sendable {
  package let station: Int64
  /// Counts up by one from 1 within the station.
  package let sequence: Int64
  package let at: Instant
  /// The member of staff; nil for what the program does by itself.
  package let staff: Int64?
  package let action: AuditAction
  /// The random 16-byte subject key of the person concerned; nil when it concerns nobody.
  package let subject: [UInt8]?
  /// The 32-byte salted hash of the details, which lie apart.
  package let commitment: [UInt8]
  /// The 32-byte ``mac`` of the row before; ``firstPrevious`` in the first row.
  package let previous: [UInt8]
  /// The last rows of other stations that were seen when this row was written.
  package let anchors: [AuditAnchor]
  /// HMAC-SHA256 over ``canonicalBytes``, 32 bytes.
  package let mac: [UInt8]

  package init(
    station: Int64, sequence: Int64, at: Instant, staff: Int64?, action: AuditAction,
    subject: [UInt8]?, commitment: [UInt8], previous: [UInt8], anchors: [AuditAnchor] = [],
    mac: [UInt8] = []
  ) {
    self.station = station
    self.sequence = sequence
    self.at = at
    self.staff = staff
    self.action = action
    self.subject = subject
    self.commitment = commitment
    self.previous = previous
    self.anchors = anchors
    self.mac = mac
  }

  /// What stands for the row before the first one: 32 zero bytes.
  package static let firstPrevious = [UInt8](repeating: 0, count: 32)

  /// The row with its ``mac`` computed by `hmac` (HMAC-SHA256 under the key of the trail).
  package func sealed(hmac: ([UInt8]) throws -> [UInt8]) rethrows -> AuditRow {
    AuditRow(
      station: station, sequence: sequence, at: at, staff: staff, action: action, subject: subject,
      commitment: commitment, previous: previous, anchors: anchors, mac: try hmac(canonicalBytes))
  }
}

/// The last row of another station, as it was seen.
package struct AuditAnchor: Hashable, Codable, Sendable {
  package let station: Int64
  package let sequence: Int64
  /// The ``AuditRow/mac`` of that row.
  package let mac: [UInt8]

  package init(station: Int64, sequence: Int64, mac: [UInt8]) {
    self.station = station
    self.sequence = sequence
    self.mac = mac
  }
}

/// The last row of a station, kept outside the database.
package struct AuditHead: Hashable, Codable, Sendable {
  package let sequence: Int64
  /// The ``AuditRow/mac`` of that row.
  package let mac: [UInt8]

  package init(sequence: Int64, mac: [UInt8]) {
    self.sequence = sequence
    self.mac = mac
  }
}
