import Foundation
import Registration

/// A row of the conference table.
struct ConferenceRow {
  let id: Int64
  let conference: Conference
  let timeZone: TimeZone
  let memberEvidenceRequired: Bool

  init(_ row: any SQLRow) throws {
    let code = row.text(1)
    guard let currency = Currency(row.text(5)), let from = CivilDate(row.text(6)),
      let to = CivilDate(row.text(7)), let timeZone = TimeZone(identifier: row.text(4)),
      let memberOn = MemberDay(row.text(9))
    else { throw DatabaseFault.damaged("conference \(code)") }
    id = row.int(0)
    conference = Conference(
      code: code, name: row.text(2), place: row.text(3), from: from, to: to,
      timeZone: row.text(4), currency: currency, memberOn: memberOn)
    self.timeZone = timeZone
    memberEvidenceRequired = row.bool(8)
  }

  static func find(_ code: String, _ reader: any SQLReader) throws -> ConferenceRow {
    guard let row = try reader.first(ConferenceSQL.byCode, [.text(code)], ConferenceRow.init)
    else { throw DeskError.notFound(code) }
    return row
  }

  static func current(_ reader: any SQLReader) throws -> ConferenceRow? {
    try reader.first(ConferenceSQL.current, [], ConferenceRow.init)
  }

  func options(_ reader: any SQLReader) throws -> [(id: Int64, option: OptionPlaces)] {
    try Self.options(of: id, in: conference.currency, reader)
  }

  static func options(
    of conference: Int64, in currency: Currency, _ reader: any SQLReader
  ) throws -> [(id: Int64, option: OptionPlaces)] {
    try reader.rows(ConferenceSQL.options, [.int(conference)]) { row in
      let item = OptionItem(
        code: row.text(1), name: row.text(2),
        price: Money(minorUnits: row.int(3), currency: currency),
        places: row.intOrNil(4).map { Int($0) })
      return (row.int(0), OptionPlaces(item: item, taken: Int(row.int(5))))
    }
  }
}

extension FeePeriod {
  /// Reads code, name, first and last day from four columns.
  init(_ row: any SQLRow, from column: Int) throws {
    guard let from = CivilDate(row.text(column + 2)), let to = CivilDate(row.text(column + 3))
    else { throw DatabaseFault.damaged("fee period \(row.text(column))") }
    self.init(code: row.text(column), name: row.text(column + 1), from: from, to: to)
  }
}
