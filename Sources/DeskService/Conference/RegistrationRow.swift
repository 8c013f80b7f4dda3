import Foundation
import Registration

/// A registration with what its changes depend on.
struct RegistrationRow {
  let id: Int64
  let reference: String
  let state: RegistrationState
  let previous: CheckInMark?
  /// The name of the station at which the attendee was let in.
  let stationIn: String?
  let subjectKey: [UInt8]
  let person: String
  let name: String
  let conference: String
  let from: CivilDate
  let to: CivilDate
  let timeZone: TimeZone
  let charge: ChargeRow?
  /// The record of the person is kept and used for nothing.
  let isRestricted: Bool

  static func find(_ reference: String, _ reader: any SQLReader) throws -> RegistrationRow {
    let row = try reader.first(
      RegistrationSQL.byReference, [.text(reference)], RegistrationRow.init)
    guard let row else { throw DeskError.notFound(reference) }
    return row
  }

  private init(_ row: any SQLRow) throws {
    reference = row.text(1)
    guard let state = RegistrationState(rawValue: row.text(2)),
      let from = CivilDate(row.text(10)), let to = CivilDate(row.text(11)),
      let timeZone = TimeZone(identifier: row.text(12))
    else { throw DatabaseFault.damaged("registration \(reference)") }
    id = row.int(0)
    self.state = state
    previous = row.intOrNil(3).map {
      CheckInMark(at: Instant(milliseconds: $0), station: row.int(4))
    }
    stationIn = row.textOrNil(5)
    subjectKey = row.bytes(6)
    person = row.text(7)
    name = row.text(8)
    conference = row.text(9)
    self.from = from
    self.to = to
    self.timeZone = timeZone
    charge = row.isNull(13) ? nil : try ChargeRow(row, from: 13)
    isRestricted = !row.isNull(19)
  }
}
