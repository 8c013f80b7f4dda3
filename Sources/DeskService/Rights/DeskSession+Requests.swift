import Registration

extension DeskSession {
  /// Requests: the open ones, the most urgent first, or the latest of all.
  package func requests(openOnly: Bool = true, limit: Int = 1_000) throws -> [RightsRequestLine] {
    try reading(.answerRequest) { reader in
      openOnly
        ? try reader.rows(RightsRequestListSQL.open, [], RightsRequestLine.init)
        : try reader.rows(
          RightsRequestListSQL.recent, [.int(Int64(limit))], RightsRequestLine.init)
    }
  }

  /// One request.
  package func request(_ reference: String) throws -> RightsRequestLine {
    try reading(.answerRequest) { try RightsRequestLine.find(reference, $0) }
  }

  /// Enters a request on the register.
  ///
  /// - Throws: ``DeskError/rights(_:)`` for a day that lies ahead.
  /// - Returns: Its reference.
  package func receive(_ request: NewRightsRequest) throws -> String {
    try enter(request).reference
  }

  /// Enters a request on the register, and gives it as it stands there.
  package func enter(_ request: NewRightsRequest) throws -> RightsRequestLine {
    try writing(.receiveRequest) { tx in
      let person = try request.person.map { try PersonRecord.find($0, tx) }
      return try RightsRequestLine.find(try insert(request, subject: person?.subjectKey, tx), tx)
    }
  }

  /// Writes a request in the transaction of a verb.
  func insert(
    _ request: NewRightsRequest, subject: [UInt8]?, _ tx: any SQLWriter
  ) throws -> String {
    let receivedOn = request.receivedOn ?? today
    guard receivedOn <= today else { throw DeskError.rights(.receivedInFuture) }
    let service =
      request.service.isEmpty ? "" : try Self.checked(request.service, field: "service")
    let reference = desk.newReference(.rightsRequest)
    try tx.run(
      RightsRequestSQL.insert,
      [
        .text(reference), .text(request.kind.rawValue), SQLValue(subject), .text(service),
        .text(request.channel.rawValue), .text(receivedOn.description),
        .text(RightsDeadline.due(receivedOn: receivedOn).description), .int(staffID),
        .int(now.milliseconds),
      ])
    try audit(
      tx, .requestReceived, subject: subject,
      ["request": .text(reference), "kind": .text(request.kind.rawValue)])
    return reference
  }

  /// Notes that whoever asks is the person, and how that was shown.
  ///
  /// `person`: Whom the request is about, where that was not known.
  package func identify(
    _ reference: String, person: String? = nil, how: String
  ) throws -> RightsRequestLine {
    let how = try Self.checked(how, field: "identification")
    return try changing(reference, to: .identified) { request, tx in
      let subject = try person.map { try PersonRecord.find($0, tx).subjectKey }
      try tx.run(
        RightsRequestSQL.identify,
        [
          .int(request.id), SQLValue(subject ?? request.subjectKey), .text(how),
          .int(now.milliseconds),
        ])
      return subject ?? request.subjectKey
    }
  }

  /// Gives a request two more months; the person has to be told why, before the first has passed.
  package func extend(_ reference: String, reason: String) throws -> RightsRequestLine {
    let reason = try Self.checked(reason, field: "reason")
    return try writing(.answerRequest) { tx in
      let request = try RightsRequestLine.find(reference, tx)
      guard request.state.isOpen else {
        throw DeskError.stateForbids(from: request.state.rawValue, to: "extended")
      }
      do throws(RightsRefusal) {
        try RightsDeadline.canExtend(
          receivedOn: request.receivedOn, isExtended: request.extendedAt != nil, today: today)
      } catch {
        throw DeskError.rights(error)
      }
      let due = RightsDeadline.extended(receivedOn: request.receivedOn)
      try tx.run(
        RightsRequestSQL.extend,
        [.int(request.id), .text(due.description), .text(reason), .int(now.milliseconds)])
      try audit(
        tx, .requestChanged, subject: request.subjectKey,
        [
          "request": .text(request.reference),
          "dueOn": .change(from: .text(request.dueOn.description), to: .text(due.description)),
        ])
      return try RightsRequestLine.find(reference, tx)
    }
  }

  /// Notes that a request was answered, and how. Who asked has been identified before, and, unless
  /// the question was whether anything is held, is somebody who is held.
  package func answer(_ reference: String, with answer: String) throws -> RightsRequestLine {
    let answer = try Self.checked(answer, field: "answer")
    return try changing(reference, to: .answered) { request, tx in
      if request.kind != .existence, request.subjectKey == nil {
        throw DeskError.rights(.nobodyNamed)
      }
      try close(request.id, .answered, answer: answer, tx)
      return request.subjectKey
    }
  }

  /// Refuses a request. The person is told the reason, where to complain, and that a court can be
  /// asked (GDPR, article 12(4)).
  package func refuse(_ reference: String, reason: String) throws -> RightsRequestLine {
    let reason = try Self.checked(reason, field: "reason")
    return try changing(reference, to: .refused) { request, tx in
      try close(request.id, .refused, reason: reason, tx)
      return request.subjectKey
    }
  }

  /// Notes that a request was taken back by whoever made it.
  package func takeBack(_ reference: String) throws -> RightsRequestLine {
    try changing(reference, to: .withdrawn) { request, tx in
      try close(request.id, .withdrawn, tx)
      return request.subjectKey
    }
  }

  func close(
    _ request: Int64, _ state: RightsRequestState, answer: String = "", reason: String = "",
    _ tx: any SQLWriter
  ) throws {
    try tx.run(
      RightsRequestSQL.close,
      [
        .int(request), .text(state.rawValue), .text(answer), .text(reason), .int(staffID),
        .int(now.milliseconds),
      ])
  }

  private func changing(
    _ reference: String, to state: RightsRequestState,
    _ body: (RightsRequestLine, any SQLWriter) throws -> [UInt8]?
  ) throws -> RightsRequestLine {
    try writing(.answerRequest) { tx in
      let request = try RightsRequestLine.find(reference, tx)
      guard request.state.allows(state) else {
        throw DeskError.stateForbids(from: request.state.rawValue, to: state.rawValue)
      }
      let subject = try body(request, tx)
      try audit(
        tx, .requestChanged, subject: subject,
        [
          "request": .text(request.reference),
          "state": .change(from: .text(request.state.rawValue), to: .text(state.rawValue)),
        ])
      return try RightsRequestLine.find(reference, tx)
    }
  }
}
