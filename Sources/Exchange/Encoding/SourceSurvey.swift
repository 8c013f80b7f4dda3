/// A running digest over the bytes of a source, such as SHA-256; given by the caller, because this
/// part knows no cryptography.
package struct RunningDigest {
  package let update: (_ bytes: UnsafeRawBufferPointer) -> Void
  package let finish: () -> [UInt8]

  package init(
    update: @escaping (_ bytes: UnsafeRawBufferPointer) -> Void,
    finish: @escaping () -> [UInt8]
  ) {
    self.update = update
    self.finish = finish
  }
}

/// Why a source is not taken for a text.
package enum SurveyRefusal: Error, Equatable, Sendable {
  case source(SourceRefusal)
  /// A spreadsheet, an archive or a PDF, known by its first bytes.
  case notText
  /// The byte order mark says something else than the person who named the encoding.
  case encodingContradicted(given: TextEncoding, found: TextEncoding)
  case cancelled
}

/// What one look at all bytes of a source tells before anything is parsed: the encoding and why,
/// the digest, and a mark for each chunk by which later readings know that nothing has changed.
package struct SourceSurvey: Sendable {
  package let encoding: TextEncoding
  package let reason: EncodingReason
  package let totalBytes: Int
  package let digest: [UInt8]
  let chunkMarks: [UInt64]

  /// Reads the whole source once.
  ///
  /// - Parameters:
  ///   - source: What is read.
  ///   - given: The encoding named by a person; detected if nil.
  ///   - digest: Takes all bytes in their order.
  ///   - goOn: Asked after each chunk; false ends the survey with `cancelled`.
  /// - Returns: What was found.
  /// - Throws: why the source is not taken for a text.
  package static func of(
    _ source: ByteSource, given: TextEncoding? = nil, digest: RunningDigest? = nil,
    goOn: () -> Bool = { true }
  ) throws(SurveyRefusal) -> SourceSurvey {
    let outcome: Result<SourceSurvey, SurveyRefusal>
    do throws(SourceRefusal) {
      outcome = try sweep(source, given, digest, goOn)
    } catch {
      throw .source(error)
    }
    return try outcome.get()
  }

  private static func sweep(
    _ source: ByteSource, _ given: TextEncoding?, _ digest: RunningDigest?, _ goOn: () -> Bool
  ) throws(SourceRefusal) -> Result<SourceSurvey, SurveyRefusal> {
    let stream = try source.open()
    var census = UTF8Census()
    var (head, marks, total): ([UInt8], [UInt64], Int) = ([], [], 0)
    var chunk: [UInt8] = []
    while try stream.pull(into: &chunk) {
      guard goOn() else { return .failure(.cancelled) }
      if head.count < headLength { head.append(contentsOf: chunk.prefix(headLength - head.count)) }
      total += chunk.count
      chunk.withUnsafeBytes { bytes in
        census.take(bytes)
        digest?.update(bytes)
        marks.append(ChunkMark.of(bytes))
      }
    }
    census.finish()
    guard !isBinary(head) else { return .failure(.notText) }

    let mark = TextEncoding.byteOrderMark(in: head)?.0
    if let given, let mark, given != mark {
      return .failure(.encodingContradicted(given: given, found: mark))
    }
    let (encoding, reason) = try decide(source, given, mark, head, census)
    return .success(
      SourceSurvey(
        encoding: encoding, reason: reason, totalBytes: total, digest: digest?.finish() ?? [],
        chunkMarks: marks))
  }

  private static func decide(
    _ source: ByteSource, _ given: TextEncoding?, _ mark: TextEncoding?, _ head: [UInt8],
    _ census: UTF8Census
  ) throws(SourceRefusal) -> (TextEncoding, EncodingReason) {
    if let given { return (given, .given) }
    if let mark { return (mark, .byteOrderMark) }
    if let wide = wideEncoding(of: head) { return (wide, .zeroBytes) }
    guard let offset = census.firstMalformedOffset else { return (.utf8, .wellFormedUTF8) }
    // Chance makes UTF-8 of Latin-1 letters now and then, and damage makes a few bad bytes in
    // much UTF-8; the first must not be read as the second, nor the other way round.
    guard census.malformed > 10 * census.wellFormed else { return (.utf8, .mostlyUTF8) }
    let place = try place(ofByte: offset, in: source)
    return (.latin1, .notUTF8(line: place.line, column: place.column))
  }

  private static let headLength = 4096

  private static func isBinary(_ head: [UInt8]) -> Bool {
    let openings: [[UInt8]] = [
      [0x50, 0x4B, 0x03, 0x04],  // ZIP: xlsx, ods
      [0xD0, 0xCF, 0x11, 0xE0],  // OLE: xls
      [0x25, 0x50, 0x44, 0x46, 0x2D],  // PDF
      [0x1F, 0x8B, 0x08],  // gzip
    ]
    return openings.contains { head.starts(with: $0) }
  }

  /// UTF-16 without a mark: delimiters, line ends and Latin letters have one zero byte, always on
  /// the same side.
  private static func wideEncoding(of head: [UInt8]) -> TextEncoding? {
    let units = head.count / 2
    guard units > 0 else { return nil }
    var (first, second) = (0, 0)
    for unit in 0..<units {
      if head[2 * unit] == 0 { first += 1 }
      if head[2 * unit + 1] == 0 { second += 1 }
    }
    // One zero alone is a stray NUL, unless it is half of the text.
    guard max(first, second) * 4 >= units, max(first, second) > 1 || units == 1 else { return nil }
    if second == 0 { return .utf16BigEndian }
    return first == 0 ? .utf16LittleEndian : nil
  }

  /// Line and character, both from 1, of a byte before which all is UTF-8.
  private static func place(
    ofByte offset: Int, in source: ByteSource
  ) throws(SourceRefusal) -> (line: Int, column: Int) {
    let stream = try source.open()
    var (line, column, position) = (1, 1, 0)
    var lastWasReturn = false
    var chunk: [UInt8] = []
    while position < offset, try stream.pull(into: &chunk) {
      for byte in chunk.prefix(offset - position) {
        if byte == 0x0A || byte == 0x0D {
          if !(byte == 0x0A && lastWasReturn) { line += 1 }
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
        lastWasReturn = byte == 0x0D
      }
      position += chunk.count
    }
    return (line, column)
  }
}
