import ArgumentParser
import DeskService
import Foundation

/// Who does it: a member of staff, logged on for this one command.
struct StaffOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The log-on of the member of staff; asked for without it.", valueName: "login"))
  var login: String?

  @Option(
    help: ArgumentHelp(
      "A file whose first line is the password; asked for without it.", valueName: "file"),
    completion: .file())
  var passwordFile: String?

  @Option(
    help: ArgumentHelp(
      "The station under whose name this is recorded.", valueName: "name"))
  var station = "command line"

  /// Log-on and password, from the options or asked for.
  func credentials() throws -> (login: String, password: String) {
    let login = try login ?? TerminalPrompt.ask("askLogin", option: "--as")
    let password = try Secret.read(
      file: passwordFile, ask: "askPassword", values: ["login": login], option: "--password-file")
    return (login, password)
  }

  /// Logs on, does the work and logs off, also when the work was refused.
  func session<Value>(_ body: (DeskSession) throws -> Value) throws -> Value {
    try session(at: OpenedSociety(at: place.path()), credentials: credentials(), body)
  }

  /// The same at a society that is open already, with a log-on that is known already.
  func session<Value>(
    at society: OpenedSociety, credentials: (login: String, password: String),
    _ body: (DeskSession) throws -> Value
  ) throws -> Value {
    let session = try society.desk.logOn(
      login: credentials.login, password: credentials.password, station: station)
    let outcome = Result { try body(session) }
    try session.logOff()
    return try outcome.get()
  }
}
