import DeskService
import Registration
import Testing

@Suite("Applying a set-up")
struct ApplySetUpTests {
  /// The set-up of a rehearsal, to be changed.
  private func document(_ rehearsal: Rehearsal) throws -> SetUpDocument {
    try rehearsal.supervisor().setUpDocument()
  }

  private func faults(_ rehearsal: Rehearsal, _ document: SetUpDocument) throws -> [String] {
    let before = try self.document(rehearsal)
    do {
      _ = try rehearsal.supervisor().apply(document)
      return []
    } catch let refusal as SetUpRefusal {
      #expect(try self.document(rehearsal) == before, "refused as a whole")
      return refusal.faults.map { "\($0.path.joined(separator: ".")) \($0.code)" }
    }
  }

  @Test(
    "what was set up by hand is the set-up, and applying it changes nothing",
    arguments: Store.allCases)
  func appliesItself(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    let document = try document(rehearsal)
    let conference = try #require(document.conferences.first)
    let new = try NewConference.rehearsal()
    #expect(conference.conference == new.conference)
    #expect(conference.categories.map(\.category) == new.categories)
    #expect(Set(conference.categories.flatMap(\.fees)) == Set(new.rules))
    #expect(conference.options.map(\.item) == new.options)
    let before = try rehearsal.actions().count
    #expect(try rehearsal.supervisor().apply(document) == [])
    #expect(try rehearsal.actions(after: before) == [.loggedOn])
  }

  @Test(
    "a change is written with its before and after, and counts at once", arguments: Store.allCases)
  func changes(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    var document = try document(rehearsal)
    document.conferences[0].options[0].item = OptionItem(
      code: "dinner", name: "Gala dinner", price: try .euros(45), places: 4)
    document.conferences[0].categories[1].isRetired = true
    document.incomeBands = [
      IncomeBandEntry(
        country: "NG", band: .d, from: try .day("2025-07-01"), source: "World Bank, 2025")
    ]
    let before = try rehearsal.actions().count
    let changes = try rehearsal.supervisor().apply(document)
    #expect(
      changes.map { "\($0.path.joined(separator: ".")) \($0.before ?? "-") \($0.after ?? "-")" }
        .sorted() == [
          "conferences.2026.categories.guest.retired - true",
          "conferences.2026.options.dinner.name Dinner Gala dinner",
          "conferences.2026.options.dinner.places 3 4",
          "conferences.2026.options.dinner.price 40 45",
          "incomeBands.NG.2025-07-01 c d, World Bank, 2025",
          "incomeBands.NZ.2025-07-01 a -",
        ])
    #expect(
      try rehearsal.actions(after: before) == [.loggedOn, .conferenceChanged, .setUpChanged])
    let detail = try rehearsal.detail(of: .conferenceChanged)
    #expect(detail.contains(#""options.dinner.price":{"after":"45","before":"40"}"#))
    let setUp = try rehearsal.session(.desk).conference("2026")
    #expect(setUp.categories.map(\.code) == ["delegate", "speaker"])
    #expect(setUp.options.first?.item.name == "Gala dinner")
    #expect(try rehearsal.supervisor().apply(document) == [])
    let person = try rehearsal.session(.desk).enter(.invented())
    #expect(throws: DeskError.fee(.unknownCategory("guest"))) {
      try rehearsal.session(.desk).register(
        person, conference: "2026", RegistrationChoice(category: "guest"))
    }
  }

  @Test("what is left out is left alone")
  func leavesAlone() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    var part = SetUpDocument()
    var conference = try #require(document(rehearsal).conferences.first)
    conference.categories.removeAll { $0.category.code == "speaker" }
    conference.options = []
    part.conferences = [conference]
    #expect(try rehearsal.supervisor().apply(part) == [])
  }

  @Test(
    "services, the controller and what is told of a purpose are kept", arguments: Store.allCases)
  func tells(store: Store) throws {
    let rehearsal = try Rehearsal.conference(store)
    var document = try document(rehearsal)
    document.controller = Controller(email: "data@example.org")
    document.services = [
      SetUpService(service: Service(code: "letters", kind: .list, names: ["en": "Letters"]))
    ]
    let index = try #require(document.purposes.firstIndex { $0.purpose.code == "newsletter" })
    document.purposes[index].purpose = document.purposes[index].purpose.telling([.name, .contact])
    let changes = try rehearsal.supervisor().apply(document)
    #expect(
      changes.map { $0.path.joined(separator: ".") } == [
        "society.controller.email", "services.letters.kind", "services.letters.names.en",
        "purposes.newsletter.data",
      ])
    #expect(try self.document(rehearsal) == document)
    #expect(try rehearsal.supervisor().apply(document) == [])

    // Told once, it changes only with a notice that people are asked under again.
    let desk = try rehearsal.session(.desk)
    _ = try desk.record(
      try desk.enter(.invented()),
      ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    document.purposes[index].purpose = document.purposes[index].purpose.telling([.name])
    #expect(
      try faults(rehearsal, document) == ["purposes.newsletter.data setUp.needsMaterialVersion"])
  }

  @Test("only supervisors set up")
  func permission() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let document = try document(rehearsal)
    for role in [Role.desk, .clerk] {
      #expect(throws: DeskError.notPermitted(.setUp)) {
        try rehearsal.session(role).apply(document)
      }
      #expect(throws: DeskError.notPermitted(.setUp)) {
        try rehearsal.session(role).setUpDocument()
      }
    }
  }

  @Test("what people have registered with stays")
  func keepsWhatIsInUse() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    _ = try desk.register(
      try desk.enter(.invented()), conference: "2026",
      RegistrationChoice(
        category: "delegate", options: [OptionChoice(code: "dinner", quantity: 2)]))
    var document = try document(rehearsal)
    document.conferences[0].options[0].item = OptionItem(
      code: "dinner", name: "Dinner", price: try .euros(40), places: 1)
    let old = document.conferences[0].periods[0]
    document.conferences[0].periods[0] = FeePeriod(
      code: "first", name: "First", from: old.from, to: old.to)
    for index in document.conferences[0].categories.indices {
      document.conferences[0].categories[index].fees.removeAll { $0.period == "early" }
    }
    document.conferences[0].categories[0].category = Category(code: "member", name: "Delegate")
    document.conferences[0].categories[0].fees = []
    #expect(
      try faults(rehearsal, document).sorted() == [
        "conferences.2026.categories.member setUp.renamed",
        "conferences.2026.options.dinner.places setUp.placesTaken",
        "conferences.2026.periods setUp.periodHasFees",
        "conferences.2026.periods setUp.periodInUse",
      ])
  }

  @Test("a published notice never changes; other words are a version, said to be material or not")
  func noticeVersions() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    _ = try desk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    var document = try document(rehearsal)
    document.notices[0].texts["en"] = "What we hold, in other words."
    #expect(try faults(rehearsal, document) == ["notices.base.version setUp.versionPublished"])
    document.notices[0].version = 2
    document.notices[0].isMaterial = true
    rehearsal.clock.advance(seconds: 60)
    _ = try rehearsal.supervisor().apply(document)
    #expect(try rehearsal.actions().last == .noticePublished)
    let item = try desk.consentSheet(person, service: "conference", language: "en").items
      .first { $0.purpose.code == "newsletter" }
    #expect(item?.noticeVersion == 2)
    #expect(item?.status.state == .superseded)
    document.notices[0].version = 1
    #expect(try faults(rehearsal, document) == ["notices.base.version setUp.versionOld"])
  }

  @Test("what people have agreed to does not change without a new version")
  func purposesInUse() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    _ = try desk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    var document = try document(rehearsal)
    let old = document.purposes[0].purpose
    document.purposes[0].purpose = Purpose(
      code: old.code, name: old.code, legalBasis: .contract, services: old.services,
      validityMonths: old.validityMonths, recipients: "Another society")
    document.purposes[0].texts["en"]?.text = "Forty letters a year."
    #expect(
      try faults(rehearsal, document) == [
        "purposes.newsletter.basis setUp.basisInUse",
        "purposes.newsletter.recipients setUp.needsMaterialVersion",
        "purposes.newsletter.texts.en setUp.needsNewVersion",
      ])
  }

  @Test("a retired purpose is asked no more and lets nobody out, and can still be withdrawn")
  func retiredPurposes() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    let desk = try rehearsal.session(.desk)
    let person = try desk.enter(.invented())
    let other = try desk.enter(.invented("Somebody Else"))
    _ = try desk.record(
      person, ConsentReply(purpose: "newsletter", answer: .given, noticeVersion: 1))
    var document = try document(rehearsal)
    document.purposes[0].isRetired = true
    _ = try rehearsal.supervisor().apply(document)
    func asked(_ person: String) throws -> [String] {
      try desk.consentSheet(person, service: "conference", language: "en").items
        .map(\.purpose.code)
    }
    #expect(try asked(person).contains("newsletter"))
    #expect(try !asked(other).contains("newsletter"))
    #expect(throws: DeskError.notFound("newsletter")) {
      try rehearsal.session(.clerk).exportPeople(purpose: "newsletter", format: "csv") { _ in }
    }
  }

  @Test("what is named has to be there")
  func missing() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    var document = SetUpDocument()
    document.currentConference = "2031"
    document.questions = [
      SetUpQuestion(
        question: CustomQuestion(
          key: "shoes", label: "Which size?", kind: .yesNo, purpose: "dance", place: .person))
    ]
    #expect(
      try faults(rehearsal, document) == [
        "society.currentConference setUp.unknownConference",
        "questions.shoes.purpose setUp.unknownPurpose",
      ])
  }

  @Test("the order of a file counts when it names everything, and is a change by itself")
  func order() throws {
    let rehearsal = try Rehearsal.conference(.memory)
    var document = try document(rehearsal)
    document.conferences[0].categories.reverse()
    let path = ["conferences", "2026", "categories"]
    #expect(
      try rehearsal.supervisor().apply(document) == [
        SetUpChange(
          path, before: "delegate, guest, speaker", after: "speaker, guest, delegate")
      ])
    let offered = try rehearsal.session(.desk).conference("2026").categories.map(\.code)
    #expect(offered == ["speaker", "guest", "delegate"])
    #expect(try rehearsal.supervisor().apply(document) == [])
  }
}

extension Purpose {
  fileprivate func telling(_ data: [DataKind]) -> Purpose {
    Purpose(
      code: code, name: name, legalBasis: legalBasis, services: services, explicit: explicit,
      validityMonths: validityMonths, visibility: visibility, recipients: recipients,
      retention: retention, particulars: PurposeParticulars(data: data))
  }
}
