import DeskService
import Foundation
import Registration
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
  /// How the log-on screen names them.
  static var logins: String { staff.map(\.login).joined(separator: ", ") }

  private static let provider = PaymentProvider(
    name: "Example Pay", privacyAddress: "https://pay.example.org/privacy", outsideEU: true,
    host: "PAY.EXAMPLE.ORG", payee: "SCR", validMinutes: 15)

  let opened: OpenedSociety

  /// Founds the society with its staff and its conference.
  init(at path: String) throws {
    opened = try OpenedSociety.found(
      NewSociety(
        name: Self.name, supervisor: ("amina", "Amina Example", Self.password),
        provider: Self.provider, unclassifiedBand: .b),
      at: path)
    try session("amina") { supervisor in
      try supervisor.acknowledgeDuty(version: Duty.version)
      for member in Self.staff where member.login != "amina" {
        try supervisor.addStaff(
          login: member.login, fullName: member.name, role: member.role,
          password: Self.firstPassword)
      }
      try setUpConference(supervisor)
    }
    for member in Self.staff where member.login != "amina" {
      try session(member.login, password: Self.firstPassword) { session in
        try session.changeOwnPassword(old: Self.firstPassword, new: Self.password)
        try session.acknowledgeDuty(version: Duty.version)
      }
    }
  }

  private static let firstPassword = "nine quiet otters"

  private func setUpConference(_ supervisor: DeskSession) throws {
    let environment = opened.desk.environment
    let today = environment.today
    let file = try SetUpFile.demonstration(
      today: today, timeZone: environment.timeZone.identifier)
    _ = try file.naming { try supervisor.apply(file.document) }
    try supervisor.setMembershipTypes(InventedMembers.types(today: today))
  }

  /// Brings in invented people and lets some of them register, answer and pay.
  func populate(_ count: Int) throws {
    guard count > 0 else { return }
    var people = InventedPeople(seed: 2_026)
    try session("chidi") { clerk in
      let batch = try clerk.beginImport(
        fileName: "invented people", digest: Sodium.sha256(Array("\(count)".utf8)), rows: count)
      var line = 0
      while line < count {
        let slice = try (0..<min(200, count - line)).map { offset in
          ImportedRow(line: line + offset + 1, person: try people.next().checked())
        }
        _ = try clerk.importSlice(batch, slice)
        line += slice.count
      }
      _ = try clerk.finishImport(batch)
    }
    try session("dora", station: "desk 1") { desk in
      let hits = try Self.some(desk)
      let members = try enterMembers(hits)
      try letSomeRegister(hits, members: members, desk)
    }
  }

  /// Some of the people, each once.
  private static func some(_ desk: DeskSession) throws -> [FindHit] {
    let letters = ["a", "o", "m", "s", "大", "ol"]
    var seen: Set<String> = []
    return try letters.flatMap { try desk.find($0, limit: 9).hits }
      .filter { seen.insert($0.person).inserted }
  }

  private func enterMembers(_ hits: [FindHit]) throws -> Set<String> {
    var members: Set<String> = []
    try session("chidi") { clerk in
      try session("amina") { supervisor in
        members = try InventedMembers.enter(hits, clerk: clerk, supervisor: supervisor)
      }
    }
    return members
  }

  private func letSomeRegister(
    _ hits: [FindHit], members: Set<String>, _ desk: DeskSession
  ) throws {
    var generator = SeededGenerator(seed: 12)
    for hit in hits where hit.registration == nil {
      let category = generator.one(of: ["delegate", "delegate", "student"])
      let options = ["workshop", "dinner"].filter { _ in generator.happens(35) }
      let done = try desk.register(
        hit.person, conference: Self.conference,
        RegistrationChoice(
          category: category, member: category == "delegate" && members.contains(hit.person),
          options: options.map { OptionChoice(code: $0) }))
      try answerSome(hit.person, desk, &generator)
      if let charge = done.charge, generator.happens(30) {
        _ = try desk.handOff(charge, toldNotice: desk.providerNotice().version)
      }
    }
  }

  private func answerSome(
    _ person: String, _ desk: DeskSession, _ generator: inout SeededGenerator
  ) throws {
    let sheet = try desk.consentSheet(person, service: "conference", language: "en")
    for item in sheet.items where item.asked && generator.happens(70) {
      let answer = generator.one(of: [ConsentAnswer.given, .given, .refused, .later])
      _ = try desk.record(
        person,
        ConsentReply(
          purpose: item.purpose.code, answer: answer,
          answeredBy: generator.happens(10) ? .proxy : .`self`, noticeVersion: item.noticeVersion))
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
