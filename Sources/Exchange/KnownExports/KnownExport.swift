import Registration

/// A table that another system makes, known by its headings.
package struct KnownExport: Equatable, Sendable {
  /// The name of the system.
  package let system: String
  /// Headings that only this table has together.
  let marks: [String]
  /// What its headings mean: the field of a person, or a column of a kind of table, by its name.
  /// The first column with a heading counts.
  let columns: [(heading: String, name: String)]

  init(_ system: String, marks: [String], columns: KeyValuePairs<String, String>) {
    self.system = system
    self.marks = marks.map(HeadingSynonyms.key)
    self.columns = columns.map { ($0.key, $0.value) }
  }

  package static func == (left: KnownExport, right: KnownExport) -> Bool {
    left.system == right.system && left.marks == right.marks
  }

  /// The system that makes a table with these headings, as ``HeadingSynonyms/key(_:)`` gives them.
  static func of(headingKeys keys: [String]) -> KnownExport? {
    let keys = Set(keys)
    return all.first { $0.marks.allSatisfy(keys.contains) }
  }

  /// The field of a person that a heading of this system holds.
  func field(for key: String) -> PersonField? {
    columns.first {
      HeadingSynonyms.key($0.heading) == key && PersonField(rawValue: $0.name) != nil
    }
    .flatMap { PersonField(rawValue: $0.name) }
  }
}
