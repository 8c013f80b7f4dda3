import ArgumentParser
import DeskService
import ScreenKit

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring a file in, or take it back.",
    subcommands: [
      ImportPeopleCommand.self, ImportRegistrationsCommand.self, ImportMembershipsCommand.self,
      ImportAbstractsCommand.self, ImportInstitutionsCommand.self, ImportListCommand.self,
      ImportUndoCommand.self,
    ])
}

struct ImportListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List imports, the newest first.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 50

  func validate() throws { try ListLimit.check(limit, upTo: 100_000) }

  func run() throws {
    let lines = try staff.session { try $0.imports(limit: limit) }
    if output.json { return try StandardOutput.write(json: lines.map(ImportRecord.init)) }
    var table = TextTable("batch", "file", "state", "planned", "written", "known")
    for line in lines {
      table.append(
        line.reference, line.file, Speech.words["importStates.\(line.state.rawValue)"],
        "\(line.planned)", "\(line.written)", "\(line.known)")
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }
}

struct ImportUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take an import back.",
    discussion: "What somebody has changed or used since stays; it is listed.")

  @Argument(help: "The reference of the import, as B-….")
  var batch: String

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let interruption = Interruption()
    let progress = ProgressLine()
    let counts = try staff.session { session in
      try session.undoImport(batch) { removed in
        progress.show("undoing", done: removed, total: removed)
        return !interruption.isWanted
      }
    }
    progress.clear()
    if output.json {
      try StandardOutput.write(json: UndoRecord(removed: counts.removed, kept: counts.kept))
    } else {
      for reference in counts.kept { try StandardOutput.write(reference) }
    }
    Speech.say(
      "undone", ["removed": "\(counts.removed)", "kept": "\(counts.kept.count)"])
    if interruption.isWanted { throw CommandFailure("undoStopped", ["batch": batch]) }
  }

  private struct UndoRecord: Encodable {
    let removed: Int
    let kept: [String]
  }
}
