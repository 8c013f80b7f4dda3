import Foundation
import TestSupport
import Testing

/// The demonstration's society in a folder of its own, with the means to ask it things.
final class DemoSociety {
  static let password = "seven grey herons"

  let folder: TemporaryFolder
  let database: String
  let passwordFile: String

  init(people: Int = 0) throws {
    folder = try TemporaryFolder()
    database = folder.file("data/desk.sqlite")
    passwordFile = try folder.write(Self.password + "\n", to: "password")
    let made = try Regdesk.run(
      "demo", "--people", "\(people)", "--no-open", "--database", database)
    try #require(made.status == 0, "\(made.errors)")
  }

  /// Runs a command as a member of staff.
  func run(_ arguments: String..., as login: String) throws -> ChildProgram.Result {
    try Regdesk.run(
      arguments + ["--database", database, "--as", login, "--password-file", passwordFile])
  }

  /// What a command that has to succeed writes as JSON.
  func json(_ arguments: String..., as login: String) throws -> Any {
    let result = try Regdesk.run(
      arguments + [
        "--json", "--database", database, "--as", login, "--password-file", passwordFile,
      ])
    try #require(result.status == 0, "\(arguments): \(result.errors)")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  /// Enters a person and returns the reference.
  func enter(_ name: String, _ more: String...) throws -> String {
    let fields = ["--set", "fullName=\(name)"] + more.flatMap { ["--set", $0] }
    let result = try Regdesk.run(
      ["people", "add"] + fields + [
        "--database", database, "--as", "dora", "--password-file", passwordFile,
      ])
    try #require(result.status == 0, "\(result.errors)")
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Runs SQL on the file with the sqlite3 program, as somebody would who holds only the file.
  @discardableResult
  func sql(_ statements: String) throws -> String {
    try ChildProgram.output(sqlite3, [database, statements])
  }
}
