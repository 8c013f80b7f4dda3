package import Registration

/// Writes the chain of one station, inside the transaction of the verb it records.
struct AuditChain: Sendable {
  let station: Int64
  let environment: DeskEnvironment
  let vault: any Vault

  /// So many rows of one station pass between two that name the heads of the others.
  private static let anchorInterval: Int64 = 64

  /// Adds one row, and its details apart; notes the new head outside after the commit.
  func append(
    _ tx: any SQLWriter, staff: Int64?, action: AuditAction, subject: [UInt8]?,
    detail: AuditDetail
  ) throws {
    let last = try tx.first(AuditSQL.head, [.int(station)]) {
      AuditHead(sequence: $0.int(0), mac: $0.bytes(1))
    }
    let sequence = (last?.sequence ?? 0) + 1
    let salt = environment.randomBytes(16)
    let body = detail.canonicalJSON
    let row = AuditRow(
      station: station, sequence: sequence, at: environment.now(), staff: staff, action: action,
      subject: subject,
      commitment: Sodium.sha256(AuditDetail.commitmentInput(salt: salt, canonicalJSON: body)),
      previous: last?.mac ?? AuditRow.firstPrevious,
      anchors: sequence % Self.anchorInterval == 1 ? try anchors(tx) : []
    ).sealed { Sodium.hmac($0, key: vault.auditKey) }

    try tx.run(
      AuditSQL.insert,
      [
        .int(station), .int(sequence), .int(row.at.milliseconds), SQLValue(staff),
        .text(action.rawValue), SQLValue(subject), .bytes(row.commitment),
        .bytes(AnchorCoding.bytes(row.anchors)), .bytes(row.previous), .bytes(row.mac),
      ])
    try tx.run(
      AuditSQL.insertDetail,
      [.int(station), .int(sequence), SQLValue(subject), .bytes(salt), .text(body)])
    tx.afterCommit { [vault, station] in
      vault.note(AuditHead(sequence: sequence, mac: row.mac), station: station)
    }
  }

  private func anchors(_ tx: any SQLReader) throws -> [AuditAnchor] {
    try tx.rows(AuditSQL.otherHeads, [.int(station)]) {
      AuditAnchor(station: $0.int(0), sequence: $0.int(1), mac: $0.bytes(2))
    }
  }
}

extension AuditDetail: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral fields: (String, AuditValue)...) {
    self.init(Dictionary(fields) { _, last in last })
  }
}

/// The anchors of a row as bytes: 48 each (station, sequence, MAC).
enum AnchorCoding {
  static func bytes(_ anchors: [AuditAnchor]) -> [UInt8] {
    anchors.flatMap { anchor in
      withUnsafeBytes(of: anchor.station.bigEndian) { Array($0) }
        + withUnsafeBytes(of: anchor.sequence.bigEndian) { Array($0) } + anchor.mac
    }
  }

  /// The anchors of a row, or nil when the bytes are not whole.
  static func anchors(_ bytes: [UInt8]) -> [AuditAnchor]? {
    guard bytes.count % 48 == 0 else { return nil }
    func integer(_ range: Range<Int>) -> Int64 { bytes[range].reduce(0) { $0 << 8 | Int64($1) } }
    return stride(from: 0, to: bytes.count, by: 48).map { start in
      AuditAnchor(
        station: integer(start..<start + 8), sequence: integer(start + 8..<start + 16),
        mac: Array(bytes[start + 16..<start + 48]))
    }
  }
}
