import BuiltInScreens
import DeskService
import DeskUI
import Foundation
import PaymentProviders
import PlainDesk
import Registration
import SQLiteDriver
import ScreenKit
import Synchronization
import TestSupport

/// An invented society in memory with a conference, whose desk is heard.
final class PlainSociety: Sendable {
  static let password = "seven grey herons"
  /// 2026-11-23T08:00:00Z.
  static let start = Instant(milliseconds: 1_795_420_800_000)

  let desk: Desk
  private let clock: PlainClock

  /// With a supervisor (`amina`) and somebody at the desk (`dora`) whose first log-on is done.
  init() throws {
    let generator = Mutex(SplitMix64(seed: 1))
    let clock = PlainClock()
    self.clock = clock
    let key = SigningKey([UInt8](repeating: 7, count: 32))
    desk = try Desk.create(
      driver: SQLiteDriver(), vault: MemoryVault(auditKey: [UInt8](repeating: 7, count: 32)),
      environment: DeskEnvironment(
        now: { clock.now },
        randomBytes: { count in generator.withLock { $0.bytes(count) } }, timeZone: .gmt),
      society: Self.invented, passwordHash: .cheapest,
      signer: try key.map { try LinkSigner(host: "PAY.EXAMPLE.ORG", payee: "SCR", key: $0) })
    let supervisor = try desk.logOn(
      login: "amina", password: Self.password, station: "desk 1")
    try supervisor.acknowledgeDuty(version: Duty.version)
    try supervisor.addStaff(
      login: "dora", fullName: "Dora Example", role: .desk, password: "a first pass phrase")
    try Self.begin("dora", desk)
    try supervisor.setUp(conference: .invented)
    try supervisor.setCurrentConference("2026")
    try supervisor.setMembershipTypes([.invented])
  }

  /// Does the duties of a first log-on.
  private static func begin(_ login: String, _ desk: Desk) throws {
    let first = try desk.logOn(
      login: login, password: "a first pass phrase", station: "desk 1")
    try first.changeOwnPassword(old: "a first pass phrase", new: password)
    try first.acknowledgeDuty(version: Duty.version)
  }

  /// Somebody who keeps records (`chidi`), and a conference that asks for an abstract in two parts.
  func withClerk() throws -> PlainSociety {
    let supervisor = try session("amina")
    try supervisor.addStaff(
      login: "chidi", fullName: "Chidi Example", role: .clerk, password: "a first pass phrase")
    try Self.begin("chidi", desk)
    var document = SetUpDocument()
    var conference = try supervisor.setUpDocument().conferences[0]
    conference.abstracts = SetUpAbstracts(
      form: AbstractForm(
        sections: [
          AbstractSection(code: "methods", name: "Methods"),
          AbstractSection(code: "results", name: "Results"),
        ], topics: [AbstractTopic(code: "tides", name: "Tides")], topicRequired: true))
    document.conferences = [conference]
    _ = try supervisor.apply(document)
    return self
  }

  func session(_ login: String = "dora") throws -> DeskSession {
    try desk.logOn(login: login, password: Self.password, station: "desk 1")
  }

  /// Hears the desk to its end: what was said, and what was typed behind each question.
  func hear(_ lines: TypedLine...) throws -> [String] { try hear(lines) }

  func hear(_ lines: [TypedLine]) throws -> [String] {
    let port = ScriptedLines(lines) { [clock] in clock.tick() }
    PlainDesk(
      desk: desk, library: try ScreenLibrary.load(files: BuiltInScreens.files),
      settings: DeskSettings(
        station: "desk 2", society: "Society of Coastal Registries", lockAfterSeconds: 300,
        timeZone: .gmt),
      port: port
    ).run()
    return port.transcript
  }

  /// Hears the desk between a log-on and the end of the input.
  func hear(loggedOn lines: TypedLine...) throws -> [String] {
    try hear([.typed("dora"), .typed(Self.password)] + lines)
  }

  /// Hears the desk between a log-on of somebody else and the end of the input.
  func hear(as login: String, _ lines: TypedLine...) throws -> [String] {
    try hear([.typed(login), .typed(Self.password)] + lines)
  }

  private static let invented = NewSociety(
    name: "Society of Coastal Registries", supervisorLogin: "amina",
    supervisorName: "Amina Example", supervisorPassword: password, unclassifiedBand: .b,
    provider: PaymentProvider(
      name: "Example Pay", privacyAddress: "https://pay.example.org/privacy", outsideEU: true,
      host: "PAY.EXAMPLE.ORG", payee: "SCR", validMinutes: 15),
    notices: [NewNotice(code: "base", texts: ["en": "What we hold and why, in plain words."])],
    purposes: [
      purpose("newsletter", "Newsletter", .consent, "Four letters a year."),
      purpose("photographs", "Photographs", .consent, "Pictures of the talks.", .everyone),
      purpose("accounts", "Accounts", .legalObligation, "We keep what was paid."),
    ])

  private static func purpose(
    _ code: String, _ name: String, _ basis: LegalBasis, _ text: String,
    _ visibility: PurposeVisibility = .none
  ) -> NewPurpose {
    NewPurpose(
      purpose: Purpose(
        code: code, name: name, legalBasis: basis, services: ["conference"],
        visibility: visibility),
      notice: "base", texts: ["en": PurposeWording(name: name, text: text)])
  }
}

/// The clock of a test: every question takes a second.
private final class PlainClock: Sendable {
  private let time = Mutex(PlainSociety.start)

  var now: Instant { time.withLock { $0 } }

  func tick() { time.withLock { $0 = $0.adding(milliseconds: 1_000) } }
}

extension CivilDate {
  fileprivate init(day text: String) {
    self = CivilDate(text) ?? CivilDate(instant: PlainSociety.start, timeZone: .gmt)
  }
}

extension Currency {
  fileprivate static let eur = Currency("EUR") ?? all[0]
}

extension NewConference {
  fileprivate static let invented = NewConference(
    conference: Conference(
      code: "2026", name: "12th Conference", place: "Lagos", from: CivilDate(day: "2026-11-22"),
      to: CivilDate(day: "2026-11-27"), timeZone: "GMT", currency: .eur),
    categories: [
      Category(code: "delegate", name: "Delegate"), Category(code: "student", name: "Student"),
    ],
    options: [
      OptionItem(
        code: "w2", name: "Workshop 2, survival metrics",
        price: Money(minorUnits: 4_000, currency: .eur), places: 1)
    ],
    periods: [
      FeePeriod(
        code: "regular", name: "Regular", from: CivilDate(day: "2026-09-01"),
        to: CivilDate(day: "2026-11-30"))
    ],
    rules: [
      FeeRule(
        category: "delegate", period: "regular", member: false, band: nil,
        amount: Money(minorUnits: 18_000, currency: .eur)),
      FeeRule(
        category: "student", period: "regular", member: false, band: nil,
        amount: Money(minorUnits: 0, currency: .eur)),
    ])
}

extension MembershipType {
  fileprivate static let invented = MembershipType(
    code: "full", name: "Full member", holder: .person,
    period: .rolling(TermLength(1, .years)), needsApproval: false,
    dues: DuesTable(
      currency: .eur,
      rows: [
        DuesRow(
          band: nil, from: CivilDate(day: "2026-01-01"),
          amount: Money(minorUnits: 6_000, currency: .eur))
      ]))
}
