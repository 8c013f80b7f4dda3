/// Remembers 64-bit marks of keys and the lines they stand on, in bounded memory.
///
/// Two different keys have the same mark about once in nine million files of a million rows with
/// two keys each; what is found here is told in advance and never decides what is written.
struct DuplicateIndex {
  private static let fewestSlots = 1 << 12
  /// 48 MiB; three million marks.
  private static let mostSlots = 1 << 22

  private var marks: [UInt64]
  private var lines: [UInt32]
  private var used = 0
  /// False once there were more marks than are remembered.
  private(set) var isComplete = true

  init() {
    marks = Array(repeating: 0, count: Self.fewestSlots)
    lines = Array(repeating: 0, count: Self.fewestSlots)
  }

  /// Remembers a mark, or returns the line of the first one like it.
  mutating func take(_ mark: UInt64, line: Int) -> Int? {
    var slot = slot(for: mark)
    if marks[slot] == mark { return Int(lines[slot]) }
    if used * 4 >= marks.count * 3 {
      guard marks.count < Self.mostSlots else {
        isComplete = false
        return nil
      }
      grow()
      slot = self.slot(for: mark)
    }
    marks[slot] = mark
    lines[slot] = UInt32(clamping: line)
    used += 1
    return nil
  }

  /// The slot that holds the mark, or the free one where it belongs.
  private func slot(for mark: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: mark) & (marks.count - 1)
    while marks[slot] != 0 && marks[slot] != mark { slot = (slot + 1) & (marks.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldMarks, oldLines) = (marks, lines)
    marks = Array(repeating: 0, count: oldMarks.count * 2)
    lines = Array(repeating: 0, count: oldLines.count * 2)
    for (mark, line) in zip(oldMarks, oldLines) where mark != 0 {
      let slot = slot(for: mark)
      marks[slot] = mark
      lines[slot] = line
    }
  }

  /// A mark of these keys in this order; never 0.
  static func mark(of keys: String...) -> UInt64 {
    var mark: UInt64 = 0
    for var key in keys {
      // The length goes in with the bytes, so that "ab", "c" is not "a", "bc".
      let part = key.withUTF8 { ChunkMark.of(UnsafeRawBufferPointer($0)) }
      mark = (mark << 5 | mark >> 59) ^ part
      mark = mark &* 0x9E37_79B9_7F4A_7C15
      mark ^= mark >> 29
    }
    return mark == 0 ? 1 : mark
  }
}
