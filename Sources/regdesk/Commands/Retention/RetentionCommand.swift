import ArgumentParser
import DeskService
import DeskUI
import Registration
import ScreenKit

struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Take away what is no longer to be kept, by the rules of the set-up.",
    discussion: """
      The rules stand below "retention:" in the set-up, and questions have a time of their own. A \
      desk follows them by itself once a day when nobody else works.
      """,
    subcommands: [
      RetentionPreviewCommand.self, RetentionRunCommand.self, RetentionListCommand.self,
    ],
    defaultSubcommand: RetentionPreviewCommand.self)
}

struct RetentionPreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Say what would go today, of how many people, and why.")

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let preview = try staff.session { try $0.retentionPreview() }
    if output.json {
      return try StandardOutput.write(
        json: PreviewRecord(
          values: preview.values, subjects: preview.subjects, lines: preview.lines))
    }
    try RetentionReport.write(preview.lines)
    if preview.lines.isEmpty { return Speech.say("retentionNoRules") }
    Speech.say(
      "retentionWouldGo", ["count": "\(preview.values)", "people": "\(preview.subjects)"])
  }

  private struct PreviewRecord: Encodable {
    let values: Int
    let subjects: Int
    let lines: [RetentionReport]

    init(values: Int, subjects: Int, lines: [RetentionLine]) {
      self.values = values
      self.subjects = subjects
      self.lines = lines.map(RetentionReport.init)
    }
  }
}

struct RetentionRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Take away what is no longer to be kept.",
    discussion: """
      It is gone for every desk at once; out of the bytes of the file it goes in a quiet moment, or \
      with --now at once, which is proved ("regdesk help erasures purge"). A run that is stopped \
      goes on with the next one.
      """)

  @Flag(help: "Take it out of the bytes of the file at once.")
  var now = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (run, proof) = try staff.session { session in
      let run = try retain(session)
      return (run, now ? try Purge.run(session) : nil)
    }
    if output.json {
      try StandardOutput.write(json: RetentionRunListing(run, proof: proof))
    } else {
      try RetentionReport.write(run.lines)
      if let proof { try Purge.write(proof) }
    }
    if run.cleared == 0 {
      Speech.say("retentionNothing")
    } else {
      Speech.say("retentionDone", ["reference": run.reference, "count": "\(run.cleared)"])
    }
    if run.cleared > 0, !now { Speech.say("retentionWaits") }
    if let proof, !proof.isClean { throw CommandFailure("purgeUnclean") }
  }

  private func retain(_ session: DeskSession) throws -> RetentionRunRecord {
    let progress = ProgressLine()
    let interruption = Interruption()
    defer { progress.clear() }
    return try session.retain { done, total in
      progress.show("retaining", done: done, total: total)
      return !interruption.isWanted
    }
  }
}

struct RetentionListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List runs that took something away, with the moment it was gone from the file.")

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit = 100

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func validate() throws { try ListLimit.check(limit, upTo: 100_000) }

  func run() throws {
    let runs = try staff.session { try $0.retentionRuns(limit: limit) }
    if output.json {
      return try StandardOutput.write(
        json: runs.map { RetentionRunListing($0, proof: $0.proof) })
    }
    var table = TextTable("reference", "moment", "count", "login", "gone")
    for run in runs {
      let gone = run.goneAt?.iso8601 ?? Speech.words["screens.erasures.waits"]
      table.append(
        run.reference, run.startedAt.iso8601, "\(run.cleared)", run.by ?? "",
        run.finishedAt == nil ? Speech.words["commandLine.retentionUnfinished"] : gone)
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }
}
