import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct ConsentRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record the answer that a person has given.")

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Option(help: ArgumentHelp("What was asked for, by its code.", valueName: "purpose"))
  var purpose: String

  @Option(help: "What the person answered.")
  var answer: ConsentAnswer

  @Option(help: "Who answered.")
  var answeredBy = AnsweredBy.`self`

  @Option(help: "How the answer came.")
  var channel = ConsentChannel.desk

  @Option(help: ArgumentHelp("The language of the words that were shown.", valueName: "tag"))
  var language = "en"

  @Option(
    help: ArgumentHelp(
      "The version of the notice that was shown; the one in force without it.", valueName: "n"))
  var noticeVersion: Int?

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let status = try staff.session { session in
      try session.record(
        person,
        ConsentReply(
          purpose: purpose, answer: answer, answeredBy: answeredBy, language: language,
          noticeVersion: noticeVersion ?? inForce(session), channel: channel))
    }
    if output.json {
      try StandardOutput.write(json: ["purpose": purpose, "state": status.state.rawValue])
    }
    Speech.say(
      plain: Speech.words.text(
        "toasts.consentRecorded",
        ["purpose": purpose, "answer": Speech.words["consentAnswers.\(answer.rawValue)"]]))
  }

  /// The version of the purpose's notice that is in force, from the sheet of a service that asks.
  private func inForce(_ session: DeskSession) throws -> Int {
    for service in Self.services {
      let sheet = try session.consentSheet(person, service: service, language: language)
      if let item = sheet.items.first(where: { $0.purpose.code == purpose }) {
        return item.noticeVersion
      }
    }
    throw DeskError.notFound(purpose)
  }

  private static let services = ["conference", "membership", "enquiry"]
}

extension ConsentAnswer: ExpressibleByArgument {}
extension AnsweredBy: ExpressibleByArgument {}

extension ConsentChannel: ExpressibleByArgument {
  /// What came by an import is recorded by the import.
  private static let answerable = allCases.filter { $0 != .import }

  package static var allValueStrings: [String] { answerable.map(\.rawValue) }

  package init?(argument: String) {
    guard let channel = Self.answerable.first(where: { $0.rawValue == argument }) else {
      return nil
    }
    self = channel
  }
}
