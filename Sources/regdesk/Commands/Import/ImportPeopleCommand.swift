import ArgumentParser
import DeskService
import Exchange
import Registration

struct ImportPeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Bring people in from a CSV file.",
    discussion: """
      The whole file is read and checked before anything is written. A bad row is named by line, \
      column and code, never by what stands in it, and unless --skip-bad nothing changes and the \
      exit status is 3. Who is here already, by name and e-mail, or without an e-mail by name, \
      organisation, city and telephone, stays as they are. An import that was cut off goes on when \
      the same file is given again.
      """)

  @OptionGroup var input: ImportFileOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let interruption = Interruption()
    try staff.session { try importPeople($0, interruption) }
  }

  private func importPeople(_ session: DeskSession, _ interruption: Interruption) throws {
    // Asked before the file is read: who may not import does not learn what is wrong with it.
    _ = try session.imports(limit: 1)
    let plan = try check(interruption, session.questions(about: .person))
    guard plan.summary.bad == 0 || input.skipBad else {
      try report(plan.summary, counts: nil)
      throw ImportRefusal.badRows(plan.summary.bad)
    }
    if input.dryRun {
      let rehearsal = ImportRehearsal(plan: plan, session: session, interruption: interruption)
      try report(plan.summary, counts: ImportedCounts(rehearsal.forecast()))
      return Speech.say("dryRun")
    }
    let run = ImportRun(plan: plan, session: session, interruption: interruption)
    let done = try run.write(fileName: input.name)
    try report(plan.summary, counts: ImportedCounts(done), done: done)
    Speech.say(
      "imported",
      ["batch": done.reference, "written": "\(done.written)", "known": "\(done.known)"])
  }

  private func check(
    _ interruption: Interruption, _ questions: [CustomQuestion]
  ) throws -> ImportPlan {
    var options = input.options
    options.questions = questions
    do throws(MappingRefusal) {
      for argument in input.map { options.overrides.append(try FieldOverride(argument: argument)) }
    } catch {
      throw ImportRefusal.mapping(error)
    }
    let progress = ProgressLine()
    defer { progress.clear() }
    let rejects = try RejectOutput(path: input.rejects)
    let plan = try ImportPlan.check(
      input.source(), options: options,
      progress: {
        progress.show("checking", done: $0.bytes / 1_024, total: $0.totalBytes / 1_024)
        return !interruption.isWanted
      },
      refused: { rejects.append($0) })
    try rejects.finish()
    return plan
  }

  private func report(
    _ summary: ImportSummary, counts: ImportedCounts?, done: ImportLine? = nil
  ) throws {
    if output.json {
      let record = ImportPlanRecord(file: input.name, summary, counts: counts, done: done)
      return try StandardOutput.write(json: record)
    }
    try StandardOutput.write(ImportReport(summary: summary, counts: counts).text)
  }
}

/// The file of refused rows, if one is wanted.
final class RejectOutput {
  private let output: OutputFile?
  private var rejects = RejectFile()
  private var failure: OutputRefusal?

  init(path: String?) throws(OutputRefusal) {
    guard let path else {
      output = nil
      return
    }
    output = try OutputFile(path)
    var bytes: [UInt8] = []
    rejects.begin(&bytes)
    try output?.append(bytes)
  }

  /// Takes one reason; what goes wrong is said at the end.
  func append(_ refusal: RowRefusal) {
    guard let output, failure == nil else { return }
    var bytes: [UInt8] = []
    rejects.append(refusal, to: &bytes)
    do {
      try output.append(bytes)
    } catch {
      failure = error
    }
  }

  func finish() throws(OutputRefusal) {
    if let failure { throw failure }
    try output?.finish()
  }
}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) { self.init(name: argument) }
}

extension CSVDelimiter: ExpressibleByArgument {
  package static var allValueStrings: [String] { allCases.map(\.name) }

  package init?(argument: String) { self.init(name: argument) }
}

extension RunningDigest {
  /// The digest by which an import knows its file again.
  static func sha256() -> RunningDigest {
    var stream = SHA256Stream()
    return RunningDigest(update: { stream.update($0) }, finish: { stream.finalize() })
  }
}
