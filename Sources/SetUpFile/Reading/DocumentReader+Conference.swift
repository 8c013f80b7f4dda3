import DeskService
import Registration
import YAMLReading

extension DocumentReader {
  static func conference(_ code: String, _ place: SetUpPlace) -> SetUpConference? {
    guard
      let fields = place.fields([
        "name", "place", "from", "until", "timeZone", "currency", "memberRateNeedsEvidence",
        "memberOn", "periods", "categories", "options", "abstracts",
      ]),
      let currency = currency(fields)
    else { return nil }
    return SetUpConference(
      conference: Conference(
        code: code, name: fields.required("name")?.text() ?? "",
        place: fields["place"]?.text() ?? "", from: fields.required("from")?.day() ?? .unread,
        to: fields.required("until")?.day() ?? .unread,
        timeZone: fields.required("timeZone")?.text() ?? "UTC", currency: currency,
        memberOn: fields["memberOn"].flatMap(memberDay) ?? .registration),
      memberEvidenceRequired: fields["memberRateNeedsEvidence"]?.flag() ?? false,
      periods: fields.required("periods")?.keyed(period) ?? [],
      categories: fields.required("categories")?.keyed { category($0, $1, currency) } ?? [],
      options: fields["options"]?.keyed { option($0, $1, currency) } ?? [],
      abstracts: fields["abstracts"].flatMap(abstracts))
  }

  static func currency(_ fields: SetUpMapping) -> Currency? {
    guard let place = fields.required("currency"), let text = place.text() else { return nil }
    guard let currency = Currency(text) else {
      place.refuse(.wrongShape(wanted: "a currency of ISO 4217, as in EUR"))
      return nil
    }
    return currency
  }

  private static func memberDay(_ place: SetUpPlace) -> MemberDay? {
    guard let text = place.text() else { return nil }
    guard let day = MemberDay(text) else {
      place.refuse(.wrongShape(wanted: "registration, opening, or a day as YYYY-MM-DD"))
      return nil
    }
    return day
  }

  private static func period(_ code: String, _ place: SetUpPlace) -> FeePeriod? {
    guard let fields = place.fields(["name", "from", "until"]) else { return nil }
    return FeePeriod(
      code: code, name: fields.required("name")?.text() ?? "",
      from: fields.required("from")?.day() ?? .unread,
      to: fields.required("until")?.day() ?? .unread)
  }

  private static func option(
    _ code: String, _ place: SetUpPlace, _ currency: Currency
  ) -> SetUpOption? {
    guard let fields = place.fields(["name", "price", "places", "retired"]) else { return nil }
    return SetUpOption(
      item: OptionItem(
        code: code, name: fields.required("name")?.text() ?? "",
        price: fields.required("price")?.money(currency)
          ?? Money(minorUnits: 0, currency: currency),
        places: fields["places"]?.integer(in: 0...1_000_000)),
      isRetired: fields["retired"]?.flag() ?? false)
  }

  private static func category(
    _ code: String, _ place: SetUpPlace, _ currency: Currency
  ) -> SetUpCategory? {
    guard let fields = place.fields(["name", "needsApproval", "retired", "fees"]) else {
      return nil
    }
    let fees =
      fields["fees"]?.keyed { period, place in
        FeeReader(category: code, period: period, currency: currency).rules(place)
      } ?? []
    return SetUpCategory(
      category: Category(
        code: code, name: fields.required("name")?.text() ?? "",
        needsApproval: fields["needsApproval"]?.flag() ?? false),
      fees: fees.flatMap { $0 }, isRetired: fields["retired"]?.flag() ?? false)
  }
}

/// Reads the fees of one category in one period.
private struct FeeReader {
  let category: String
  let period: String
  let currency: Currency

  private static let bands = IncomeBand.all.map(\.rawValue) + [anyOther]
  /// Every band that has no fee of its own.
  private static let anyOther = "anyOther"

  /// One amount for everybody, one a band, or either for members and others apart.
  func rules(_ place: SetUpPlace) -> [FeeRule] {
    guard place.isMapping else { return both(place) }
    guard let fields = place.fields(), let first = fields.places.first else { return [] }
    if Self.bands.contains(first.key) { return both(place) }
    guard let fields = place.fields(["member", "nonMember"]) else { return [] }
    return [("member", true), ("nonMember", false)].flatMap { name, member in
      fields[name].map { table($0, member: member) } ?? []
    }
  }

  private func both(_ place: SetUpPlace) -> [FeeRule] {
    let fees = table(place, member: true)
    return fees
      + fees.map {
        FeeRule(
          category: $0.category, period: $0.period, member: false, band: $0.band,
          amount: $0.amount)
      }
  }

  private func table(_ place: SetUpPlace, member: Bool) -> [FeeRule] {
    guard place.isMapping else { return [rule(place, member, nil)] }
    guard let fields = place.fields(Self.bands) else { return [] }
    return fields.places.filter { Self.bands.contains($0.key) }.map { name, place in
      rule(place, member, name == Self.anyOther ? nil : IncomeBand(rawValue: name))
    }
  }

  private func rule(_ place: SetUpPlace, _ member: Bool, _ band: IncomeBand?) -> FeeRule {
    FeeRule(
      category: category, period: period, member: member, band: band,
      amount: place.money(currency) ?? Money(minorUnits: 0, currency: currency))
  }
}
