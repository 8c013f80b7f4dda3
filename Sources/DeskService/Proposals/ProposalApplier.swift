import Registration

/// What one kind of proposal is about and does: one value a kind.
///
/// Both closures run in the transaction of the verb that asks, with the session of whoever is
/// logged on.
struct ProposalApplier: Sendable {
  /// Whether two open proposals for one target would contradict each other.
  let isExclusive: Bool
  /// Refuses a proposal that could never be applied; gives the subject key of the person whom it
  /// concerns.
  let check:
    @Sendable (DeskSession, _ target: String, _ body: String, any SQLReader) throws -> [UInt8]?
  /// Does what was proposed, by the rules and states as they are now.
  let apply: @Sendable (DeskSession, ProposalRow, any SQLWriter) throws -> Void

  /// The applier of a kind; nil while the desk cannot do what it proposes.
  static func of(_ kind: ProposalKind) -> ProposalApplier? {
    switch kind {
    case .manualConfirmation: .manualConfirmation
    case .correction: .correction
    case .consentCorrection: .consentCorrection
    case .merge: .merge
    case .erasure: .erasure
    case .refund: nil
    }
  }
}
