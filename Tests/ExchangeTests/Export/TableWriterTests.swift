import Exchange
import Foundation
import TestSupport
import Testing

@Suite struct TableWriterTests {
  private func written(
    _ format: ExportFormat, columns: [String], rows: [[String]]
  ) -> String {
    var writer = TableWriter(format, columns: columns)
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    for row in rows { writer.append(row, to: &bytes) }
    writer.end(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("each format has its form, and keys keep their order")
  func forms() {
    let rows = [["1", "=x"], ["", "é\"\n\u{7F}\u{85}\u{2028}\u{202E}\\"]]
    #expect(
      written(.csv, columns: ["b", "a"], rows: rows)
        == "b,a\r\n1,'=x\r\n,\"é\"\"\n\u{7F}\u{85}\u{2028}\u{202E}\\\"\r\n")
    #expect(
      written(.jsonl, columns: ["b", "a"], rows: rows)
        == #"{"b":"1","a":"=x"}"# + "\n"
        + #"{"b":"","a":"é\"\n\u007f\u0085\u2028\u202e\\"}"# + "\n")
    #expect(
      written(.json, columns: ["b", "a"], rows: rows)
        == "[\n" + #"{"b":"1","a":"=x"}"# + ",\n"
        + #"{"b":"","a":"é\"\n\u007f\u0085\u2028\u202e\\"}"# + "\n]\n")
    #expect(written(.json, columns: ["a"], rows: []) == "[\n]\n")
  }

  @Test("any JSON is read by somebody else's parser as it was written", arguments: UInt64(0)..<20)
  func otherParser(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<20).map { _ in
      (0..<3).map { _ in
        String(
          String.UnicodeScalarView(
            (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
              Unicode.Scalar(
                UInt32.random(
                  in: 0...(Bool.random(using: &random) ? 0xFF : 0x10FFFF), using: &random))
            }))
      }
    }
    let text = written(.json, columns: ["x", "y\"", "z\n"], rows: rows)
    let found = try JSONDecoder().decode([[String: String]].self, from: Data(text.utf8))
    let expected = rows.map { Dictionary(uniqueKeysWithValues: zip(["x", "y\"", "z\n"], $0)) }
    #expect(found == expected, "seed \(seed)")
  }
}
