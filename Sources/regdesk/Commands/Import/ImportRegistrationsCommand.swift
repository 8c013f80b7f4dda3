import ArgumentParser
import DeskService
import Exchange
import Registration

struct ImportRegistrationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registrations",
    abstract: "Bring registrations in from a CSV file, with the people who are new.",
    discussion: """
      The whole file is checked and compared with what is here before anything is written. A row \
      names its person by reference, else by name and e-mail, without an e-mail by name, \
      organisation, city and telephone; without a name the e-mail alone has to be one person's. The \
      fee is reckoned for the day of registration; a file that states another one is refused, unless \
      its column "agreed" says that the amount was agreed. What is here already stays as it is; a \
      row that says something else of it is a bad row.
      """)

  @OptionGroup var input: ImportFileOptions

  @Option(help: ArgumentHelp("The category of rows that name none.", valueName: "code"))
  var category: String?

  @OptionGroup var conference: ConferenceOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let interruption = Interruption()
    try staff.session { session in
      let code = try conference.code(session)
      let run = StatementImport<StatedRegistration>(
        kind: "registrations", file: input,
        reading: .registrations(
          questions: try session.questions(about: .registration), category: category),
        session: session, interruption: interruption,
        review: { try session.review($0, conference: code, &$1) },
        write: { try session.importSlice($0, $1, conference: code) })
      try run.run { try output.write($0) }
    }
  }
}

struct ImportMembershipsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memberships",
    abstract: "Bring memberships in from a CSV file, with the people who are new.",
    discussion: """
      The whole file is checked and compared with what is here before anything is written. Each row \
      is one membership: its type, its state, since when, and its terms, either from "since" or \
      "from" to "until" or all of them in the column "terms" as 2025-01-01/2025-12-31|…. Whoever \
      imports has decided. What is here already stays as it is; a row that says something else of \
      it, or overlaps another membership of the same holder, is a bad row.
      """)

  @OptionGroup var input: ImportFileOptions
  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let interruption = Interruption()
    try staff.session { session in
      let run = StatementImport<StatedMembership>(
        kind: "memberships", file: input,
        reading: .memberships(questions: try session.questions(about: .membership)),
        session: session, interruption: interruption, review: { try session.review($0, &$1) },
        write: { try session.importSlice($0, $1) })
      try run.run { try output.write($0) }
    }
  }
}

extension OutputOptions {
  fileprivate func write(_ report: StatementReport) throws {
    if json { return try StandardOutput.write(json: report.record) }
    try StandardOutput.write(report.text)
  }
}
