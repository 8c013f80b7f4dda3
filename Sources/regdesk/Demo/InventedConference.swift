import DeskService
import Foundation
import Registration

/// The conference of the demonstration: it runs today, wherever and whenever that is.
enum InventedConference {
  static let code = "DEMO"

  static func setUp(today: CivilDate, timeZone: TimeZone) throws -> NewConference {
    guard let currency = Currency("EUR") else { throw CommandFailure("noConferenceCurrency") }
    func euros(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, currency: currency) }
    let periods = [
      FeePeriod(
        code: "early", name: "Early", from: today.adding(days: -200), to: today.adding(days: -61)),
      FeePeriod(
        code: "regular", name: "Regular", from: today.adding(days: -60), to: today.adding(days: -1)),
      FeePeriod(code: "onsite", name: "On site", from: today, to: today.adding(days: 3)),
    ]
    return NewConference(
      conference: Conference(
        code: code, name: "12th Conference on Coastal Registries", place: "Harbour Hall",
        from: today, to: today.adding(days: 3), timeZone: timeZone.identifier, currency: currency),
      categories: [
        Category(code: "delegate", name: "Delegate"),
        Category(code: "student", name: "Student"),
        Category(code: "accompanying", name: "Accompanying person"),
      ],
      options: [
        OptionItem(
          code: "workshop", name: "Workshop: survival metrics", price: euros(40), places: 24),
        OptionItem(code: "dinner", name: "Conference dinner", price: euros(65), places: 120),
      ],
      periods: periods,
      rules: periods.enumerated().flatMap { step, period in
        rules(in: period, surcharge: Int64(step) * 60, euros)
      })
  }

  /// Delegates pay by member, period and income group; the others pay the same everywhere.
  private static func rules(
    in period: FeePeriod, surcharge: Int64, _ euros: (Int64) -> Money
  ) -> [FeeRule] {
    let bands: [(IncomeBand, Int64)] = [(.a, 480), (.b, 360), (.c, 240), (.d, 120)]
    return bands.flatMap { band, fee in
      [true, false].map { member in
        FeeRule(
          category: "delegate", period: period.code, member: member, band: band,
          amount: euros(fee + surcharge - (member ? 80 : 0)))
      }
    }
      + [("student", Int64(150)), ("accompanying", 90)].flatMap { category, fee in
        [true, false].map { member in
          FeeRule(
            category: category, period: period.code, member: member, band: nil,
            amount: euros(fee + surcharge / 2))
        }
      }
  }

  /// Invented income groups of the countries that the invented people come from.
  static func bands(since date: CivilDate) -> IncomeBandTable {
    let groups: [(IncomeBand, String)] = [
      (.a, "DE AT CH FR CA ES CL NO DK IS SE FI PL CZ GR JP KR US GB"),
      (.b, "TR BG RU PE MX CN"), (.c, "NG GH IN EG MA UA"), (.d, "SN"),
    ]
    return IncomeBandTable(
      entries: groups.flatMap { band, countries in
        countries.split(separator: " ").map {
          IncomeBandEntry(country: String($0), band: band, from: date)
        }
      }, unclassified: .b)
  }
}
