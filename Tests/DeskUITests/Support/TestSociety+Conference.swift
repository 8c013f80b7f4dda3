import BuiltInScreens
import DeskService
import DeskUI
import Foundation
import PaymentProviders
import Registration
import ScreenKit

extension TestSociety {
  /// A society with the questions the program brings, one purpose that is only told, and the
  /// conference it stands at.
  static func withConference(
    seed: UInt64 = 1, _ new: NewSociety? = nil, options: [OptionItem] = OptionItem.invented
  ) throws -> TestSociety {
    let society = try TestSociety(seed: seed, try new ?? NewSociety.shipped())
    let supervisor = try society.session("amina")
    try supervisor.setUp(conference: .invented(options: options))
    try supervisor.setIncomeBands(
      IncomeBandTable(
        entries: [
          IncomeBandEntry(country: "NG", band: .c, from: CivilDate("2025-07-01") ?? .first),
          IncomeBandEntry(country: "JP", band: .a, from: CivilDate("2025-07-01") ?? .first),
        ], unclassified: .b))
    try supervisor.setCurrentConference("2026")
    return society
  }

  /// A signer whose key is made of sevens.
  static func signer() throws -> any RedirectSigner {
    guard let key = SigningKey([UInt8](repeating: 7, count: 32)) else {
      throw LinkFault.payee
    }
    return try LinkSigner(host: "PAY.EXAMPLE.ORG", payee: "SCR", key: key)
  }
}

extension Currency {
  static let eur = Currency("EUR") ?? all[0]
}

extension CivilDate {
  fileprivate static let first = CivilDate(instant: DeskHarness.start, timeZone: .gmt)
}

extension OptionItem {
  static let invented: [OptionItem] = [
    OptionItem(
      code: "w2", name: "Workshop 2, survival metrics",
      price: Money(minorUnits: 4_000, currency: .eur), places: 3),
    OptionItem(
      code: "dinner", name: "Conference dinner",
      price: Money(minorUnits: 6_000, currency: .eur), places: 120),
    OptionItem(
      code: "tour", name: "Harbour tour", price: Money(minorUnits: 2_500, currency: .eur),
      places: 0),
  ]
}

extension NewConference {
  static func invented(options: [OptionItem]) -> NewConference {
    func day(_ text: String) -> CivilDate { CivilDate(text) ?? .first }
    func rule(_ category: String, _ member: Bool, _ band: IncomeBand?, _ amount: Int64) -> FeeRule {
      FeeRule(
        category: category, period: "regular", member: member, band: band,
        amount: Money(minorUnits: amount, currency: .eur))
    }
    return NewConference(
      conference: Conference(
        code: "2026", name: "12th Conference", place: "Lagos", from: day("2026-11-22"),
        to: day("2026-11-27"), timeZone: "GMT", currency: .eur),
      categories: [
        Category(code: "delegate", name: "Delegate"), Category(code: "student", name: "Student"),
        Category(code: "guest", name: "Guest of the society"),
        Category(code: "press", name: "Press", needsApproval: true),
      ],
      options: options,
      periods: [
        FeePeriod(code: "early", name: "Early", from: day("2026-01-01"), to: day("2026-08-31")),
        FeePeriod(
          code: "regular", name: "Regular", from: day("2026-09-01"), to: day("2026-11-30")),
      ],
      rules: [
        rule("delegate", false, .a, 32_000), rule("delegate", false, .b, 24_000),
        rule("delegate", false, .c, 18_000), rule("delegate", true, nil, 15_000),
        rule("student", false, nil, 9_000), rule("student", true, nil, 6_000),
        rule("guest", false, nil, 0), rule("guest", true, nil, 0),
        rule("press", false, nil, 5_000),
      ])
  }
}

extension NewSociety {
  /// A society with the questions and the notice that the program brings, without what it only
  /// tells.
  static func shipped() throws -> NewSociety {
    var society = NewSociety.invented
    let texts = try ShippedTexts.load(files: BuiltInScreens.files).addressed(to: society.name)
    society.notices = [NewNotice(code: "base", texts: ["en": texts.notice.text])]
    society.purposes = texts.purposes.filter { $0.basis == "consent" }.map {
      NewPurpose($0, notice: "base", language: "en")
    }
    society.purposes.append(
      NewPurpose(
        purpose: Purpose(
          code: "accounts", name: "Accounts", legalBasis: .legalObligation,
          services: ["conference"]),
        notice: "base",
        texts: [
          "en": PurposeWording(
            name: "Accounts", text: "We keep what was paid, as long as the law asks for it.")
        ]))
    return society
  }
}
