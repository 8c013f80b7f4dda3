package import Registration

/// What a supervisor decided about a flag, with what the decision needs.
package struct FlagDecision: Equatable, Sendable {
  package var decision: ConsentDecision
  package var reason: String
  /// What the person really answered; for a correction.
  package var answer: ConsentAnswer
  /// The language of the words that were read out.
  package var language: String

  package init(
    _ decision: ConsentDecision, reason: String = "", answer: ConsentAnswer = .refused,
    language: String = "en"
  ) {
    self.decision = decision
    self.reason = reason
    self.answer = answer
    self.language = language
  }
}

extension DeskSession {
  /// Decides about one flag; it comes back when something happens that it is about.
  ///
  /// A confirmation and a withdrawal are answers of the person and go into the ledger; a correction
  /// is proposed to a second person.
  ///
  /// - Throws: ``DeskError/notFound(_:)`` when the person has no such flag,
  ///   ``DeskError/stateForbids(from:to:)`` for a decision that does not fit the kind,
  ///   ``DeskError/reasonMissing``.
  /// - Returns: The reference of the proposal, for a correction.
  package func decide(
    _ person: String, purpose: String, kind: ConsentFlagKind, _ decision: FlagDecision
  ) throws -> String? {
    guard ConsentDecision.choices(for: kind).contains(decision.decision) else {
      throw DeskError.stateForbids(from: kind.rawValue, to: decision.decision.rawValue)
    }
    let reason =
      decision.decision.needsReason || !decision.reason.isEmpty
      ? try Self.checked(reason: decision.reason) : ""
    return try writing(.reviewConsentFlags) { tx in
      let subject = try PersonKey.find(person, tx)
      let flags = try flagSearch(tx).flags(of: [subject.id], tx)[subject.id] ?? []
      guard flags.contains(where: { $0.flag.kind == kind && $0.flag.purpose == purpose }),
        let entry = try PurposeBook(tx).entry(code: purpose)
      else { throw DeskError.notFound("\(purpose): \(kind.rawValue)") }
      let proposal = try carryOut(decision, reason: reason, purpose, of: (person, subject), tx)
      try noteDecision(decision, reason: reason, purpose, entry.id, kind, subject, tx)
      return proposal
    }
  }

  /// Writes that something was decided about a flag.
  func noteDecision(
    _ decision: FlagDecision, reason: String, _ purpose: String, _ purposeID: Int64,
    _ kind: ConsentFlagKind, _ subject: PersonKey, _ tx: any SQLWriter
  ) throws {
    try tx.run(
      ConsentFlagSQL.decide,
      [
        .int(subject.id), .int(purposeID), .text(kind.rawValue),
        .text(decision.decision.rawValue), .text(reason), .int(staffID), .int(now.milliseconds),
      ])
    try audit(
      tx, .consentFlagReviewed, subject: subject.subjectKey,
      [
        "purpose": .text(purpose), "flag": .text(kind.rawValue),
        "decision": .text(decision.decision.rawValue), "reason": .text(reason),
      ])
  }

  private func carryOut(
    _ decision: FlagDecision, reason: String, _ purpose: String,
    of person: (reference: String, key: PersonKey), _ tx: any SQLWriter
  ) throws -> String? {
    let subject = person.key
    let status = try status(purpose, of: subject.id, at: now, tx)
    switch decision.decision {
    case .askAgain, .dismissed: return nil
    case .confirmed:
      guard let event = status.event else { throw DeskError.notFound(purpose) }
      let answer: ConsentAnswer = status.state == .given ? .given : .refused
      try record(
        answer, by: event.answeredBy == .parent ? .parent : .`self`, decision.language, purpose,
        of: subject, tx)
      return nil
    case .withdrawn:
      try record(
        status.state == .given ? .withdrawn : .refused, by: .`self`, decision.language, purpose,
        of: subject, tx)
      return nil
    case .corrected:
      let lines = try consentLines(subject.id, try PurposeBook(tx), tx)
      guard let wrong = lines.first(where: { $0.event.id == status.event?.id }) else {
        throw DeskError.notFound(purpose)
      }
      let body = ConsentCorrection(
        purpose: purpose, answer: decision.answer, answeredBy: wrong.event.answeredBy,
        language: decision.language, record: Hexadecimal.text(wrong.recordID))
      return try insertProposal(
        .consentCorrection, target: person.reference, body: try JSONText.encode(body),
        reason: reason, tx)
    }
  }

  private func record(
    _ answer: ConsentAnswer, by answeredBy: AnsweredBy, _ language: String, _ purpose: String,
    of subject: PersonKey, _ tx: any SQLWriter
  ) throws {
    try write(
      [
        ConsentReply(
          purpose: purpose, answer: answer, answeredBy: answeredBy, language: language,
          noticeVersion: try currentNotice(of: purpose, tx))
      ], person: subject.id, subject: subject.subjectKey, at: now, tx)
  }
}
