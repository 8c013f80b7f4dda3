/// What stands between two fields.
package enum CSVDelimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C

  /// Finds a delimiter by its character or its English name: `;`, `semicolon`, `\t`.
  package init?(name: String) {
    switch name.lowercased() {
    case ",", "comma": self = .comma
    case ";", "semicolon": self = .semicolon
    case "\t", "\\t", "tab": self = .tab
    case "|", "bar", "pipe": self = .bar
    default: return nil
    }
  }

  /// The delimiter that stands most often outside quotes in the heading line; a comma if none does.
  static func detected(inHeading heading: ArraySlice<UInt8>) -> CSVDelimiter {
    var counts: [CSVDelimiter: Int] = [:]
    var isQuoted = false
    for byte in heading {
      if byte == 0x22 {
        isQuoted.toggle()
      } else if !isQuoted, let delimiter = CSVDelimiter(rawValue: byte) {
        counts[delimiter, default: 0] += 1
      }
    }
    var best = CSVDelimiter.comma
    for candidate in allCases where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }
}

/// The bounds a reader keeps, so that one missing quote does not take all memory.
package struct CSVLimits: Sendable {
  /// Bytes of UTF-8.
  package var fieldBytes = 1024 * 1024
  /// Bytes of UTF-8.
  package var rowBytes = 4 * 1024 * 1024
  package var columns = 1024

  package init() {}
}

/// What ends the reading of a file, because nothing after it can be trusted. Lines are counted
/// from 1; a row is named by the line on which it begins.
package enum CSVFault: Error, Equatable, Sendable {
  case source(SourceRefusal)
  /// The column is counted from 1.
  case fieldTooLong(line: Int, column: Int)
  case rowTooLong(line: Int)
  case tooManyColumns(line: Int)
  case quoteNeverClosed(line: Int)

  package var code: String {
    switch self {
    case .source(let refusal): refusal.code
    case .fieldTooLong: "csv.fieldTooLong"
    case .rowTooLong: "csv.rowTooLong"
    case .tooManyColumns: "csv.tooManyColumns"
    case .quoteNeverClosed: "csv.quoteNeverClosed"
    }
  }

  package var line: Int? {
    switch self {
    case .source: nil
    case .fieldTooLong(let line, _), .rowTooLong(let line), .tooManyColumns(let line),
      .quoteNeverClosed(let line):
      line
    }
  }
}
