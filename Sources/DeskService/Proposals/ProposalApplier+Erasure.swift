import Registration

/// The body of a ``ProposalKind/erasure``.
package struct ErasureRequest: Codable, Equatable, Sendable {
  /// The reference of the request of the person; empty when there is none.
  package let request: String

  package init(request: String = "") { self.request = request }
}

extension ProposalApplier {
  /// Erases a person, unless something of theirs is still under way.
  static let erasure = ProposalApplier(
    isExclusive: true,
    check: { session, target, body, reader in
      let _: ErasureRequest = try read(body)
      let person = try PersonKey.find(target, reader)
      try session.refuseObstacles(person.subjectKey, reader)
      return person.subjectKey
    },
    apply: { session, proposal, tx in
      let body: ErasureRequest = try read(proposal.body)
      let person = try PersonKey.find(proposal.target, tx)
      try session.refuseObstacles(person.subjectKey, tx)
      try session.desk.erase(
        person.subjectKey, proposal: proposal.reference, request: body.request,
        staff: session.staffID, chain: session.chain, tx)
    })
}

extension DeskSession {
  fileprivate func refuseObstacles(_ subject: [UInt8], _ reader: any SQLReader) throws {
    guard let erasure = try PersonErasure(subject: subject, desk, reader) else { return }
    if let first = try erasure.obstacles(today: desk.today, reader).first {
      throw DeskError.erasureForbidden(first)
    }
  }
}
