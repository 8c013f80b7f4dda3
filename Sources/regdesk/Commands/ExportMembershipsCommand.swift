import ArgumentParser
import DeskService
import Exchange
import Registration

struct ExportMembershipsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memberships", abstract: "Give out the memberships.",
    discussion: """
      A membership of an organisation goes out when the purpose covers everybody it names. What is \
      written imports back the same.
      """)

  @OptionGroup var export: ExportOptions

  func run() throws {
    try export.write(columns: ExportColumns.memberships, answersAbout: .membership) {
      session, format, row in
      try session.exportMemberships(purpose: export.purpose, format: format.rawValue, row: row)
    }
  }
}

struct ExportConsentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consents",
    abstract: "Give out every answer to every consent question, one line an answer.")

  @OptionGroup var export: ExportOptions

  func run() throws {
    try export.write(columns: ExportColumns.consents) { session, format, row in
      try session.exportConsents(purpose: export.purpose, format: format.rawValue, row: row)
    }
  }
}
