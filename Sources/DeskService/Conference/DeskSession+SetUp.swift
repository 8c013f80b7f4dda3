package import Registration

extension DeskSession {
  /// Sets up a conference with its categories, options and fees.
  ///
  /// - Throws: ``DeskError/invalid(_:)`` with every part that cannot be stored; `code` with
  ///   `taken` when there is a conference of this code.
  package func setUp(conference new: NewConference) throws {
    let new = try new.checked()
    let conference = new.conference
    try writing(.setUp) { tx in
      guard try tx.first(ConferenceSQL.byCode, [.text(conference.code)], { $0.int(0) }) == nil
      else { throw DeskError.invalid([FieldFailure(field: "code", code: "taken")]) }
      let id = try tx.insert(
        ConferenceSQL.insert,
        [
          .text(conference.code), .text(conference.name), .text(conference.place),
          .text(conference.timeZone), .text(conference.currency.code),
          .text(conference.from.description), .text(conference.to.description),
          SQLValue(new.memberEvidenceRequired), .text(conference.memberOn.description),
          .int(now.milliseconds),
        ])
      try insertParts(of: new, conference: id, tx)
      try audit(
        tx, .conferenceChanged,
        [
          "conference": .text(conference.code), "name": .text(conference.name),
          "categories": .number(Int64(new.categories.count)),
          "options": .number(Int64(new.options.count)), "fees": .number(Int64(new.rules.count)),
        ])
    }
  }

  private func insertParts(
    of new: NewConference, conference id: Int64, _ tx: any SQLWriter
  ) throws {
    for (position, category) in new.categories.enumerated() {
      try tx.run(
        ConferenceSQL.insertCategory,
        [
          .int(id), .text(category.code), .text(category.name),
          SQLValue(category.needsApproval), .int(Int64(position)),
        ])
    }
    for period in new.periods {
      try tx.run(
        ConferenceSQL.insertPeriod,
        [
          .int(id), .text(period.code), .text(period.name), .text(period.from.description),
          .text(period.to.description),
        ])
    }
    for rule in new.rules {
      try tx.run(
        ConferenceSQL.insertRule,
        [
          .int(id), .text(rule.category), .text(rule.period), SQLValue(rule.member),
          .text(rule.band?.rawValue ?? ""), .int(rule.amount.minorUnits),
        ])
    }
    for (position, option) in new.options.enumerated() {
      try tx.run(
        ConferenceSQL.insertOption,
        [
          .int(id), .text(option.code), .text(option.name), .int(option.price.minorUnits),
          SQLValue(option.places.map(Int64.init)), .int(Int64(position)),
        ])
    }
  }

  /// Says for which conference the desk registers; nil for none.
  package func setCurrentConference(_ code: String?) throws {
    try writing(.setUp) { tx in
      if let code { _ = try ConferenceRow.find(code, tx) }
      try tx.run(SocietySQL.setConference, [SQLValue(code)])
      try audit(tx, .setUpChanged, ["currentConference": code.map { .text($0) } ?? .none])
    }
  }

  /// Replaces the table of income bands; what has been registered keeps its band.
  ///
  /// - Throws: ``SetUpRefusal`` when a country has two bands on one day, or none is known.
  package func setIncomeBands(_ table: IncomeBandTable) throws {
    var document = SetUpDocument()
    document.incomeBands = table.entries
    document.unclassifiedBand = table.unclassified
    _ = try document.checked()
    try writing(.setUp) { tx in
      try tx.run(ConferenceSQL.deleteBands, [])
      for entry in table.entries {
        try tx.run(
          ConferenceSQL.insertBand,
          [
            .text(entry.country), .text(entry.band.rawValue), .text(entry.from.description),
            SQLValue(entry.to?.description),
          ])
      }
      try tx.run(ConferenceSQL.setUnclassifiedBand, [.text(table.unclassified.rawValue)])
      try audit(
        tx, .setUpChanged,
        [
          "incomeBands": .number(Int64(table.entries.count)),
          "unclassified": .text(table.unclassified.rawValue),
        ])
    }
  }

  /// All conferences, the latest first.
  package func conferences() throws -> [ConferenceSummary] {
    try reading(.findPeople) { reader in
      let current = try Society.read(reader)?.currentConference
      return try reader.rows(ConferenceSQL.list, [], ConferenceRow.init).map {
        ConferenceSummary(
          conference: $0.conference, isCurrent: $0.conference.code == current)
      }
    }
  }

  /// A conference with its categories, periods and options, and the places that are left.
  package func conference(_ code: String) throws -> ConferenceSetUp {
    try reading(.findPeople) { reader in
      let row = try ConferenceRow.find(code, reader)
      let categories = try reader.rows(ConferenceSQL.categories, [.int(row.id)]) {
        Category(code: $0.text(0), name: $0.text(1), needsApproval: $0.bool(2))
      }
      let periods = try reader.rows(ConferenceSQL.periods, [.int(row.id)]) {
        try FeePeriod($0, from: 0)
      }
      let today = CivilDate(instant: now, timeZone: row.timeZone)
      return ConferenceSetUp(
        conference: row.conference, categories: categories, periods: periods,
        currentPeriod: periods.first { $0.covers(today) },
        options: try row.options(reader).map(\.option),
        memberEvidenceRequired: row.memberEvidenceRequired)
    }
  }
}
