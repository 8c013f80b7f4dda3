import Foundation

/// One row as its reader found it; made once and filled again and again.
package struct CSVRow: Sendable {
  /// The line of the file on which the row begins, from 1.
  package internal(set) var line = 0
  /// The first column, from 0, in which text follows a closing quote (RFC 4180 has no such thing).
  package internal(set) var columnWithTextAfterQuote: Int?

  /// The fields without their quotes, one after the other.
  var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  var ends: [Int] = []

  package init() {}

  package var count: Int { ends.count }

  /// The text of a column counted from 0, or nil when its bytes are no UTF-8.
  package func text(_ column: Int) -> String? {
    let range = range(column)
    if range.isEmpty { return "" }
    return bytes.withUnsafeBufferPointer { buffer in
      String(validating: UnsafeBufferPointer(rebasing: buffer[range]), as: UTF8.self)
    }
  }

  /// All columns, with the replacement character where bytes are no UTF-8.
  package var texts: [String] {
    (0..<count).map { String(decoding: bytes[range($0)], as: UTF8.self) }
  }

  /// Whether nothing stands between the delimiters.
  package var isBlank: Bool { bytes.isEmpty }

  func range(_ column: Int) -> Range<Int> { (column == 0 ? 0 : ends[column - 1])..<ends[column] }

  func isEmpty(_ column: Int) -> Bool { range(column).isEmpty }

  mutating func begin(line: Int) {
    self.line = line
    columnWithTextAfterQuote = nil
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

extension CSVRow {
  var holdsNUL: Bool {
    bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  }
}
