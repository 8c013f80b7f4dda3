package import Registration

/// A row of the person table.
struct PersonRecord {
  let id: Int64
  let subjectKey: [UInt8]
  let reference: String
  let version: Int
  let originID: Int64
  let details: PersonDetails
  /// The words the search index holds for the person.
  let searchWords: String
  let telephoneUnrecognised: Bool

  /// Reads the columns of ``PeopleSQL/byReference``.
  init(_ row: any SQLRow) {
    id = row.int(0)
    subjectKey = row.bytes(1)
    reference = row.text(2)
    version = Int(row.int(3))
    originID = row.int(4)
    var details = PersonDetails()
    for (offset, field) in PersonField.allCases.enumerated() {
      details[field] = row.text(5 + offset)
    }
    self.details = details
    searchWords = row.text(5 + PersonField.allCases.count)
    telephoneUnrecognised = row.bool(6 + PersonField.allCases.count)
  }

  static func find(_ reference: String, _ reader: any SQLReader) throws -> PersonRecord {
    let wanted = Reference(reference)?.description ?? reference
    func read(_ reference: String) throws -> PersonRecord? {
      try reader.first(PeopleSQL.byReference, [.text(reference)], PersonRecord.init)
    }
    if let found = try read(wanted) { return found }
    if let kept = try MergedReference.kept(for: wanted, reader), let found = try read(kept) {
      return found
    }
    throw DeskError.notFound(reference)
  }
}

extension CheckedPerson {
  /// The contact fields and what is derived from them, in the order of the person table from
  /// `title` to `telephone_unrecognised`.
  var columns: [SQLValue] { columns(searchWords: searchText) }

  /// The same with other words to be found by.
  func columns(searchWords: String) -> [SQLValue] {
    PersonField.allCases.map { .text(details[$0]) } + [
      .text(sortKey), .text(searchWords), .text(nameKey),
      SQLValue(emailKey), SQLValue(telephoneE164), SQLValue(telephoneUnrecognised),
    ]
  }

  /// The words to index as the search index takes them.
  var searchText: String { searchWords.joined(separator: " ") }
}

/// Where a record or a field comes from (rule 7).
package struct OriginLine: Equatable, Sendable {
  package enum Source: String, Sendable { case desk, `import`, setUp = "set-up", command }
  package let source: Source
  package let at: Instant
  /// The log-on of the member of staff.
  package let by: String
  package let station: String?
  /// The reference of the import batch, and the name of its file.
  package let batch: String?
  package let file: String?

  /// Reads source, time, log-on, station, batch and file from six columns.
  init(_ row: any SQLRow, from column: Int) throws {
    guard let source = Source(rawValue: row.text(column)) else {
      throw DatabaseFault.damaged("an origin has the source \(row.text(column))")
    }
    self.source = source
    at = Instant(milliseconds: row.int(column + 1))
    by = row.text(column + 2)
    station = row.textOrNil(column + 3)
    batch = row.textOrNil(column + 4)
    file = row.textOrNil(column + 5)
  }
}
