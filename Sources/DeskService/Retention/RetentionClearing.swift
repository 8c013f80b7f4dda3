import Registration

/// Takes what a plan found of one subject out of the tables, in the transaction it is given.
///
/// What has changed since the plan was made stays, for the next run to look at again.
struct RetentionClearing {
  let desk: Desk
  let run: String
  let staff: Int64?
  let chain: AuditChain
  /// The origin of what is empty from now on.
  let origin: Int64
  let tx: any SQLWriter

  private(set) var values = ErasedValues()
  private var redaction = AuditRedaction()

  init(
    desk: Desk, run: String, staff: Int64?, chain: AuditChain, origin: Int64, tx: any SQLWriter
  ) {
    self.desk = desk
    self.run = run
    self.staff = staff
    self.chain = chain
    self.origin = origin
    self.tx = tx
  }

  /// Everything of one subject or nothing; gives how many values went by each rule.
  mutating func clear(
    _ items: [RetentionPlan.Item], rules: [RetentionRule]
  ) throws -> [Int: Int] {
    guard let first = items.first, try !isRestricted(first) else { return [:] }
    redaction = AuditRedaction()
    var cleared: [Int: Int] = [:]
    var fields: [PersonField: Int] = [:]
    for item in items {
      switch item.what {
      case .field(let field, let value):
        if try holds(field, value, item.key) { fields[field] = item.rule }
      case .answers(let question, let reference, let newest, let texts):
        guard try drop(question, item.key, newest) else { continue }
        cleared[item.rule, default: 0] += 1
        redaction.answers.insert(
          AuditRedaction.Answer(
            question: question.key, place: question.place, reference: reference))
        for text in texts { take(text, shown: question) }
        if question.place == .abstract {
          try AbstractRecord.find(reference, tx).indexAnew(tx)
        }
      case .record(let records, let texts):
        guard try tx.run(records.drop, [.int(item.key)]) == 1 else { continue }
        cleared[item.rule, default: 0] += 1
        for text in texts { take(text) }
      }
    }
    for rule in fields.values { cleared[rule, default: 0] += 1 }
    if let person = items.compactMap(\.person).first {
      try empty(Set(fields.keys), of: person)
    }
    guard !cleared.isEmpty else { return [:] }
    try forget(
      first.subject, of: items.compactMap(\.person).first,
      codes: cleared.keys.map {
        rules[$0].code
      })
    return cleared
  }

  private func isRestricted(_ item: RetentionPlan.Item) throws -> Bool {
    guard let person = item.person else { return false }
    return try tx.first(RetentionSQL.isRestricted, [.int(person)]) { !$0.isNull(0) } ?? true
  }

  private func holds(_ field: PersonField, _ value: String, _ person: Int64) throws -> Bool {
    try tx.first(PeopleSQL.byID, [.int(person)], PersonRecord.init)?.details[field] == value
  }

  private mutating func take(_ text: String, shown question: CustomQuestion? = nil) {
    guard !text.isEmpty else { return }
    values.add(typed: text)
    redaction.add(text: text)
    guard let question, let answer = question.stored(text) else { return }
    for case .literal(let shown) in question.display(answer) { values.add(typed: shown) }
  }

  /// Whether the answer is still the one that was found; leaves an empty one in its place.
  private func drop(_ question: CustomQuestion, _ key: Int64, _ newest: Int64) throws -> Bool {
    let arguments: [SQLValue] = [.int(key), .text(question.key)]
    let last = try tx.first(question.place.newest, arguments) { $0.intOrNil(0) } ?? nil
    guard last == newest else { return false }
    try tx.run(question.place.drop, arguments + [.int(newest)])
    try tx.run(question.place.add, [.int(key), .text(question.key), .text(""), .int(origin)])
    return true
  }

  /// Empties fields of a person, and lets them be found by what is left.
  private mutating func empty(_ fields: Set<PersonField>, of person: Int64) throws {
    guard let record = try tx.first(PeopleSQL.byID, [.int(person)], PersonRecord.init) else {
      return
    }
    let before = try DeskSession.checked(record.details)
    var details = record.details
    for field in fields {
      take(details[field])
      details[field] = ""
    }
    let after = try DeskSession.checked(details)
    var words = after.searchWords
    for word in try AnswerSheet.searchWords(about: person, tx) where !words.contains(word) {
      words.append(word)
    }
    let text = words.joined(separator: " ")
    if !fields.isEmpty {
      for key in [before.emailKey, before.telephoneE164].compactMap({ $0 })
      where after.emailKey != key && after.telephoneE164 != key {
        values.add(typed: key)
      }
      redaction.fields = Set(fields.map(\.rawValue))
      try tx.run(
        PeopleSQL.update,
        [.int(person), .int(Int64(record.version))] + after.columns(searchWords: text)
          + [.int(desk.environment.now().milliseconds)])
      for field in fields {
        try tx.run(
          PeopleSQL.setFieldOrigin, [.int(person), .text(field.rawValue), .int(origin)])
      }
    } else if text != record.searchWords {
      try tx.run(QuestionSQL.setSearchWords, [.int(person), .text(text)])
    }
    guard text != record.searchWords else { return }
    try SearchIndex.remove(person, words: record.searchWords, tx)
    try SearchIndex.add(person, words: text, tx)
    let gone = Set(record.searchWords.split(separator: " ")).subtracting(text.split(separator: " "))
    for word in gone { values.add(word: String(word)) }
    try SearchIndex.forget(words: gone.joined(separator: " "), tx)
  }

  /// Takes the values out of everything else that names the subject, and says so in the trail.
  private func forget(_ subject: [UInt8]?, of person: Int64?, codes: [String]) throws {
    var entries: [String: AuditValue] = [:]
    if let subject {
      let merged = try person.map {
        try tx.rows(ErasureSQL.mergedKeys, [.int($0)]) { $0.bytes(0) }
      }
      for key in [subject] + (merged ?? []) {
        entries.merge(try dropDetails(key)) { first, _ in first }
        try dropDrafts(key)
      }
    }
    if let person { try redactJournals(person) }
    var detail: [String: AuditValue] = [
      "run": .text(run), "rules": .list(codes.sorted().map { .text($0) }),
    ]
    if !entries.isEmpty { detail[AuditRedaction.entries] = .map(entries) }
    try chain.append(
      tx, staff: staff, action: .retained, subject: subject, detail: AuditDetail(detail))
  }

  private func dropDetails(_ subject: [UInt8]) throws -> [String: AuditValue] {
    var entries: [String: AuditValue] = [:]
    let rows = try tx.rows(RetentionSQL.details, [.bytes(subject)]) {
      (station: $0.int(0), sequence: $0.int(1), action: $0.text(2), body: $0.text(3))
    }
    for row in rows {
      let details: [String: AuditValue] = try JSONText.decode(row.body)
      guard let action = AuditAction(rawValue: row.action),
        let rest = redaction.remainder(of: details, action: action)
      else { continue }
      try tx.run(RetentionSQL.dropDetail, [.int(row.station), .int(row.sequence)])
      entries[AuditRedaction.name(station: row.station, sequence: row.sequence)] = .map(rest)
    }
    return entries
  }

  /// Drafts and proposals that hold a value go as a whole.
  private func dropDrafts(_ subject: [UInt8]) throws {
    for (list, drop) in [
      (RetentionSQL.drafts, RetentionSQL.dropDraft), (.proposalBodies, .blankProposal),
    ] {
      let rows = try tx.rows(list, [.bytes(subject)]) { (id: $0.int(0), body: $0.text(1)) }
      for row in rows {
        let body: AuditValue = try JSONText.decode(row.body)
        if redaction.isIn(body) { try tx.run(drop, [.int(row.id)]) }
      }
    }
  }

  /// What a merge took over is given back without the fields that are no longer kept.
  private func redactJournals(_ person: Int64) throws {
    guard !redaction.fields.isEmpty else { return }
    let rows = try tx.rows(RetentionSQL.journals, [.int(person)]) { ($0.int(0), $0.text(1)) }
    for (id, text) in rows {
      let journal: MergeJournal = try JSONText.decode(text)
      let rest = journal.without(redaction.fields)
      guard rest != journal else { continue }
      try tx.run(RetentionSQL.setJournal, [.int(id), .text(try JSONText.encode(rest))])
    }
  }
}

extension QuestionPlace {
  fileprivate var newest: RetentionSQL {
    switch self {
    case .person: .newestPersonAnswer
    case .registration: .newestRegistrationAnswer
    case .membership: .newestMembershipAnswer
    case .abstract: .newestAbstractAnswer
    }
  }

  fileprivate var drop: RetentionSQL {
    switch self {
    case .person: .dropPersonAnswers
    case .registration: .dropRegistrationAnswers
    case .membership: .dropMembershipAnswers
    case .abstract: .dropAbstractAnswers
    }
  }
}

extension RetentionRecords {
  fileprivate var drop: RetentionSQL {
    switch self {
    case .requests: .dropRequest
    case .tasks: .dropTask
    case .proposals: .dropProposal
    }
  }
}

extension MergeJournal {
  /// The journal without what it keeps of some fields, by their names.
  fileprivate func without(_ fields: Set<String>) -> MergeJournal {
    var rest = MergeJournal(
      gone: Gone(
        subjectKey: gone.subjectKey, reference: gone.reference, version: gone.version,
        origin: gone.origin, createdAt: gone.createdAt, changedAt: gone.changedAt,
        details: gone.details.filter { !fields.contains($0.key) },
        fieldOrigins: gone.fieldOrigins.filter { !fields.contains($0.key) }),
      fields: self.fields.filter { !fields.contains($0.field.rawValue) })
    rest.moved = moved
    rest.decisions = decisions
    rest.disclosures = disclosures
    rest.disclosuresTaken = disclosuresTaken
    return rest
  }
}
