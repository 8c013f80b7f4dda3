/// Counts what is and what is not UTF-8 in bytes that come in pieces (Unicode 15, table 3-7).
struct UTF8Census {
  /// Well-formed sequences of two bytes and more.
  private(set) var wellFormed = 0
  private(set) var malformed = 0
  /// Where the first malformed sequence begins.
  private(set) var firstMalformedOffset: Int?

  private var offset = 0
  private var sequenceStart = 0
  private var missing = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      if missing == 0 {
        index = Self.endOfASCII(in: bytes, from: index)
        if index == bytes.count { break }
      }
      if take(bytes[index], at: offset + index) { index += 1 }
    }
    offset += bytes.count
  }

  mutating func finish() {
    if missing > 0 { markMalformed() }
  }

  /// False when the byte ended a broken sequence and must be looked at again as a first byte.
  private mutating func take(_ byte: UInt8, at position: Int) -> Bool {
    if missing > 0 {
      guard byte >= lowest, byte <= highest else {
        markMalformed()
        return false
      }
      missing -= 1
      (lowest, highest) = (0x80, 0xBF)
      if missing == 0 { wellFormed += 1 }
      return true
    }
    sequenceStart = position
    switch byte {
    case 0x00...0x7F: break
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF:
      missing = 2
      if byte == 0xE0 { lowest = 0xA0 }
      if byte == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      missing = 3
      if byte == 0xF0 { lowest = 0x90 }
      if byte == 0xF4 { highest = 0x8F }
    default: markMalformed()
    }
    return true
  }

  private mutating func markMalformed() {
    malformed += 1
    missing = 0
    (lowest, highest) = (0x80, 0xBF)
    if firstMalformedOffset == nil { firstMalformedOffset = sequenceStart }
  }

  private static func endOfASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }
}
