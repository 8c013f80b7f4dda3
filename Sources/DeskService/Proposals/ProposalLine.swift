package import Registration

/// A proposal as it is shown.
package struct ProposalLine: Equatable, Sendable {
  package let reference: String
  package let kind: ProposalKind
  /// The reference of what it is about: a person, an attempt.
  package let target: String
  package let person: String?
  package let name: String?
  /// JSON in the shape of its kind (``ManualConfirmation``, ``ProposedCorrection``).
  package let body: String
  package let reason: String
  /// As it stands now: one that has run out of time has lapsed.
  package let state: ProposalState
  package let proposedBy: String
  package let proposedAt: Instant
  package let decidedBy: String?
  package let decidedAt: Instant?
  package let decisionReason: String
  /// Whether it was approved by its proposer, after the waiting time.
  package let alone: Bool
  /// Why whoever is logged on cannot approve it now; nil when they can.
  package let refusal: ProposalRefusal?
}

/// A stored proposal.
struct ProposalRow {
  let id: Int64
  let reference: String
  let kind: ProposalKind
  let subjectKey: [UInt8]?
  let target: String
  let body: String
  let reason: String
  let state: ProposalState
  let proposer: Int64
  let proposedBy: String
  let proposedAt: Instant
  let decidedBy: String?
  let decidedAt: Instant?
  let decisionReason: String
  let alone: Bool
  let person: String?
  let name: String?

  init(_ row: any SQLRow) throws {
    reference = row.text(1)
    guard let kind = ProposalKind(rawValue: row.text(2)),
      let state = ProposalState(rawValue: row.text(7))
    else { throw DatabaseFault.damaged("proposal \(reference)") }
    id = row.int(0)
    self.kind = kind
    subjectKey = row.bytesOrNil(3)
    target = row.text(4)
    body = row.text(5)
    reason = row.text(6)
    self.state = state
    proposer = row.int(8)
    proposedBy = row.text(9)
    proposedAt = Instant(milliseconds: row.int(10))
    decidedBy = row.textOrNil(11)
    decidedAt = row.intOrNil(12).map(Instant.init(milliseconds:))
    decisionReason = row.text(13)
    alone = row.bool(14)
    person = row.textOrNil(15)
    name = row.textOrNil(16)
  }

  static func find(_ reference: String, _ reader: any SQLReader) throws -> ProposalRow {
    guard
      let row = try reader.first(ProposalSQL.byReference, [.text(reference)], ProposalRow.init)
    else { throw DeskError.notFound(reference) }
    return row
  }

  func line(at now: Instant, refusal: ProposalRefusal?) -> ProposalLine {
    ProposalLine(
      reference: reference, kind: kind, target: target, person: person, name: name, body: body,
      reason: reason, state: ProposalRule.state(state, proposedAt: proposedAt, at: now),
      proposedBy: proposedBy, proposedAt: proposedAt, decidedBy: decidedBy,
      decidedAt: decidedAt, decisionReason: decisionReason, alone: alone, refusal: refusal)
  }
}
