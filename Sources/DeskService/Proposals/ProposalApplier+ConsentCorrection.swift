package import Registration

/// The body of a ``ProposalKind/consentCorrection``: what the person really answered.
package struct ConsentCorrection: Codable, Equatable, Sendable {
  /// The code of the purpose.
  package let purpose: String
  package let answer: ConsentAnswer
  package let answeredBy: AnsweredBy
  /// The language of the words that were shown.
  package let language: String
  /// The identifier of the record that is wrong, in hexadecimal digits.
  package let record: String
}

extension ProposalApplier {
  /// Puts the right answer beside the wrong one, which stays in the ledger and no longer counts.
  static let consentCorrection = ProposalApplier(
    isExclusive: false,
    check: { session, target, body, reader in
      let correction: ConsentCorrection = try read(body)
      let person = try PersonKey.find(target, reader)
      _ = try session.line(correction, of: person.id, reader)
      return person.subjectKey
    },
    apply: { session, proposal, tx in
      let correction: ConsentCorrection = try read(proposal.body)
      let person = try PersonKey.find(proposal.target, tx)
      let wrong = try session.line(correction, of: person.id, tx)
      var reply = ConsentReply(
        purpose: correction.purpose, answer: correction.answer,
        answeredBy: correction.answeredBy, language: correction.language,
        noticeVersion: try session.currentNotice(of: correction.purpose, tx))
      reply.corrects = wrong.event.id
      try session.write(
        [reply], person: person.id, subject: person.subjectKey, at: session.now, tx)
    })
}

extension DeskSession {
  /// The answer that a correction is about, unless it no longer is what the person's status rests
  /// on.
  fileprivate func line(
    _ correction: ConsentCorrection, of person: Int64, _ reader: any SQLReader
  ) throws -> ConsentLine {
    let status = try status(correction.purpose, of: person, at: now, reader)
    let lines = try consentLines(person, try PurposeBook(reader), reader)
    guard
      let line = lines.first(where: {
        $0.event.purpose == correction.purpose && Hexadecimal.text($0.recordID) == correction.record
      })
    else { throw DeskError.notFound(correction.record) }
    guard status.event?.id == line.event.id else {
      throw DeskError.stateForbids(from: status.state.rawValue, to: "corrected")
    }
    return line
  }

  /// The number of the version in force of the notice that governs a purpose.
  func currentNotice(of purpose: String, _ reader: any SQLReader) throws -> Int {
    let book = try PurposeBook(reader)
    guard let entry = book.entry(code: purpose), let current = book.version(of: entry, at: now)
    else { throw DeskError.notFound(purpose) }
    return current.version.number
  }
}
