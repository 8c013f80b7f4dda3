import ArgumentParser
import ScreenKit

struct ScreensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "Look after changed screens and words.",
    subcommands: [ScreensCheckCommand.self])
}

struct ScreensCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong in a folder of screens, and where.")

  @Argument(help: "The folder that holds desk and words.", completion: .directory)
  var folder: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let errors = try ScreenSource.problems(in: ScreenSource(folder: folder).files())
    if output.json {
      try StandardOutput.write(json: errors.map(Record.init))
    } else {
      for error in errors { try StandardOutput.write(error.description) }
    }
    guard errors.isEmpty else { throw CommandFailure("screensWrong", ["count": "\(errors.count)"]) }
    Speech.say("screensRight")
  }

  private struct Record: Encodable {
    let file: String
    let line: Int
    let column: Int
    let field: String
    let problem: String

    init(_ error: ScreenError) {
      file = error.file
      line = error.line
      column = error.column
      field = error.field
      problem = error.problem.description
    }
  }
}
