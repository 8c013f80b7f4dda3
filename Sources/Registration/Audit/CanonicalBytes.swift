/// Writes values so that two different sequences of values never give the same bytes.
///
/// Integers are 8 bytes, big-endian; byte strings and texts are preceded by their length; an
/// optional value is preceded by 0 or 1.
struct CanonicalBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: Int64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> Int64(shift)))
    }
  }

  mutating func append(_ value: [UInt8]) {
    append(Int64(value.count))
    bytes.append(contentsOf: value)
  }

  mutating func append(_ value: String) {
    append(Array(value.utf8))
  }

  mutating func append(_ value: Int64?) {
    bytes.append(value == nil ? 0 : 1)
    if let value { append(value) }
  }

  mutating func append(_ value: [UInt8]?) {
    bytes.append(value == nil ? 0 : 1)
    if let value { append(value) }
  }
}
