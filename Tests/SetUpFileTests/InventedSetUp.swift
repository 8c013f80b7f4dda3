import DeskService
import Foundation
import Registration
import SQLiteDriver
import TestSupport

/// A society that has nothing but a name and a supervisor.
func emptySociety() throws -> DeskSession {
  let environment = DeskEnvironment(
    now: { Instant(milliseconds: 1_767_603_600_000) },
    randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
    timeZone: .gmt)
  let desk = try Desk.create(
    driver: try SQLiteDriver(), vault: MemoryVault(auditKey: [UInt8](repeating: 7, count: 32)),
    environment: environment,
    society: NewSociety(
      name: "Society of Tides", supervisorLogin: "amina", supervisorName: "Amina Example",
      supervisorPassword: "seven grey herons", unclassifiedBand: .b, provider: .unnamed,
      notices: [], purposes: []),
    passwordHash: .cheapest)
  let session = try desk.logOn(
    login: "amina", password: "seven grey herons", station: "office")
  try session.acknowledgeDuty(version: Duty.version)
  return session
}

/// Makes set-ups that can be applied, the same for the same seed.
struct InventedSetUp {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let words = [
    "Delegate", "no", "yes: \"quoted\"", "# not a comment", "Ünïcode 大会", "a, b", "2026", "- dash",
    "It's", "tab in text", "true", "'single'", "{brace}", "[list]", "&anchor", "*star", "1e3", "~",
    "a long text with many words that a writer of files would like to break over several lines",
  ]

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func word() -> String {
    Self.words[number(0...Self.words.count - 1)]
  }

  private mutating func text() -> String {
    (0...number(0...3)).map { _ in word() }.joined(separator: number(0...1) == 0 ? "\n\n" : " ")
  }

  private mutating func happens() -> Bool { number(0...1) == 1 }

  private func day(_ offset: Int) -> CivilDate {
    CivilDate(instant: Instant(milliseconds: 1_767_603_600_000), timeZone: .gmt)
      .adding(days: offset)
  }

  mutating func document() -> SetUpDocument {
    var document = SetUpDocument()
    document.name = "Society of \(word())"
    document.unclassifiedBand = IncomeBand.all[number(0...3)]
    if happens() { document.leastShown = number(1...20) }
    if happens() {
      document.provider = PaymentProvider(
        name: word(), privacyAddress: "https://pay.example.org/privacy", outsideEU: happens(),
        host: "PAY.EXAMPLE.ORG", payee: "SCR", validMinutes: number(1...60))
    }
    document.incomeBands = ["DE", "NG", "TR"].flatMap { country in
      let since = number(0...2)
      return (0...number(0...1)).map { year in
        IncomeBandEntry(
          country: country, band: IncomeBand.all[number(0...3)], from: day(year * 365 + since),
          to: year == 0 ? day(300) : nil, source: happens() ? word() : "")
      }
    }
    document.services = services()
    if happens() { document.controller = controller() }
    document.notices = ["privacy", "payment"].map { code in
      let version = number(1...4)
      return SetUpNotice(
        code: code, version: version, isMaterial: version == 1 || happens(),
        texts: ["en": text(), "pt-BR": text()], service: code == "payment" ? "list1" : "")
    }
    document.purposes = (1...3).map { index in purpose("purpose\(index)") }
    document.questions = (1...5).map { index in question(index) }
    document.retention = retention(document.questions.map(\.question))
    document.membershipTypes = (1...2).compactMap { membershipType("type\($0)") }
    document.conferences = (1...number(1...2)).map { index in conference("c\(index)") }
    document.currentConference = document.conferences.first?.conference.code
    return document
  }

  private mutating func purpose(_ code: String) -> SetUpPurpose {
    let basis = LegalBasis.allCases[number(0...3)]
    let isExplicit = basis == .consent && happens()
    let particulars = PurposeParticulars(
      data: happens() ? [.name, .diet] : [], special: isExplicit ? [.health, .belief] : [],
      countries: happens() ? ["CH", "NG"] : [])
    return SetUpPurpose(
      purpose: Purpose(
        code: code, name: code, legalBasis: basis, services: ["conference", "list1"],
        explicit: isExplicit, validityMonths: happens() ? number(1...36) : nil,
        visibility: PurposeVisibility.allCases[number(0...2)], recipients: happens() ? word() : "",
        retention: happens() ? word() : "", particulars: particulars),
      notice: "privacy", texts: ["en": PurposeWording(name: word(), text: text())],
      isRetired: happens())
  }

  private mutating func services() -> [SetUpService] {
    (1...2).map { index in
      SetUpService(
        service: Service(
          code: "list\(index)", kind: ServiceKind.allCases[number(0...6)],
          names: ["en": word(), "fr": word()],
          focalPoint: happens()
            ? FocalPoint(name: word(), email: "office@tides.example.org") : FocalPoint()),
        isRetired: happens())
    }
  }

  private mutating func controller() -> Controller {
    var controller = Controller(country: "NG", email: "data@tides.example.org")
    for (name, path) in Controller.fields where !["country", "email"].contains(name) && happens() {
      controller[keyPath: path] = word()
    }
    return controller
  }

  private mutating func question(_ index: Int) -> SetUpQuestion {
    let choices = (1...3).map {
      QuestionChoice(key: "k\($0)", label: word(), isOffered: $0 == 1 || happens())
    }
    let kinds: [QuestionKind] = [
      .text(limit: number(1...300)), .multiline(limit: 500),
      .number(decimals: 2, least: -150, most: happens() ? 1_250 : nil),
      .date(earliest: day(0), latest: happens() ? day(9) : nil), .choice(choices),
      .severalChoices(choices, most: happens() ? 2 : nil), .yesNo,
    ]
    return SetUpQuestion(
      question: CustomQuestion(
        key: "question-\(index)", label: "\(word()) \(index)", kind: kinds[number(0...6)],
        purpose: "purpose1", retentionMonths: happens() ? number(0...24) : nil,
        place: QuestionPlace.allCases[number(0...3)], isRequired: happens()),
      isRetired: happens())
  }

  private mutating func retention(_ questions: [CustomQuestion]) -> [SetUpRetention] {
    let answers = questions.map { question in
      let anchors = question.place.anchors
      return RetentionRule(
        code: question.key, target: .question(question.key), keep: .days(number(0...90)),
        after: anchors[number(0...anchors.count - 1)], reason: happens() ? word() : "")
    }
    let others = [
      RetentionRule(
        code: "telephone", target: .field(.telephone), keep: .months(number(0...60)),
        after: .lastContact),
      RetentionRule(
        code: "purpose", target: .purpose("purpose2"), keep: .days(30), after: .endOfConference),
      RetentionRule(
        code: "requests", target: .records(.requests), keep: .months(24), after: .answered,
        service: happens() ? "list1" : ""),
    ]
    return (answers + others).map { SetUpRetention(rule: $0, isRetired: happens()) }
  }

  private mutating func membershipType(_ code: String) -> SetUpMembershipType? {
    guard let currency = Currency("EUR") else { return nil }
    let isOrganisation = happens()
    let periods: [MembershipPeriod] = [
      .calendar(years: 1, rollover: MonthDay(month: 10, day: 1), remainderIncluded: happens()),
      .calendar(years: 2, rollover: nil, remainderIncluded: false),
      .rolling(TermLength(number(2...30), .months)), .rolling(TermLength(1, .years)),
    ]
    let rows = [nil, IncomeBand.d].map { band in
      DuesRow(
        band: band, from: day(0), to: happens() ? day(700) : nil,
        amount: Money(minorUnits: Int64(number(0...90_000)), currency: currency))
    }
    return SetUpMembershipType(
      type: MembershipType(
        code: code, name: "\(word()) \(code)", holder: isOrganisation ? .organisation : .person,
        period: periods[number(0...3)], graceDays: number(0...90), graceCounts: happens(),
        newDays: number(0...90), sinceAfterLapse: happens() ? .kept : .anew, votes: happens(),
        representatives: isOrganisation ? number(0...9) : 0, needsApproval: happens(),
        dues: DuesTable(currency: currency, rows: rows)),
      isRetired: happens())
  }

  private mutating func abstracts() -> SetUpAbstracts {
    let limits = [
      nil, TextLimit(.words, hard: 300), TextLimit(.words, soft: 250, hard: 300),
      TextLimit(.characters, soft: 2_000),
    ]
    return SetUpAbstracts(
      form: AbstractForm(
        sections: (1...3).map {
          AbstractSection(
            code: "s\($0)", name: word(), limit: limits[number(0...3)], isRequired: happens())
        },
        topics: [AbstractTopic(code: "t1", name: word()), AbstractTopic(code: "t2", name: word())],
        titleLimit: limits[number(0...3)], totalLimit: limits[number(0...3)],
        topicRequired: happens(), wishRequired: happens(), interestsRequired: happens(),
        lateMayBeOral: happens()),
      closesOn: happens() ? day(20) : nil)
  }

  private mutating func conference(_ code: String) -> SetUpConference {
    let currency = Currency(happens() ? "EUR" : "JPY") ?? Currency("EUR")
    guard let currency else { preconditionFailure("no EUR") }
    let periods = ["early", "late"].enumerated().map { index, code in
      FeePeriod(code: code, name: word(), from: day(index * 30), to: day(index * 30 + 29))
    }
    let categories = (1...number(1...3)).map { index in
      let code = "k\(index)"
      var fees: [FeeRule] = []
      for period in periods where happens() {
        for member in [false, true] where happens() {
          let bands: [IncomeBand?] = happens() ? [nil] : [nil, .a, .d]
          fees += bands.map {
            FeeRule(
              category: code, period: period.code, member: member, band: $0,
              amount: Money(minorUnits: Int64(number(0...200_000)), currency: currency))
          }
        }
      }
      return SetUpCategory(
        category: Category(code: code, name: word(), needsApproval: happens()), fees: fees,
        isRetired: happens())
    }
    return SetUpConference(
      conference: Conference(
        code: code, name: "\(word()) \(code)", place: happens() ? word() : "", from: day(50),
        to: day(59), timeZone: "Africa/Lagos", currency: currency),
      memberEvidenceRequired: happens(), periods: periods, categories: categories,
      options: [
        SetUpOption(
          item: OptionItem(
            code: "dinner", name: word(),
            price: Money(minorUnits: Int64(number(0...9_999)), currency: currency),
            places: happens() ? number(0...99) : nil),
          isRetired: happens())
      ],
      abstracts: happens() ? abstracts() : nil)
  }
}
