/// Reads rows of RFC 4180 text in bounded memory.
///
/// Lines end with CR, LF or CRLF, also mixed; lines without anything are skipped; quotes may hold
/// line ends; a quote inside an unquoted field is a character like any other. A first line
/// `sep=;` (as Excel writes it) names the delimiter and is no row.
///
///     var reader = try CSVReader(TextStream(source.open(), encoding: .utf8))
///     var row = CSVRow()
///     while try reader.next(&row) { use(row.texts) }
package struct CSVReader: ~Copyable {
  private enum State {
    case fieldStart
    case unquoted
    case quoted
    /// After a quote that may have closed the field or be the first of two.
    case quoteInQuoted
  }

  package private(set) var delimiter = CSVDelimiter.comma
  private let limits: CSVLimits
  private var text: TextStream
  private var chunk: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  private var line = 1
  private var state = State.fieldStart
  private var fieldIsQuoted = false
  /// The last byte was a CR, so that an LF now belongs to it.
  private var lastWasReturn = false

  /// Begins to read, up to the end of the first line.
  ///
  /// - Parameters:
  ///   - text: The decoded text.
  ///   - delimiter: Detected from the heading line if nil.
  ///   - limits: The bounds kept.
  /// - Throws: what the source says.
  package init(
    _ text: consuming TextStream, delimiter: CSVDelimiter? = nil, limits: CSVLimits = CSVLimits()
  ) throws(CSVFault) {
    self.text = text
    self.limits = limits
    let heading = try readHeading()
    if let named = Self.delimiterDirective(chunk[heading]) {
      position = heading.upperBound
      self.delimiter = delimiter ?? named
    } else {
      self.delimiter = delimiter ?? .detected(inHeading: chunk[heading])
    }
  }

  /// Puts the next row into `row`; false at the end.
  package mutating func next(_ row: inout CSVRow) throws(CSVFault) -> Bool {
    row.begin(line: line)
    while true {
      if position == chunk.count {
        guard try pull() else { return try finish(&row) }
      }
      guard try scan(&row) else { continue }
      if row.count == 1, row.bytes.isEmpty, !fieldIsQuoted {
        row.begin(line: line)
      } else {
        return true
      }
    }
  }

  private mutating func pull() throws(CSVFault) -> Bool {
    if isAtEnd { return false }
    position = 0
    do throws(SourceRefusal) {
      repeat {
        isAtEnd = try !text.pull(into: &chunk)
      } while chunk.isEmpty && !isAtEnd
    } catch {
      throw .source(error)
    }
    return !chunk.isEmpty
  }

  private mutating func finish(_ row: inout CSVRow) throws(CSVFault) -> Bool {
    if state == .quoted { throw .quoteNeverClosed(line: row.line) }
    if state == .fieldStart && row.ends.isEmpty { return false }
    try endField(&row)
    state = .fieldStart
    return true
  }
}

// MARK: - The heading

extension CSVReader {
  /// Reads until the first line that is not empty is whole, and tells where in `chunk` it lies.
  private mutating func readHeading() throws(CSVFault) -> Range<Int> {
    var head: [UInt8] = []
    var end: Int?
    while end == nil, head.count < limits.rowBytes, try pull() {
      head.append(contentsOf: chunk)
      end = Self.endOfHeading(in: head)
    }
    chunk = head
    position = 0
    isAtEnd = false
    return 0..<(end ?? head.count)
  }

  private static func endOfHeading(in head: [UInt8]) -> Int? {
    var isQuoted = false
    var hasContent = false
    for (index, byte) in head.enumerated() {
      switch byte {
      case 0x22: isQuoted.toggle()
      case 0x0A, 0x0D:
        if !isQuoted && hasContent { return index }
        continue
      default: break
      }
      hasContent = true
    }
    return nil
  }

  private static func delimiterDirective(_ heading: ArraySlice<UInt8>) -> CSVDelimiter? {
    guard heading.count == 5, heading.starts(with: Array("sep=".utf8)) else { return nil }
    return heading.last.flatMap(CSVDelimiter.init(rawValue:))
  }
}

// MARK: - The state machine

extension CSVReader {
  /// Takes bytes of the chunk until a row has ended (true) or the chunk has.
  private mutating func scan(_ row: inout CSVRow) throws(CSVFault) -> Bool {
    // The array is taken out, so that no byte costs a check for exclusive access.
    var bytes: [UInt8] = []
    swap(&bytes, &chunk)
    defer { swap(&bytes, &chunk) }
    return try bytes.withUnsafeBufferPointer { buffer throws(CSVFault) in
      try scan(buffer, &row)
    }
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ row: inout CSVRow
  ) throws(CSVFault) -> Bool {
    while position < bytes.count {
      switch state {
      case .fieldStart:
        let byte = bytes[position]
        if lastWasReturn {
          lastWasReturn = false
          if byte == 0x0A {
            position += 1
            continue
          }
        }
        if byte == 0x22 {
          position += 1
          fieldIsQuoted = true
          state = .quoted
        } else {
          fieldIsQuoted = false
          state = .unquoted
        }
      case .unquoted:
        if try scanUnquoted(bytes, &row) { return true }
      case .quoted:
        try scanQuoted(bytes, &row)
      case .quoteInQuoted:
        let byte = bytes[position]
        if byte == 0x22 {
          row.bytes.append(byte)
          position += 1
          state = .quoted
        } else {
          if byte != delimiter.rawValue, byte != 0x0A, byte != 0x0D,
            row.columnWithTextAfterQuote == nil
          {
            row.columnWithTextAfterQuote = row.count
          }
          state = .unquoted
        }
      }
    }
    return false
  }

  /// Takes bytes up to the end of the field; true when it was the row's last.
  private mutating func scanUnquoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ row: inout CSVRow
  ) throws(CSVFault) -> Bool {
    let delimiter = delimiter.rawValue
    let start = position
    var index = start
    var byte: UInt8 = 0
    while index < bytes.count {
      byte = bytes[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    position = index
    guard index < bytes.count else {
      try checkLength(row)
      return false
    }
    position += 1
    try endField(&row)
    state = .fieldStart
    if byte == delimiter { return false }
    line += 1
    lastWasReturn = byte == 0x0D
    return true
  }

  /// Takes bytes up to the next quote.
  private mutating func scanQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ row: inout CSVRow
  ) throws(CSVFault) {
    let start = position
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 { break }
      if byte == 0x0D || (byte == 0x0A && !lastWasReturn) { line += 1 }
      lastWasReturn = byte == 0x0D
      index += 1
    }
    row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    position = index
    try checkLength(row)
    if index < bytes.count {
      position += 1
      lastWasReturn = false
      state = .quoteInQuoted
    }
  }

  private func endField(_ row: inout CSVRow) throws(CSVFault) {
    try checkLength(row)
    guard row.count < limits.columns else { throw .tooManyColumns(line: row.line) }
    row.ends.append(row.bytes.count)
  }

  private func checkLength(_ row: borrowing CSVRow) throws(CSVFault) {
    if row.bytes.count - (row.ends.last ?? 0) > limits.fieldBytes {
      throw .fieldTooLong(line: row.line, column: row.count + 1)
    }
    if row.bytes.count > limits.rowBytes { throw .rowTooLong(line: row.line) }
  }
}
