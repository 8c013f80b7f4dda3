import ArgumentParser
import DeskService
import Exchange
import Foundation
import Registration

struct ImportAbstractsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abstracts",
    abstract:
      "Bring abstracts in from a file, also a JSON export of pretalx, as drafts unless it says otherwise.",
    discussion: """
      The whole file is read and checked before anything is written, and all of it is written at \
      once. Authors stand in one cell, parted by | or ;. What is here already, by the number of its \
      source or by title and first author, stays as it is; a file that says something else of it is \
      a bad row. Of a JSON file the first abstract is line 2; the columns of one of pretalx are key, \
      title, authors, emails, presenter, topic, state, reason and abstract.
      """)

  @OptionGroup var input: ImportFileOptions
  @OptionGroup var conference: ConferenceOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try staff.session { session in
      // Asked before the file is read: who may not import does not learn what is wrong with it.
      _ = try session.imports(limit: 1)
      let code = try conference.code(session)
      let rejects = try RejectOutput(path: input.rejects)
      let plan = try check(
        session.abstractRules(conference: code).form, session.questions(about: .abstract))
      let rows = plan.rows.map { row in
        ImportedAbstract(
          line: row.line, sourceKey: row.key, draft: row.draft, state: row.state,
          reason: row.reason, submittedAt: row.submittedAt, answers: row.answers)
      }
      let fates = try session.fates(of: rows, conference: code)
      var report = AbstractImportReport(file: input.name, plan: plan, rows: rows, fates: fates)
      report.refusals.forEach(rejects.append)
      try rejects.finish()
      if report.bad > 0, !input.skipBad {
        try write(report)
        throw ImportRefusal.badRows(report.bad)
      }
      if input.dryRun {
        report.isForecast = true
        try write(report)
        return Speech.say("dryRun")
      }
      let good = zip(rows, fates).filter { !$1.isContradiction }.map(\.0)
      report.done = try session.importAbstracts(
        good, conference: code, fileName: input.name, digest: plan.digest)
      try write(report)
    }
  }

  private func check(
    _ form: AbstractForm, _ questions: [CustomQuestion]
  ) throws -> AbstractPlan {
    try AbstractPlan.check(
      input.source(orElse: PretalxSubmissions.table), options: input.options, map: input.map,
      form: form, questions: questions)
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
