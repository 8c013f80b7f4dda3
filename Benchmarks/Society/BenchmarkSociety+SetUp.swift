import DeskService
import Registration

/// The purposes of the society, as many as the program ships.
enum Purposes {
  static let asked = [
    "newsletter", "events", "profile", "interest", "statistics", "attendeeList",
    "memberDirectory", "dietaryAndAccess", "photographs", "discussionGroup",
  ]
}

extension NewSociety {
  static let benchmark = NewSociety(
    name: "Society of Coastal Registries", supervisorLogin: BenchmarkSociety.login,
    supervisorName: "Amina Example", supervisorPassword: BenchmarkSociety.password,
    unclassifiedBand: .b,
    provider: PaymentProvider(
      name: "Example Pay", privacyAddress: "https://pay.example.org/privacy", outsideEU: true,
      host: "PAY.EXAMPLE.ORG", payee: "SCR", validMinutes: 15),
    notices: [NewNotice(code: "base", texts: ["en": "What we hold and why, in plain words."])],
    purposes: Purposes.asked.map { code in
      NewPurpose(
        purpose: Purpose(
          code: code, name: code, legalBasis: .consent, services: ["conference"],
          explicit: code == "dietaryAndAccess", validityMonths: 24, visibility: .members),
        notice: "base", texts: ["en": PurposeWording(name: code, text: "Why, in one sentence.")])
    })
}

extension NewConference {
  /// A conference that goes on today; guests pay nothing, delegates do.
  static func benchmark(today: CivilDate) throws -> NewConference {
    guard let currency = Currency("EUR") else { throw BenchmarkFailure("no currency") }
    func fee(_ category: String, member: Bool, _ amount: Int64) -> FeeRule {
      FeeRule(
        category: category, period: "all", member: member, band: nil,
        amount: Money(minorUnits: amount, currency: currency))
    }
    let (from, to) = (today.adding(days: -2), today.adding(days: 365))
    return NewConference(
      conference: Conference(
        code: BenchmarkSociety.conference, name: "Tides 2026", place: "Lagos", from: from, to: to,
        timeZone: "UTC", currency: currency),
      categories: [
        Category(code: "delegate", name: "Delegate"), Category(code: "guest", name: "Guest"),
      ],
      options: [
        OptionItem(
          code: "dinner", name: "Dinner", price: Money(minorUnits: 6_000, currency: currency)),
        OptionItem(
          code: "boat", name: "Boat trip", price: Money(minorUnits: 0, currency: currency),
          places: 100),
      ],
      periods: [FeePeriod(code: "all", name: "All days", from: from, to: to)],
      rules: [
        fee("delegate", member: false, 18_000), fee("delegate", member: true, 12_000),
        fee("guest", member: false, 0), fee("guest", member: true, 0),
      ])
  }
}
