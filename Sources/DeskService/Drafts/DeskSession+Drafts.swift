package import Registration

/// Something half typed, kept until it is saved or its time is over.
package struct Draft: Equatable, Sendable {
  /// Where it belongs, as the desk names it: one draft a member of staff and slot.
  package let slot: String
  /// The person it is about, when there is one.
  package let subject: String?
  package let subjectName: String?
  /// JSON.
  package let body: String
  package let updatedAt: Instant
}

extension DeskSession {
  /// Days a draft is kept.
  static let draftDays: Int64 = 7

  /// Keeps what is half typed; an older draft of the slot is replaced.
  ///
  /// The body is JSON; it is refused when any text or number in it holds a card number.
  package func keepDraft(slot: String, subject: String?, body: String) throws {
    let slot = try Self.checked(slot, field: "slot")
    try CardSearch.refuse(body, field: "draft")
    try writing(.enterPerson) { tx in
      let person = try subject.map { try PersonKey.find($0, tx) }
      let now = now
      try tx.run(
        DraftSQL.keep,
        [
          .int(staffID), .text(slot), SQLValue(person?.subjectKey), .text(body),
          .int(now.milliseconds), .int(now.adding(days: Self.draftDays).milliseconds),
        ])
    }
  }

  /// The member's own drafts, the latest first.
  package func drafts() throws -> [Draft] {
    try reading(.enterPerson) { reader in
      try reader.rows(DraftSQL.ofStaff, [.int(staffID), .int(now.milliseconds)]) { row in
        Draft(
          slot: row.text(0), subject: row.textOrNil(1), subjectName: row.textOrNil(2),
          body: row.text(3), updatedAt: Instant(milliseconds: row.int(4)))
      }
    }
  }

  /// Throws a draft away; one that is not there is no mistake.
  package func dropDraft(_ slot: String) throws {
    try writing(.enterPerson) { try dropDraft(slot, $0) }
  }

  /// Drops the draft that a verb saves, in the verb's own transaction.
  func dropDraft(_ slot: String, _ tx: any SQLWriter) throws {
    try tx.run(DraftSQL.drop, [.int(staffID), .text(slot)])
  }
}
