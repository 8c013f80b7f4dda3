import Registration

extension SetUpDocument {
  /// The set-up as the desk has it, whole.
  static func read(_ reader: any SQLReader) throws -> SetUpDocument {
    var document = SetUpDocument()
    if let society = try Society.read(reader) {
      document.name = society.name
      document.currentConference = society.currentConference
      document.unclassifiedBand = society.unclassifiedBand
      document.leastShown = society.leastShown
      if society.controller != Controller() { document.controller = society.controller }
      if society.provider.isNamed { document.provider = society.provider }
    }
    let bands = try reader.rows(SetUpSQL.bands, [], IncomeBandEntry.init)
    if !bands.isEmpty { document.incomeBands = bands }
    document.services = try SetUpService.all(reader)
    document.notices = try notices(reader)
    document.purposes = try purposes(reader)
    document.membershipTypes = try MembershipTypeBook(reader).entries.map {
      SetUpMembershipType(type: $0.type, isRetired: $0.isRetired)
    }
    document.conferences = try reader.rows(SetUpSQL.conferences, [], ConferenceRow.init).map {
      try SetUpConference($0, reader)
    }
    document.questions = try AskedQuestion.all(reader).map {
      SetUpQuestion(question: $0.question, isRetired: $0.isRetired)
    }
    document.retention = try SetUpRetention.all(reader)
    return document
  }

  private static func notices(_ reader: any SQLReader) throws -> [SetUpNotice] {
    let rows = try reader.rows(SetUpSQL.notices) {
      (
        code: $0.text(1), version: $0.int(2), number: Int($0.int(3)), isMaterial: $0.bool(4),
        service: $0.text(5)
      )
    }
    return try rows.map { row in
      var texts: [String: String] = [:]
      try reader.query(NoticeSQL.text, [.int(row.version)]) { texts[$0.text(0)] = $0.text(1) }
      return SetUpNotice(
        code: row.code, version: row.number, isMaterial: row.isMaterial, texts: texts,
        service: row.service)
    }
  }

  private static func purposes(_ reader: any SQLReader) throws -> [SetUpPurpose] {
    var texts: [Int64: [String: PurposeWording]] = [:]
    try reader.query(PurposeSQL.texts, []) { row in
      texts[row.int(0), default: [:]][row.text(1)] = PurposeWording(
        name: row.text(2), text: row.text(3))
    }
    return try reader.rows(SetUpSQL.purposes) { row in
      let code = row.text(1)
      guard let basis = LegalBasis(rawValue: row.text(2)),
        let visibility = PurposeVisibility(rawValue: row.text(6))
      else { throw DatabaseFault.damaged("purpose \(code)") }
      return SetUpPurpose(
        purpose: Purpose(
          code: code, name: code, legalBasis: basis,
          services: row.text(4).split(separator: " ").map(String.init), explicit: row.bool(3),
          validityMonths: row.intOrNil(5).map { Int($0) }, visibility: visibility,
          recipients: row.text(7), retention: row.text(8),
          particulars: try JSONText.decode(row.text(11))),
        notice: row.text(9), texts: texts[row.int(0)] ?? [:], isRetired: row.bool(10))
    }
  }
}

extension IncomeBandEntry {
  fileprivate init(_ row: any SQLRow) throws {
    guard let from = CivilDate(row.text(2)) else {
      throw DatabaseFault.damaged("income bands of \(row.text(0))")
    }
    self.init(
      country: row.text(0), band: IncomeBand(rawValue: row.text(1)), from: from,
      to: row.textOrNil(3).flatMap { CivilDate($0) }, source: row.text(4))
  }
}

extension SetUpConference {
  fileprivate init(_ row: ConferenceRow, _ reader: any SQLReader) throws {
    let currency = row.conference.currency
    let rules = try reader.rows(SetUpSQL.rules, [.int(row.id)]) { rule in
      let band = rule.text(3)
      return FeeRule(
        category: rule.text(0), period: rule.text(1), member: rule.bool(2),
        band: band.isEmpty ? nil : IncomeBand(rawValue: band),
        amount: Money(minorUnits: rule.int(4), currency: currency))
    }
    self.init(
      conference: row.conference, memberEvidenceRequired: row.memberEvidenceRequired,
      periods: try reader.rows(ConferenceSQL.periods, [.int(row.id)]) {
        try FeePeriod($0, from: 0)
      },
      categories: try reader.rows(SetUpSQL.categories, [.int(row.id)]) { category in
        let code = category.text(0)
        return SetUpCategory(
          category: Category(
            code: code, name: category.text(1), needsApproval: category.bool(2)),
          fees: rules.filter { $0.category == code }, isRetired: category.bool(3))
      },
      options: try reader.rows(SetUpSQL.options, [.int(row.id)]) { option in
        SetUpOption(
          item: OptionItem(
            code: option.text(0), name: option.text(1),
            price: Money(minorUnits: option.int(2), currency: currency),
            places: option.intOrNil(3).map { Int($0) }),
          isRetired: option.bool(5))
      },
      abstracts: try reader.first(AbstractSQL.form, [.int(row.id)]) { form in
        SetUpAbstracts(
          form: try JSONText.decode(form.text(0)), closesOn: CivilDate(form.text(1)))
      })
  }
}
