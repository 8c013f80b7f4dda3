import ArgumentParser
import DeskService
import Registration
import ScreenKit

struct ConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "See and record what people have answered.",
    subcommands: [
      ConsentShowCommand.self, ConsentRecordCommand.self, ConsentFlagsCommand.self,
      ConsentReceiptCommand.self,
      ConsentFiguresCommand.self,
    ])
}

struct ConsentShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a person's answers as they stand. That the record was opened is recorded.")

  @Argument(help: "The person's reference, as M-….")
  var person: String

  @Flag(help: "Show every answer that was ever given, the latest first.")
  var history = false

  @OptionGroup var staff: StaffOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    if history { return try showHistory() }
    let consents = try staff.session { try $0.open(person) }.consents
    if output.json { return try StandardOutput.write(json: consents.map(StandingRecord.init)) }
    var table = TextTable("purpose", "answer", "since", "station")
    for consent in consents {
      table.append(
        consent.purpose.name, Speech.words["consentStates.\(consent.status.state.rawValue)"],
        consent.status.since?.iso8601 ?? "", consent.station ?? "")
    }
    try StandardOutput.write(table.text)
  }

  private func showHistory() throws {
    let lines = try staff.session { try $0.consentHistory(person) }
    if output.json { return try StandardOutput.write(json: lines.map(AnswerRecord.init)) }
    var table = TextTable("moment", "purpose", "answer", "proposedBy", "station")
    for line in lines {
      let event = line.event
      table.append(
        event.at.iso8601, event.purpose, Speech.words["consentAnswers.\(event.answer.rawValue)"],
        event.askedBy, line.station)
    }
    if !table.isEmpty { try StandardOutput.write(table.text) }
  }

  private struct StandingRecord: Encodable {
    let purpose: String
    let state: String
    let since: String?
    let validUntil: String?
    let noticeVersion: Int?
    let noticeHash: String?

    init(_ consent: PersonConsent) {
      purpose = consent.purpose.code
      state = consent.status.state.rawValue
      since = consent.status.since?.iso8601
      validUntil = consent.status.validUntil?.iso8601
      noticeVersion = consent.status.event?.noticeVersion
      noticeHash = consent.status.event?.noticeHash
    }
  }

  private struct AnswerRecord: Encodable {
    let purpose: String
    let answer: String
    let at: String
    let askedBy: String
    let answeredBy: String
    let channel: String
    let language: String
    let noticeVersion: Int
    let noticeHash: String
    let station: String

    init(_ line: ConsentLine) {
      let event = line.event
      purpose = event.purpose
      answer = event.answer.rawValue
      at = event.at.iso8601
      askedBy = event.askedBy
      answeredBy = event.answeredBy.rawValue
      channel = event.channel.rawValue
      language = event.language
      noticeVersion = event.noticeVersion
      noticeHash = event.noticeHash
      station = line.station
    }
  }
}
