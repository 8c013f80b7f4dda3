import Registration

extension ProposalApplier {
  /// Puts an approved correction onto the record, unless what it corrects has changed meanwhile.
  static let correction = ProposalApplier(
    isExclusive: false,
    check: { session, target, body, reader in
      let record = try PersonRecord.find(target, reader)
      let correction: ProposedCorrection = try read(body)
      var details = record.details
      for change in try PersonChanges(correction.changes, on: record).fields {
        details[change.field] = change.after
      }
      _ = try DeskSession.checked(details)
      return record.subjectKey
    },
    apply: { session, proposal, tx in
      let record = try PersonRecord.find(proposal.target, tx)
      let correction: ProposedCorrection = try read(proposal.body)
      _ = try session.apply(
        try PersonChanges(correction.changes, on: record), to: record, asked: correction.asked, tx)
    })
}

extension DeskSession {
  /// Proposes a correction of somebody else's entry; gives the reference of the proposal.
  func proposeCorrection(
    of record: PersonRecord, _ changes: PersonChanges, asked: AskedCorrection?,
    _ tx: any SQLWriter
  ) throws -> String {
    try insertProposal(
      .correction, target: record.reference,
      body: try JSONText.encode(ProposedCorrection(changes: changes.fields, asked: asked)),
      reason: changes.fields.map(\.field.rawValue).joined(separator: ", "), tx)
  }
}
