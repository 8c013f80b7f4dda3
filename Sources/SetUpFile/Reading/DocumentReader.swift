import DeskService
import Registration
import YAMLReading

/// Reads a set-up from the nodes of a file; what cannot be read goes to the log of the place, and
/// something stands in for it, so that one fault does not hide another.
struct DocumentReader {
  private(set) var document = SetUpDocument()
  var lines: [[String]: Int]

  init(_ root: SetUpPlace) {
    lines = root.linesBelow
    guard
      let fields = root.fields([
        "society", "provider", "incomeBands", "services", "notices", "purposes", "questions",
        "retention", "membershipTypes", "conferences",
      ])
    else { return }
    if let place = fields["society"] { readSociety(place) }
    document.provider = fields["provider"].flatMap(Self.provider)
    if let place = fields["incomeBands"] {
      document.incomeBands = place.items().flatMap { bands($0) }
    }
    document.services = fields["services"]?.keyed(Self.service) ?? []
    document.notices = fields["notices"]?.keyed(Self.notice) ?? []
    document.purposes = fields["purposes"]?.keyed(Self.purpose) ?? []
    document.questions = fields["questions"]?.keyed(Self.question) ?? []
    document.retention = fields["retention"]?.keyed(Self.retention) ?? []
    document.membershipTypes =
      fields["membershipTypes"]?.keyed { membershipType($0, $1) } ?? []
    document.conferences = fields["conferences"]?.keyed(Self.conference) ?? []
  }

  private mutating func readSociety(_ place: SetUpPlace) {
    guard
      let fields = place.fields([
        "name", "currentConference", "unclassifiedBand", "leastShown", "controller",
      ])
    else { return }
    document.name = fields["name"]?.text()
    document.controller = fields["controller"].flatMap(Self.controller)
    document.currentConference = fields["currentConference"]?.text()
    document.leastShown = fields["leastShown"]?.integer(in: 1...1_000)
    document.unclassifiedBand = fields["unclassifiedBand"]?.text().map(IncomeBand.init(rawValue:))
  }

  private static func provider(_ place: SetUpPlace) -> PaymentProvider? {
    guard
      let fields = place.fields([
        "name", "host", "payee", "privacy", "outsideEU", "validMinutes",
      ])
    else { return nil }
    return PaymentProvider(
      name: fields.required("name")?.text() ?? "",
      privacyAddress: fields.required("privacy")?.text() ?? "",
      outsideEU: fields["outsideEU"]?.flag() ?? true,
      host: fields.required("host")?.text() ?? "", payee: fields.required("payee")?.text() ?? "",
      validMinutes: fields["validMinutes"]?.integer(in: PaymentProvider.minutes) ?? 15)
  }

  /// The countries of one group: who says so and since when, then the bands.
  private mutating func bands(_ place: SetUpPlace) -> [IncomeBandEntry] {
    let names = IncomeBand.all.map(\.rawValue)
    guard let fields = place.fields(["from", "until", "source"] + names) else { return [] }
    let from = fields.required("from")?.day() ?? .unread
    let until = fields["until"]?.day()
    let source = fields["source"]?.text() ?? ""
    var entries: [IncomeBandEntry] = []
    for name in names {
      guard let band = fields[name] else { continue }
      for country in band.words() {
        let entry = IncomeBandEntry(
          country: country, band: IncomeBand(rawValue: name), from: from, to: until,
          source: source)
        lines[entry.path] = band.line
        entries.append(entry)
      }
    }
    return entries
  }
}
