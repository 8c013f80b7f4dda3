/// Standings of one person as bytes: 40 for each purpose, in the order of their keys.
///
/// Each is purpose 4, decision 1, who answered 1, channel 1, contradiction 1, notice version 4,
/// station 4, then moment, end and put-off 8 each; little-endian, the smallest integer for what is
/// missing.
package enum ConsentStandingCoding {
  package static let size = 40
  private static let missing = Int64.min
  private static let answerers = AnsweredBy.allCases
  private static let channels = ConsentChannel.allCases

  package static func bytes(_ standings: [Int64: ConsentStanding]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(standings.count * size)
    for (purpose, standing) in standings.sorted(by: { $0.key < $1.key }) {
      let event = standing.event
      append(UInt32(truncatingIfNeeded: purpose), to: &bytes)
      bytes.append(standing.decision.rawValue)
      bytes.append(code(of: event.answeredBy, in: answerers))
      bytes.append(code(of: event.channel, in: channels))
      bytes.append(standing.isContradictory ? 1 : 0)
      append(UInt32(truncatingIfNeeded: event.noticeVersion), to: &bytes)
      append(UInt32(truncatingIfNeeded: event.station), to: &bytes)
      append(event.at.milliseconds, to: &bytes)
      append(event.validUntil?.milliseconds ?? missing, to: &bytes)
      append(standing.putOffAt?.milliseconds ?? missing, to: &bytes)
    }
    return bytes
  }

  /// The standings in `bytes` by the key of their purpose, nil when the bytes are not whole.
  ///
  /// Their events hold what a status needs: neither their own keys nor words nor names.
  package static func standings(
    _ bytes: [UInt8]
  ) -> [(purpose: Int64, standing: ConsentStanding)]? {
    guard bytes.count.isMultiple(of: size) else { return nil }
    return bytes.withUnsafeBytes { raw in
      var all: [(purpose: Int64, standing: ConsentStanding)] = []
      all.reserveCapacity(raw.count / size)
      for start in stride(from: 0, to: raw.count, by: size) {
        guard let one = standing(raw, at: start) else { return nil }
        all.append((Int64(load(raw, start, as: UInt32.self)), one))
      }
      return all
    }
  }

  private static func standing(_ raw: UnsafeRawBufferPointer, at start: Int) -> ConsentStanding? {
    guard let decision = ConsentStanding.Decision(rawValue: raw[start + 4]),
      Int(raw[start + 5]) < answerers.count,
      Int(raw[start + 6]) < channels.count
    else { return nil }
    let event = ConsentEvent(
      id: 0, purpose: "",
      answer: answer(decision), noticeVersion: Int(load(raw, start + 8, as: UInt32.self)),
      noticeHash: "", language: "", channel: channels[Int(raw[start + 6])],
      askedBy: "", answeredBy: answerers[Int(raw[start + 5])],
      at: Instant(milliseconds: load(raw, start + 16, as: Int64.self)),
      validUntil: instant(raw, start + 24), station: Int64(load(raw, start + 12, as: UInt32.self)))
    return ConsentStanding(
      decision: decision, event: event, putOffAt: instant(raw, start + 32),
      isContradictory: raw[start + 7] == 1)
  }

  /// The answer behind a decision, as far as a status tells them apart.
  private static func answer(_ decision: ConsentStanding.Decision) -> ConsentAnswer {
    switch decision {
    case .askedLater: .later
    case .given: .given
    case .refused: .refused
    case .withdrawn: .withdrawn
    }
  }

  private static func instant(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> Instant? {
    let value = load(raw, offset, as: Int64.self)
    return value == missing ? nil : Instant(milliseconds: value)
  }

  private static func load<Value: FixedWidthInteger>(
    _ raw: UnsafeRawBufferPointer, _ offset: Int, as: Value.Type
  ) -> Value {
    Value(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }

  private static func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func code<Value: Equatable>(of value: Value, in all: [Value]) -> UInt8 {
    UInt8(all.firstIndex(of: value) ?? 0)
  }
}
