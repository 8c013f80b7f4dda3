import DeskService
import Foundation
import PaymentProviders
import Registration
import SQLiteDriver

/// An invented society on a database file, with everything the measurements need.
struct BenchmarkSociety {
  static let login = "amina"
  static let password = "seven grey herons"
  static let conference = "2026"

  let path: String
  let desk: Desk

  private init(path: String, desk: Desk) {
    self.path = path
    self.desk = desk
  }

  /// Opens a society that was founded before.
  static func open(_ path: String) throws -> BenchmarkSociety {
    let desk = try Desk.open(
      driver: SQLiteDriver(path: path), vault: FileVault(folder: FileVault.folder(besides: path)),
      environment: .benchmark)
    return BenchmarkSociety(path: path, desk: desk)
  }

  /// Founds the society and sets up its conference.
  static func found(_ path: String) throws -> BenchmarkSociety {
    let keys = FileVault.folder(besides: path)
    let desk = try Desk.create(
      driver: SQLiteDriver(path: path), vault: FileVault.create(folder: keys),
      environment: .benchmark, society: .benchmark)
    _ = try SigningKey.create(path: keys + "/redirect.key")
    let society = BenchmarkSociety(path: path, desk: desk)
    let session = try society.logOn(station: "office")
    try session.acknowledgeDuty(version: Duty.version)
    try session.setUp(conference: try .benchmark(today: desk.environment.today))
    try session.setCurrentConference(conference)
    return society
  }

  func logOn(station: String) throws -> DeskSession {
    try desk.logOn(login: Self.login, password: Self.password, station: station)
  }

  /// The answers of a form that asks everything: given and refused by turns.
  static let answers = Purposes.asked.enumerated().map { index, code in
    ConsentReply(
      purpose: code, answer: index.isMultiple(of: 2) ? .given : .refused, noticeVersion: 1)
  }
}

extension DeskEnvironment {
  static let benchmark = DeskEnvironment(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    },
    randomBytes: Sodium.randomBytes, timeZone: TimeZone(identifier: "UTC") ?? .current)
}
