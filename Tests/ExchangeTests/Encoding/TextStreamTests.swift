import Exchange
import Testing

@Suite struct TextStreamTests {
  private func decoded(
    _ bytes: [UInt8], _ encoding: TextEncoding, chunkSize: Int
  ) throws -> [UInt8] {
    var stream = TextStream(
      try ByteSource.memory(bytes, chunkSize: chunkSize).open(), encoding: encoding)
    var (chunk, all): ([UInt8], [UInt8]) = ([], [])
    while try stream.pull(into: &chunk) { all.append(contentsOf: chunk) }
    return all
  }

  private static let text = "aΩé王👩‍🔬\u{FEFF}z"

  @Test(
    "text of every encoding comes out as UTF-8, its byte order mark dropped, others kept",
    arguments: [
      (Array(text.utf8), TextEncoding.utf8),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
      (utf16(text, littleEndian: true), .utf16LittleEndian),
      ([0xFF, 0xFE] + utf16(text, littleEndian: true), .utf16LittleEndian),
      (utf16(text, littleEndian: false), .utf16BigEndian),
      ([0xFE, 0xFF] + utf16(text, littleEndian: false), .utf16BigEndian),
    ])
  func whole(bytes: [UInt8], encoding: TextEncoding) throws {
    for chunkSize in 1...17 {
      #expect(try decoded(bytes, encoding, chunkSize: chunkSize) == Array(Self.text.utf8))
    }
  }

  @Test("Latin-1 has the punctuation of windows-1252")
  func windows1252() throws {
    let bytes: [UInt8] = [0x80, 0x91, 0x92, 0x93, 0x96, 0x9F, 0xA0, 0xE9, 0xFF]
    #expect(try decoded(bytes, .latin1, chunkSize: 3) == Array("€‘’“–Ÿ\u{A0}éÿ".utf8))
  }

  @Test(
    "what cannot be decoded becomes a byte that UTF-8 does not have",
    arguments: [
      ([0x61, 0x81, 0x62], TextEncoding.latin1, [0x61, 0xFF, 0x62]),
      ([0x00, 0x61, 0xD8, 0x00, 0x00, 0x62], .utf16BigEndian, [0x61, 0xFF, 0x62]),
      ([0x00, 0x61, 0xDC, 0x00, 0x00, 0x62], .utf16BigEndian, [0x61, 0xFF, 0x62]),
      ([0x00, 0x61, 0xD8, 0x00], .utf16BigEndian, [0x61, 0xFF]),
      ([0x61, 0x00, 0x62], .utf16LittleEndian, [0x61, 0xFF]),
    ] as [([UInt8], TextEncoding, [UInt8])])
  func undecodable(bytes: [UInt8], encoding: TextEncoding, expected: [UInt8]) throws {
    for chunkSize in 1...7 {
      #expect(try decoded(bytes, encoding, chunkSize: chunkSize) == expected)
    }
  }

  @Test(
    "encodings are found by the names people give them",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("ISO-8859-1", .latin1), ("Latin1", .latin1),
      ("windows-1252", .latin1), ("UTF-16LE", .utf16LittleEndian), ("utf_16be", .utf16BigEndian),
      ("koi8-r", nil),
    ])
  func names(name: String, expected: TextEncoding?) {
    #expect(TextEncoding(name: name) == expected)
  }
}
