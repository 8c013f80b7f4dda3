import ArgumentParser

/// `regdesk`: the desk itself, and everything that can be done without it.
struct Regdesk: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "regdesk",
    abstract: "The registration desk of a scientific society.",
    discussion: """
      Without a command the desk opens on this terminal; "regdesk help desk" names its options.

      Data goes to standard output and words to standard error. Exit status: 0 done, 1 refused or \
      failed, 2 wrong usage, 3 partly bad input with nothing changed.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Beginning",
        subcommands: [
          InitCommand.self, DemoCommand.self, SetUpCommand.self, StaffCommand.self,
        ]),
      CommandGroup(
        name: "Daily work",
        subcommands: [
          DeskCommand.self, PeopleCommand.self, ConsentCommand.self, MembershipCommand.self,
          PaymentsCommand.self,
          AbstractsCommand.self, ProposalsCommand.self,
          RequestsCommand.self, NoticesCommand.self,
          ImportCommand.self, ExportCommand.self,
        ]),
      CommandGroup(
        name: "Looking after it",
        subcommands: [
          AuditCommand.self, ReportCommand.self, ErasuresCommand.self, RetentionCommand.self,
          CheckCommand.self,
          ScreensCommand.self, ReplayCommand.self,
        ]),
    ],
    defaultSubcommand: DeskCommand.self)
}
