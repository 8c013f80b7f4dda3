import DeskService
import DeskUI
import Foundation
import Registration
import SQLiteDriver
import Synchronization
import TestSupport

/// An invented society in memory, with its clock.
final class TestSociety: Sendable {
  static let password = "seven grey herons"

  let desk: Desk
  private let clock = SharedClock()

  /// A society with a supervisor (`amina`), a clerk (`chidi`) and somebody at the desk (`dora`).
  init(seed: UInt64 = 1, _ society: NewSociety = .invented) throws {
    desk = try Desk.create(
      driver: SQLiteDriver(), vault: MemoryVault(auditKey: [UInt8](repeating: 7, count: 32)),
      environment: clock.environment(seed: seed), society: society, passwordHash: .cheapest,
      signer: try Self.signer())
    try staff("amina", nil)
    let supervisor = try session("amina")
    try supervisor.addStaff(
      login: "chidi", fullName: "Chidi Example", role: .clerk, password: "a first pass phrase")
    try supervisor.addStaff(
      login: "dora", fullName: "Dora Example", role: .desk, password: "a first pass phrase")
    try staff("chidi", "a first pass phrase")
    try staff("dora", "a first pass phrase")
  }

  /// Sets the time of day that the service sees.
  func set(_ instant: Instant) { clock.set(instant) }

  func session(_ login: String, station: String = "desk 1") throws -> DeskSession {
    try desk.logOn(login: login, password: Self.password, station: station)
  }

  /// A room at another station.
  func room(station: String = "desk 2") -> WorkRoom { WorkRoom(desk: desk, station: station) }

  /// Does the duties of a first log-on.
  private func staff(_ login: String, _ first: String?) throws {
    let session = try desk.logOn(
      login: login, password: first ?? Self.password, station: "desk 1")
    if let first { try session.changeOwnPassword(old: first, new: Self.password) }
    try session.acknowledgeDuty(version: Duty.version)
  }

  /// Enters the people of the screen goldens; their references by full name.
  func enterPeople() throws -> [String: String] {
    let session = try session("dora")
    var references: [String: String] = [:]
    for person in PersonDetails.inventedPeople {
      references[person.fullName] = try session.enter(person)
    }
    return references
  }
}

/// The clock of a test: it moves only when told to.
final class SharedClock: Sendable {
  private let current = Mutex(DeskHarness.start)

  func set(_ instant: Instant) { current.withLock { $0 = instant } }

  func environment(seed: UInt64) -> DeskEnvironment {
    let generator = Mutex(SplitMix64(seed: seed))
    return DeskEnvironment(
      now: { [self] in current.withLock { $0 } },
      randomBytes: { count in generator.withLock { $0.bytes(count) } }, timeZone: .gmt)
  }
}

extension PersonDetails {
  static let inventedPeople: [PersonDetails] = [
    PersonDetails([
      .fullName: "Adaeze Okafor-Müller", .firstName: "Adaeze", .lastName: "Okafor-Müller",
      .organisation: "Lagos Coastal Registry", .position: "Head of data", .city: "Lagos",
      .country: "NG", .email: "adaeze@registry.example.org", .telephone: "+234 802 555 0143",
      .street: "12 Marina Road", .postalCode: "101001", .language: "en",
    ]),
    PersonDetails([
      .fullName: "Okan Müller", .organisation: "İzmir Kıyı Kayıt Merkezi", .city: "İzmir",
      .country: "TR", .email: "okan@izmir.example.org",
    ]),
    PersonDetails([.fullName: "Joy Oka Mullins"]),
    PersonDetails([
      .fullName: "大家 和子", .localName: "大家 和子", .badgeName: "Kazuko Ōya",
      .organisation: "三重沿岸登録所", .city: "津", .country: "JP",
    ]),
    PersonDetails([
      .fullName: "नीलम शर्मा", .badgeName: "Neelam Sharma", .organisation: "Chennai Tide Registry",
      .city: "Chennai", .country: "IN",
    ]),
  ]
}

extension NewSociety {
  static let invented = NewSociety(
    name: "Society of Coastal Registries", supervisorLogin: "amina",
    supervisorName: "Amina Example", supervisorPassword: TestSociety.password,
    unclassifiedBand: .b,
    provider: PaymentProvider(
      name: "Example Pay", privacyAddress: "https://pay.example.org/privacy", outsideEU: true,
      host: "PAY.EXAMPLE.ORG", payee: "SCR", validMinutes: 15),
    notices: [NewNotice(code: "base", texts: ["en": "What we hold and why, in plain words."])],
    purposes: [
      NewPurpose(
        purpose: Purpose(
          code: "newsletter", name: "Newsletter", legalBasis: .consent, services: ["conference"],
          validityMonths: 12),
        notice: "base",
        texts: ["en": PurposeWording(name: "Newsletter", text: "Four letters a year.")])
    ])
}
