import DeskService
import Foundation
import Registration
import ScreenKit
import SetUpFile

/// A society in which everyone is invented, with a conference that runs today.
struct InventedSociety {
  static let name = "Society of Coastal Registries"
  /// The code of its conference.
  static let conference = "DEMO"
  static let password = "seven grey herons"
  static let staff: [(login: String, name: String, role: Role)] = [
    ("dora", "Dora Example", .desk), ("chidi", "Chidi Example", .clerk),
    ("amina", "Amina Example", .supervisor),
  ]
  /// How the log-on screen names them, each with the role.
  static var logins: String {
    staff.map { "\($0.login) (\(Speech.words["roles.\($0.role.rawValue)"].lowercased()))" }
      .joined(separator: ", ")
  }

  private static let provider = PaymentProvider(
    name: "Example Pay", privacyAddress: "https://pay.example.org/privacy", outsideEU: true,
    host: "PAY.EXAMPLE.ORG", payee: "SCR", validMinutes: 15)

  /// Its first day.
  private static let foundedDaysAgo = 790
  private static let firstPassword = "nine quiet otters"

  private let opened: OpenedSociety
  private let clock = InventedClock()

  /// Makes the society with so many people and opens it as any other.
  static func make(at path: String, people: Int) throws -> OpenedSociety {
    // Nothing is lost that could not be made anew, so nothing waits for the disk.
    try InventedSociety(at: path).populate(people)
    return try OpenedSociety(at: path)
  }

  /// Founds the society with its staff and its conference.
  private init(at path: String) throws {
    let today = clock.environment.today
    clock.stand(minutesAgo: Self.foundedDaysAgo * 24 * 60)
    opened = try OpenedSociety.found(
      NewSociety(
        name: Self.name, supervisor: ("amina", "Amina Example", Self.password),
        provider: Self.provider, unclassifiedBand: .b),
      at: path, environment: clock.environment, syncs: false)
    try session("amina") { supervisor in
      try supervisor.acknowledgeDuty(version: Duty.version)
      for member in Self.staff where member.login != "amina" {
        try supervisor.addStaff(
          login: member.login, fullName: member.name, role: member.role,
          password: Self.firstPassword)
      }
      let file = try SetUpFile.demonstration(
        today: today, timeZone: clock.environment.timeZone.identifier)
      _ = try file.naming { try supervisor.apply(file.document) }
    }
    for member in Self.staff where member.login != "amina" {
      try session(member.login, password: Self.firstPassword) { session in
        try session.changeOwnPassword(old: Self.firstPassword, new: Self.password)
        try session.acknowledgeDuty(version: Duty.version)
      }
    }
    clock.stand(minutesAgo: 0)
  }

  /// Brings in invented people and lets them become members, register, answer, pay and submit
  /// abstracts; with many, only the first hundreds.
  private func populate(_ count: Int) throws {
    guard count > 0 else { return }
    let now = clock.environment.now()
    let midnight = clock.environment.today.start(in: clock.environment.timeZone)
    let minutesToday = Int((now.milliseconds - midnight.milliseconds) / 60_000)
    clock.stand(minutesAgo: Self.foundedDaysAgo * 24 * 60)
    try session("chidi") { clerk in
      try session("amina") { supervisor in
        try session("dora", station: "desk 1") { desk in
          let staff = InventedStaff(desk: desk, clerk: clerk, supervisor: supervisor)
          var invented = InventedPeople(seed: 2_026)
          let shares = InventedShares(of: count)
          let people = try staff.enter(shares.attendees, &invented)
          var agenda = InventedAgenda()
          try InventedMembers(staff: staff, people: people).note(shares, in: &agenda)
          InventedRegistrations(staff: staff, people: people, minutesToday: minutesToday)
            .note(in: &agenda)
          InventedPast(staff: staff, people: people).note(in: &agenda)
          InventedAbstracts(staff: staff, people: people).note(shares.abstracts, in: &agenda)
          try agenda.run(by: clock)
          try staff.bringIn(count - shares.attendees, &invented, besides: people)
        }
      }
    }
  }

  private func session(
    _ login: String, password: String = Self.password, station: String = "demonstration",
    _ body: (DeskSession) throws -> Void
  ) throws {
    let session = try opened.desk.logOn(login: login, password: password, station: station)
    try body(session)
    try session.logOff()
  }
}

/// How many of so many people do what: of 440, 400 come to the conference, with 60 institutions
/// and 150 abstracts.
struct InventedShares {
  let attendees: Int
  let institutions: Int
  let members: Int
  let abstracts: Int

  init(of people: Int) {
    let known = min(people, 440)
    attendees = (known * 10 + 10) / 11
    institutions = (known * 60 + 439) / 440
    members = known / 4
    abstracts = known * 150 / 440
  }
}
