/// Remembers the rows of one file by a 64-bit mark of their keys, in bounded memory.
///
/// Two different keys have the same mark about once in 37 million files of a million rows; what
/// is found here is a remark in the report and never a decision.
struct DuplicateIndex {
  private static let fewestSlots = 1 << 12
  /// 48 MiB; three million rows.
  private static let mostSlots = 1 << 22

  private var marks: [UInt64]
  private var lines: [UInt32]
  private var used = 0
  /// False once there were more rows than are remembered.
  private(set) var isComplete = true

  init() {
    marks = Array(repeating: 0, count: Self.fewestSlots)
    lines = Array(repeating: 0, count: Self.fewestSlots)
  }

  /// Remembers a row, and returns the line of the first one with the same keys.
  mutating func take(line: Int, _ keys: String...) -> Int? {
    let mark = Self.mark(of: keys)
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

  private static func mark(of keys: [String]) -> UInt64 {
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
