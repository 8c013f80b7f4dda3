import Exchange
import Foundation
import Testing

@Suite("Tables in JSON")
struct JSONTableTests {
  private static let rows = [
    ["=1 + 1", "two\nlines, \"quoted\"", "'t is"], ["王小明", "", "\u{2028}\\"],
  ]

  private func written(_ format: ExportFormat) -> [UInt8] {
    var writer = TableWriter(format, columns: ["a", "b", "c"])
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    for row in Self.rows { writer.append(row, to: &bytes) }
    writer.end(&bytes)
    return bytes
  }

  @Test(
    "what is written as JSON reads as what is written as CSV",
    arguments: [ExportFormat.json, .jsonl])
  func same(format: ExportFormat) throws {
    #expect(try JSONTable.csv(Data(written(format))) == written(.csv))
  }

  @Test("a value that is missing is empty, numbers and flags are as they are written")
  func values() throws {
    let table = try JSONTable.csv(
      Data(#"[{"b": 300.50, "a": true}, {"c": null, "b": 12}, {}]"#.utf8))
    #expect(String(decoding: table, as: UTF8.self) == "a,b,c\r\nyes,300.5,\r\n,12,\r\n,,\r\n")
  }

  @Test(
    "what is no table is refused",
    arguments: ["", "[]", "{}", "[1]", #"{"a": "b"#, #"[{"a": ["b"]}]"#, "name,email\nAda,x"])
  func refused(text: String) {
    #expect(throws: HeadingRefusal("import.notATable")) { try JSONTable.csv(Data(text.utf8)) }
  }
}
