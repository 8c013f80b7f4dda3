import Foundation
import Registration

/// From which day the time of keeping counts, for everybody at once.
struct RetentionAnchors {
  private let timeZone: TimeZone
  private var conferenceEnds: [Int64: CivilDate] = [:]
  private var membershipEnds: [Int64: CivilDate] = [:]
  private var lastContacts: [Int64: CivilDate] = [:]
  /// The end of each membership by its own key.
  private var ends: [Int64: CivilDate] = [:]

  /// Reads what the rules ask for.
  init(_ rules: [RetentionRule], timeZone: TimeZone, _ reader: any SQLReader) throws {
    self.timeZone = timeZone
    let wanted = Set(rules.map(\.after))
    if wanted.contains(.endOfConference) {
      try reader.query(RetentionSQL.conferenceEnds, []) { row in
        conferenceEnds[row.int(0)] = CivilDate(row.text(1))
      }
    }
    if wanted.contains(.endOfMembership) { try readMemberships(reader) }
    if wanted.contains(.lastContact) {
      try reader.query(RetentionSQL.lastContacts, []) { row in
        lastContacts[row.int(0)] = day(row.int(1))
      }
    }
  }

  private mutating func readMemberships(_ reader: any SQLReader) throws {
    try reader.query(RetentionSQL.membershipEnds, []) { row in
      guard let end = Self.end(row) else { return }
      ends[row.int(0)] = end
      let person = row.int(1)
      membershipEnds[person] = max(membershipEnds[person] ?? .earliest, end)
    }
  }

  /// The last day of a membership; nil for one that never began, the last day there is for one
  /// without an end.
  private static func end(_ row: any SQLRow) -> CivilDate? {
    if let left = row.textOrNil(3).flatMap({ CivilDate($0) }) { return left }
    switch MembershipState(rawValue: row.text(2)) {
    case .honorary, .applied, .approved: return .latest
    default: return row.textOrNil(4).flatMap { CivilDate($0) }
    }
  }

  func day(_ milliseconds: Int64) -> CivilDate {
    CivilDate(instant: Instant(milliseconds: milliseconds), timeZone: timeZone)
  }

  /// The anchor of something that is about a person.
  func day(_ anchor: RetentionAnchor, of person: Int64) -> CivilDate? {
    switch anchor {
    case .endOfConference: conferenceEnds[person]
    case .endOfMembership: membershipEnds[person]
    case .lastContact: lastContacts[person]
    case .answered: nil
    }
  }

  /// The end of a membership.
  func end(ofMembership membership: Int64) -> CivilDate? { ends[membership] }
}
