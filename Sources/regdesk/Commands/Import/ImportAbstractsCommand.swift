import ArgumentParser
import DeskService
import Exchange
import Foundation
import Registration

struct ImportAbstractsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abstracts",
    abstract:
      "Bring abstracts in from a CSV file or a JSON export of pretalx, as drafts unless it says otherwise.",
    discussion: """
      The whole file is read and checked before anything is written, and all of it is written at \
      once. Authors stand in one cell, parted by | or ;. What is here already, by the number of its \
      source or by title and first author, stays as it is; a file that says something else of it is \
      a bad row. Of a JSON file (its name ends in .json) the first submission is line 2; its columns are \
      key, title, authors, emails, presenter, topic, state, reason and abstract.
      """)

  @Argument(help: "The file: CSV in UTF-8, UTF-16 or Latin-1, or JSON.", completion: .file())
  var file: String

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "Which column holds what, by heading or number: title=Paper, sections.methods=#7.",
      valueName: "field=Column"))
  var map: [String] = []

  @Flag(name: [.customShort("n"), .long], help: "Say exactly what would be done, and do nothing.")
  var dryRun = false

  @Flag(help: "Leave bad rows out and take the others.")
  var skipBad = false

  @Option(help: ArgumentHelp("The file's encoding; detected without it.", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("What stands between cells; detected without it.", valueName: "name"))
  var delimiter: CSVDelimiter?

  @OptionGroup var conference: ConferenceOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try staff.session { session in
      // Asked before the file is read: who may not import does not learn what is wrong with it.
      _ = try session.imports(limit: 1)
      let code = try conference.code(session)
      let plan = try check(session.abstractRules(conference: code).form)
      let rows = plan.rows.map { row in
        ImportedAbstract(
          line: row.line, sourceKey: row.key, draft: row.draft, state: row.state,
          reason: row.reason)
      }
      let fates = try session.fates(of: rows, conference: code)
      var report = AbstractImportReport(file: name, plan: plan, rows: rows, fates: fates)
      if report.bad > 0, !skipBad {
        try write(report)
        throw ImportRefusal.badRows(report.bad)
      }
      if dryRun {
        report.isForecast = true
        try write(report)
        return Speech.say("dryRun")
      }
      let good = zip(rows, fates).filter { !$1.isContradiction }.map(\.0)
      report.done = try session.importAbstracts(
        good, conference: code, fileName: name, digest: plan.digest)
      try write(report)
    }
  }

  private var name: String { URL(filePath: file).lastPathComponent }

  private func check(_ form: AbstractForm) throws -> AbstractPlan {
    var options = ImportOptions()
    options.encoding = encoding
    options.delimiter = delimiter
    options.makeDigest = RunningDigest.sha256
    let source: ByteSource
    do throws(SourceRefusal) {
      source = try .file(file)
    } catch {
      throw ImportRefusal.source(error)
    }
    if name.lowercased().hasSuffix(".json") {
      let data = FileManager.default.contents(atPath: file) ?? Data()
      return try AbstractPlan.check(
        .memory(PretalxSubmissions.table(data)), options: options, map: map, form: form)
    }
    return try AbstractPlan.check(source, options: options, map: map, form: form)
  }

  private func write(_ report: AbstractImportReport) throws {
    if output.json { return try StandardOutput.write(json: report.record) }
    try StandardOutput.write(report.text)
    if let done = report.done {
      Speech.say(
        "abstractsImported",
        ["batch": done.reference, "written": "\(done.written)", "known": "\(done.known)"])
    }
  }
}

struct ImportInstitutionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "institutions",
    abstract: "Bring institutions into the canonical list, from a JSON file.",
    discussion: """
      An array of objects with a name and, where they are known, code, aliases, country, website \
      and domains. All or none are taken; one that is here already keeps its name and gets new names \
      as aliases.
      """)

  @Argument(help: "The file.", completion: .file())
  var file: String

  @Flag(name: [.customShort("n"), .long], help: "Say exactly what would be done, and do nothing.")
  var dryRun = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  private struct Record: Encodable {
    let file: String
    let written: Int
    let known: Int
    let aliases: Int
    let isForecast: Bool
  }

  func run() throws {
    let name = URL(filePath: file).lastPathComponent
    let counts = try staff.session { session in
      _ = try session.imports(limit: 1)
      guard let data = FileManager.default.contents(atPath: file) else {
        throw ImportRefusal.source(.notFound)
      }
      let list: [InstitutionList.Entry]
      do throws(InstitutionRefusal) {
        list = try InstitutionList.read(data)
      } catch {
        throw DeskError.invalid(error.failures)
      }
      return try session.importInstitutions(
        list.map { NewInstitution($0.institution, website: $0.website) }, fileName: name,
        isRehearsal: dryRun)
    }
    if output.json {
      try StandardOutput.write(
        json: Record(
          file: name, written: counts.written, known: counts.known, aliases: counts.newAliases,
          isForecast: dryRun))
    }
    Speech.say(
      "institutionsImported",
      [
        "written": "\(counts.written)", "known": "\(counts.known)",
        "aliases": "\(counts.newAliases)",
      ])
    if dryRun { Speech.say("dryRun") }
  }
}
