package import Foundation

/// A table in JSON, as exports are written with ``ExportFormat/json`` and ``ExportFormat/jsonl``: an
/// array of objects, or one object a line, whose values are texts, numbers, flags or nothing.
package enum JSONTable {
  /// A longer file has to come as CSV, which is never held as a whole.
  private static let mostBytes = 64 << 20

  /// The same table as CSV, its columns by name; the first object is line 2.
  ///
  /// - Throws: a ``HeadingRefusal`` when it is no such table.
  package static func csv(_ data: Data) throws(HeadingRefusal) -> [UInt8] {
    guard data.count <= mostBytes else {
      throw HeadingRefusal("import.jsonTooLong", "\(mostBytes >> 20)")
    }
    let rows: [[String: Cell]]
    do {
      rows =
        data.first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "[")
        ? try JSONDecoder().decode([[String: Cell]].self, from: data)
        : try data.split(separator: UInt8(ascii: "\n")).map {
          try JSONDecoder().decode([String: Cell].self, from: $0)
        }
    } catch {
      throw HeadingRefusal("import.notATable")
    }
    let columns = Set(rows.flatMap(\.keys)).sorted()
    guard !columns.isEmpty else { throw HeadingRefusal("import.notATable") }
    var writer = TableWriter(.csv, columns: columns)
    var bytes: [UInt8] = []
    writer.begin(&bytes)
    for row in rows { writer.append(columns.map { row[$0]?.text ?? "" }, to: &bytes) }
    return bytes
  }

  private struct Cell: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        text = ""
      } else if let flag = try? container.decode(Bool.self) {
        text = flag ? "yes" : "no"
      } else if let number = try? container.decode(Decimal.self) {
        text = "\(number)"
      } else {
        text = try container.decode(String.self)
      }
    }
  }
}
