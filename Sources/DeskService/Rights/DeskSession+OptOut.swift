package import Registration

/// What came of leaving a service.
package struct OptOutDone: Equatable, Sendable {
  /// The entry on the register of requests, and the task for the focal point.
  package let request: String
  package let task: String
  package let focalPoint: FocalPoint
  /// The purposes that are over, by code.
  package let ended: [String]
  /// The purposes of the service that the law or a contract asks for.
  package let staying: [String]
}

/// Something a focal point has to do.
package struct ServiceTaskLine: Equatable, Sendable {
  package let reference: String
  package let kind: String
  package let service: String
  package let person: String?
  package let name: String?
  /// The codes of the purposes that are over; of a correction the lists whose recipients are told.
  package let purposes: [String]
  package let by: String
  package let at: Instant
}

extension DeskSession {
  /// The codes of the services people can leave: those of the set-up, and those that purposes name.
  package func services() throws -> [String] {
    try reading(.findPeople) { try Self.services(try PurposeBook($0), $0) }
  }

  static func services(
    _ book: PurposeBook, _ reader: any SQLReader
  ) throws -> [String] {
    let named = book.entries.filter { !$0.isRetired }.flatMap(\.purpose.services)
    return try (reader.rows(ServiceTaskSQL.services, []) { $0.text(0) } + named)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Ends everything of a service that rests on consent or on legitimate interest, notes it on the
  /// register and gives the focal point a task.
  ///
  /// - Throws: ``DeskError/rights(_:)`` for a service nobody knows.
  package func optOut(
    _ person: String, of service: String, channel: ConsentChannel = .desk
  ) throws -> OptOutDone {
    try writing(.receiveRequest) { tx in
      let book = try PurposeBook(tx)
      guard try Self.services(book, tx).contains(service) else {
        throw DeskError.rights(.unknownService(service))
      }
      let record = try PersonRecord.find(person, tx)
      let entries = book.entries.filter {
        !$0.isRetired && $0.purpose.services.contains(service)
      }
      let ended = try end(entries, book, record, channel, tx)
      let hasObjection = entries.contains {
        ended.contains($0.purpose.code) && $0.purpose.legalBasis == .legitimateInterest
      }
      let kind: RightsRequestKind = hasObjection ? .objection : .optOut
      let request = try insert(
        NewRightsRequest(kind, service: service, channel: channel), subject: record.subjectKey, tx)
      try close(
        try RightsRequestLine.find(request, tx).id, .answered,
        answer: ended.joined(separator: ", "), tx)
      let task = desk.newReference(.serviceTask)
      try tx.run(
        ServiceTaskSQL.insert,
        [
          .text(task), .text(kind.rawValue), .text(service), .bytes(record.subjectKey),
          .text(try JSONText.encode(ended)), .int(staffID), .int(now.milliseconds),
        ])
      try audit(
        tx, .objected, subject: record.subjectKey,
        [
          "request": .text(request), "task": .text(task), "service": .text(service),
          "purposes": .list(ended.map(AuditValue.text)),
        ])
      return OptOutDone(
        request: request, task: task, focalPoint: try focalPoint(of: service, tx), ended: ended,
        staying: entries.map(\.purpose).filter {
          [.contract, .legalObligation].contains($0.legalBasis)
        }.map(\.code))
    }
  }

  /// What focal points have not done yet, the oldest first.
  package func serviceTasks() throws -> [ServiceTaskLine] {
    try reading(.receiveRequest) { reader in
      try reader.rows(ServiceTaskSQL.open, []) { row in
        ServiceTaskLine(
          reference: row.text(0), kind: row.text(1), service: row.text(2), person: row.textOrNil(3),
          name: row.textOrNil(4), purposes: try JSONText.decode(row.text(5)), by: row.text(6),
          at: Instant(milliseconds: row.int(7)))
      }
    }
  }

  /// Notes that a task was done.
  package func finishTask(_ reference: String) throws {
    try writing(.receiveRequest) { tx in
      let wanted = Reference(reference)?.description ?? reference
      let subject = try tx.first(ServiceTaskSQL.subject, [.text(wanted)]) {
        $0.isNull(0) ? [] : $0.bytes(0)
      }
      let done = try tx.run(
        ServiceTaskSQL.done, [.text(wanted), .int(staffID), .int(now.milliseconds)])
      guard let subject, done == 1 else { throw DeskError.notFound(reference) }
      try audit(
        tx, .taskDone, subject: subject.isEmpty ? nil : subject, ["task": .text(wanted)])
    }
  }

  private func end(
    _ entries: [PurposeBook.Entry], _ book: PurposeBook, _ record: PersonRecord,
    _ channel: ConsentChannel, _ tx: any SQLWriter
  ) throws -> [String] {
    var replies: [ConsentReply] = []
    let lines = try consentLines(record.id, book, tx)
    var words = try ConsentWords([record.details[.language]], tx)
    for entry in entries where [.consent, .legitimateInterest].contains(entry.purpose.legalBasis) {
      let status = ConsentLedger.status(
        events: lines.map(\.event).filter { $0.purpose == entry.purpose.code },
        versions: book.versions(of: entry), at: now)
      guard status.state != .refused, status.state != .withdrawn,
        let version = book.version(of: entry, at: now)
      else { continue }
      let wasGiven = [.given, .expired, .superseded].contains(status.state)
      var reply = ConsentReply(
        purpose: entry.purpose.code, answer: wasGiven ? .withdrawn : .refused,
        language: try words.notice(version.id, beside: "", tx)?.language ?? "en",
        noticeVersion: version.version.number)
      reply.channel = channel
      replies.append(reply)
    }
    try write(replies, person: record.id, subject: record.subjectKey, at: now, tx)
    return replies.map(\.purpose)
  }

  /// A service as the set-up has it; nil for one that purposes alone name.
  func service(_ code: String, _ reader: any SQLReader) throws -> Service? {
    try reader.first(ServiceTaskSQL.service, [.text(code)]) { try JSONText.decode($0.text(0)) }
  }

  /// Whom the service names, else the society itself.
  func focalPoint(of code: String, _ reader: any SQLReader) throws -> FocalPoint {
    if let point = try service(code, reader)?.focalPoint, point != FocalPoint() { return point }
    let society = try Society.read(reader)
    return FocalPoint(
      name: society?.controller.contact ?? society?.name ?? "",
      email: society?.controller.email ?? "")
  }
}
