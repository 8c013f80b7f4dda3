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

  private var patterns: [UInt32: [Pattern]] = [:]
  /// One bit for each hash of four bytes: most places are passed over by it.
  private var bits = [UInt64](repeating: 0, count: 1_024)
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

  private static func hash(_ start: UInt32) -> Int { Int((start &* 2_654_435_761) >> 16) }

  /// Notes every value that is in these bytes.
  mutating func search(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= Self.leastLength, !patterns.isEmpty else { return }
    var hits: [Int] = []
    bits.withUnsafeBufferPointer { bits in
      for offset in 0...bytes.count - Self.leastLength {
        let start = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        let hash = Self.hash(start)
        guard bits[hash >> 6] & (1 << UInt64(hash & 63)) != 0, let here = patterns[start] else {
          continue
        }
        for pattern in here where !found.contains(pattern.value) {
          guard offset + pattern.bytes.count <= bytes.count else { continue }
          let part = bytes[offset..<offset + pattern.bytes.count]
          if part.elementsEqual(pattern.bytes) { hits.append(pattern.value) }
        }
      }
    }
    found.formUnion(hits)
  }
}
