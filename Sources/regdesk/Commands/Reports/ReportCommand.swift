import ArgumentParser
import DeskService
import DeskUI
import Foundation
import Registration
import ScreenKit

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write what others ask the society to account for.",
    subcommands: [ReportProcessingCommand.self])
}

struct ReportProcessingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "processing",
    abstract: "Write the record of processing activities.",
    discussion: """
      It is made from the set-up in force: purposes, their grounds, data, recipients, countries and \
      times, the services with their contacts, the payment provider (GDPR, article 30).
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, html, json }

  @Option(help: "How it is written; text without it.")
  var format = Format.text

  @Option(help: ArgumentHelp("The language it is in; English without it.", valueName: "tag"))
  var language = "en"

  @OptionGroup var document: DocumentOptions
  @OptionGroup var staff: StaffOptions

  func run() throws {
    try document.write {
      try staff.session { session in
        (
          record: try session.processingRecord(language: language),
          timeZone: session.desk.environment.timeZone
        )
      }
    } as: { record, timeZone in
      let words = Speech.words(speaking: language).document("processing")
      switch format {
      case .text: return Array(record.page(in: timeZone, words).text.utf8)
      case .html: return Array(record.page(in: timeZone, words).html.utf8)
      case .json: return try DocumentBytes.json(record)
      }
    }
  }
}
