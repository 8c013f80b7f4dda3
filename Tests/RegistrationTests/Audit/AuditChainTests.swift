import Registration
import TestSupport
import Testing

@Suite("Audit chain")
struct AuditChainTests {
  /// A keyed sum in which every single changed byte shows; not cryptography, which is tested where
  /// it is used.
  private static func sum(key: UInt64) -> ([UInt8]) -> [UInt8] {
    { bytes in
      var state = key
      for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return (0..<4).flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: (state &+ word) >> ($0 * 8)) }
      }
    }
  }

  private let hmac = AuditChainTests.sum(key: 0xCBF2_9CE4_8422_2325)

  private func rows(
    _ count: Int, seed: UInt64 = 1, hmac: (([UInt8]) -> [UInt8])? = nil
  ) -> [AuditRow] {
    var random = SplitMix64(seed: seed)
    var rows: [AuditRow] = []
    for index in 0..<count {
      let row = AuditRow(
        station: 3, sequence: Int64(index) + 1, at: Instant(milliseconds: Int64(index) * 1000),
        staff: index % 3 == 0 ? nil : Int64(index), action: AuditAction.allCases[index % 40],
        subject: index % 2 == 0 ? random.bytes(16) : nil, commitment: random.bytes(32),
        previous: rows.last?.mac ?? AuditRow.firstPrevious,
        anchors: index % 4 == 0
          ? [AuditAnchor(station: 1, sequence: Int64(index), mac: random.bytes(32))] : [])
      rows.append(row.sealed(hmac: hmac ?? self.hmac))
    }
    return rows
  }

  private func head(_ rows: [AuditRow]) -> AuditHead? {
    rows.last.map { AuditHead(sequence: $0.sequence, mac: $0.mac) }
  }

  private func firstBreak(_ rows: [AuditRow], head: AuditHead? = nil) -> AuditBreak? {
    AuditChainCheck.firstBreak(in: rows, station: 3, head: head, hmac: hmac)
  }

  @Test("an untouched trail fits", arguments: [0, 1, 2, 50])
  func intact(count: Int) {
    let rows = rows(count)
    #expect(firstBreak(rows) == nil)
    #expect(firstBreak(rows, head: head(rows)) == nil)
    // Rows written after the head was kept are no break.
    #expect(firstBreak(rows, head: head(Array(rows.dropLast()))) == nil)
  }

  @Test("every single bit changed in any row is found in that row", arguments: [1, 2] as [UInt64])
  func anyBit(seed: UInt64) {
    let intact = rows(6, seed: seed)
    for index in intact.indices {
      for variant in variants(intact[index]) {
        var changed = intact
        changed[index] = variant
        let found = firstBreak(changed)
        #expect(found != nil, "seed \(seed), row \(index + 1)")
        #expect(found?.sequence == variant.sequence, "seed \(seed), row \(index + 1)")
      }
    }
  }

  /// Every row that differs from this one in one bit of one field, or in the action.
  private func variants(_ row: AuditRow) -> [AuditRow] {
    func copy(
      station: Int64? = nil, sequence: Int64? = nil, at: Int64? = nil, staff: Int64?? = nil,
      action: AuditAction? = nil, subject: [UInt8]?? = nil, commitment: [UInt8]? = nil,
      previous: [UInt8]? = nil, anchors: [AuditAnchor]? = nil, mac: [UInt8]? = nil
    ) -> AuditRow {
      AuditRow(
        station: station ?? row.station, sequence: sequence ?? row.sequence,
        at: at.map(Instant.init(milliseconds:)) ?? row.at, staff: staff ?? row.staff,
        action: action ?? row.action, subject: subject ?? row.subject,
        commitment: commitment ?? row.commitment, previous: previous ?? row.previous,
        anchors: anchors ?? row.anchors, mac: mac ?? row.mac)
    }
    func flips(_ bytes: [UInt8]) -> [[UInt8]] {
      (0..<bytes.count * 8).map { bit in
        var changed = bytes
        changed[bit / 8] ^= 1 << (bit % 8)
        return changed
      }
    }
    func flips(_ value: Int64) -> [Int64] { (0..<64).map { value ^ (1 << $0) } }
    var variants = flips(row.station).map { copy(station: $0) }
    variants += flips(row.sequence).map { copy(sequence: $0) }
    variants += flips(row.at.milliseconds).map { copy(at: $0) }
    variants += AuditAction.allCases.filter { $0 != row.action }.map { copy(action: $0) }
    variants += flips(row.commitment).map { copy(commitment: $0) }
    variants += flips(row.previous).map { copy(previous: $0) }
    variants += flips(row.mac).map { copy(mac: $0) }
    if let staff = row.staff { variants += flips(staff).map { copy(staff: $0) } }
    variants.append(copy(staff: row.staff == nil ? .some(0) : .some(nil)))
    if let subject = row.subject { variants += flips(subject).map { copy(subject: $0) } }
    variants.append(copy(subject: row.subject == nil ? .some([]) : .some(nil)))
    for anchor in row.anchors {
      variants += flips(anchor.mac).map {
        copy(anchors: [AuditAnchor(station: anchor.station, sequence: anchor.sequence, mac: $0)])
      }
      variants += flips(anchor.sequence).map {
        copy(anchors: [AuditAnchor(station: anchor.station, sequence: $0, mac: anchor.mac)])
      }
      variants.append(copy(anchors: [anchor, anchor]))
      variants.append(copy(anchors: []))
    }
    return variants
  }

  @Test("any end cut off is found with the head, and the first missing row is named")
  func truncated() {
    let intact = rows(12)
    for kept in 0..<12 {
      let cut = Array(intact.prefix(kept))
      #expect(
        firstBreak(cut, head: head(intact))
          == AuditBreak(
            station: 3, sequence: Int64(kept) + 1, reason: .truncated(head: 12)))
      #expect(firstBreak(cut) == nil, "without a head the end cannot be known")
    }
  }

  @Test("a row taken out, put twice or moved is found")
  func order() {
    let intact = rows(8)
    for index in 0..<7 {
      var missing = intact
      missing.remove(at: index)
      #expect(firstBreak(missing)?.reason == .gap(expected: Int64(index) + 1))
      #expect(firstBreak(missing)?.sequence == Int64(index) + 2)
      var twice = intact
      twice.insert(intact[index], at: index)
      #expect(firstBreak(twice)?.reason == .gap(expected: Int64(index) + 2))
      var moved = intact
      moved.swapAt(index, index + 1)
      #expect(firstBreak(moved)?.reason == .gap(expected: Int64(index) + 1))
    }
  }

  @Test("a trail computed anew without the key, or with it and other words, is found")
  func computedAnew() {
    let intact = rows(5)
    let forged = rows(5, hmac: Self.sum(key: 99))
    #expect(firstBreak(forged)?.reason == .mac)
    #expect(firstBreak(forged)?.sequence == 1)
    let rewritten = rows(5, seed: 2)
    #expect(firstBreak(rewritten) == nil)
    #expect(
      firstBreak(rewritten, head: head(intact))
        == AuditBreak(station: 3, sequence: 5, reason: .headMismatch))
    let mixed = Array(intact.prefix(2)) + rewritten.dropFirst(2)
    #expect(firstBreak(mixed)?.reason == .previous)
    #expect(firstBreak(mixed)?.sequence == 3)
  }

  @Test("a row of another station, or an anchor that the other station lacks, is found")
  func stations() {
    let intact = rows(6)
    let other = AuditChainCheck.firstBreak(in: intact, station: 4, head: nil, hmac: hmac)
    #expect(other?.reason == .foreignStation(3))
    let lost = AuditChainCheck.firstBreak(
      in: intact, station: 3, head: nil, hmac: hmac, anchored: { $0.sequence != 4 })
    #expect(
      lost == AuditBreak(station: 3, sequence: 5, reason: .anchor(station: 1, sequence: 4)))
    let found = AuditChainCheck.firstBreak(
      in: intact, station: 3, head: nil, hmac: hmac, anchored: { _ in true })
    #expect(found == nil)
  }

  @Test("different rows never have the same bytes")
  func canonicalBytes() {
    let row = rows(1)[0]
    let all = variants(row).filter { $0.mac == row.mac } + [row]
    #expect(Set(all.map(\.canonicalBytes)).count == all.count)
    #expect(row.sealed { _ in [1] }.canonicalBytes == row.canonicalBytes)
  }

  @Test("the bytes of a row are fixed for good")
  func format() {
    let row = AuditRow(
      station: 1, sequence: 2, at: Instant(milliseconds: 3), staff: 4, action: .locked,
      subject: [5], commitment: [6], previous: [7],
      anchors: [AuditAnchor(station: 8, sequence: 9, mac: [10])])
    func integer(_ value: UInt8) -> [UInt8] { [0, 0, 0, 0, 0, 0, 0, value] }
    var bytes = integer(19) + Array("regdesk audit row 1".utf8)
    bytes += integer(1) + integer(2) + integer(3) + [1] + integer(4)
    bytes += integer(6) + Array("locked".utf8)
    bytes += [1] + integer(1) + [5] + integer(1) + [6] + integer(1) + [7]
    bytes += integer(1) + integer(8) + integer(9) + integer(1) + [10]
    #expect(row.canonicalBytes == bytes)
  }
}
