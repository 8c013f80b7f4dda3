/// Text of any accepted encoding as UTF-8, in pieces and in bounded memory.
///
/// A byte order mark is dropped. What cannot be decoded (a lone surrogate, an undefined byte of
/// windows-1252, half a code unit at the end) becomes the byte FF, and malformed UTF-8 is passed
/// on as it is: whoever makes strings of it sees that it is no UTF-8 and names line and column.
package struct TextStream: ~Copyable {
  private static let replacement: UInt8 = 0xFF

  private let stream: ByteStream
  private let encoding: TextEncoding
  private var raw: [UInt8] = []
  private var isAtStart = true
  /// The first byte of a UTF-16 code unit whose second has not come.
  private var halfUnit: UInt8?
  private var highSurrogate: UInt16?

  package init(_ stream: ByteStream, encoding: TextEncoding) {
    self.stream = stream
    self.encoding = encoding
  }

  /// Puts the next piece into `chunk`; false at the end. A piece may be empty.
  package mutating func pull(into chunk: inout [UInt8]) throws(SourceRefusal) -> Bool {
    if encoding == .utf8 && !isAtStart { return try stream.pull(into: &chunk) }
    chunk.removeAll(keepingCapacity: true)
    guard try stream.pull(into: &raw) else { return finish(into: &chunk) }
    if isAtStart {
      try completeStart()
      isAtStart = false
      if let (found, length) = TextEncoding.byteOrderMark(in: raw), found == encoding {
        raw.removeFirst(length)
      }
    }
    switch encoding {
    case .utf8: swap(&chunk, &raw)
    case .latin1: decodeLatin1(into: &chunk)
    case .utf16LittleEndian, .utf16BigEndian: decodeUTF16(into: &chunk)
    }
    return true
  }

  /// Reads on until the longest byte order mark could be seen.
  private mutating func completeStart() throws(SourceRefusal) {
    var more: [UInt8] = []
    while raw.count < 3, try stream.pull(into: &more) { raw.append(contentsOf: more) }
  }

  private mutating func finish(into chunk: inout [UInt8]) -> Bool {
    guard halfUnit != nil || highSurrogate != nil else { return false }
    halfUnit = nil
    highSurrogate = nil
    chunk.append(Self.replacement)
    return true
  }

  private func decodeLatin1(into chunk: inout [UInt8]) {
    chunk.reserveCapacity(raw.count * 2)
    for byte in raw {
      switch byte {
      case 0..<0x80: chunk.append(byte)
      case 0x80..<0xA0:
        let scalar = Self.windows1252[Int(byte - 0x80)]
        if scalar == 0 {
          chunk.append(Self.replacement)
        } else {
          Self.append(UInt32(scalar), to: &chunk)
        }
      default: Self.append(UInt32(byte), to: &chunk)
      }
    }
  }

  private mutating func decodeUTF16(into chunk: inout [UInt8]) {
    chunk.reserveCapacity(raw.count * 3 / 2 + 4)
    for byte in raw {
      guard let first = halfUnit else {
        halfUnit = byte
        continue
      }
      halfUnit = nil
      let unit =
        encoding == .utf16LittleEndian
        ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      take(unit, into: &chunk)
    }
  }

  private mutating func take(_ unit: UInt16, into chunk: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if 0xDC00...0xDFFF ~= unit {
        let scalar = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        Self.append(scalar, to: &chunk)
        return
      }
      chunk.append(Self.replacement)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: chunk.append(Self.replacement)
    default: Self.append(UInt32(unit), to: &chunk)
    }
  }

  private static func append(_ scalar: UInt32, to chunk: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return chunk.append(replacement) }
    chunk.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// 80-9F of windows-1252 (WHATWG Encoding, index windows-1252); 0 where nothing is defined.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
