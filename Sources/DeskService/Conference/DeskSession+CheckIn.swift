package import Registration

/// What came of a check-in.
package struct CheckInDone: Equatable, Sendable {
  package let answer: CheckInAnswer
  package let registration: String
  package let person: String
  package let name: String
  /// The station of the check-in that counts, this one's or an earlier one's.
  package let station: String?
}

extension DeskSession {
  /// Lets an attendee in, or says why not; each answer is stored, and the first yes counts.
  package func checkIn(_ registration: String) throws -> CheckInDone {
    try writing(.checkIn) { tx in
      let row = try RegistrationRow.find(registration, tx)
      let now = now
      let answer = CheckInRule.answer(
        CheckInQuestion(
          registration: row.state, charge: row.charge?.state, owed: try row.charge?.owed(),
          previous: row.previous, date: CivilDate(instant: now, timeZone: row.timeZone),
          validFrom: row.from, validTo: row.to,
          referral: row.isRestricted ? "restricted" : nil))
      try tx.run(
        RegistrationSQL.noteAttendance,
        [
          .int(row.id), .text(answer.code), .int(staffID), .int(station.id),
          .int(now.milliseconds),
        ])
      if answer == .ok {
        try tx.run(
          RegistrationSQL.markIn, [.int(row.id), .int(now.milliseconds), .int(station.id)])
      }
      try audit(
        tx, answer == .ok ? .checkedIn : .checkInRefused, subject: row.subjectKey,
        ["registration": .text(row.reference), "answer": .text(answer.code)])
      return CheckInDone(
        answer: answer, registration: row.reference, person: row.person, name: row.name,
        station: answer == .ok ? station.name : row.stationIn)
    }
  }
}
