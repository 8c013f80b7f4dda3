import DeskService
import Foundation
import Registration
import SQLiteDriver
import Synchronization
import TestSupport
import Testing

/// The stores that the contract suite runs on.
enum Store: String, CaseIterable, CustomTestStringConvertible {
  case memory
  case file

  var testDescription: String { "SQLite, \(rawValue)" }
}

/// A society of its own for one test: clock, randomness and files come from here.
final class Rehearsal {
  static let supervisor = "amina"
  static let password = "seven grey herons"

  let desk: Desk
  let driver: SQLiteDriver
  let vault: MemoryVault
  let clock: TestClock
  /// The folder of the database file; nil in memory.
  let folder: URL?

  init(
    _ store: Store, clock: TestClock = TestClock(), signer: (any RedirectSigner)? = nil,
    seed: UInt64 = 1
  ) throws {
    self.clock = clock
    switch store {
    case .memory:
      folder = nil
      driver = try SQLiteDriver()
    case .file:
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "regdesk-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      self.folder = folder
      driver = try SQLiteDriver(path: folder.appending(path: "desk.sqlite").path)
    }
    vault = MemoryVault(auditKey: [UInt8](repeating: 7, count: 32))
    desk = try Desk.create(
      driver: driver, vault: vault, environment: clock.environment(seed: seed),
      society: .rehearsal, passwordHash: .cheapest, signer: signer)
  }

  deinit {
    if let folder { try? FileManager.default.removeItem(at: folder) }
  }

  /// The founding supervisor, duties done.
  func supervisor(station: String = "office") throws -> DeskSession {
    let session = try desk.logOn(
      login: Self.supervisor, password: Self.password, station: station)
    if try session.staff().mustAcknowledgeDuty {
      try session.acknowledgeDuty(version: Duty.version)
    }
    return session
  }

  /// A new member of staff in this role, duties done.
  func session(
    _ role: Role, login: String? = nil, station: String = "desk 1"
  ) throws -> DeskSession {
    if role == .supervisor, login == nil { return try supervisor(station: station) }
    let login = login ?? role.rawValue + ".test"
    let known = try supervisor().staffList().contains { $0.login == login }
    if !known {
      try supervisor().addStaff(
        login: login, fullName: "Invented Colleague", role: role, password: "first pass phrase")
      let first = try desk.logOn(login: login, password: "first pass phrase", station: station)
      try first.changeOwnPassword(old: "first pass phrase", new: Self.password)
      try first.acknowledgeDuty(version: Duty.version)
    }
    return try desk.logOn(login: login, password: Self.password, station: station)
  }
}

extension NewSociety {
  /// A small invented society.
  static let rehearsal = NewSociety(
    name: "Society of Coastal Registries", supervisorLogin: Rehearsal.supervisor,
    supervisorName: "Amina Example", supervisorPassword: Rehearsal.password,
    unclassifiedBand: .b,
    provider: PaymentProvider(
      name: "Example Pay", privacyAddress: "https://pay.example.org/privacy", outsideEU: true,
      host: "PAY.EXAMPLE.ORG", payee: "SCR", validMinutes: 15),
    notices: [
      NewNotice(code: "base", texts: ["en": "What we hold and why, in plain words."])
    ],
    purposes: [
      NewPurpose(
        purpose: Purpose(
          code: "newsletter", name: "Newsletter", legalBasis: .consent, services: ["conference"],
          validityMonths: 12),
        notice: "base",
        texts: ["en": PurposeWording(name: "Newsletter", text: "Four letters a year.")]),
      NewPurpose(
        purpose: Purpose(
          code: "attendeeList", name: "Attendee list", legalBasis: .consent,
          services: ["conference"], visibility: .members),
        notice: "base",
        texts: ["en": PurposeWording(name: "Attendee list", text: "Name and organisation.")]),
      NewPurpose(
        purpose: Purpose(
          code: "dietaryAndAccess", name: "Food and access", legalBasis: .consent,
          services: ["conference"], explicit: true),
        notice: "base",
        texts: ["en": PurposeWording(name: "Food and access", text: "What you need.")]),
      NewPurpose(
        purpose: Purpose(
          code: "conference", name: "Running the conference", legalBasis: .contract,
          services: ["conference"]),
        notice: "base",
        texts: ["en": PurposeWording(name: "Running the conference", text: "Your place.")]),
    ])
}

/// A clock that moves only when told to.
final class TestClock: Sendable {
  private let current: Mutex<Instant>

  /// 5 January 2026, nine in the morning UTC.
  init(at start: Int64 = 1_767_603_600_000) { current = Mutex(Instant(milliseconds: start)) }

  var now: Instant { current.withLock { $0 } }

  func advance(seconds: Int64) { current.withLock { $0 = $0.adding(seconds: seconds) } }

  func environment(seed: UInt64) -> DeskEnvironment {
    let generator = Mutex(SplitMix64(seed: seed))
    return DeskEnvironment(
      now: { [self] in now },
      randomBytes: { count in generator.withLock { $0.bytes(count) } },
      timeZone: TimeZone(identifier: "UTC") ?? .gmt)
  }
}

extension PersonDetails {
  /// An invented person.
  static func invented(
    _ name: String = "Adaeze Okafor-Müller", organisation: String = "Lagos Coastal Registry",
    country: String = "NG", email: String = ""
  ) -> PersonDetails {
    PersonDetails([
      .fullName: name, .organisation: organisation, .country: country, .email: email,
    ])
  }
}
