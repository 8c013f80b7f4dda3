import Foundation
package import Registration

/// One look at what the member rate of a registration rests on.
package struct MemberProofLine: Equatable, Sendable {
  /// What showed it, by its code: ``MemberProof/evidenceCode`` for a membership on record.
  package let evidence: String
  /// The membership on record, and the state it had.
  package let membership: String?
  package let state: MembershipState?
  /// The day it was looked at.
  package let date: CivilDate
  package let validUntil: CivilDate?
  /// The log-on and the station of who looked.
  package let by: String
  package let station: String
  package let at: Instant

  /// Reads the columns of ``MemberProofSQL/ofRegistration``.
  init(_ row: any SQLRow) throws {
    guard let date = CivilDate(row.text(3)) else { throw DatabaseFault.damaged("a proof") }
    evidence = row.text(0)
    membership = row.textOrNil(1)
    state = row.textOrNil(2).flatMap(MembershipState.init)
    self.date = date
    validUntil = try CivilDate(stored: row.textOrNil(4), of: "a proof")
    by = row.text(5)
    station = row.text(6)
    at = Instant(milliseconds: row.int(7))
  }
}

/// What is kept with a registration that has the member rate.
struct KeptProof {
  let evidence: String
  let membership: String?
  let state: MembershipState?
  let date: CivilDate
  let validUntil: CivilDate?

  init(_ proof: MemberProof) {
    evidence = MemberProof.evidenceCode
    membership = proof.membership
    state = proof.state
    date = proof.date
    validUntil = proof.validUntil
  }

  /// What was shown at the desk.
  init(_ shown: MemberEvidence, on date: CivilDate) {
    evidence = shown.code
    membership = nil
    state = nil
    self.date = date
    validUntil = shown.validUntil
  }
}

/// The last proof of a registration, with what a new look at it needs.
struct LatestProof {
  let registration: Int64
  let person: Int64
  let timeZone: TimeZone
  let evidence: String
  let validUntil: CivilDate?
  let memberOn: MemberDay
  let opening: CivilDate

  init(_ row: any SQLRow) throws {
    guard let timeZone = TimeZone(identifier: row.text(2)),
      let memberOn = MemberDay(row.text(5)), let opening = CivilDate(row.text(6))
    else { throw DatabaseFault.damaged("the conference of a proof") }
    self.memberOn = memberOn
    self.opening = opening
    registration = row.int(0)
    person = row.int(1)
    self.timeZone = timeZone
    evidence = row.text(3)
    validUntil = try CivilDate(stored: row.textOrNil(4), of: "a proof")
  }
}
