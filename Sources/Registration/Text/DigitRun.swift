/// Digits that belong together: groups of them with separators between and nothing else.
struct DigitRun {
  /// Digits without anything between them.
  struct Group {
    var range: Range<Int>
    /// The separators before it, as scalar values; empty for the first of a run.
    var separators: [UInt32]
  }

  private(set) var digits: [UInt8] = []
  private(set) var groups: [Group] = []
  /// Where the run begins and ends in the scalars it was read from.
  private(set) var start: Int
  private(set) var end: Int

  /// More separators in a row than this end a run: ` - ` and CR LF with indentation are joints.
  private static let mostSeparators = 4

  /// The runs of a text in their order.
  static func runs(in scalars: [Unicode.Scalar]) -> [DigitRun] {
    var runs: [DigitRun] = []
    var run: DigitRun?
    var pending: [UInt32] = []
    for (index, scalar) in scalars.enumerated() {
      if let digit = DigitValue.of(scalar) {
        if run == nil { run = DigitRun(start: index, end: index) }
        run?.add(digit, after: pending, at: index)
        pending.removeAll(keepingCapacity: true)
      } else if run != nil, isSeparator(scalar), pending.count < mostSeparators {
        pending.append(scalar.value)
      } else if let ended = run {
        runs.append(ended)
        run = nil
        pending.removeAll(keepingCapacity: true)
      }
    }
    if let run { runs.append(run) }
    return runs
  }

  private init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  private mutating func add(_ digit: UInt8, after separators: [UInt32], at index: Int) {
    digits.append(digit)
    end = index + 1
    if separators.isEmpty, let last = groups.indices.last {
      groups[last].range = groups[last].range.lowerBound..<digits.count
    } else {
      groups.append(Group(range: digits.count - 1..<digits.count, separators: separators))
    }
  }

  /// What people and programs put between the digits of one number; invisible characters too.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    switch value {
    case 0x20, 0x27, 0x2A, 0x2C, 0x2D, 0x2E, 0x2F, 0x5C, 0x5F, 0x7C, 0xAD, 0xB7, 0x61C, 0x66B,
      0x66C, 0x200B...0x200F, 0x2010...0x2015, 0x2018, 0x2019, 0x2022, 0x2024, 0x2027,
      0x202A...0x202E, 0x2044, 0x2060...0x2064, 0x2066...0x2069, 0x2212, 0x22C5, 0x3001, 0x3002,
      0x30FB, 0xFE58, 0xFE63, 0xFEFF, 0xFF0C, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF3F, 0xFF61:
      return true
    default: return TextRule.isWhiteSpace(scalar)
    }
  }
}
