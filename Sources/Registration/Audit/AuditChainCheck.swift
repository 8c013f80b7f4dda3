/// Reads the rows of one station in their order and finds the first that does not fit.
///
/// Rows are taken one at a time, so a trail of any length is checked in constant memory.
package struct AuditChainCheck {
  private let station: Int64
  private let head: AuditHead?
  private let hmac: ([UInt8]) -> [UInt8]
  private let anchored: ((AuditAnchor) -> Bool)?

  /// The last row that has fitted; nil before the first.
  package private(set) var last: AuditHead?

  /// Begins at the first row of a station.
  ///
  /// - Parameters:
  ///   - station: The station whose rows follow.
  ///   - head: The last row as it is known outside the database; nil when nothing is known.
  ///   - hmac: HMAC-SHA256 under the key of the trail.
  ///   - anchored: Whether the other station has the row that an anchor names, with the same mac;
  ///     nil leaves anchors unchecked.
  package init(
    station: Int64, head: AuditHead?, hmac: @escaping ([UInt8]) -> [UInt8],
    anchored: ((AuditAnchor) -> Bool)? = nil
  ) {
    self.station = station
    self.head = head
    self.hmac = hmac
    self.anchored = anchored
  }

  /// How many rows have fitted so far.
  package var count: Int64 { last?.sequence ?? 0 }

  /// Takes the next row and returns what is wrong with it, or nil; after a break the check is over.
  package mutating func take(_ row: AuditRow) -> AuditBreak? {
    if let reason = reason(against: row) {
      return AuditBreak(station: station, sequence: row.sequence, reason: reason)
    }
    last = AuditHead(sequence: row.sequence, mac: row.mac)
    return nil
  }

  /// Called after the last row: returns the first row that is missing at the end, or nil.
  package func finish() -> AuditBreak? {
    guard let head, count < head.sequence else { return nil }
    return AuditBreak(
      station: station, sequence: count + 1, reason: .truncated(head: head.sequence))
  }

  /// Checks all rows of a station at once and returns the first break.
  package static func firstBreak(
    in rows: some Sequence<AuditRow>, station: Int64, head: AuditHead?,
    hmac: @escaping ([UInt8]) -> [UInt8], anchored: ((AuditAnchor) -> Bool)? = nil
  ) -> AuditBreak? {
    var check = AuditChainCheck(station: station, head: head, hmac: hmac, anchored: anchored)
    for row in rows {
      if let found = check.take(row) { return found }
    }
    return check.finish()
  }

  private func reason(against row: AuditRow) -> AuditBreak.Reason? {
    guard row.station == station else { return .foreignStation(row.station) }
    guard row.sequence == count + 1 else { return .gap(expected: count + 1) }
    guard row.previous == last?.mac ?? AuditRow.firstPrevious else { return .previous }
    guard row.mac == hmac(row.canonicalBytes) else { return .mac }
    if let head, head.sequence == row.sequence, head.mac != row.mac { return .headMismatch }
    if let anchored, let anchor = row.anchors.first(where: { !anchored($0) }) {
      return .anchor(station: anchor.station, sequence: anchor.sequence)
    }
    return nil
  }
}

/// The first row of a station that does not fit.
package struct AuditBreak: Hashable, Sendable {
  package let station: Int64
  /// The number of the row, or of the first that is missing at the end.
  package let sequence: Int64
  package let reason: Reason

  package init(station: Int64, sequence: Int64, reason: Reason) {
    self.station = station
    self.sequence = sequence
    self.reason = reason
  }

  /// Why a row does not fit.
  package enum Reason: Hashable, Sendable {
    /// A field holds what no row can hold, as an action that does not exist; for whoever reads rows
    /// from a store.
    case unreadable
    /// The row belongs to another station.
    case foreignStation(Int64)
    /// Another number was to follow: rows are missing, doubled or out of order.
    case gap(expected: Int64)
    /// It does not follow the row before it.
    case previous
    /// A field was changed, or the row was computed without the key.
    case mac
    /// The trail ends before the last row that is known outside the database.
    case truncated(head: Int64)
    /// Another row than the one known outside the database.
    case headMismatch
    /// The other station has no such row.
    case anchor(station: Int64, sequence: Int64)

    /// The code under which the words for people are found.
    package var code: String {
      switch self {
      case .unreadable: "auditUnreadable"
      case .foreignStation: "auditForeignStation"
      case .gap: "auditGap"
      case .previous: "auditPrevious"
      case .mac: "auditMac"
      case .truncated: "auditTruncated"
      case .headMismatch: "auditHeadMismatch"
      case .anchor: "auditAnchor"
      }
    }
  }
}
