import DeskService
import Foundation
import Registration
import SQLiteDriver

extension Currency {
  /// The currency of every invented conference.
  static func euro() throws -> Currency {
    guard let euro = Currency("EUR") else { throw DatabaseFault.other("no EUR") }
    return euro
  }
}

extension Money {
  static func euros(_ amount: Int64) throws -> Money {
    Money(minorUnits: amount * 100, currency: try .euro())
  }
}

extension CivilDate {
  static func day(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text) else { throw DatabaseFault.other("no day \(text)") }
    return date
  }
}

extension NewConference {
  /// The 12th conference, from 4 to 8 January 2026 in Auckland, thirteen hours ahead of UTC: at the
  /// start of a rehearsal it is the evening of the last early day there.
  ///
  /// `places` are the dinner's; the workshop has two and the tour has no end.
  static func rehearsal(places: Int? = 3, evidenceRequired: Bool = false) throws -> NewConference {
    let euro = try Currency.euro()
    func rule(
      _ category: String, _ period: String, member: Bool, _ band: IncomeBand?, _ amount: Int64
    ) throws -> FeeRule {
      FeeRule(
        category: category, period: period, member: member, band: band,
        amount: try .euros(amount))
    }
    return NewConference(
      conference: Conference(
        code: "2026", name: "12th Conference", place: "Auckland", from: try .day("2026-01-04"),
        to: try .day("2026-01-08"), timeZone: "Pacific/Auckland", currency: euro),
      categories: [
        Category(code: "delegate", name: "Delegate"), Category(code: "guest", name: "Guest"),
        Category(code: "speaker", name: "Invited speaker", needsApproval: true),
      ],
      options: [
        OptionItem(code: "dinner", name: "Dinner", price: try .euros(40), places: places),
        OptionItem(code: "workshop", name: "Workshop 2", price: try .euros(25), places: 2),
        OptionItem(code: "tour", name: "Harbour tour", price: try .euros(0)),
      ],
      periods: [
        FeePeriod(
          code: "early", name: "Early", from: try .day("2025-10-01"), to: try .day("2026-01-05")),
        FeePeriod(
          code: "onSite", name: "On site", from: try .day("2026-01-06"),
          to: try .day("2026-01-08")),
      ],
      rules: [
        try rule("delegate", "early", member: false, nil, 300),
        try rule("delegate", "early", member: true, nil, 240),
        try rule("delegate", "early", member: true, .c, 180),
        try rule("delegate", "onSite", member: false, nil, 400),
        try rule("delegate", "onSite", member: true, nil, 320),
        try rule("guest", "early", member: false, nil, 0),
        try rule("speaker", "early", member: false, nil, 100),
      ],
      memberEvidenceRequired: evidenceRequired)
  }
}

extension Rehearsal {
  /// A society whose current conference is ``NewConference/rehearsal(places:evidenceRequired:)``.
  static func conference(
    _ store: Store, places: Int? = 3, evidenceRequired: Bool = false
  ) throws -> Rehearsal {
    let rehearsal = try Rehearsal(store, signer: TestSigner())
    let supervisor = try rehearsal.supervisor()
    try supervisor.setUp(
      conference: .rehearsal(places: places, evidenceRequired: evidenceRequired))
    try supervisor.setCurrentConference("2026")
    try supervisor.setIncomeBands(
      IncomeBandTable(
        entries: [
          IncomeBandEntry(country: "NG", band: .c, from: try .day("2025-07-01")),
          IncomeBandEntry(country: "NZ", band: .a, from: try .day("2025-07-01")),
        ],
        unclassified: .b))
    return rehearsal
  }

  /// How many rows of each kind there are, to show that a refusal has left nothing behind.
  func counts() throws -> [String: Int64] {
    try driver.read { reader in
      Dictionary(try reader.rows(Probe.counts) { ($0.text(0), $0.int(1)) }) { _, last in last }
    }
  }

  /// What the audit trail of all stations says was done, in the order of time.
  func actions() throws -> [AuditAction] {
    try driver.read { reader in
      try reader.rows(Probe.actions) { AuditAction(rawValue: $0.text(0)) }.compactMap { $0 }
    }
  }

  /// What the audit trail says was done since it had `count` rows.
  func actions(after count: Int) throws -> [AuditAction] {
    Array(try actions().dropFirst(count))
  }

  /// The details of the last audit row of an action, as JSON.
  func detail(of action: AuditAction) throws -> String {
    try driver.read { reader in
      try reader.first(Probe.detail, [.text(action.rawValue)]) { $0.text(0) } ?? ""
    }
  }
}

/// Looks at the database behind the service's back.
private enum Probe: String, CatalogueStatement {
  case counts = """
    SELECT 'registration', COUNT(*) FROM registration
    UNION ALL SELECT 'registration_option', COUNT(*) FROM registration_option
    UNION ALL SELECT 'taken', SUM(taken) FROM conference_option
    UNION ALL SELECT 'charge', COUNT(*) FROM charge
    UNION ALL SELECT 'charge_line', COUNT(*) FROM charge_line
    UNION ALL SELECT 'payment_attempt', COUNT(*) FROM payment_attempt
    UNION ALL SELECT 'consent_event', COUNT(*) FROM consent_event
    UNION ALL SELECT 'attendance', COUNT(*) FROM attendance
    UNION ALL SELECT 'disclosure', COUNT(*) FROM disclosure
    UNION ALL SELECT 'disclosure_batch', COUNT(*) FROM disclosure_batch
    UNION ALL SELECT 'proposal', COUNT(*) FROM proposal
    UNION ALL SELECT 'draft', COUNT(*) FROM draft
    UNION ALL SELECT 'audit', COUNT(*) FROM audit
    """
  case actions = "SELECT action FROM audit ORDER BY rowid"
  case detail = """
    SELECT d.body FROM audit a
    JOIN audit_detail d ON d.station_id = a.station_id AND d.sequence = a.sequence
    WHERE a.action = $1 ORDER BY a.rowid DESC LIMIT 1
    """
}
