package import Registration

/// A request as it is received.
package struct NewRightsRequest: Equatable, Sendable {
  package var kind: RightsRequestKind
  /// Whom it is about; nil while nobody has been found.
  package var person: String?
  /// The code of the service it is about; empty for all.
  package var service: String
  package var channel: ConsentChannel
  /// The day it came; today without one.
  package var receivedOn: CivilDate?

  package init(
    _ kind: RightsRequestKind, person: String? = nil, service: String = "",
    channel: ConsentChannel = .desk, receivedOn: CivilDate? = nil
  ) {
    self.kind = kind
    self.person = person
    self.service = service
    self.channel = channel
    self.receivedOn = receivedOn
  }
}

/// A request of somebody who uses a right, as the register has it.
package struct RightsRequestLine: Equatable, Sendable {
  let id: Int64
  let subjectKey: [UInt8]?
  package let reference: String
  package let kind: RightsRequestKind
  package let service: String
  package let channel: String
  package let state: RightsRequestState
  package let receivedOn: CivilDate
  package let dueOn: CivilDate
  package let extendedAt: Instant?
  package let extensionReason: String
  package let identifiedAt: Instant?
  /// How it was shown that whoever asks is the person.
  package let identification: String
  package let closedAt: Instant?
  package let closedBy: String?
  package let answer: String
  /// Why it was refused.
  package let reason: String
  /// The log-on of whoever received it.
  package let receivedBy: String
  package let person: String?
  package let name: String?

  package func urgency(on today: CivilDate) -> RightsUrgency {
    RightsDeadline.urgency(state, dueOn: dueOn, today: today)
  }

  /// Reads the columns of ``RightsRequestListSQL/open`` and its like.
  init(_ row: any SQLRow) throws {
    func moment(_ column: Int) -> Instant? {
      row.intOrNil(column).map(Instant.init(milliseconds:))
    }
    reference = row.text(1)
    guard let kind = RightsRequestKind(rawValue: row.text(2)),
      let state = RightsRequestState(rawValue: row.text(6)),
      let receivedOn = CivilDate(row.text(7)), let dueOn = CivilDate(row.text(8))
    else { throw DatabaseFault.damaged("request \(reference)") }
    id = row.int(0)
    self.kind = kind
    subjectKey = row.isNull(3) ? nil : row.bytes(3)
    service = row.text(4)
    channel = row.text(5)
    self.state = state
    self.receivedOn = receivedOn
    self.dueOn = dueOn
    extendedAt = moment(9)
    extensionReason = row.text(10)
    identifiedAt = moment(11)
    identification = row.text(12)
    closedAt = moment(13)
    closedBy = row.textOrNil(14)
    answer = row.text(15)
    reason = row.text(16)
    receivedBy = row.text(17)
    person = row.textOrNil(18)
    name = row.textOrNil(19)
  }

  static func find(_ reference: String, _ reader: any SQLReader) throws -> RightsRequestLine {
    let wanted = Reference(reference)?.description ?? reference
    guard
      let line = try reader.first(
        RightsRequestListSQL.byReference, [.text(wanted)], RightsRequestLine.init)
    else { throw DeskError.notFound(reference) }
    return line
  }
}
