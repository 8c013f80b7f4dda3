import Registration

extension AccessReading {
  func addAnswers(to document: inout AccessDocument) throws {
    let abstracts = try reader.rows(AbstractListSQL.ofPerson, [.int(record.id)]) {
      [
        "reference": $0.text(0), "title": $0.text(1), "state": $0.text(2),
        "conference": $0.text(3),
      ]
    }
    document.add(.abstracts, abstracts)
    // Who else wrote it, and what was said to them, is not about this person alone.
    if !abstracts.isEmpty { document.leaveOut(of: .abstracts) }
    document.add(
      .answers,
      try AnswerSheet.lines(about: record.id, record.reference, reader).map { line in
        [
          "question": line.question.label, "about": line.reference ?? "",
          "answer": line.answer.stored, "purpose": line.question.purpose,
          "source": line.origin.source.rawValue, "at": line.origin.at.iso8601,
          "by": line.origin.by,
        ]
      })
    document.add(
      .consents,
      try session.consentLines(record.id, book, reader).map { line in
        let event = line.event
        return [
          "purpose": event.purpose, "answer": event.answer.rawValue, "at": event.at.iso8601,
          "until": event.validUntil?.iso8601 ?? "",
          "notice": "\(event.noticeVersion) \(event.noticeHash)", "language": event.language,
          "channel": event.channel.rawValue, "answeredBy": event.answeredBy.rawValue,
          "by": event.askedBy, "station": line.station,
        ]
      })
    document.add(
      .decisions,
      try reader.rows(AccessSQL.decisions, [.int(record.id)]) {
        [
          "purpose": $0.text(0), "flag": $0.text(1), "decision": $0.text(2),
          "reason": $0.text(3), "at": Instant(milliseconds: $0.int(4)).iso8601,
        ]
      })
  }

  func addUses(to document: inout AccessDocument) throws {
    document.add(
      .disclosures,
      try reader.rows(AccessSQL.disclosures, [.int(record.id)]) {
        [
          "reference": $0.text(0), "purpose": $0.text(1), "kind": $0.text(2),
          "recipient": $0.text(3), "at": Instant(milliseconds: $0.int(4)).iso8601,
          "by": $0.text(5),
        ]
      })
    document.add(
      .purposes,
      book.entries.filter { !$0.isRetired }.map { entry in
        [
          "purpose": entry.purpose.code, "name": entry.purpose.name,
          "basis": entry.purpose.legalBasis.rawValue, "recipients": entry.purpose.recipients,
          "retention": entry.purpose.retention,
        ]
      })
  }

  func addPapers(to document: inout AccessDocument) throws {
    func each<Value>(
      _ statement: any CatalogueStatement, _ row: (any SQLRow) throws -> Value
    ) throws -> [Value] {
      try subjects.flatMap { try reader.rows(statement, [.bytes($0)], row) }
    }
    func moment(_ row: any SQLRow, _ column: Int) -> String {
      row.intOrNil(column).map { Instant(milliseconds: $0).iso8601 } ?? ""
    }
    document.add(
      .requests,
      try each(RightsRequestListSQL.ofSubject) { row in
        let line = try RightsRequestLine(row)
        return [
          "reference": line.reference, "kind": line.kind.rawValue, "state": line.state.rawValue,
          "receivedOn": line.receivedOn.description, "dueOn": line.dueOn.description,
          "answer": line.answer,
        ]
      })
    document.add(
      .tasks,
      try each(ServiceTaskSQL.ofSubject) {
        [
          "reference": $0.text(0), "kind": $0.text(1), "service": $0.text(2), "at": moment($0, 3),
          "doneAt": moment($0, 4),
        ]
      })
    document.add(
      .drafts,
      try each(AccessSQL.drafts) {
        ["at": moment($0, 0), "until": moment($0, 1), "by": $0.text(2)]
      })
    // What was said about a merge may be about whom the record was taken for.
    document.add(
      .proposals,
      try each(AccessSQL.proposals) {
        [
          "reference": $0.text(0), "kind": $0.text(1), "state": $0.text(2),
          "reason": $0.text(1) == ProposalKind.merge.rawValue ? "" : $0.text(3),
          "at": moment($0, 4),
        ]
      })
    document.add(.history, try history())
  }

  /// What was done with the record, the oldest first; details only where they can be about nobody
  /// else.
  private func history() throws -> [AccessDocument.Entry] {
    let shown: Set<AuditAction> = [
      .corrected, .consentRecorded, .restricted, .unrestricted, .unmasked, .childNoted,
    ]
    return try session.history(of: record, limit: .max, reader).reversed().map { line in
      [
        "at": line.at.iso8601, "action": line.action.rawValue, "by": line.by ?? "",
        "station": line.station,
        "detail": shown.contains(line.action) && line.detail != "{}" ? line.detail ?? "" : "",
      ]
    }
  }
}
