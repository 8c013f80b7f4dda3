import ArgumentParser
import DeskService
import ScreenKit

struct StaffPasswordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password",
    abstract: "Change one's own password, or set a first one for somebody else.")

  @Argument(help: "Whose password; one's own without it.")
  var member: String?

  @OptionGroup var new: NewPasswordOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let society = try OpenedSociety(at: staff.place.path())
    let own = try staff.credentials()
    let isOwn = member == nil || member == own.login
    let password = try new.read(for: member ?? own.login)
    try staff.session(at: society, credentials: own) { session in
      if let member, !isOwn {
        try session.resetPassword(of: member, to: password)
      } else {
        try session.changeOwnPassword(old: own.password, new: password)
      }
    }
    if output.json { try StandardOutput.write(json: StaffChangeRecord(login: member ?? own.login)) }
    Speech.say(
      plain: isOwn
        ? Speech.words["toasts.passwordChanged"]
        : Speech.words.text("toasts.passwordSet", ["login": member ?? own.login]))
  }
}

/// A password that is to be set.
struct NewPasswordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file whose first line is the new password; asked for without it.", valueName: "file"),
    completion: .file())
  var newPasswordFile: String?

  func read(for login: String) throws -> String {
    try Secret.readNew(file: newPasswordFile, for: login, option: "--new-password-file")
  }
}
