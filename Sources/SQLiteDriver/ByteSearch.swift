import Foundation

/// Finds many values in one pass over bytes.
struct ByteSearch {
  /// Longer values are looked for by pieces: SQLite lays a long one over several pages.
  private static let wholeLength = 120
  private static let pieceLength = 40
  /// What every value has to have.
  static let leastLength = 4

  private struct Pattern {
    let bytes: [UInt8]
    let value: Int
  }

  /// Those of values that were not found yet, by their first four bytes.
  private var patterns: [UInt32: [Pattern]] = [:]
  private static let hashBits = 20
  /// One bit for each hash of four bytes: most places are passed over by it.
  private var bits = [UInt64](repeating: 0, count: 1 << (Self.hashBits - 6))
  private(set) var found: Set<Int> = []
  /// The longest pattern; pieces of a file overlap by one byte less.
  private(set) var longest = 0
  let count: Int

  init(_ values: [[UInt8]]) {
    count = values.count
    for (index, value) in values.enumerated() where value.count >= Self.leastLength {
      for piece in Self.pieces(of: value) {
        let start = piece.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) }
        patterns[start, default: []].append(Pattern(bytes: piece, value: index))
        let hash = Self.hash(start)
        bits[hash >> 6] |= 1 << UInt64(hash & 63)
        longest = max(longest, piece.count)
      }
    }
  }

  private static func pieces(of value: [UInt8]) -> [[UInt8]] {
    guard value.count > wholeLength else { return [value] }
    return [0, (value.count - pieceLength) / 2, value.count - pieceLength].map {
      Array(value[$0..<$0 + pieceLength])
    }
  }

  private static func hash(_ start: UInt32) -> Int {
    Int((start &* 2_654_435_761) >> (32 - hashBits))
  }

  /// Notes every value that is in these bytes.
  mutating func search(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.leastLength, !patterns.isEmpty else { return }
    for offset in 0...bytes.count - Self.leastLength {
      let start = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      let hash = Self.hash(start)
      guard bits[hash >> 6] & (1 << UInt64(hash & 63)) != 0, let here = patterns[start] else {
        continue
      }
      for pattern in here where Self.stands(pattern.bytes, in: bytes, at: offset) {
        note(pattern.value, start)
      }
    }
  }

  private static func stands(
    _ pattern: [UInt8], in bytes: UnsafeRawBufferPointer, at offset: Int
  ) -> Bool {
    guard let base = bytes.baseAddress, offset + pattern.count <= bytes.count else { return false }
    return memcmp(base + offset, pattern, pattern.count) == 0
  }

  /// What was found is looked for no more.
  private mutating func note(_ value: Int, _ start: UInt32) {
    found.insert(value)
    patterns[start]?.removeAll { $0.value == value }
  }
}
