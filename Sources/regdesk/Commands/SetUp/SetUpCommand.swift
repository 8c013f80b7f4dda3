import ArgumentParser
import DeskService
import Registration
import SetUpFile

struct SetUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: "The society's set-up as a file: conferences, fees, notices, purposes, questions.",
    discussion: """
      What a file leaves out is left as it is. What nobody should choose any more is marked \
      "retired: true"; what has been registered, charged or answered with it stays.
      """,
    subcommands: [SetUpApplyCommand.self, SetUpShowCommand.self, SetUpDiffCommand.self])
}

struct SetUpApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Make the society as a set-up file says; all of it or nothing.",
    discussion: "Applied a second time, a file changes nothing.")

  @Argument(help: "The set-up file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let setUp = try SetUpFile(at: file)
    let changes = try staff.session { session in
      try setUp.naming { try session.apply(setUp.document) }
    }
    try SetUpReport(changes).write(output)
    if changes.isEmpty { return Speech.say("setUpUnchanged") }
    Speech.say("setUpApplied", ["count": "\(changes.count)"])
  }
}

struct SetUpDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what applying a set-up file would change.")

  @Argument(help: "The set-up file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let setUp = try SetUpFile(at: file)
    let changes = try staff.session { session in
      try setUp.naming { try session.setUpChanges(setUp.document) }
    }
    try SetUpReport(changes).write(output)
    if changes.isEmpty { return Speech.say("setUpUnchanged") }
    Speech.say("setUpDiffers", ["count": "\(changes.count)"])
  }
}

struct SetUpShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Write the set-up as a file that can be changed and applied.")

  @OptionGroup var staff: StaffOptions

  func run() throws {
    let document = try staff.session { try $0.setUpDocument() }
    try StandardOutput.write(SetUpFile.text(document))
  }
}
