import DeskService
import Registration
import YAMLReading

extension DocumentReader {
  mutating func membershipType(_ code: String, _ place: SetUpPlace) -> SetUpMembershipType? {
    guard
      let fields = place.fields([
        "name", "holder", "term", "rollover", "restOfYearIncluded", "graceDays", "graceCounts",
        "newDays", "sinceAfterLapse", "votes", "representatives", "needsApproval", "currency",
        "dues", "retired",
      ]),
      let currency = Self.currency(fields)
    else { return nil }
    let rows = fields.required("dues")?.items().compactMap { place -> DuesRow? in
      guard let row = Self.dues(place, currency) else { return nil }
      let path = ["membershipTypes", code, "dues", row.from.description]
      lines[path + [row.band?.rawValue].compactMap { $0 }] = place.line
      return row
    }
    return SetUpMembershipType(
      type: MembershipType(
        code: code, name: fields.required("name")?.text() ?? "",
        holder: fields.required("holder")?.oneOf(MembershipHolder.self) ?? .person,
        period: Self.period(fields), graceDays: fields["graceDays"]?.integer(in: 0...3_660) ?? 0,
        graceCounts: fields["graceCounts"]?.flag() ?? true,
        newDays: fields["newDays"]?.integer(in: 0...3_660) ?? 0,
        sinceAfterLapse: fields["sinceAfterLapse"]?.oneOf(SinceAfterLapse.self) ?? .anew,
        votes: fields["votes"]?.flag() ?? true,
        representatives: fields["representatives"]?.integer(in: 0...10_000) ?? 0,
        needsApproval: fields["needsApproval"]?.flag() ?? true,
        dues: DuesTable(currency: currency, rows: rows ?? [])),
      isRetired: fields["retired"]?.flag() ?? false)
  }

  private static func dues(_ place: SetUpPlace, _ currency: Currency) -> DuesRow? {
    guard let fields = place.fields(["from", "until", "band", "amount"]) else { return nil }
    return DuesRow(
      band: fields["band"]?.text().map(IncomeBand.init(rawValue:)),
      from: fields.required("from")?.day() ?? .unread, to: fields["until"]?.day(),
      amount: fields.required("amount")?.money(currency)
        ?? Money(minorUnits: 0, currency: currency))
  }

  /// `calendar year`, `2 calendar years`, `12 months`, `1 years`.
  private static func period(_ fields: SetUpMapping) -> MembershipPeriod {
    let usual = MembershipPeriod.calendar(years: 1, rollover: nil, remainderIncluded: false)
    guard let place = fields.required("term"), let text = place.text() else { return usual }
    var parts = text.split(separator: " ").map(String.init)
    let count = parts.first.flatMap { Int($0) } ?? 1
    if parts.first.flatMap({ Int($0) }) != nil { parts.removeFirst() }
    switch parts {
    case ["calendar", "year"], ["calendar", "years"]:
      return .calendar(
        years: count, rollover: fields["rollover"].flatMap(monthDay),
        remainderIncluded: fields["restOfYearIncluded"]?.flag() ?? false)
    case ["month"], ["months"]: return .rolling(TermLength(count, .months))
    case ["year"], ["years"]: return .rolling(TermLength(count, .years))
    default:
      place.refuse(.wrongShape(wanted: "a term like calendar year, 2 years or 18 months"))
      return usual
    }
  }

  private static func monthDay(_ place: SetUpPlace) -> MonthDay? {
    guard let text = place.text() else { return nil }
    guard let day = MonthDay(text) else {
      place.refuse(.wrongShape(wanted: "a day of every year as MM-DD"))
      return nil
    }
    return day
  }
}
