import ArgumentParser
import Foundation
import Registration
import ScreenKit

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a demonstration society and open its desk.",
    discussion: """
      Everyone in it is invented. It lies in a private temporary folder unless --database says \
      where; nothing else is touched.
      """)

  @Option(help: ArgumentHelp("How many people it knows.", valueName: "n"))
  var people = 440

  @Option(
    help: ArgumentHelp("Where its database is made.", valueName: "path"),
    completion: .file(extensions: ["sqlite"]))
  var database: String?

  @Flag(help: "Do not open the desk.")
  var noOpen = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var screens: ScreensOptions

  func validate() throws {
    guard (0...1_000_000).contains(people) else {
      throw ValidationError("--people is between 0 and 1000000.")
    }
  }

  func run() throws {
    let path =
      try database.map { try DatabasePlace.path($0) }
      ?? PrivateFolder.makeTemporary("regdesk-demo") + "/desk.sqlite"
    let society = try InventedSociety.make(at: path, people: people)
    try present(path)
    Speech.say("demoMade", ["path": path])
    let command = ["command": ShellCommand.text("--database", path)]
    if noOpen { return Speech.say("demoNotOpened", command) }
    guard isatty(STDIN_FILENO) == 1, StandardOutput.isTerminal else {
      return Speech.say("demoNoTerminal", command)
    }
    Speech.say("demoAgain", command)
    try DeskOnHand.run(
      society, screens: screens.source, station: nil,
      invitation: Speech.words.text(
        "screens.logon.demonstration",
        ["logins": InventedSociety.logins, "password": InventedSociety.password]))
  }

  private func present(_ path: String) throws {
    if output.json {
      try StandardOutput.write(
        json: Report(
          database: path, people: people, password: InventedSociety.password,
          staff: InventedSociety.staff.map { .init(login: $0.login, role: $0.role.rawValue) }))
      return
    }
    var table = TextTable("login", "role", "password")
    for member in InventedSociety.staff {
      table.append(
        member.login, Speech.words["roles.\(member.role.rawValue)"], InventedSociety.password)
    }
    try StandardOutput.write(table.text)
  }

  private struct Report: Encodable {
    struct Member: Encodable {
      let login: String
      let role: String
    }

    let database: String
    let people: Int
    let password: String
    let staff: [Member]
  }
}
