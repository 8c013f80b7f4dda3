/// Writes folded scalars and keeps where the words begin and end.
struct FoldingWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let alternate: Bool
  private var count = 0
  private var wordStart = -1
  private var wordHasAlternate = false
  private var joinsNext = false
  private var wordIsJoined = false
  private var words: [Folding.FoldedWord] = []

  init(bytes: UnsafeMutableBufferPointer<UInt8>, alternate: Bool) {
    self.bytes = bytes
    self.alternate = alternate
    words.reserveCapacity(6)
  }

  mutating func addASCII(_ byte: UInt8) {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: append(byte)
    case 0x41...0x5A: append(byte | 0x20)
    case 0x27, 0x2D: endWord(joins: true)
    default: endWord(joins: false)
    }
  }

  mutating func add(_ value: UInt32) {
    let fold = FoldingTable.fold(value)
    switch fold.kind {
    case .letters:
      if fold.hasAlternate {
        wordHasAlternate = true
        if alternate, let spelling = FoldingTable.alternateSpelling(value) {
          append(spelling.0)
          append(spelling.1)
          return
        }
      }
      for position in 0..<fold.count {
        append(UInt8(truncatingIfNeeded: fold.packed >> UInt32(8 * position)))
      }
    case .ideograph:
      endWord(joins: false)
      for position in 0..<fold.count {
        append(UInt8(truncatingIfNeeded: fold.packed >> UInt32(8 * position)))
      }
      endWord(joins: false)
    case .dropped: break
    case .joint: endWord(joins: true)
    case .separator: endWord(joins: false)
    }
  }

  mutating func finished() -> [Folding.FoldedWord] {
    endWord(joins: false)
    return words
  }

  private mutating func append(_ byte: UInt8) {
    if wordStart < 0 {
      wordStart = count
      wordIsJoined = joinsNext
      joinsNext = false
      wordHasAlternate = false
    }
    bytes[count] = byte
    count += 1
  }

  private mutating func endWord(joins: Bool) {
    if wordStart >= 0 {
      words.append(
        Folding.FoldedWord(
          start: wordStart, end: count, isJoined: wordIsJoined, hasAlternate: wordHasAlternate))
      wordStart = -1
      joinsNext = joins
    } else {
      joinsNext = false
    }
  }
}
