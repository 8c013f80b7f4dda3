import Foundation
import Registration

/// A CSV file of invented people, as somebody else's program exports it.
enum PeopleFile {
  static let columns: [PersonField] = [
    .title, .firstName, .lastName, .fullName, .position, .organisation, .street, .postalCode,
    .city, .country, .email, .telephone,
  ]

  /// Writes a heading and as many rows.
  static func write(_ count: Int, to path: String) throws {
    try Data().write(to: URL(filePath: path))
    guard let file = FileHandle(forWritingAtPath: path) else {
      throw BenchmarkFailure("\(path) cannot be written")
    }
    defer { file.closeFile() }
    let invented = InventedPeople()
    var text = columns.map(\.rawValue).joined(separator: ",") + "\n"
    for number in 0..<count {
      let person = invented.person(number)
      text += columns.map { quoted(person[$0]) }.joined(separator: ",") + "\n"
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
  }

  private static func quoted(_ text: String) -> String {
    text.utf8.contains { $0 == 0x2C || $0 == 0x22 }
      ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
