import Registration
import TestSupport
import Testing

@Suite("Fees")
struct FeeTests {
  private let euro: Currency
  private let table: FeeTable

  init() throws {
    euro = try #require(Currency("EUR"))
    table = try Self.table(euro)
  }

  private static func date(_ text: String) throws -> CivilDate {
    try #require(CivilDate(text))
  }

  private static func table(
    _ currency: Currency, evidenceRequired: Bool = false, extra: [FeeRule] = [],
    extraPeriods: [FeePeriod] = []
  ) throws -> FeeTable {
    func money(_ euros: Int64) -> Money { Money(minorUnits: euros * 100, currency: currency) }
    func rule(_ period: String, _ member: Bool, _ band: IncomeBand?, _ euros: Int64) -> FeeRule {
      FeeRule(
        category: "delegate", period: period, member: member, band: band, amount: money(euros))
    }
    return FeeTable(
      currency: currency,
      periods: [
        FeePeriod(
          code: "early", name: "Early", from: try date("2026-03-01"), to: try date("2026-09-01")),
        FeePeriod(
          code: "regular", name: "Regular", from: try date("2026-09-02"),
          to: try date("2026-11-15")),
        FeePeriod(
          code: "onsite", name: "On site", from: try date("2026-11-16"),
          to: try date("2026-11-20")),
      ] + extraPeriods,
      rules: [
        rule("early", true, nil, 300), rule("early", true, .b, 180), rule("early", false, nil, 400),
        rule("early", false, .d, 0), rule("regular", true, nil, 360),
        rule("regular", false, nil, 480),
        FeeRule(
          category: "student", period: "early", member: false, band: nil, amount: money(90)),
      ] + extra,
      options: [
        OptionItem(code: "workshop2", name: "Workshop 2", price: money(40), places: 30),
        OptionItem(code: "dinner", name: "Dinner", price: money(65)),
      ],
      memberEvidenceRequired: evidenceRequired)
  }

  private func question(
    _ category: String = "delegate", on date: String = "2026-08-01", isMember: Bool = false,
    evidence: MemberEvidence? = nil, band: IncomeBand = .a, options: [OptionChoice] = []
  ) throws -> FeeQuestion {
    FeeQuestion(
      category: category, date: try Self.date(date), isMember: isMember, memberEvidence: evidence,
      band: BandAssignment(
        band: band, basis: .country("NG", since: try Self.date("2025-07-01"))),
      options: options)
  }

  @Test("a fee says line by line how it came about")
  func explained() throws {
    let quote = try table.quote(
      question(
        isMember: true, evidence: MemberEvidence(code: "onRecord"), band: .b,
        options: [OptionChoice(code: "workshop2"), OptionChoice(code: "dinner", quantity: 2)]))
    let reasons: [FeeReason] = [
      .period(code: "early", until: try Self.date("2026-09-01")),
      .memberRate(evidence: "onRecord"),
      .band(.b, country: "NG", since: try Self.date("2025-07-01")),
    ]
    #expect(quote.reasons == reasons)
    #expect(quote.lines.map(\.code) == ["delegate", "workshop2", "dinner"])
    #expect(quote.lines.map(\.amount.formatted) == ["180.00 EUR", "40.00 EUR", "130.00 EUR"])
    #expect(quote.lines.map(\.unit.formatted) == ["180.00 EUR", "40.00 EUR", "65.00 EUR"])
    #expect(quote.lines[0].reasons == reasons)
    #expect(quote.lines[2].reasons == [.option(code: "dinner", quantity: 2)])
    #expect(quote.total.formatted == "350.00 EUR")
    #expect(
      quote.reasons[2].values == ["band": "b", "country": "NG", "since": "2025-07-01"])
  }

  @Test(
    "the period, the membership and the band decide",
    arguments: [
      ("2026-03-01", true, .a, 300), ("2026-09-01", true, .a, 300), ("2026-09-02", true, .a, 360),
      ("2026-08-01", true, .b, 180), ("2026-08-01", true, .d, 300), ("2026-08-01", false, .a, 400),
      ("2026-08-01", false, .b, 400), ("2026-08-01", false, .d, 0),
      ("2026-11-15", false, .d, 480),
    ] as [(String, Bool, IncomeBand, Int64)])
  func amounts(date: String, isMember: Bool, band: IncomeBand, euros: Int64) throws {
    let quote = try table.quote(question(on: date, isMember: isMember, band: band))
    #expect(quote.total.minorUnits == euros * 100)
  }

  @Test("a fee that is the same in every band says so, whatever the band")
  func anyBand() throws {
    #expect(try table.quote(question(band: .c)).reasons.last == .anyBand)
    #expect(try table.quote(question(isMember: true)).reasons[1] == .memberRateUnproven)
    #expect(try table.quote(question()).reasons[1] == .nonMemberRate)
  }

  @Test("how somebody came into a band is part of the reason")
  func bandBasis() throws {
    let day = try Self.date("2026-05-01")
    let bases: [(BandBasis, FeeReason)] = [
      (.unclassified(country: "VE"), .bandUnclassified(.b, country: "VE")),
      (.noCountry, .bandWithoutCountry(.b)), (.frozen(since: day), .bandFrozen(.b, since: day)),
    ]
    for (basis, reason) in bases {
      let question = FeeQuestion(
        category: "delegate", date: day, isMember: true,
        band: BandAssignment(band: .b, basis: basis))
      #expect(try table.quote(question).reasons.last == reason)
    }
  }

  @Test("what the table does not say is refused, and the refusal says which")
  func refusals() throws {
    #expect(throws: FeeRefusal.unknownCategory("guest")) { try table.quote(question("guest")) }
    #expect(throws: FeeRefusal.noPeriod(try Self.date("2026-02-28"))) {
      try table.quote(question(on: "2026-02-28"))
    }
    #expect(
      throws: FeeRefusal.noRule(category: "student", period: "early", member: true, band: .b)
    ) { try table.quote(question("student", isMember: true, band: .b)) }
    #expect(
      throws: FeeRefusal.noRule(category: "delegate", period: "onsite", member: false, band: .a)
    ) { try table.quote(question(on: "2026-11-16")) }
    #expect(throws: FeeRefusal.unknownOption("tour")) {
      try table.quote(question(options: [OptionChoice(code: "tour")]))
    }
    #expect(throws: FeeRefusal.optionTwice("dinner")) {
      try table.quote(
        question(options: [OptionChoice(code: "dinner"), OptionChoice(code: "dinner")]))
    }
    for quantity in [0, -1, 100, .max, .min] {
      #expect(throws: FeeRefusal.quantityOutOfRange(option: "dinner", quantity: quantity)) {
        try table.quote(question(options: [OptionChoice(code: "dinner", quantity: quantity)]))
      }
    }
  }

  @Test("two rules or periods that fit equally well are refused")
  func ambiguity() throws {
    let double = FeeRule(
      category: "delegate", period: "early", member: true, band: .b,
      amount: Money(minorUnits: 1, currency: euro))
    let twoRules = try Self.table(euro, extra: [double])
    #expect(
      throws: FeeRefusal.ambiguousRule(
        category: "delegate", period: "early", member: true, band: .b, count: 2)
    ) { try twoRules.quote(question(isMember: true, band: .b)) }
    #expect(try twoRules.quote(question(isMember: true, band: .c)).total.minorUnits == 30_000)
    let day = try Self.date("2026-09-01")
    let overlap = FeePeriod(code: "late", name: "Late", from: day, to: day)
    let twoPeriods = try Self.table(euro, extraPeriods: [overlap])
    #expect(throws: FeeRefusal.ambiguousPeriod(day, periods: ["early", "late"])) {
      try twoPeriods.quote(question(on: "2026-09-01"))
    }
  }

  @Test("the member rate ends with its evidence")
  func evidence() throws {
    let end = try Self.date("2026-07-31")
    let ended = MemberEvidence(code: "letter", validUntil: end)
    #expect(throws: FeeRefusal.memberEvidenceExpired(end)) {
      try table.quote(question(on: "2026-08-01", isMember: true, evidence: ended))
    }
    #expect(
      try table.quote(question(on: "2026-07-31", isMember: true, evidence: ended)).reasons[1]
        == .memberRate(evidence: "letter"))
    let strict = try Self.table(euro, evidenceRequired: true)
    #expect(throws: FeeRefusal.memberEvidenceMissing) {
      try strict.quote(question(isMember: true))
    }
    #expect(try strict.quote(question()).total.minorUnits == 40_000)
  }

  @Test("an amount in another currency or below nothing is never used")
  func unusableAmounts() throws {
    let yen = try #require(Currency("JPY"))
    for amount in [Money(minorUnits: 5, currency: yen), Money(minorUnits: -1, currency: euro)] {
      let rule = FeeRule(
        category: "press", period: "early", member: false, band: nil, amount: amount)
      let table = try Self.table(euro, extra: [rule])
      #expect(throws: FeeRefusal.unusableAmount(code: "press")) {
        try table.quote(question("press"))
      }
    }
    let most = FeeRule(
      category: "press", period: "early", member: false, band: nil,
      amount: Money(minorUnits: .max, currency: euro))
    let table = try Self.table(euro, extra: [most])
    #expect(throws: FeeRefusal.money(.overflow)) {
      try table.quote(question("press", options: [OptionChoice(code: "dinner")]))
    }
  }

  @Test(
    "a total is the sum of its lines, and the same question has the same answer in any table order",
    arguments: [1, 2, 3] as [UInt64])
  func property(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var quotes = 0
    for _ in 0..<2000 {
      let options = ["workshop2", "dinner"].shuffled(using: &random)
        .prefix(.random(in: 0...2, using: &random))
        .map { OptionChoice(code: $0, quantity: .random(in: 1...99, using: &random)) }
      let question = FeeQuestion(
        category: ["delegate", "student"].randomElement(using: &random) ?? "delegate",
        date: try Self.date("2026-02-20").adding(days: .random(in: 0...280, using: &random)),
        isMember: .random(using: &random),
        band: BandAssignment(
          band: [.a, .b, .c, .d].randomElement(using: &random) ?? .a, basis: .noCountry),
        options: options)
      let shuffled = FeeTable(
        currency: euro, periods: table.periods.shuffled(using: &random),
        rules: table.rules.shuffled(using: &random),
        options: table.options.shuffled(using: &random))
      let answer = Self.answer(table, question)
      #expect(answer == Self.answer(shuffled, question), "seed \(seed)")
      guard case .success(let quote) = answer else { continue }
      quotes += 1
      let sum = quote.lines.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
      #expect(quote.total.minorUnits == sum, "seed \(seed)")
      for line in quote.lines {
        #expect(line.amount.minorUnits == line.unit.minorUnits * Int64(line.quantity))
        #expect(!line.reasons.isEmpty, "seed \(seed)")
      }
    }
    #expect(quotes > 500, "seed \(seed): too few questions have an answer to prove anything")
  }

  private static func answer(
    _ table: FeeTable, _ question: FeeQuestion
  ) -> Result<FeeQuote, FeeRefusal> {
    do {
      return .success(try table.quote(question))
    } catch {
      return .failure(error)
    }
  }

  @Test("a country is in the band that the table gives it on the day")
  func incomeBands() throws {
    let first = try Self.date("2025-07-01")
    let change = try Self.date("2026-07-01")
    let bands = IncomeBandTable(
      entries: [
        IncomeBandEntry(country: "ng", band: .c, from: first),
        IncomeBandEntry(country: "VN", band: .c, from: first, to: change.adding(days: -1)),
        IncomeBandEntry(country: "VN", band: .b, from: change),
        IncomeBandEntry(country: "XX", band: .a, from: first),
        IncomeBandEntry(country: "XX", band: .d, from: change),
      ], unclassified: .a)
    #expect(
      try bands.band(country: "NG", on: change)
        == BandAssignment(band: .c, basis: .country("NG", since: first)))
    #expect(try bands.band(country: "vn", on: change.adding(days: -1)).band == .c)
    #expect(
      try bands.band(country: "vn", on: change)
        == BandAssignment(band: .b, basis: .country("VN", since: change)))
    #expect(
      try bands.band(country: "NG", on: first.adding(days: -1))
        == BandAssignment(band: .a, basis: .unclassified(country: "NG")))
    #expect(
      try bands.band(country: "VE", on: change)
        == BandAssignment(band: .a, basis: .unclassified(country: "VE")))
    for country in [nil, ""] {
      #expect(
        try bands.band(country: country, on: change)
          == BandAssignment(band: .a, basis: .noCountry))
    }
    #expect(throws: FeeRefusal.ambiguousBand(country: "XX", bands: [.a, .d])) {
      try bands.band(country: "XX", on: change)
    }
  }

  @Test(
    "an option has places until they are taken",
    arguments: [
      (30, 0, 30, true), (30, 0, 31, false), (30, 29, 1, true), (30, 29, 2, false),
      (30, 30, 1, false), (30, 45, 1, false), (0, 0, 1, false), (nil, 1_000_000, 99, true),
    ] as [(Int?, Int, Int, Bool)])
  func places(places: Int?, taken: Int, quantity: Int, fits: Bool) {
    let option = OptionItem(code: "w", name: "W", price: .zero(euro), places: places)
    #expect(option.hasPlaces(for: quantity, taken: taken) == fits)
    #expect(option.left(taken: taken) == places.map { max(0, $0 - taken) })
  }

  @Test("a category that needs approval waits for it, and nothing owed is complete")
  func firstState() {
    let open = Category(code: "delegate", name: "Delegate")
    let approved = Category(code: "student", name: "Student", needsApproval: true)
    let owed = Money(minorUnits: 1, currency: euro)
    #expect(open.firstState(owed: owed) == .unpaid)
    #expect(open.firstState(owed: .zero(euro)) == .complete)
    #expect(approved.firstState(owed: .zero(euro)) == .pendingApproval)
  }
}
