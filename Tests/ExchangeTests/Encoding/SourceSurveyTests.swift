import Exchange
import Testing

@Suite struct SourceSurveyTests {
  private static let text = "Name,Ort\nZoë,Köln\n"

  @Test(
    "the encoding is found, and why is told",
    arguments: [
      (Array(text.utf8), TextEncoding.utf8, EncodingReason.wellFormedUTF8),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8, .byteOrderMark),
      ([0xFF, 0xFE] + utf16(text, littleEndian: true), .utf16LittleEndian, .byteOrderMark),
      ([0xFE, 0xFF] + utf16(text, littleEndian: false), .utf16BigEndian, .byteOrderMark),
      (utf16(text, littleEndian: true), .utf16LittleEndian, .zeroBytes),
      (utf16(text, littleEndian: false), .utf16BigEndian, .zeroBytes),
      (latin1(text), .latin1, .notUTF8(line: 2, column: 3)),
      // One bad byte in much good UTF-8 is damage, not another encoding.
      (Array(text.utf8) + [0xE9, 0x0A], .utf8, .mostlyUTF8),
      // "Ã©" in Latin-1 happens to be well-formed UTF-8.
      (latin1("Ã© ääääääääääää"), .latin1, .notUTF8(line: 1, column: 3)),
      (Array("a\r\nb\rc\nd".utf8) + [0x80], .latin1, .notUTF8(line: 4, column: 2)),
      (Array("a,b\n\0,2\n".utf8), .utf8, .wellFormedUTF8),
      ([], .utf8, .wellFormedUTF8),
      (Array("a\n".utf8) + [0xC3], .latin1, .notUTF8(line: 2, column: 1)),
      (Array("a\n".utf8) + [0xED, 0xA0, 0x80], .latin1, .notUTF8(line: 2, column: 1)),
      (Array("a\n".utf8) + [0xC0, 0x80], .latin1, .notUTF8(line: 2, column: 1)),
      (Array("a\n".utf8) + [0xF4, 0x90, 0x80, 0x80], .latin1, .notUTF8(line: 2, column: 1)),
    ] as [([UInt8], TextEncoding, EncodingReason)])
  func detection(bytes: [UInt8], encoding: TextEncoding, reason: EncodingReason) throws {
    for chunkSize in 1...17 {
      let survey = try SourceSurvey.of(.memory(bytes, chunkSize: chunkSize))
      #expect(survey.encoding == encoding)
      #expect(survey.reason == reason)
      #expect(survey.totalBytes == bytes.count)
    }
  }

  @Test("an encoding that was given is taken, but not against a byte order mark")
  func given() throws {
    let plain = try SourceSurvey.of(.memory(Array(Self.text.utf8)), given: .latin1)
    #expect(plain.encoding == .latin1)
    #expect(plain.reason == .given)
    #expect(throws: SurveyRefusal.encodingContradicted(given: .latin1, found: .utf8)) {
      try SourceSurvey.of(.memory([0xEF, 0xBB, 0xBF, 0x61]), given: .latin1)
    }
  }

  @Test(
    "a spreadsheet, an archive or a PDF is no text",
    arguments: [[0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-1.7".utf8)] as [[UInt8]])
  func binaries(head: [UInt8]) {
    #expect(throws: SurveyRefusal.notText) { try SourceSurvey.of(.memory(head + [0, 1, 2])) }
  }

  @Test("the digest sees every byte once and in order")
  func digest() throws {
    let seen = Seen()
    let digest = RunningDigest(
      update: { seen.bytes.append(contentsOf: $0) }, finish: { seen.bytes + [1] })
    let survey = try SourceSurvey.of(
      .memory(Array(Self.text.utf8), chunkSize: 5), digest: digest)
    #expect(survey.digest == Array(Self.text.utf8) + [1])
  }

  private final class Seen {
    var bytes: [UInt8] = []
  }
}

func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit -> [UInt8] in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return littleEndian ? [low, high] : [high, low]
  }
}

func latin1(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}
