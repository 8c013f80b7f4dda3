extension SplitCardNumber {
  /// Whether any neighbours could hold the parts of a number: almost no row has such, and this
  /// looks at bytes alone. Letters of some scripts pass for digits here.
  static func isWorthLooking(in row: CSVRow) -> Bool {
    row.bytes.withUnsafeBufferPointer { bytes in
      var left = Edges()
      var numericCells = 0
      for column in 0..<row.count {
        let right = Edges(bytes, row.range(column))
        if left.endsInNumber, right.beginsInNumber, left.digits + right.digits >= fewestDigits {
          return true
        }
        numericCells = right.beginsInNumber && right.endsInNumber ? numericCells + 1 : 0
        if numericCells == 3 { return true }
        left = right
      }
      return false
    }
  }

  private static let fewestDigits = 13

  private struct Edges {
    var beginsInNumber = false
    var endsInNumber = false
    /// At most so many; every byte that is not ASCII may be one.
    var digits = 0

    init() {}

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      guard !range.isEmpty else { return }
      beginsInNumber = Self.mayBeNumeric(bytes[range.lowerBound])
      var last = range.upperBound - 1
      while last > range.lowerBound, bytes[last] & 0xC0 == 0x80 { last -= 1 }
      endsInNumber = Self.mayBeNumeric(bytes[last])
      guard beginsInNumber || endsInNumber else { return }
      for index in range where bytes[index] &- 0x30 < 10 || bytes[index] >= 0x80 { digits += 1 }
    }

    /// Whether a character that begins with this byte may be a digit or a separator.
    private static func mayBeNumeric(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x20, 0x2D, 0x2E, 0x5F, 0x09, 0x0A, 0x0D, 0x27: true
      // Latin, Greek, Cyrillic, Armenian and Hebrew letters, Han and Hangul have no digits.
      case 0xC3...0xD7, 0xE4...0xE9, 0xEB...0xED: false
      case 0x80...: true
      default: false
      }
    }
  }
}
