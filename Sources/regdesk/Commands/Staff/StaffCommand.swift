import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Look after those who can log on.",
    subcommands: [
      StaffListCommand.self, StaffAddCommand.self, StaffRoleCommand.self, StaffDisableCommand.self,
      StaffEnableCommand.self, StaffPasswordCommand.self,
    ])
}

struct StaffListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List all log-ons.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let members = try staff.session { try $0.staffList() }
    if output.json { return try StandardOutput.write(json: members.map(StaffRecord.init)) }
    var table = TextTable("login", "name", "role", "state")
    for member in members {
      table.append(
        member.login, member.fullName, Speech.words["roles.\(member.role.rawValue)"],
        Speech.words["staffStates.\(member.stateCode)"])
    }
    try StandardOutput.write(table.text)
  }
}

struct StaffAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a log-on with a first password, to be changed at the first log-on.")

  @Argument(help: "The new log-on.")
  var newLogin: String

  @Option(help: ArgumentHelp("The person's own name.", valueName: "name"))
  var name: String

  @Option(help: "What the person may do.")
  var role: Role

  @OptionGroup var new: NewPasswordOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try staff.session { session in
      try session.addStaff(
        login: newLogin, fullName: name, role: role, password: new.read(for: newLogin))
    }
    if output.json { try StandardOutput.write(json: StaffChangeRecord(login: newLogin)) }
    Speech.say(
      plain: Speech.words.text("toasts.staffAdded", ["name": name, "login": newLogin]))
  }
}

struct StaffRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Give a member of staff another role.")

  @Argument(help: "Whose log-on.")
  var member: String

  @Argument(help: "What the person may do from now on.")
  var role: Role

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try staff.session { try $0.setRole(of: member, to: role) }
    if output.json { try StandardOutput.write(json: StaffChangeRecord(login: member)) }
    Speech.say(plain: Speech.words.text("toasts.staffChanged", ["login": member]))
  }
}

struct StaffDisableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Stop a log-on; what was done stays under its name.")

  @Argument(help: "Whose log-on.")
  var member: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try staff.session { try $0.setDisabled(member, true) }
    if output.json { try StandardOutput.write(json: StaffChangeRecord(login: member)) }
    Speech.say(plain: Speech.words.text("toasts.staffDisabled", ["login": member]))
  }
}

struct StaffEnableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Allow a log-on again.")

  @Argument(help: "Whose log-on.")
  var member: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try staff.session { try $0.setDisabled(member, false) }
    if output.json { try StandardOutput.write(json: StaffChangeRecord(login: member)) }
    Speech.say(plain: Speech.words.text("toasts.staffEnabled", ["login": member]))
  }
}

extension Role: ExpressibleByArgument {}
