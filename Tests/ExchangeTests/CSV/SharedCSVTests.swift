import Exchange
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.isAvailable)) struct SharedCSVTests {
  private static let spectrum = [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines",
    "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ]

  @Test("every file of csv-spectrum gives its expected JSON", arguments: spectrum)
  func expectedJSON(name: String) throws {
    var bytes = try shared("csv/spectrum/csvs/\(name).csv")
    // These come with plain line feeds; their expected values do not.
    if name.hasSuffix("_crlf"), !bytes.contains(0x0D) {
      bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
    let json = try Data(shared("csv/spectrum/json/\(name).json"))
    let expected = try JSONDecoder().decode([[String: String]].self, from: json)
    for chunkSize in 1...17 {
      let table = try rows(of: bytes, chunkSize: chunkSize)
      let heading = try #require(table.first)
      let found = table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) }
      #expect(found == expected)
    }
  }

  private static let letter = [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]

  @Test(
    "the encodings, line ends and delimiters of csvkit's examples are read",
    arguments: [
      ("test_utf8", letter.map { $0 == ["a", "b", "c"] ? ["foo", "bar", "baz"] : $0 }),
      ("test_utf8_bom", letter.map { $0 == ["a", "b", "c"] ? ["foo", "bar", "baz"] : $0 }),
      ("test_utf16_big", letter),
      ("test_utf16_little", letter),
      ("test_latin1", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "©"]]),
      ("mac_newlines", [["a", "b", "c"], ["1", "2", "3"], ["Once upon\ra time", "5", "6"]]),
      ("null_byte", [["a", "b", "c"], ["\0", "2", "3"]]),
      ("sniff_limit", [["a", "b", "c"], ["1", "2", "3"]]),
      ("optional_quote_characters", [["a", "b", "c"], ["1", "2", "3"]]),
      ("empty", []),
      (
        "bad_skip_lines",
        [
          ["column_a", "column_b", "column_c"], ["1", "27", "", "I'm too long!"],
          ["", "I'm too short!"], ["0", "mixed types.... uh oh", "17"],
        ]
      ),
      (
        "test_header_newline",
        [
          ["\t\n\u{B}\u{C}\r start \t\n\u{B}\u{C}\r end \t\n\u{B}\u{C}\r", "b", "c"],
          ["d", "e", "f"],
        ]
      ),
    ])
  func examples(name: String, expected: [[String]]) throws {
    let bytes = try shared("csv/csvkit-examples/\(name).csv")
    for chunkSize in [1, 2, 3, 5, 17, 4096] {
      let survey = try SourceSurvey.of(.memory(bytes, chunkSize: chunkSize))
      #expect(
        try rows(of: bytes, encoding: survey.encoding, chunkSize: chunkSize) == expected)
    }
  }

  @Test("every other example of csvkit is read without a fault")
  func allExamples() throws {
    let folder = try #require(SharedData.url("csv/csvkit-examples"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted() where name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
      let source = try ByteSource.file(folder.appending(path: name).path, chunkSize: 64)
      let survey = try SourceSurvey.of(source)
      var reader = try CSVReader(TextStream(source.open(), encoding: survey.encoding))
      var row = CSVRow()
      while try reader.next(&row) { #expect(row.count > 0, "\(name), line \(row.line)") }
    }
    #expect(names.count > 50)
  }

  private func shared(_ path: String) throws -> [UInt8] {
    let url = try #require(SharedData.url(path), "missing: \(path)")
    return try Array(Data(contentsOf: url))
  }
}
