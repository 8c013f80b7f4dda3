import Registration

/// Writes what a plan found to be different.
struct SetUpWriter {
  let plan: SetUpPlan
  let now: Instant
  let tx: any SQLWriter

  private var current: SetUpDocument { plan.current }
  private var target: SetUpDocument { plan.target }

  func write() throws {
    try Self.each(target.services, not: current.services) { try $0.write($1, now, tx) }
    for notice in target.notices where !current.notices.contains(notice) {
      try publish(notice)
    }
    try Self.each(target.purposes, not: current.purposes, put)
    try Self.each(target.questions, not: current.questions, put)
    try Self.each(target.retention, not: current.retention) { try $0.write($1, tx) }
    let known = try MembershipTypeBook(tx).entries
    try Self.each(target.membershipTypes, not: current.membershipTypes) { type, position in
      try put(type, position, over: known.first { $0.type.code == type.type.code }?.id)
    }
    for conference in target.conferences where !current.conferences.contains(conference) {
      try put(conference)
    }
    try writeSociety()
  }

  /// Calls `put` with every part that is another at its place, and its place.
  static func each<Part: Equatable>(
    _ parts: [Part], not current: [Part], _ put: (Part, Int) throws -> Void
  ) rethrows {
    for (position, part) in parts.enumerated()
    where !current.indices.contains(position) || current[position] != part {
      try put(part, position)
    }
  }

  private func writeSociety() throws {
    if let name = target.name, name != current.name {
      try tx.run(SetUpSQL.setName, [.text(name)])
    }
    if let band = target.unclassifiedBand, band != current.unclassifiedBand {
      try tx.run(ConferenceSQL.setUnclassifiedBand, [.text(band.rawValue)])
    }
    if let controller = target.controller, controller != current.controller {
      try tx.run(ServiceSQL.setController, [.text(try JSONText.encode(controller))])
    }
    if let least = target.leastShown, least != current.leastShown {
      try tx.run(ConsentFigureSQL.setLeast, [.int(Int64(least))])
    }
    if let provider = target.provider, provider != current.provider {
      try tx.run(SocietySQL.setProvider, [.text(try JSONText.encode(provider))])
    }
    if let code = target.currentConference, code != current.currentConference {
      try tx.run(SocietySQL.setConference, [.text(code)])
    }
    if let bands = target.incomeBands, bands != current.incomeBands {
      try tx.run(ConferenceSQL.deleteBands, [])
      for entry in bands {
        try tx.run(
          SetUpSQL.insertBand,
          [
            .text(entry.country), .text(entry.band.rawValue), .text(entry.from.description),
            SQLValue(entry.to?.description), .text(entry.source),
          ])
      }
    }
  }

  private func publish(_ notice: SetUpNotice) throws {
    let known = try tx.first(NoticeSQL.idByCode, [.text(notice.code)]) { $0.int(0) }
    let id = try known ?? tx.insert(NoticeSQL.insert, [.text(notice.code)])
    try tx.run(ServiceSQL.setNoticeService, [.int(id), .text(notice.service)])
    let version = try tx.insert(
      NoticeSQL.insertVersion,
      [
        .int(id), .int(Int64(notice.version)), SQLValue(notice.isMaterial),
        .text(Desk.hash(of: notice.texts)), .int(now.milliseconds),
      ])
    for (language, body) in notice.texts.sorted(by: { $0.key < $1.key }) {
      try tx.run(NoticeSQL.insertText, [.int(version), .text(language), .text(body)])
    }
  }

  private func put(_ new: SetUpPurpose, _ position: Int) throws {
    let purpose = new.purpose
    guard let notice = try tx.first(NoticeSQL.idByCode, [.text(new.notice)], { $0.int(0) })
    else { throw DeskError.notFound(new.notice) }
    let values: [SQLValue] = [
      .text(purpose.code), .int(Int64(position)), .text(purpose.legalBasis.rawValue),
      SQLValue(purpose.explicit), .text(purpose.services.joined(separator: " ")),
      SQLValue(purpose.validityMonths.map(Int64.init)), .text(purpose.visibility.rawValue),
      .text(purpose.recipients), .text(purpose.retention), .int(notice), SQLValue(new.isRetired),
      .text(try JSONText.encode(purpose.particulars)),
    ]
    if try tx.run(SetUpSQL.updatePurpose, values) == 0 {
      try tx.run(SetUpSQL.insertPurpose, values)
    }
    let id = try purposeID(purpose.code)
    try tx.run(SetUpSQL.deletePurposeTexts, [.int(id)])
    for (language, wording) in new.texts.sorted(by: { $0.key < $1.key }) {
      try tx.run(
        PurposeSQL.insertText,
        [.int(id), .text(language), .text(wording.name), .text(wording.text)])
    }
  }

  private func put(_ new: SetUpQuestion, _ position: Int) throws {
    let question = new.question
    try tx.run(
      QuestionSQL.put,
      [
        .text(question.key), .int(Int64(position)), .text(question.place.rawValue),
        .int(try purposeID(question.purpose)), .text(try JSONText.encode(question)),
        SQLValue(new.isRetired),
      ])
  }

  private func put(
    _ new: SetUpMembershipType, _ position: Int, over known: Int64?
  ) throws {
    let definition = SQLValue.text(try JSONText.encode(new.type))
    let rest: [SQLValue] = [
      definition, .int(Int64(position)), SQLValue(new.isRetired), .int(now.milliseconds),
    ]
    if let known {
      try tx.run(MembershipTypeSQL.update, [.int(known)] + rest)
    } else {
      _ = try tx.insert(MembershipTypeSQL.insert, [.text(new.type.code)] + rest)
    }
  }

  private func purposeID(_ code: String) throws -> Int64 {
    guard let id = try tx.first(SetUpSQL.purposeID, [.text(code)], { $0.int(0) }) else {
      throw DeskError.notFound(code)
    }
    return id
  }

  private func put(_ new: SetUpConference) throws {
    let before = current.conferences.first { $0.conference.code == new.conference.code }
    let id = try conferenceID(of: new, isNew: before == nil)
    // Fees point at periods and categories, so they go first and come last.
    try tx.run(SetUpSQL.deleteRules, [.int(id)])
    try tx.run(SetUpSQL.deletePeriods, [.int(id)])
    for period in new.periods {
      try tx.run(
        ConferenceSQL.insertPeriod,
        [
          .int(id), .text(period.code), .text(period.name), .text(period.from.description),
          .text(period.to.description),
        ])
    }
    try Self.each(new.categories, not: before?.categories ?? []) { category, position in
      try tx.run(
        SetUpSQL.putCategory,
        [
          .int(id), .text(category.category.code), .text(category.category.name),
          SQLValue(category.category.needsApproval), .int(Int64(position)),
          SQLValue(category.isRetired),
        ])
    }
    for rule in new.categories.flatMap(\.fees) {
      try tx.run(
        ConferenceSQL.insertRule,
        [
          .int(id), .text(rule.category), .text(rule.period), SQLValue(rule.member),
          .text(rule.band?.rawValue ?? ""), .int(rule.amount.minorUnits),
        ])
    }
    try Self.each(new.options, not: before?.options ?? []) { option, position in
      try tx.run(
        SetUpSQL.putOption,
        [
          .int(id), .text(option.item.code), .text(option.item.name),
          .int(option.item.price.minorUnits), SQLValue(option.item.places.map(Int64.init)),
          .int(Int64(position)), SQLValue(option.isRetired),
        ])
    }
    if let abstracts = new.abstracts, abstracts != before?.abstracts {
      try tx.run(
        AbstractSQL.setForm,
        [
          .int(id), .text(try JSONText.encode(abstracts.form)),
          .text(abstracts.closesOn?.description ?? ""), .int(now.milliseconds),
        ])
    }
  }

  private func conferenceID(of new: SetUpConference, isNew: Bool) throws -> Int64 {
    let conference = new.conference
    let values: [SQLValue] = [
      .text(conference.code), .text(conference.name), .text(conference.place),
      .text(conference.timeZone), .text(conference.currency.code),
      .text(conference.from.description), .text(conference.to.description),
      SQLValue(new.memberEvidenceRequired), .text(conference.memberOn.description),
    ]
    if isNew { return try tx.insert(ConferenceSQL.insert, values + [.int(now.milliseconds)]) }
    try tx.run(SetUpSQL.updateConference, values)
    return try ConferenceRow.find(conference.code, tx).id
  }
}
